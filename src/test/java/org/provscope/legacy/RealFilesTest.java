package org.provscope.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provscope.check.CheckResult;
import org.provscope.check.Checker;
import org.provscope.check.Severity;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.legacy.MigratedParameter.Action;
import org.provscope.provisioning.Parameter;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.schema.ParameterSchema;
import org.provscope.schema.SchemaSet;
import org.provscope.schema.xsd.XsdCatalogue;
import org.provscope.testing.RealData;
import org.provscope.testing.Root;

/** The vendor's own files of SIP 3.x. */
final class RealFilesTest {
    private static ResolvedRoot root(String release, ParameterSchema schema) throws Exception {
        Snapshot snapshot = Root.root(
                        Root.file("000000000000.cfg", Root.master("phone1.cfg, sip.cfg")),
                        Root.file(Root.MAC + "-phone.cfg", "<o/>"),
                        Root.file("phone1.cfg", Files.readAllBytes(RealData.at(release + "/phone1.cfg"))),
                        Root.file("sip.cfg", Files.readAllBytes(RealData.at(release + "/sip.cfg"))))
                .snapshot();
        return ResolvedRoot.of(snapshot, schema, Cancellation.NEVER);
    }

    @ParameterizedTest
    @CsvSource({"sip-3.2.4, true", "sip-3.2.4, false", "sip-3.1.6, true", "sip-3.1.6, false"})
    void nothingOldAndNoErrorIsLeftAndEverythingIsAccountedFor(String release, boolean isVendors) throws Exception {
        ParameterSchema schema = isVendors
                ? ParameterSchema.vendor(
                        "polycomConfig.xsd",
                        XsdCatalogue.read(
                                "polycomConfig.xsd",
                                Files.readAllBytes(RealData.at("ucs-4.0/polycomConfig.xsd")),
                                () -> false))
                : ParameterSchema.bundled();
        ResolvedRoot before = root(release, schema);
        Migration migration = migrate(before, schema);
        int parameters = 0;
        Set<Parameter> seen = new HashSet<>();
        for (MigratedFile file : migration.files()) {
            file.parameters().forEach(parameter -> seen.add(parameter.parameter()));
            parameters += file.parameters().size();
        }
        assertThat(seen).hasSize(parameters);
        assertThat(parameters)
                .isEqualTo(before.snapshot().files().stream()
                                .map(RootFile::config)
                                .mapToInt(config ->
                                        config == null ? 0 : config.parameters().size())
                                .sum()
                        - 1);
        int sum = 0;
        for (Action action : Action.values()) {
            sum += migration.count(action);
        }
        assertThat(sum).isEqualTo(parameters);
        ResolvedRoot after = ResolvedRoot.of(migration.change().in(before.snapshot()), schema, Cancellation.NEVER);
        CheckResult result = new Checker().check(after, SchemaSet.of(schema), Cancellation.NEVER);
        assertThat(result.problems())
                .filteredOn(problem -> problem.severity() == Severity.ERROR)
                .isEmpty();
        assertThat(migrate(after, schema).changed()).isEmpty();
        MigrationProof proof = MigrationProof.of(migration, before, after, Cancellation.NEVER);
        // Only what was asked about can change.
        Set<String> asked = new HashSet<>();
        for (MigratedFile file : migration.files()) {
            file.parameters().stream()
                    .filter(parameter -> parameter.question() != null)
                    .forEach(parameter -> asked.add(parameter.parameter().name()));
        }
        assertThat(asked)
                .containsAll(proof.lines().stream()
                        .filter(line -> line.outcome() == MigrationProof.Outcome.CHANGED)
                        .map(MigrationProof.Line::before)
                        .toList());
    }

    private static Migration migrate(ResolvedRoot root, ParameterSchema schema) {
        return new Migrator(root, TargetRelease.of(root.snapshot(), SchemaSet.of(schema)))
                .migrate(List.of(), Cancellation.NEVER);
    }
}
