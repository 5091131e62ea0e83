package org.provscope.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provscope.testing.Root.MAC;
import static org.provscope.testing.Root.file;
import static org.provscope.testing.Root.master;
import static org.provscope.testing.Root.root;

import org.junit.jupiter.api.Test;
import org.provscope.files.Cancellation;
import org.provscope.provisioning.RootFile;
import org.provscope.schema.ParameterSchema;
import org.provscope.schema.SchemaSet;

class BroughtProblemsTest {
    private static final RootFile MASTER = file(MAC + ".cfg", master("a.cfg"));

    private static BroughtProblems between(String before, String after) {
        return BroughtProblems.between(
                new Checker(),
                root(MASTER, file("a.cfg", before)).resolved(),
                root(MASTER, file("a.cfg", after)).resolved(),
                SchemaSet.of(ParameterSchema.bundled()),
                Cancellation.NEVER);
    }

    @Test
    void whatWasWrongBeforeIsNotNew() {
        String wrong = "<c reg.1.lable=\"x\"/>";
        assertThat(between(wrong, "\n\n<c  call.callsPerLineKey=\"8\" reg.1.lable=\"x\"/>")
                        .isNothing())
                .as("it only stands elsewhere")
                .isTrue();
        BroughtProblems second = between(wrong, "<c reg.1.lable=\"x\" reg.2.lable=\"y\"/>");
        assertThat(second.words()).isEqualTo("1 new error");
        assertThat(second.added())
                .singleElement()
                .satisfies(problem -> assertThat(problem.parameter()).isEqualTo("reg.2.lable"));
        assertThat(between(wrong, "<c reg.1.label=\"x\"/>").words()).isEqualTo("1 problem solved");
        assertThat(between(wrong, "<c reg.1.label=\"x\" reg.2.lable=\"y\" reg.1.label=\"z\"/>")
                        .words())
                .isEqualTo("2 new errors, 1 problem solved");
        assertThat(between("<c/>", "<c reg.1.label=\"a&b\"/>").words()).isEqualTo("1 new error");
    }

    @Test
    void aRenamedFileBringsNothing() {
        String wrong = "<c reg.1.lable=\"x\" call.callsPerLineKey=\"many\"/>";
        RootFile other = file(MAC + ".cfg", master("b.cfg"));
        BroughtProblems brought = BroughtProblems.between(
                new Checker(),
                root(MASTER, file("a.cfg", wrong)).resolved(),
                root(other, file("b.cfg", wrong)).resolved(),
                SchemaSet.of(ParameterSchema.bundled()),
                Cancellation.NEVER);
        assertThat(brought.isNothing()).as(brought.words()).isTrue();
    }

    @Test
    void oneMoreOfTheSameIsCounted() {
        String once = "<c><a x.y=\"1\"/></c>";
        assertThat(between(once, "<c><a x.y=\"1\"/><b x.y=\"1\"/></c>").added()).hasSize(2);
    }
}
