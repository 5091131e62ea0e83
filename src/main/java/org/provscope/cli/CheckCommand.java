package org.provscope.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.provscope.check.CheckResult;
import org.provscope.check.Checker;
import org.provscope.check.Problem;
import org.provscope.check.Severity;
import org.provscope.check.XsdProblems;
import org.provscope.files.Cancellation;
import org.provscope.files.FileFailureException;
import org.provscope.provisioning.FileKind;
import org.provscope.schema.xsd.SchemaReadException;
import org.provscope.schema.xsd.StrictXsd;
import org.provscope.workspace.NoMaster;
import org.provscope.workspace.OpenRoot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = "Check a root for problems, and say how to fix them.",
        exitCodeListHeading = Common.EXIT_CODES,
        exitCodeList = {"0:No errors. There may be warnings and notes.", "1:There are errors.", Common.FAILED},
        footer = {
            "",
            "Examples:",
            "  provscope check /srv/provisioning --min-severity warning",
            "  provscope check root --format sarif --sarif-prefix root"
        })
final class CheckCommand implements Callable<Integer> {
    /** The output forms of the problems. */
    enum Format {
        text,
        json,
        /** SARIF 2.1.0. */
        sarif
    }

    private static final int ERRORS_FOUND = 1;
    private static final int NO_ROOT = 2;

    private final Console console;

    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "ROOT", description = Common.ROOT)
    private String root = "";

    @Option(names = "--strict-xsd", description = "Also validate against XML Schema, which phones do not do.")
    private boolean strict;

    @Option(
            names = "--min-severity",
            defaultValue = "info",
            paramLabel = "error|warning|info",
            description = "Leave out less severe problems.")
    private String minSeverity = "info";

    @Option(
            names = "--sarif-prefix",
            paramLabel = "PATH",
            description = "A prefix for every file in SARIF: the root's folder in its repository.")
    private @Nullable String sarifPrefix;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "text|json|sarif",
            description = "The format of the output (default: ${DEFAULT-VALUE}).")
    private Format format = Format.text;

    @Option(names = "--summary", description = "Show only how many problems of each kind there are (text and json).")
    private boolean summary;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Severity least = severity(minSeverity);
        if (sarifPrefix != null && format != Format.sarif) {
            throw new Failure("--sarif-prefix can only be used with --format sarif.");
        }
        if (summary && format == Format.sarif) {
            throw new Failure("--summary can only be used with --format text or json.");
        }
        OpenRoot open = common.open(root, console);
        CheckResult result = new Checker().check(open.resolved(), open.schemas(), Cancellation.NEVER);
        StrictXsd schema = strict ? strictSchema(open) : null;
        if (schema != null) {
            result = result.with(strictProblems(open, schema));
        }
        CheckResult shown = least == Severity.INFO ? result : result.atLeast(least);
        print(shown, least);
        String noRoot = NoMaster.reason(open.resolved().snapshot());
        if (noRoot != null) {
            console.say(noRoot);
            return NO_ROOT;
        }
        return shown.count(Severity.ERROR) > 0 ? ERRORS_FOUND : 0;
    }

    private void print(CheckResult result, Severity least) {
        switch (format) {
            case text -> {
                CheckText text = new CheckText(console, least);
                if (summary) {
                    text.printSummary(result);
                } else {
                    text.print(result);
                }
            }
            case json -> CheckJson.print(console, result, summary);
            case sarif -> new Sarif(console, sarifPrefix).print(result);
        }
    }

    private @Nullable StrictXsd strictSchema(OpenRoot open) {
        try {
            StrictXsd schema = common.reader().strict(open, common.schemaFile(), Cancellation.NEVER);
            boolean isUnusable =
                    schema == null && open.base().files().stream().anyMatch(file -> file.kind() == FileKind.SCHEMA);
            if (isUnusable) {
                throw new Failure("strict validation is not possible: the root's own schema cannot be used. "
                        + (open.schemaTrouble() == null ? "" : open.schemaTrouble()));
            }
            if (schema == null) {
                console.say("there is no polycomConfig.xsd in this root, so strict validation was skipped. Pass one "
                        + "with --schema FILE.");
            }
            return schema;
        } catch (FileFailureException | SchemaReadException e) {
            throw new Failure(String.valueOf(e.getMessage()));
        }
    }

    private static List<Problem> strictProblems(OpenRoot open, StrictXsd schema) {
        try {
            return XsdProblems.of(open.resolved().snapshot(), schema, Cancellation.NEVER);
        } catch (SchemaReadException e) {
            throw new Failure(String.valueOf(e.getMessage()));
        }
    }

    private static Severity severity(String word) {
        for (Severity severity : Severity.values()) {
            if (severity.code().equals(word.toLowerCase(Locale.ROOT))) {
                return severity;
            }
        }
        throw new Failure("--min-severity must be error, warning or info, not “" + word + "”.");
    }
}
