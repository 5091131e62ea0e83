package org.provscope.ui.changes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.provscope.effective.Phone;
import org.provscope.files.Cancellation;
import org.provscope.files.Progress;
import org.provscope.provisioning.MacAddress;
import org.provscope.schema.xsd.CatalogueCache;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.RootReader;
import org.provscope.workspace.SampleRoot;
import org.provscope.workspace.SchemaFinder;

/** What the box of a new phone says before it makes files. */
class NewPhoneModelTest {
    private static NewPhoneModel model() throws Exception {
        OpenRoot root = new RootReader(new SchemaFinder(new CatalogueCache(null)))
                .read(SampleRoot.location(), null, Cancellation.NEVER, Progress.NONE);
        Phone reception = root.resolved().phones().get(new MacAddress("0004f2a1c001"));
        NewPhoneModel model = new NewPhoneModel(root, reception, (mac, change) -> {});
        model.address().set("0004f2a1c0ff");
        return model;
    }

    private static NewPhoneModel.Row extension(NewPhoneModel model) {
        return model.rows().stream()
                .filter(row -> row.field().parameter().name().equals("reg.1.address"))
                .findFirst()
                .orElseThrow();
    }

    /** The template's extension stayed without a word: two phones rang for one number. */
    @Test
    void anExtensionOfAnotherPhoneIsTold() throws Exception {
        NewPhoneModel model = model();
        assertThat(model.statusMessage().get()).contains("Extension 2001 is also that of Reception");
        extension(model).value().set("2002");
        assertThat(model.statusMessage().get()).contains("Extension 2002 is also that of Mara Finch");
        assertThat(model.ready().get()).isTrue();
    }

    @Test
    void anExtensionOfItsOwnIsNotRemarked() throws Exception {
        NewPhoneModel model = model();
        extension(model).value().set("2999");
        assertThat(model.statusMessage().get()).startsWith("New files: ").doesNotContain("Extension 2999");
    }
}
