package org.provscope.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.provscope.files.Cancellation;
import org.provscope.provisioning.RootFile;
import org.provscope.schema.ParameterSchema;
import org.provscope.schema.SchemaSet;
import org.provscope.schema.xsd.CatalogueCache;
import org.provscope.testing.Root;

/**
 * The labelled corpus: small roots, each with every problem it has and nothing else. Written from the rules by somebody
 * who had not seen the code; where the rules leave room, the label is ours ({@code "sure": false}).
 */
final class CheckCorpusTest {
    @TestFactory
    Stream<DynamicTest> everyProblemIsFoundAtItsPlaceAndNothingElse() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode example : corpus()) {
            tests.add(DynamicTest.dynamicTest(example.get("name").asText(), () -> {
                List<String> expected = new ArrayList<>();
                example.get("problems").forEach(problem -> expected.add(problem.asText()));
                assertThat(found(example)).containsExactlyInAnyOrderElementsOf(expected);
            }));
        }
        return tests.stream();
    }

    /** {@code xsd} needs a schema, {@code more-problems} a huge file; both have tests of their own. */
    @Test
    void everyCodeHasSeveralForms() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (ProblemCode code : ProblemCode.values()) {
            int forms = 0;
            for (JsonNode example : corpus()) {
                for (JsonNode problem : example.get("problems")) {
                    forms += problem.asText().contains(" " + code.code() + " ") ? 1 : 0;
                }
            }
            if (forms < 3) {
                missing.add(code.code());
            }
        }
        assertThat(missing)
                .containsExactly(
                        "master-attribute-spelling",
                        "more-problems",
                        "not-a-directory",
                        "too-many-contacts",
                        "unreadable-file",
                        "xsd");
    }

    static JsonNode corpus() throws IOException {
        try (InputStream in = CheckCorpusTest.class.getResourceAsStream("/corpus/check.json")) {
            return new ObjectMapper().readTree(in);
        }
    }

    static List<RootFile> files(JsonNode example) {
        List<RootFile> files = new ArrayList<>();
        example.get("files").properties().forEach(file -> {
            String text = file.getValue().asText();
            byte[] bytes = text.startsWith("base64:")
                    ? Base64.getDecoder().decode(text.substring("base64:".length()))
                    : text.getBytes(StandardCharsets.UTF_8);
            files.add(Root.file(file.getKey(), bytes));
        });
        return files;
    }

    private static List<String> found(JsonNode example) throws Exception {
        List<RootFile> files = files(example);
        SchemaSet schemas = SchemaSet.of(ParameterSchema.bundled());
        for (var file : example.get("files").properties()) {
            if (file.getKey().endsWith("polycomConfig.xsd")) {
                schemas = SchemaSet.of(new CatalogueCache(null)
                        .load(file.getKey(), file.getValue().asText().getBytes(StandardCharsets.UTF_8), () -> false));
            }
        }
        CheckResult result =
                new Checker().check(Root.root(files.toArray(RootFile[]::new)).resolved(), schemas, Cancellation.NEVER);
        List<String> lines = new ArrayList<>();
        for (Problem problem : result.problems()) {
            ProblemLocation place = problem.place();
            String at = place == null || place.start() == null ? "" : ":" + place.start() + "-" + place.end();
            lines.add(problem.severity().code() + " " + problem.code().code() + " "
                    + (place == null ? "root" : place.file().value()) + at
                    + (problem.parameter() == null ? "" : " " + problem.parameter()));
        }
        return lines;
    }
}
