package org.provscope.provisioning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;
import org.provscope.xml.Attribute;
import org.provscope.xml.FaultPlace;
import org.provscope.xml.Scan;
import org.provscope.xml.SourceText;
import org.provscope.xml.XmlProblem;

/** A file of parameters or a master file: any elements, any nesting; only the attributes count (docs/domain.md §4). */
public final class ConfigFile {
    /** Tells whether a phone can read a file. */
    public enum Readability {
        READ,
        /** The file is malformed and counts as unreadable as a whole (docs/domain.md §3). */
        UNREADABLE,
        /** The first line holds {@code Digest=}, and the rest is no XML (docs/domain.md §2). */
        ENCRYPTED
    }

    private static final Pattern DIGEST = Pattern.compile("(?<![A-Za-z0-9._:-])Digest=");

    private final RootPath path;
    private final SourceText source;
    private final Scan scan;
    private final boolean isEmptied;
    private final Readability readability;
    private final List<Parameter> written;

    private ConfigFile(RootPath path, SourceText source) {
        this.path = path;
        this.source = source;
        this.scan = Scan.of(source);
        this.isEmptied = isEmptied(path, scan);
        this.readability = isEmptied ? Readability.READ : readability(source.text(), scan);
        this.written = readability == Readability.ENCRYPTED ? List.of() : parameters(scan.attributes());
    }

    /** Parses the bytes of a file. */
    public static ConfigFile of(RootPath path, byte[] bytes) {
        return new ConfigFile(path, SourceText.of(bytes));
    }

    /** Parses the text of a file. */
    public static ConfigFile of(RootPath path, SourceText source) {
        return new ConfigFile(path, source);
    }

    /** Returns true for an override file without any element: phones and PBXs leave such files on purpose. */
    private static boolean isEmptied(RootPath path, Scan scan) {
        return scan.problems().size() == 1
                && scan.problems().getFirst().kind() == XmlProblem.Kind.NO_ROOT
                && FileKind.of(path).isOverride();
    }

    private static Readability readability(String text, Scan scan) {
        if (scan.isBlank() || scan.isWellFormed()) {
            return Readability.READ;
        }
        return isEncrypted(text) ? Readability.ENCRYPTED : Readability.UNREADABLE;
    }

    /** Returns true if a text that is no XML declares in its first line that it is encrypted. */
    public static boolean isEncrypted(String text) {
        int lineEnd = 0;
        while (lineEnd < text.length() && text.charAt(lineEnd) != '\n' && text.charAt(lineEnd) != '\r') {
            lineEnd++;
        }
        return DIGEST.matcher(text)
                .region(0, lineEnd)
                .useTransparentBounds(true)
                .find();
    }

    private List<Parameter> parameters(List<Attribute> attributes) {
        List<Parameter> found = new ArrayList<>(attributes.size());
        for (Attribute attribute : attributes) {
            if (!isMarkup(attribute.name()) && !isTorn(attribute.name())) {
                found.add(new Parameter(this, attribute));
            }
        }
        return List.copyOf(found);
    }

    /**
     * Returns true if an attribute belongs to XML and is no parameter: {@code xmlns…}, {@code xsi:…}, {@code xml:…}.
     */
    public static boolean isMarkup(String attributeName) {
        return attributeName.startsWith("x")
                && (attributeName.startsWith("xmlns")
                        || attributeName.startsWith("xsi:")
                        || attributeName.startsWith("xml:"));
    }

    private static boolean isTorn(String name) {
        return name.indexOf(' ') >= 0 || name.indexOf('\n') >= 0 || name.indexOf('\t') >= 0;
    }

    /** Returns the path in the root. */
    public RootPath path() {
        return path;
    }

    /** Returns the text. */
    public SourceText source() {
        return source;
    }

    /** Returns what the scanner found in the text. */
    public Scan scan() {
        return scan;
    }

    /** Returns whether a phone can read it. */
    public Readability readability() {
        return readability;
    }

    /**
     * Returns the parameters in the order of the file, master attributes included; empty if the file cannot be read.
     */
    public List<Parameter> parameters() {
        return readability == Readability.READ ? written : List.of();
    }

    /**
     * Returns the parameters as far as they can be recognised, even if the file is malformed and no phone gets any of
     * them: for fixing it.
     */
    public List<Parameter> written() {
        return written;
    }

    /** Returns true if the file holds nothing at all, or is an override file without any element. */
    public boolean isBlank() {
        return scan.isBlank() || isEmptied;
    }

    /** Returns why a phone cannot read the file, with the line, or null. */
    public @Nullable String unreadableReason() {
        return switch (readability) {
            case READ -> null;
            case ENCRYPTED -> "The file is encrypted and cannot be read here.";
            case UNREADABLE -> {
                XmlProblem first = scan.problems().getFirst();
                int at = FaultPlace.start(source.text(), scan.attributes(), first);
                yield "Line " + source.position(at) + ": " + first.message();
            }
        };
    }
}
