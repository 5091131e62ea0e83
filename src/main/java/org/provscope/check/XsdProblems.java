package org.provscope.check;

import java.util.ArrayList;
import java.util.List;
import org.provscope.files.Cancellation;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.schema.Secrets;
import org.provscope.schema.xsd.SchemaReadException;
import org.provscope.schema.xsd.StrictXsd;
import org.provscope.schema.xsd.XsdViolation;
import org.provscope.xml.Attribute;

/**
 * Strict XML Schema violations as problems. They are not what a phone finds: shipped templates have them
 * (docs/domain.md §5).
 */
public final class XsdProblems {
    private static final int LONGEST = 400;

    private XsdProblems() {}

    /**
     * Validates the configuration files of a root.
     *
     * @throws SchemaReadException if Xerces does not finish with the schema
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static List<Problem> of(Snapshot snapshot, StrictXsd strict, Cancellation cancellation)
            throws SchemaReadException {
        List<ConfigFile> files = snapshot.files().stream()
                .map(RootFile::config)
                .filter(java.util.Objects::nonNull)
                .filter(config -> config.readability() == ConfigFile.Readability.READ)
                .toList();
        try {
            List<List<Problem>> found = files.parallelStream()
                    .map(config -> found(config, strict, cancellation))
                    .toList();
            List<Problem> all = new ArrayList<>();
            found.forEach(all::addAll);
            return all;
        } catch (Endless e) {
            throw e.why;
        }
    }

    private static List<Problem> found(ConfigFile config, StrictXsd strict, Cancellation cancellation) {
        cancellation.check();
        Problems problems = new Problems();
        try {
            strict.validate(config.source(), cancellation::isCancelled)
                    .forEach(finding -> problems.add(problem(config, strict.name(), finding)));
        } catch (SchemaReadException e) {
            throw new Endless(e);
        }
        return problems.found();
    }

    private static String cut(String text) {
        String masked = Secrets.shown(text);
        return masked.length() <= LONGEST ? masked : masked.substring(0, LONGEST) + "…";
    }

    private static Problem problem(ConfigFile config, String schema, XsdViolation finding) {
        Attribute attribute = finding.attribute();
        ProblemLocation place = attribute == null
                ? ProblemLocation.of(config.path(), config.source(), finding.tagName())
                : finding.ofValue()
                        ? ProblemLocation.value(config.path(), config.source(), attribute, attribute.valueSpan())
                        : ProblemLocation.of(config.path(), config.source(), attribute.nameSpan());
        // Messages about elements name elements only; others may quote a value.
        boolean shown = attribute == null
                ? finding.schema().startsWith("cvc-complex-type.2")
                        || finding.schema().startsWith("cvc-elt.1")
                : !Secrets.isSecret(attribute.name());
        String message = finding.words() + (shown ? " XML Schema (" + schema + "): " + cut(finding.schema()) : "");
        return Problem.of(ProblemCode.XSD, place, attribute == null ? null : attribute.name(), message)
                .with(finding.isError() ? Severity.ERROR : Severity.WARNING);
    }

    /** Carries the exception of a file that could not be validated out of the stream. */
    private static final class Endless extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final SchemaReadException why;

        Endless(SchemaReadException why) {
            super(why);
            this.why = why;
        }
    }
}
