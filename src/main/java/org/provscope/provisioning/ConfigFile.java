package org.provscope.provisioning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;
import org.provscope.xml.Attribute;
import org.provscope.xml.Scan;
import org.provscope.xml.SourceText;
import org.provscope.xml.XmlProblem;

/**
 * A file of parameters or a master file: any elements, any nesting; the attributes are all that counts (DOMAIN §4).
 */
public final class ConfigFile {
    /** Whether a phone can read a file. */
    public enum Readability {
        READ,
        /** Malformed: counts as unreadable as a whole (DOMAIN §3). */
        UNREADABLE,
        /** The first line holds {@code Digest=}, and the rest is no XML (DOMAIN §2). */
        ENCRYPTED
    }

    private static final Pattern DIGEST = Pattern.compile("(?<![A-Za-z0-9._:-])Digest=");

    private final RootPath path;
    private final SourceText source;
    private final Scan scan;
    private final Readability readability;
    private final List<Parameter> written;

    private ConfigFile(RootPath path, SourceText source) {
        this.path = path;
        this.source = source;
        this.scan = Scan.of(source);
        this.readability = readability(source.text(), scan);
        this.written = readability == Readability.ENCRYPTED ? List.of() : parameters(scan.attributes());
    }

    public static ConfigFile of(RootPath path, byte[] bytes) {
        return new ConfigFile(path, SourceText.of(bytes));
    }

    public static ConfigFile of(RootPath path, SourceText source) {
        return new ConfigFile(path, source);
    }

    private static Readability readability(String text, Scan scan) {
        if (scan.isBlank() || scan.isWellFormed()) {
            return Readability.READ;
        }
        return isEncrypted(text) ? Readability.ENCRYPTED : Readability.UNREADABLE;
    }

    /** Whether a text that is no XML says in its first line that it is encrypted. */
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
            if (!isMarkup(attribute.name())) {
                found.add(new Parameter(this, attribute));
            }
        }
        return List.copyOf(found);
    }

    /** Whether an attribute is XML's own business and no parameter: {@code xmlns…}, {@code xsi:…}, {@code xml:…}. */
    public static boolean isMarkup(String attributeName) {
        return attributeName.startsWith("x")
                && (attributeName.startsWith("xmlns")
                        || attributeName.startsWith("xsi:")
                        || attributeName.startsWith("xml:"));
    }

    public RootPath path() {
        return path;
    }

    public SourceText source() {
        return source;
    }

    public Scan scan() {
        return scan;
    }

    public Readability readability() {
        return readability;
    }

    /** The parameters in the order of the file, master attributes included; empty where the file cannot be read. */
    public List<Parameter> parameters() {
        return readability == Readability.READ ? written : List.of();
    }

    /**
     * The parameters as they seem to be meant, also where the file is malformed and no phone gets any of them: for
     * those who mend it.
     */
    public List<Parameter> written() {
        return written;
    }

    /** Whether the file holds nothing at all. */
    public boolean isBlank() {
        return scan.isBlank();
    }

    /** Why a phone cannot read the file, with the place, or null. */
    public @Nullable String unreadableReason() {
        return switch (readability) {
            case READ -> null;
            case ENCRYPTED -> "The file is encrypted and cannot be read here.";
            case UNREADABLE -> {
                XmlProblem first = scan.problems().getFirst();
                yield "Line " + source.position(first.span().start()) + ": " + first.message();
            }
        };
    }
}
