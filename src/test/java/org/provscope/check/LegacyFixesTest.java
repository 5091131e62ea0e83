package org.provscope.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.provisioning.RootFile;
import org.provscope.schema.ParameterSchema;
import org.provscope.schema.SchemaSet;
import org.provscope.testing.Root;
import org.provscope.xml.TextEdit;

/** What the check proposes for an old name is what the migration of the root does to it. */
final class LegacyFixesTest {
    private static final SchemaSet SCHEMAS = SchemaSet.of(ParameterSchema.bundled());

    private static ResolvedRoot root(String a, String b) {
        return Root.root(
                        Root.file("000000000000.cfg", Root.master("a.cfg, b.cfg")),
                        Root.file(Root.MAC + "-phone.cfg", "<o/>"),
                        Root.file("a.cfg", "<a " + a + "/>"),
                        Root.file("b.cfg", "<b " + b + "/>"))
                .resolved();
    }

    private static List<Problem> problems(ResolvedRoot root) {
        return new Checker()
                .check(root, SCHEMAS, Cancellation.NEVER).problems().stream()
                        .filter(problem -> problem.code() == ProblemCode.PRE_3_3_0_PARAMETER)
                        .toList();
    }

    private static String fixed(ResolvedRoot root, Problem problem) {
        Fix fix = problem.fixes().getFirst();
        RootFile file = Objects.requireNonNull(root.snapshot().file(fix.file()));
        return TextEdit.apply(Objects.requireNonNull(file.source()).text(), fix.edits());
    }

    @Test
    void aNumberMeansWhatTheOtherFileSays() {
        ResolvedRoot root = root("feature.3.enabled='1'", "feature.3.name='call-park'");
        assertThat(problems(root))
                .extracting(Problem::suggestion)
                .containsExactly("feature.callPark.enabled", "feature.callPark.enabled");
        assertThat(problems(root)).as("one file alone cannot be fixed").noneMatch(Problem::isFixable);
        Map<RootPath, String> all = new FixAll(SCHEMAS)
                .fixed(root, problem -> problem.code() == ProblemCode.PRE_3_3_0_PARAMETER, Cancellation.NEVER);
        assertThat(all)
                .containsEntry(new RootPath("a.cfg"), "<a feature.callPark.enabled='1'/>")
                .containsEntry(new RootPath("b.cfg"), "<b/>");
    }

    @Test
    void whatBelongsTogetherIsFixedTogether() {
        ResolvedRoot root = root("feature.3.name='call-park' feature.3.enabled='1' feature.4.enabled='0'", "x='1'");
        assertThat(problems(root)).hasSize(3).allMatch(Problem::isFixable);
        String expected = "<a feature.callPark.enabled='1' feature.4.enabled='0'/>";
        assertThat(fixed(root, problems(root).getFirst())).isEqualTo(expected);
        assertThat(fixed(root, problems(root).get(1))).isEqualTo(expected);
        assertThat(problems(root).getFirst().fixes().getFirst().title()).isEqualTo("Migrate all of feature.3.*");
        assertThat(problems(root).getLast().fixes().getFirst().title()).isEqualTo("Rename to feature.callList.enabled");
    }

    @Test
    void anEditElsewhereChangesWhatIsProposed() {
        Checker checker = new Checker();
        ResolvedRoot before = root("feature.3.enabled='1'", "feature.3.name='call-park'");
        checker.check(before, SCHEMAS, Cancellation.NEVER);
        RootFile other = Root.file("b.cfg", "<b feature.3.name='presence'/>");
        ResolvedRoot after =
                before.withContentOf(before.snapshot().with(List.of(other)), List.of(new RootPath("b.cfg")));
        assertThat(checker.check(after, SCHEMAS, Cancellation.NEVER).of("a.cfg"))
                .extracting(Problem::suggestion)
                .containsExactly("feature.presence.enabled");
    }

    @Test
    void whatExistsNoMoreIsCommentedOut() {
        ResolvedRoot root = root("bitmap.IP_330.1.name='x'", "x='1'");
        assertThat(fixed(root, problems(root).getFirst())).contains("<!-- ").endsWith("<a/>");
    }
}
