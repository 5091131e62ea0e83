package org.provscope.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.provscope.directory.CsvLine;
import org.provscope.files.Cancellation;
import org.provscope.schema.IndexRange;
import org.provscope.schema.ParameterInfo;
import org.provscope.schema.ParameterName;
import org.provscope.schema.ParameterSchema;
import org.provscope.schema.xsd.SchemaReadException;
import org.provscope.schema.xsd.XsdExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "schema",
        description = "Show which schema a root is checked against, or export it for other editors.",
        exitCodeListHeading = Common.EXIT_CODES,
        exitCodeList = {"0:Done.", Common.FAILED},
        footer = {
            "",
            "Examples:",
            "  provscope schema /srv/provisioning",
            "  provscope schema polycomConfig.xsd --export csv"
        })
final class SchemaCommand implements Callable<Integer> {
    /** The forms that a schema can be exported in. */
    enum Export {
        xsd,
        csv
    }

    private final Console console;

    @Mixin
    private Common common = new Common();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Parameters(
            paramLabel = "ROOT|FILE",
            description = "A polycomConfig.xsd, or a root (it needs no master file).%n" + Common.ROOT)
    private String root = "";

    @Option(
            names = "--export",
            paramLabel = "xsd|csv",
            description = "Write every parameter with its meaning and default to standard output.")
    private @Nullable Export export;

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ParameterSchema schema = schema();
        if (export != null && format.isJson()) {
            throw new Failure("--export and --format json cannot be used together.");
        }
        if (export == Export.xsd) {
            console.out().print(XsdExport.write(schema));
        } else if (export == Export.csv) {
            csv(schema);
        } else if (format.isJson()) {
            json(schema);
        } else {
            text(schema);
        }
        return 0;
    }

    private ParameterSchema schema() {
        Path file = common.schemaFile() != null ? common.schemaFile() : schemaFile();
        if (file == null) {
            return common.open(root, console).resolved().schema();
        }
        try {
            return Common.schemas().given(file, Cancellation.NEVER);
        } catch (SchemaReadException e) {
            throw new Failure(String.valueOf(e.getMessage()));
        }
    }

    private @Nullable Path schemaFile() {
        try {
            Path path = Path.of(root);
            boolean zip = root.toLowerCase(Locale.ROOT).endsWith(".zip");
            return Files.isRegularFile(path) && !zip ? path : null;
        } catch (InvalidPathException noPath) {
            return null;
        }
    }

    private void text(ParameterSchema schema) {
        long typed = schema.all().stream().filter(ParameterInfo::typed).count();
        TextTable table = new TextTable();
        table.cell("Schema", Console.Style.BOLD).cell(schema.source()).end();
        table.cell("Names", Console.Style.BOLD)
                .cell(schema.all().size() + " parameters and families, "
                        + schema.concreteNames().size() + " with indexes expanded")
                .end();
        table.cell("Typed", Console.Style.BOLD)
                .cell(typed + " have a type and complete index ranges")
                .end();
        table.print(console);
    }

    private void csv(ParameterSchema schema) {
        console.out().print("name,kind,choices,min,max,maxLength,default,releases,restart,meaning\r\n");
        for (ParameterInfo info : schema.all()) {
            ParameterName.expand(info, name -> {
                var type = info.type();
                console.out()
                        .print(CsvLine.of(java.util.Arrays.asList(
                                name,
                                type.kind().name().toLowerCase(Locale.ROOT),
                                String.join("|", type.choices()),
                                type.min(),
                                type.max(),
                                type.maxLength(),
                                schema.defaultOf(name, null),
                                info.releases(),
                                info.restart().word(),
                                info.explanation())));
            });
        }
    }

    private void json(ParameterSchema schema) {
        Json.print(console, json -> {
            json.writeStringField("schema", schema.source());
            json.writeArrayFieldStart("parameters");
            for (ParameterInfo info : schema.all()) {
                json.writeStartObject();
                json.writeStringField("name", info.name());
                json.writeArrayFieldStart("indexes");
                for (IndexRange range : info.indexes()) {
                    json.writeString(range.toString());
                }
                json.writeEndArray();
                json.writeStringField("type", info.type().label());
                Json.text(json, "default", info.defaultValue());
                Json.text(json, "releases", info.releases().isEmpty() ? null : info.releases());
                json.writeStringField("restart", info.restart().word());
                Json.text(json, "meaning", info.meaning().isEmpty() ? null : info.explanation());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
