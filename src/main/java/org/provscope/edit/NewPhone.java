package org.provscope.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.Parameter;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.schema.Secrets;
import org.provscope.xml.SourceText;
import org.provscope.xml.TextEdit;

/**
 * Creates the files of a new phone from those of another one: its own master and parameter files. What phones write
 * themselves (overrides, calls, logs) and what belongs to one phone only (licences) is left out.
 */
public final class NewPhone {
    /**
     * Placeholders that people leave to be filled in: {@code {{NAME}}}, {@code ${NAME}}, {@code %NAME%},
     * {@code @NAME@}.
     */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{[^{}]+}}|\\$\\{[^{}]+}|%[A-Za-z_][A-Za-z0-9_.]*%|@[A-Z_][A-Z0-9_]*@");

    private static final Pattern PERSONAL = Pattern.compile(
            "reg\\.\\d+\\.(?:address|label|displayName|auth\\.userId|auth\\.loginCredentialType|thirdPartyName|extension)");

    private final Snapshot snapshot;
    private final MacAddress template;
    private final List<RootFile> files;

    /**
     * A value of the template that may be replaced.
     *
     * @param personal true if each phone needs its own: address, label, password
     */
    public record Field(Parameter parameter, boolean personal) {
        /** Returns true if the value is a password or the like. */
        public boolean isSecret() {
            return Secrets.isSecret(parameter.name());
        }

        /** Returns true if the value has a placeholder to be filled in. */
        public boolean isPlaceholder() {
            return hasPlaceholder(parameter.value());
        }
    }

    /** The result. */
    public sealed interface Outcome {
        /**
         * The files can be created.
         *
         * @param created the files, all of them new
         */
        record Ready(Change change, List<RootPath> created) implements Outcome {}

        /**
         * The files cannot be created.
         *
         * @param reason a sentence
         */
        record Refused(String reason) implements Outcome {}
    }

    private NewPhone(Snapshot snapshot, MacAddress template) {
        this.snapshot = snapshot;
        this.template = template;
        this.files = snapshot.files().stream()
                .filter(this::isTaken)
                .sorted(Comparator.comparing(RootFile::path))
                .toList();
    }

    /** Prepares a copy of a phone. */
    public static NewPhone from(Snapshot snapshot, MacAddress template) {
        return new NewPhone(snapshot, template);
    }

    private boolean isTaken(RootFile file) {
        boolean ofKind = file.kind() == FileKind.MASTER || file.kind() == FileKind.CONFIG;
        return ofKind
                && Stream.of(file.path().value().split("/", -1))
                        .anyMatch(segment -> template.equals(MacAddress.inName(segment)));
    }

    /** Returns the template's files that are copied. */
    public List<RootPath> files() {
        return files.stream().map(RootFile::path).toList();
    }

    /** Returns the values that may be replaced; personal ones first. */
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (RootFile file : files) {
            ConfigFile config = file.config();
            for (Parameter parameter : config == null ? List.<Parameter>of() : config.parameters()) {
                if (MasterAttribute.of(parameter.name()) == null) {
                    boolean personal = PERSONAL.matcher(parameter.name()).matches()
                            || Secrets.isSecret(parameter.name())
                            || hasPlaceholder(parameter.value());
                    fields.add(new Field(parameter, personal));
                }
            }
        }
        fields.sort(Comparator.comparing((Field field) -> !field.personal()));
        return fields;
    }

    /** Returns true if a value has a placeholder to be filled in. */
    public static boolean hasPlaceholder(String value) {
        return PLACEHOLDER.matcher(value).find();
    }

    /**
     * Returns the new phone's files.
     *
     * @param values the new values of some fields
     */
    public Outcome make(MacAddress phone, Map<Field, String> values) {
        String refused = refused(phone);
        if (refused != null) {
            return new Outcome.Refused(refused);
        }
        TreeMap<RootPath, Optional<SourceText>> made = new TreeMap<>();
        for (RootFile file : files) {
            RootPath path = RootPath.of(moved(file.path().value(), phone));
            SourceText source = file.source();
            if (path == null || source == null) {
                return new Outcome.Refused(file.path() + " could not be read.");
            }
            String taken = taken(path);
            if (taken != null) {
                return new Outcome.Refused("The file " + taken + " already exists.");
            }
            made.put(path, Optional.of(source.withText(content(source, file, phone, values))));
        }
        return new Outcome.Ready(new Change(made), List.copyOf(made.keySet()));
    }

    private @Nullable String refused(MacAddress phone) {
        if (phone.equals(template)) {
            return "This is the address of the template phone.";
        }
        for (RootFile file : snapshot.files()) {
            if (phone.equals(MacAddress.inName(file.path().name()))) {
                return "A phone with this address already exists: " + file.path() + " is one of its files.";
            }
        }
        if (files.isEmpty()) {
            return "The phone " + template + " has no files of its own to copy.";
        }
        for (RootFile file : files) {
            ConfigFile config = file.config();
            if (config == null || config.readability() != ConfigFile.Readability.READ) {
                return file.path() + " cannot be read by a phone. Fix it first.";
            }
            if (config.source().readOnlyReason() != null) {
                return file.path() + " cannot be copied: " + config.source().readOnlyReason() + ".";
            }
        }
        return null;
    }

    private @Nullable String taken(RootPath path) {
        RootFile there = snapshot.find(path.value());
        return there == null ? null : there.path().value();
    }

    private String content(SourceText source, RootFile file, MacAddress phone, Map<Field, String> values) {
        List<TextEdit> edits = new ArrayList<>();
        List<TextEdit> own = new ArrayList<>();
        values.forEach((field, value) -> {
            boolean here = field.parameter().file().path().equals(file.path());
            if (here && !field.parameter().value().equals(value)) {
                own.add(ParameterEdits.value(field.parameter(), value));
            }
        });
        edits.addAll(own);
        Matcher matcher = address().matcher(source.text());
        while (matcher.find()) {
            int at = matcher.start();
            boolean given = own.stream()
                    .anyMatch(edit ->
                            edit.span().start() <= at && at < edit.span().end());
            if (!given) {
                edits.add(TextEdit.replace(at, matcher.end(), likeIt(matcher.group(), phone)));
            }
        }
        return TextEdit.apply(source.text(), edits);
    }

    private String moved(String path, MacAddress phone) {
        return address().matcher(path).replaceAll(match -> Matcher.quoteReplacement(likeIt(match.group(), phone)));
    }

    /**
     * Returns a pattern for the template's address as people write it: with or without colons or dashes, in any case.
     */
    private Pattern address() {
        StringBuilder pattern = new StringBuilder("(?i)(?:(?<![0-9a-f])|(?<=phone))");
        for (int i = 0; i < template.hex().length(); i += 2) {
            pattern.append(i == 0 ? "" : "[:-]?").append(template.hex(), i, i + 2);
        }
        return Pattern.compile(pattern.append("(?![0-9a-f])").toString());
    }

    /** Returns an address in the case and with the separators of another one. */
    private static String likeIt(String written, MacAddress phone) {
        boolean upper = !written.equals(written.toLowerCase(Locale.ROOT));
        String hex = upper ? phone.hex().toUpperCase(Locale.ROOT) : phone.hex();
        StringBuilder out = new StringBuilder();
        int digit = 0;
        for (int i = 0; i < written.length(); i++) {
            out.append(Character.isLetterOrDigit(written.charAt(i)) ? hex.charAt(digit++) : written.charAt(i));
        }
        return out.toString();
    }
}
