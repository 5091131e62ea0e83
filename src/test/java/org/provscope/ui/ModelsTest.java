package org.provscope.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provscope.testing.Root.MAC;
import static org.provscope.testing.Root.config;
import static org.provscope.testing.Root.file;
import static org.provscope.testing.Root.master;
import static org.provscope.testing.Root.root;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.effective.Sites;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;
import org.provscope.schema.xsd.CatalogueCache;
import org.provscope.settings.Settings;
import org.provscope.testing.Root;
import org.provscope.ui.effective.EffectiveModel;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.jobs.Jobs;
import org.provscope.ui.phones.Grouping;
import org.provscope.ui.phones.PhoneRow;
import org.provscope.ui.phones.PhonesModel;
import org.provscope.ui.phones.Sorting;
import org.provscope.ui.search.GoToItem;
import org.provscope.ui.search.GoToModel;
import org.provscope.ui.workbench.RootModel;
import org.provscope.ui.workbench.RootModel.State;
import org.provscope.workspace.RootReader;
import org.provscope.workspace.SchemaFinder;
import org.provscope.workspace.drafts.DraftStore;

/** The screens' models, without a window and without waiting: all work runs where it is asked for. */
class ModelsTest {
    private final Jobs jobs = new Jobs(Runnable::run, Runnable::run);

    private static ResolvedRoot someRoot() {
        return root(
                        file("000000000000.cfg", master("[PHONE_MAC_ADDRESS]-x.cfg, shared.cfg")),
                        file(MAC + "-x.cfg", config("reg.1.label=Front desk", "call.callsPerLineKey=3")),
                        file("0004f2000002-x.cfg", config("reg.1.label=Lab")),
                        file(
                                "shared.cfg",
                                config(
                                        "call.callsPerLineKey=24",
                                        "call.callsPerLineKey.VVX410=5",
                                        "call.callWaiting.ring=beep")))
                .resolved();
    }

    @Test
    void aPhonesTableCanBeNarrowed() {
        List<String> opened = new ArrayList<>();
        ResolvedRoot root = someRoot();
        EffectiveModel model = new EffectiveModel(
                root,
                root,
                new MacAddress(MAC),
                jobs,
                (path, line) -> opened.add(path + ":" + line),
                opened::add,
                new NoEditing());
        assertThat(model.rows())
                .extracting(row -> row.parameter().name())
                .containsExactly(
                        "call.callWaiting.ring", "call.callsPerLineKey", "call.callsPerLineKey.VVX410", "reg.1.label");
        model.onlyOverridden().set(true);
        assertThat(model.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.beatsText()).isEqualTo("“24” in shared.cfg:2"));
        model.onlyOverridden().set(false);
        model.onlyNonDefault().set(true);
        assertThat(model.rows()).extracting(row -> row.parameter().name()).doesNotContain("call.callWaiting.ring");
        model.onlyNonDefault().set(false);
        model.filter().set("  SHARED call. ");
        assertThat(model.rows()).hasSize(2);
        model.filter().set("");
        model.onlyLayer().set(model.config().get().stack().layers().get(2));
        assertThat(model.rows())
                .extracting(row -> row.parameter().name())
                .containsExactly("call.callsPerLineKey", "reg.1.label");
        model.onlyLayer().set(null);
        model.selected().set(model.rows().get(1));
        model.model().set("VVX410");
        assertThat(model.rows()).hasSize(3);
        assertThat(model.selected().get())
                .isNotNull()
                .extracting(row -> row == null ? "" : row.value())
                .isEqualTo("5");
        model.withDefaults().set(true);
        assertThat(model.total()).isGreaterThan(10_000);
        model.open(
                model.config().get().find("reg.1.label") == null
                        ? null
                        : java.util.Objects.requireNonNull(model.config().get().find("reg.1.label"))
                                .winner());
        assertThat(opened).containsExactly(MAC + "-x.cfg:2");
    }

    @Test
    void phonesAreFoundByLabelAddressAndState() {
        List<MacAddress> opened = new ArrayList<>();
        PhonesModel model = new PhonesModel(opened::add);
        model.show(someRoot());
        assertThat(model.phones()).hasSize(2);
        model.filter().set("LAB");
        assertThat(model.phones()).hasSize(1);
        model.openMatch();
        model.filter().set("00:04:F2:00:00:01");
        model.openMatch();
        model.filter().set("64167f-000009");
        assertThat(model.phones()).isEmpty();
        model.openMatch();
        assertThat(opened).extracting(MacAddress::hex).containsExactly("0004f2000002", MAC, "64167f000009");
        model.filter().set("nothing like it");
        model.openMatch();
        assertThat(opened).hasSize(3);
    }

    @Test
    void phonesStandBelowTheirSites() {
        PhonesModel model = new PhonesModel(mac -> {});
        ResolvedRoot root = Root.root(
                        Root.file("000000000000.cfg", master("shared.cfg")),
                        Root.file("0004f2000001.cfg", master("site-york.cfg, shared.cfg")),
                        Root.file("0004f2000002.cfg", master("site-leeds.cfg, shared.cfg")),
                        Root.file("0004f2000003.cfg", master("site-leeds.cfg, shared.cfg")),
                        Root.file("0004f2000004-phone.cfg", "<o/>"),
                        Root.file("shared.cfg", "<a/>"),
                        Root.file("site-leeds.cfg", "<a reg.1.label=\"B\"/>"),
                        Root.file("site-york.cfg", "<a reg.1.label=\"A\"/>"))
                .resolved();
        model.show(root);
        assertThat(shown(model)).isEqualTo("1 2 3 4");
        model.show(root, Sites.of(root.phones().values()));
        assertThat(shown(model)).isEqualTo("Leeds: 2 3 York: 1 No site: 4");
        PhoneRow.Group leeds = (PhoneRow.Group) model.rows().getFirst();
        assertThat(model.phonesOf(leeds)).extracting(MacAddress::hex).containsExactly("0004f2000002", "0004f2000003");
        model.fold(leeds);
        assertThat(shown(model)).isEqualTo("Leeds: York: 1 No site: 4");
        assertThat(model.phones()).hasSize(4);
        model.filter().set("0002");
        assertThat(shown(model)).as("what is looked for is never folded away").isEqualTo("Leeds: 2");
        model.filter().set("");
        model.grouping().set(Grouping.NONE);
        model.problems(mac -> mac.hex().endsWith("3") ? 5 : 0);
        model.sorting().set(Sorting.PROBLEMS);
        assertThat(shown(model)).isEqualTo("3 1 2 4");
        model.sorting().set(Sorting.LABEL);
        assertThat(shown(model)).isEqualTo("1 2 3 4");
        model.grouping().set(Grouping.STATE);
        assertThat(model.rows().getFirst()).isInstanceOf(PhoneRow.Group.class);
    }

    private static String shown(PhonesModel model) {
        return String.join(
                " ",
                model.rows().stream()
                        .map(row -> switch (row) {
                            case PhoneRow.Group group -> group.title() + ":";
                            case PhoneRow.One(Phone phone) -> phone.mac().hex().substring(11);
                        })
                        .toList());
    }

    @Test
    void theLikeliestThingComesFirst() {
        List<GoToItem> items = new ArrayList<>();
        for (String name : new String[] {"reg.10.label", "reg.1.label", "up.regOnPhone", "call.label"}) {
            items.add(new GoToItem(GoToItem.Kind.PARAMETER, name, "not set", 0, () -> {}));
        }
        items.add(new GoToItem(GoToItem.Kind.PHONE, "Label printer", "0004f2000009", 500, () -> {}));
        GoToModel model = new GoToModel(items);
        assertThat(model.matches()).hasSize(5);
        model.search().set("label");
        assertThat(model.matches())
                .extracting(GoToItem::title)
                .startsWith("Label printer")
                .doesNotContain("up.regOnPhone");
        model.search().set("reg label");
        assertThat(model.matches()).extracting(GoToItem::title).containsExactly("reg.1.label", "reg.10.label");
        model.search().set("0009");
        assertThat(model.matches()).hasSize(1);
    }

    @Test
    void theLookIsTheSystemsUntilSomebodyChooses(@TempDir Path folder) {
        RootModel model = model(folder);
        assertThat(model.look().dark().get()).isFalse();
        model.look().systemLooks(true);
        assertThat(model.look().dark().get()).isTrue();
        model.look().dark().set(false);
        assertThat(model.look().followsSystem().get()).isFalse();
        model.look().systemLooks(false);
        model.look().systemLooks(true);
        assertThat(model.look().dark().get()).as("somebody chose light").isFalse();
        RootModel again = model(folder);
        again.look().systemLooks(true);
        assertThat(again.look().dark().get()).isFalse();
        again.look().followsSystem().set(true);
        assertThat(again.look().dark().get()).isTrue();
        assertThat(model(folder).look().followsSystem().get()).isTrue();
    }

    @Test
    void aDarkSystemIsNoChoiceOfSomebody(@TempDir Path folder) {
        model(folder).look().systemLooks(true);
        RootModel next = model(folder);
        assertThat(next.look().followsSystem().get()).isTrue();
        next.look().systemLooks(false);
        assertThat(next.look().dark().get()).isFalse();
    }

    private RootModel model(Path folder) {
        return new RootModel(
                new RootReader(new SchemaFinder(new CatalogueCache(null))),
                Settings.load(folder.resolve("settings")),
                new DraftStore(folder.resolve("drafts")),
                jobs);
    }

    @Test
    void aRootGoesFromEmptyToReadyOrFailed(@TempDir Path folder) throws Exception {
        Path site = Files.createDirectories(folder.resolve("site"));
        Files.writeString(site.resolve("000000000000.cfg"), master("a.cfg"));
        Files.writeString(site.resolve("a.log"), "a line");
        RootModel model = model(folder);
        assertThat(model.state().get()).isInstanceOf(State.Empty.class);
        model.open(folder.resolve("nowhere").toString());
        assertThat(model.state().get())
                .isInstanceOfSatisfying(
                        State.Failed.class,
                        failed -> assertThat(failed.reason()).startsWith("There is nothing at"));
        model.open(site.toString());
        assertThat(model.state().get()).isInstanceOf(State.Ready.class);
        assertThat(model.recent()).containsExactly(site.toString());
        List<String> shown = new ArrayList<>();
        model.files().text(new RootPath("a.log"), text -> shown.add(text.text()), shown::add);
        model.files().text(new RootPath("none.log"), text -> shown.add(text.text()), shown::add);
        assertThat(shown).containsExactly("a line", "There is no file none.log in this root.");
        model.reload();
        assertThat(model.state().get()).isInstanceOf(State.Ready.class);
    }

    @Test
    void openingCanBeCancelledAndTheRootBeforeStays(@TempDir Path folder) throws Exception {
        List<Runnable> waiting = new ArrayList<>();
        Jobs later = new Jobs(waiting::add, Runnable::run);
        RootModel model = new RootModel(
                new RootReader(new SchemaFinder(new CatalogueCache(null))),
                Settings.load(folder.resolve("settings")),
                new DraftStore(folder.resolve("drafts")),
                later);
        Path first = Files.createDirectories(folder.resolve("first"));
        Path second = Files.createDirectories(folder.resolve("second"));
        waiting.removeFirst().run(); // the look for drafts of any root
        model.open(first.toString());
        assertThat(model.state().get()).isInstanceOf(State.Loading.class);
        waiting.removeFirst().run();
        assertThat(model.state().get()).isInstanceOf(State.Ready.class);
        waiting.removeFirst().run(); // the look for drafts
        model.open(second.toString());
        Job job = later.current().get();
        model.cancel();
        waiting.removeFirst().run();
        assertThat(job == null || job.isCancelled()).isTrue();
        assertThat(model.root()).isNotNull();
        assertThat(model.recent()).containsExactly(first.toString());
        model.reload();
        model.open(second.toString());
        waiting.removeLast().run();
        waiting.removeFirst().run();
        assertThat(
                        model.root() == null
                                ? ""
                                : model.root().resolved().snapshot().location().display())
                .isEqualTo("second");
    }

    @Test
    void aJobsMistakeIsHandedOn() {
        List<Exception> failures = new ArrayList<>();
        jobs.run(
                "Failing",
                job -> {
                    throw new StackOverflowError();
                },
                done -> {},
                failures::add);
        jobs.run(
                "Failing",
                job -> {
                    throw new java.io.IOException("x");
                },
                done -> {},
                failures::add);
        assertThat(failures).hasSize(2);
        assertThat(jobs.current().get()).isNull();
    }
}
