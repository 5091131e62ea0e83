package org.provscope.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provscope.testing.Root.config;
import static org.provscope.testing.Root.file;
import static org.provscope.testing.Root.master;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.provscope.effective.ResolvedRoot;
import org.provscope.effective.SiteNames;
import org.provscope.plan.PlanScope;
import org.provscope.provisioning.MacAddress;
import org.provscope.testing.Root;

/** Which sites a plan can be narrowed to. */
class PlanScopesTest {
    private static final String ANN = "0004f2000001";
    private static final String BEN = "0004f2000002";
    private static final String CAT = "0004f2000003";
    private static final String DAN = "0004f2000004";

    private static ResolvedRoot root(String siteOfAnn) {
        return Root.root(
                        file(ANN + ".cfg", master(siteOfAnn)),
                        file(BEN + ".cfg", master("site-leeds.cfg")),
                        file(CAT + ".cfg", master("site-york.cfg")),
                        file(DAN + ".cfg", master("site-york.cfg")),
                        file("site-leeds.cfg", config("x=1")),
                        file("site-york.cfg", config("x=2")))
                .resolved();
    }

    private static Set<MacAddress> of(List<PlanScope> scopes, String name) {
        return scopes.stream()
                .filter(scope -> scope.name().equals(name))
                .map(PlanScope::phones)
                .findFirst()
                .orElseThrow();
    }

    /** The phone that loses the site's values was the one that was missing from the site's plan. */
    @Test
    void aPhoneThatMovesBelongsToBoth() {
        List<PlanScope> scopes = PlanModel.scopes(root("site-leeds.cfg"), root("site-york.cfg"), SiteNames.NONE);
        assertThat(scopes).extracting(PlanScope::name).containsExactly("", "Leeds", "York");
        assertThat(of(scopes, "Leeds")).containsExactlyInAnyOrder(new MacAddress(ANN), new MacAddress(BEN));
        assertThat(of(scopes, "York"))
                .containsExactlyInAnyOrder(new MacAddress(ANN), new MacAddress(CAT), new MacAddress(DAN));
    }
}
