package org.provscope.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provscope.testing.Root.config;
import static org.provscope.testing.Root.file;
import static org.provscope.testing.Root.master;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.plan.PhoneMatrix.Row;
import org.provscope.provisioning.MacAddress;
import org.provscope.testing.Root;

class PhoneMatrixTest {
    private static final MacAddress A = new MacAddress("0004f2000001");
    private static final MacAddress B = new MacAddress("0004f2000002");
    private static final MacAddress C = new MacAddress("0004f2000003");

    private final ResolvedRoot root = Root.root(
                    file("000000000000.cfg", master("reg-[PHONE_MAC_ADDRESS].cfg, shared.cfg")),
                    file("shared.cfg", config("same=1", "ring=3", "code=\"a,b\"".replace("\"", "&quot;"))),
                    file("reg-" + A + ".cfg", config("reg.1.label=Anna", "reg.1.auth.password=geheim1", "same=1")),
                    file("reg-" + B + ".cfg", config("reg.1.label=Ben", "reg.1.auth.password=geheim2")),
                    file("reg-" + C + ".cfg", config("reg.1.label=Cleo", "reg.1.auth.password=geheim2", "ring=9")),
                    file(C + "-web.cfg", config("code=x")))
            .resolved();

    private PhoneMatrix matrix(MacAddress... phones) {
        return PhoneMatrix.of(root, List.of(phones), Cancellation.NEVER);
    }

    @Test
    void onlyWhatDiffersAndTheOddOnesFirst() {
        PhoneMatrix matrix = matrix(A, B, C);
        assertThat(matrix.rows())
                .extracting(Row::parameter)
                .containsExactly("code", "reg.1.auth.password", "ring", "reg.1.label");
        Row ring = matrix.rows().get(2);
        assertThat(ring.rarest()).isEqualTo(1);
        assertThat(ring.values()).extracting(PhoneMatrix.Value::text).containsExactly("3", "9");
        assertThat(ring.cells())
                .extracting(cell ->
                        Objects.requireNonNull(cell).parameter().file().path().value())
                .containsExactly("shared.cfg", "shared.cfg", "reg-" + C + ".cfg");
    }

    @Test
    void twoPhonesBesideEachOther() {
        assertThat(matrix(A, B).rows())
                .extracting(Row::parameter)
                .containsExactly("reg.1.auth.password", "reg.1.label");
        assertThat(matrix(A, A).rows()).isEmpty();
        MacAddress unknown = new MacAddress("0004f2000099");
        assertThat(matrix(A, unknown).rows()).extracting(Row::parameter).contains("reg.1.label");
    }

    @Test
    void asATableWithoutSecrets() {
        String csv = matrix(A, C).csv(new PlanWords(PlanWords.labels(root, root), true));
        assertThat(csv)
                .startsWith("parameter,different values,phones with the rarest,Anna (" + A + "),Cleo (" + C + ")\r\n")
                .contains("code,2,1,\"\"\"a,b\"\"\",x\r\n")
                .contains("reg.1.auth.password,2,1,••••••,••••••\r\n")
                .doesNotContain("geheim");
    }
}
