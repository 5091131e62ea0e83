package org.provscope.check;

import java.util.ArrayList;
import java.util.List;

import org.provscope.files.Cancellation;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.schema.Secrets;
import org.provscope.schema.xsd.StrictXsd;
import org.provscope.schema.xsd.XsdFinding;
import org.provscope.xml.Attribute;

/** The strict verdict of XML Schema as problems. It is not a phone's: shipped templates fail it (DOMAIN §5). */
public final class XsdProblems {
    private static final int LONGEST = 400;

    private XsdProblems() {}

    /**
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static List<Problem> of(Snapshot snapshot, StrictXsd strict, Cancellation cancellation) {
        List<ConfigFile> files = snapshot.files().stream().map(RootFile::config).filter(java.util.Objects::nonNull)
                .filter(config -> config.readability() == ConfigFile.Readability.READ).toList();
        List<List<Problem>> found = files.parallelStream().map(config -> {
            cancellation.check();
            Problems problems = new Problems();
            strict.validate(config.source()).forEach(finding -> problems.add(problem(config, strict.name(), finding)));
            return problems.found();
        }).toList();
        List<Problem> all = new ArrayList<>();
        found.forEach(all::addAll);
        return all;
    }

    private static String cut(String text) {
        String masked = Secrets.shown(text);
        return masked.length() <= LONGEST ? masked : masked.substring(0, LONGEST) + "…";
    }

    private static Problem problem(ConfigFile config, String schema, XsdFinding finding) {
        Attribute attribute = finding.attribute();
        Place place = attribute == null
                ? Place.of(config.path(), config.source(), finding.tagName())
                : finding.ofValue()
                        ? Place.value(config.path(), config.source(), attribute, attribute.valueSpan())
                        : Place.of(config.path(), config.source(), attribute.nameSpan());
        // What is said about an element names elements only; anything else may quote a value.
        boolean shown = attribute == null
                ? finding.schema().startsWith("cvc-complex-type.2") || finding.schema().startsWith("cvc-elt.1")
                : !Secrets.isSecret(attribute.name());
        String message = finding.words() + (shown ? " XML Schema (" + schema + "): " + cut(finding.schema()) : "");
        return Problem.of(ProblemCode.XSD, place, attribute == null ? null : attribute.name(), message)
                .with(finding.isError() ? Severity.ERROR : Severity.WARNING);
    }
}
