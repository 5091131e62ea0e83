package org.provscope.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provscope.plan.Plans.plan;
import static org.provscope.plan.Plans.with;
import static org.provscope.testing.Root.config;
import static org.provscope.testing.Root.file;
import static org.provscope.testing.Root.master;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.provscope.files.Cancellation;
import org.provscope.plan.RolloutPlan.FirmwareChange;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;
import org.provscope.schema.Restart;
import org.provscope.testing.Root;

/** What people do to a root, and what the plan says of it. */
class PlanStoriesTest {
    private static final String A = "0004f2000001";
    private static final String B = "0004f2000002";
    private static final String C = "0004f2000003";
    private static final List<RootFile> SITE = List.of(
            file("000000000000.cfg", master("reg-[PHONE_MAC_ADDRESS].cfg, site.cfg, shared.cfg")),
            file("site.cfg", config("s=1")),
            file("shared.cfg", config("x=1", "y=1", "z=1")),
            file("reg-" + A + ".cfg", config("reg.1.label=Anna")),
            file("reg-" + B + ".cfg", config("reg.1.label=Ben", "y=9")),
            file("reg-" + C + ".cfg", config("reg.1.label=Cleo")),
            file(C + "-phone.cfg", config("x=7")));

    @Test
    void nothingChanges() {
        plan(SITE, List.copyOf(SITE)).counts(0, 3, 0, 0).files();
        plan(SITE, with(SITE, "shared.cfg", "<c>\n<!-- said anew --><p z=\"1\" y='1'\n x=\"1\"/></c>"))
                .counts(0, 3, 0, 0)
                .files("modified shared.cfg");
    }

    @Test
    void aSharedValueReachesWhoHasNothingStronger() {
        plan(SITE, with(SITE, "shared.cfg", config("x=2", "y=1", "z=1")))
                .counts(2, 0, 1, 0)
                .gets(A, "x: 1@shared.cfg:2 -> 2@shared.cfg:2")
                .gets(B, "x: 1@shared.cfg:2 -> 2@shared.cfg:2")
                .gets(C)
                .masks(C, "x@shared.cfg:2 by " + C + "-phone.cfg:2")
                .masks(A);
        var groups = plan(SITE, with(SITE, "shared.cfg", config("x=2", "y=2", "z=1")))
                .counts(3, 0, 0, 0)
                .masks(B, "y@shared.cfg:3 by reg-" + B + ".cfg:3")
                .plan()
                .groups();
        assertThat(groups).hasSize(3);
    }

    @Test
    void identicalChangesAreOneGroup() {
        var groups = plan(SITE, with(SITE, "site.cfg", config("s=2", "n=1")))
                .counts(3, 0, 0, 0)
                .plan()
                .groups();
        assertThat(groups)
                .singleElement()
                .satisfies(group -> assertThat(group.phones())
                        .containsExactly(new MacAddress(A), new MacAddress(B), new MacAddress(C)));
    }

    @Test
    void aValueMovedFromSharedToSiteChangesNoPhone() {
        plan(SITE, with(SITE, "shared.cfg", config("x=1", "y=1"), "site.cfg", config("s=1", "z=1")))
                .counts(0, 3, 0, 0)
                .files("modified shared.cfg", "modified site.cfg");
    }

    @Test
    void settingAValueThatIsTheDefaultIsAChange() {
        plan(SITE, with(SITE, "site.cfg", config("s=1", "voice.vad.signalAnnexB=1")))
                .counts(3, 0, 0, 0)
                .gets(A, "voice.vad.signalAnnexB: - -> 1@site.cfg:3");
        plan(SITE, with(SITE, "site.cfg", config())).gets(A, "s: 1@site.cfg:2 -> -");
    }

    @Test
    void aWeakerFileWithoutEffect() {
        plan(SITE, with(SITE, "shared.cfg", config("s=5", "x=1", "y=1", "z=1")))
                .counts(0, 0, 3, 0)
                .masks(A, "s@shared.cfg:2 by site.cfg:2");
        plan(with(SITE, "shared.cfg", config("s=5", "x=1", "y=1", "z=1")), SITE)
                .counts(0, 0, 3, 0)
                .masks(A, "s-@shared.cfg:2 by site.cfg:2");
    }

    @Test
    void theOrderOfTwoFilesSwapped() {
        List<RootFile> both = with(SITE, "site.cfg", config("x=3", "only=1"));
        plan(both, with(both, "000000000000.cfg", master("reg-[PHONE_MAC_ADDRESS].cfg, shared.cfg, site.cfg")))
                .counts(2, 1, 0, 0)
                .gets(A, "x: 3@site.cfg:2 -> 1@shared.cfg:2")
                .gets(C);
        plan(SITE, with(SITE, "000000000000.cfg", master("reg-[PHONE_MAC_ADDRESS].cfg, shared.cfg, site.cfg")))
                .counts(0, 3, 0, 0);
        plan(SITE, with(SITE, "000000000000.cfg", master("site.cfg, shared.cfg, reg-[PHONE_MAC_ADDRESS].cfg")))
                .counts(1, 2, 0, 0)
                .gets(B, "y: 9@reg-" + B + ".cfg:3 -> 1@shared.cfg:3");
    }

    @Test
    void aFileRenamedWithItsReference() {
        plan(
                        SITE,
                        with(
                                SITE,
                                "site.cfg",
                                null,
                                "leeds.cfg",
                                config("s=1"),
                                "000000000000.cfg",
                                master("reg-[PHONE_MAC_ADDRESS].cfg, leeds.cfg, shared.cfg")))
                .counts(0, 3, 0, 0)
                .files("modified 000000000000.cfg", "added leeds.cfg", "removed site.cfg")
                .says("3 leeds.cfg is now read as well.", "3 site.cfg is no longer read.");
    }

    @Test
    void aModelVariantAdded() {
        String variant = "<A CONFIG_FILES=\"reg-[PHONE_MAC_ADDRESS].cfg, site.cfg, shared.cfg\""
                + " CONFIG_FILES_VVX410=\"big.cfg\"/>";
        List<RootFile> after = with(SITE, "000000000000.cfg", variant, "big.cfg", config("b=1"));
        plan(SITE, after)
                .counts(0, 0, 0, 3)
                .cannotTell(
                        "3 CONFIG_FILES_VVX410 in 000000000000.cfg changed; it counts for phones of that model only.");
        plan(after, with(after, "big.cfg", config("b=2")))
                .counts(0, 0, 0, 3)
                .cannotTell("3 big.cfg changed; only phones of the model in CONFIG_FILES_VVX410 read it.");
        plan(after, with(after, "shared.cfg", config("x=2", "y=1", "z=1"))).counts(2, 0, 1, 0);
        plan(SITE, with(SITE, "shared.cfg", config("x=1", "y=1", "z=1", "z.VVX410=3")))
                .gets(A, "z.VVX410: - -> 3@shared.cfg:5");
    }

    @Test
    void aFileNamedByModel() {
        List<RootFile> before = with(
                SITE,
                "000000000000.cfg",
                master("[PHONE_MODEL]/site.cfg, shared.cfg"),
                "VVX410/site.cfg",
                config("m=1"));
        plan(before, with(before, "VVX410/site.cfg", config("m=2")))
                .counts(0, 0, 0, 3)
                .cannotTell(
                        "3 VVX410/site.cfg changed; whether a phone reads it as [PHONE_MODEL]/site.cfg depends on its model.");
        plan(before, with(before, "VVX410/other.cfg", config("m=2"))).counts(0, 3, 0, 0);
    }

    @Test
    void aPhoneFileDeleted() {
        List<RootFile> before = with(SITE, A + ".cfg", "<A CONFIG_FILES=\"site.cfg\" own=\"1\"/>");
        plan(before, SITE)
                .counts(1, 2, 0, 0)
                .gets(
                        A,
                        "own: 1@" + A + ".cfg:1 -> -",
                        "reg.1.label: - -> Anna@reg-" + A + ".cfg:2",
                        "x: - -> 1@shared.cfg:2",
                        "y: - -> 1@shared.cfg:3",
                        "z: - -> 1@shared.cfg:4");
    }

    @Test
    void aNewPhone() {
        String mac = "0004f2000009";
        plan(SITE, with(SITE, "reg-" + mac + ".cfg", config("reg.1.label=Dora")))
                .counts(1, 3, 0, 0)
                .gets(mac, "reg.1.label: - -> Dora@reg-" + mac + ".cfg:2");
    }

    @Test
    void aMissingQuote() {
        plan(SITE, with(SITE, "shared.cfg", "<c x=\"1/>\n<d y=\"1\"/></c>"))
                .counts(3, 0, 0, 0)
                .gets(C, "y: 1@shared.cfg:3 -> -", "z: 1@shared.cfg:4 -> -")
                .says(
                        "! 3 shared.cfg cannot be read by any phone: a phone that starts fresh loses every value in it, a "
                                + "running phone falls back to its cached copies of all its configuration files.");
    }

    @Test
    void anOverrideFileDeleted() {
        plan(SITE, with(SITE, C + "-phone.cfg", null))
                .counts(1, 2, 0, 0)
                .gets(C, "x: 7@" + C + "-phone.cfg:2 -> 1@shared.cfg:2")
                .says("! 1 " + C
                        + "-phone.cfg is gone: a phone that starts fresh loses these overrides, a running phone keeps "
                        + "its own copy.");
    }

    @Test
    void anEncryptedFile() {
        List<RootFile> before = with(SITE, "site.cfg", "Digest=1234\n\u0001\u0002");
        plan(before, with(SITE, "site.cfg", "Digest=9876\n\u0003\u0002"))
                .counts(0, 0, 0, 3)
                .cannotTell("3 site.cfg is encrypted, and it changed.");
        plan(SITE, before).counts(3, 0, 0, 0).says("3 site.cfg is encrypted: what it sets cannot be seen here.");
    }

    @Test
    void aFileOfAnotherServer() {
        plan(
                        SITE,
                        with(
                                SITE,
                                "000000000000.cfg",
                                master("reg-[PHONE_MAC_ADDRESS].cfg, site.cfg, shared.cfg, http://h/a.cfg")))
                .counts(0, 0, 0, 3);
    }

    @Test
    void otherFirmware() {
        List<RootFile> before = List.of(
                file("000000000000.cfg", "<A APP_FILE_PATH=\"3.2/sip.ld\" CONFIG_FILES=\"a.cfg\"/>"),
                file("a.cfg", config("x=1")),
                file(A + "-phone.cfg", config()));
        var groups = plan(
                        before,
                        with(before, "000000000000.cfg", "<A APP_FILE_PATH=\"4.0/sip.ld\" CONFIG_FILES=\"a.cfg\"/>"))
                .counts(1, 0, 0, 0)
                .plan()
                .groups();
        assertThat(groups).singleElement().satisfies(group -> {
            assertThat(group.firmware()).isEqualTo(new FirmwareChange("3.2/sip.ld", "4.0/sip.ld"));
            assertThat(group.restart()).isEqualTo(Restart.YES);
            assertThat(group.changes()).isEmpty();
        });
    }

    @Test
    void deviceSettingsBeginToHaveAnEffect() {
        List<RootFile> before = with(SITE, "shared.cfg", config("device.x=1", "device.x.set=1"));
        plan(before, with(before, "site.cfg", config("s=1", "device.set=1")))
                .gets(A, "device.set: - -> 1@site.cfg:3", "device.x: 1@shared.cfg:2! -> 1@shared.cfg:2");
        List<RootFile> own = with(before, "reg-" + B + ".cfg", config("device.set=1"));
        plan(own, with(own, "shared.cfg", config("device.x=2", "device.x.set=1")))
                .gets(A, "device.x: 1@shared.cfg:2! -> 2@shared.cfg:2!")
                .gets(B, "device.x: 1@shared.cfg:2 -> 2@shared.cfg:2");
    }

    @Test
    void directoriesByContact() {
        String item = "<item><fn>%s</fn><ct>%s</ct></item>";
        String list = "<directory><item_list>%s</item_list></directory>";
        List<RootFile> before = with(
                SITE,
                A + "-directory.xml",
                list.formatted(item.formatted("Ann", "1") + item.formatted("Bob", "2") + item.formatted("Cy", "3")));
        var changes = plan(
                        before,
                        with(
                                before,
                                A + "-directory.xml",
                                list.formatted(item.formatted("Cyril", "3")
                                        + item.formatted("Ann", "1")
                                        + item.formatted("Di", "4"))))
                .counts(0, 3, 0, 0)
                .plan()
                .directories();
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.added()).containsExactly("Di (4)");
            assertThat(change.removed()).containsExactly("Bob (2)");
            assertThat(change.changed()).containsExactly("Cyril (3)");
        });
    }

    @Test
    void theMasterGoes() {
        plan(SITE, with(SITE, "000000000000.cfg", null))
                .counts(3, 0, 0, 0)
                .gets(
                        A,
                        "reg.1.label: Anna@reg-" + A + ".cfg:2 -> -",
                        "s: 1@site.cfg:2 -> -",
                        "x: 1@shared.cfg:2 -> -",
                        "y: 1@shared.cfg:3 -> -",
                        "z: 1@shared.cfg:4 -> -");
    }

    @Test
    void aDraftOfAFileThatOnlySomeModelsReadCannotBeTold() {
        List<RootFile> before =
                with(SITE, "000000000000.cfg", master("[PHONE_MODEL].cfg, shared.cfg"), "VVX410.cfg", config("m=1"));
        var read = Root.root(before.toArray(RootFile[]::new)).resolved();
        RootFile edited = file("VVX410.cfg", config("m=2"));
        var draft = read.with(read.snapshot().with(List.of(edited)), List.of(edited.path()), Cancellation.NEVER);
        assertThat(Planner.plan(read, draft, Cancellation.NEVER).undetermined()).isEqualTo(3);
    }

    @Test
    void whatAnUploadHasToDoWithAModel() {
        List<RootFile> before = with(SITE, "000000000000.cfg", master("[PHONE_MODEL].cfg, shared.cfg"));
        plan(before, with(before, B + "-web.cfg", config("w=1"))).counts(1, 2, 0, 0);
        List<RootFile> folders = with(
                SITE,
                "000000000000.cfg",
                master("[PHONE_MAC_ADDRESS]/[PHONE_MODEL].cfg"),
                A + "/VVX410.cfg",
                config("m=1"));
        plan(folders, with(folders, A + "/VVX410.cfg", config("m=2"))).counts(0, 2, 0, 1);
    }

    @Test
    void overridesInAFolderOfTheModel() {
        List<RootFile> before = with(
                SITE,
                "000000000000.cfg",
                "<A CONFIG_FILES=\"shared.cfg\" OVERRIDES_DIRECTORY=\"[PHONE_MODEL]\"/>",
                "VVX410/" + A + "-phone.cfg",
                config("x=5"));
        plan(before, with(before, "VVX410/" + A + "-phone.cfg", config("x=6"))).counts(0, 2, 0, 1);
    }

    @Test
    void variantsAreReadAsPhonesReadThem() {
        List<RootFile> before = with(
                SITE,
                "000000000000.cfg",
                "<A CONFIG_FILES=\"shared.cfg\" CONFIG_FILES_VVX410=\"/v.cfg\" OVERRIDES_DIRECTORY_VVX410=\"/o\""
                        + " APP_FILE_PATH_VVX410=\"5.9/sip.ld\"/>",
                "v.cfg",
                config("m=1"));
        plan(before, with(before, "V.cfg", null, "v.cfg", config("m=2"))).counts(0, 0, 0, 3);
        plan(before, with(before, "o/" + A + "-web.cfg", config("m=2"))).counts(0, 2, 0, 1);
        plan(
                        before,
                        with(
                                before,
                                "000000000000.cfg",
                                "<A CONFIG_FILES=\"shared.cfg\" CONFIG_FILES_VVX410=\"/v.cfg\" OVERRIDES_DIRECTORY_VVX410=\"/o\""
                                        + " APP_FILE_PATH_VVX410=\"6.4/sip.ld\"/>"))
                .cannotTell(
                        "3 APP_FILE_PATH_VVX410 in 000000000000.cfg changed; it counts for phones of that model only.");
    }

    @Test
    void strongerFilesChangeAroundAnEncryptedOne() {
        List<RootFile> before =
                with(SITE, "site.cfg", "Digest=1234\n\u0001\u0002", "000000000000.cfg", master("site.cfg, shared.cfg"));
        plan(before, with(before, "000000000000.cfg", master("shared.cfg, site.cfg")))
                .counts(0, 0, 0, 3);
        plan(before, with(before, A + "-web.cfg", config("y=1"))).counts(0, 2, 0, 1);
        plan(before, with(before, "shared.cfg", config("x=1", "y=1", "z=1") + "<!-- -->"))
                .counts(0, 3, 0, 0);
    }

    @Test
    void aFileOfOnePhoneComesAndGoes() {
        List<RootFile> without = with(SITE, "reg-" + A + ".cfg", null, A + "-web.cfg", "");
        plan(without, with(SITE, A + "-web.cfg", "")).says("1 reg-" + A + ".cfg is there now.");
        plan(with(SITE, A + "-web.cfg", ""), without)
                .says("! 1 reg-" + A
                        + ".cfg is listed but missing: a phone that starts fresh gets none of its values, a running phone falls back to "
                        + "its cached copies of all its configuration files.");
        plan(with(SITE, A.toUpperCase(java.util.Locale.ROOT) + "-phone.cfg", config("x=1")), SITE)
                .says(
                        "! 1 " + A.toUpperCase(java.util.Locale.ROOT)
                                + "-phone.cfg is gone: a phone that starts fresh loses these overrides, a running phone keeps its own copy.");
    }

    @Test
    void theFirmwareIsAnotherFile() {
        List<RootFile> before = with(
                SITE,
                "000000000000.cfg",
                "<A APP_FILE_PATH=\"f/sip.ld\" CONFIG_FILES=\"site.cfg\"/>",
                "f/3111-46157-002.sip.ld",
                "old",
                A + ".cfg",
                "<A CONFIG_FILES=\"site.cfg\"/>");
        plan(before, with(before, "f/3111-46157-002.sip.ld", "newer")).counts(2, 1, 0, 0);
        plan(before, with(before, A + ".cfg", "<A APP_FILE_PATH=\"\" CONFIG_FILES=\"site.cfg\"/>"))
                .counts(0, 3, 0, 0);
    }

    @Test
    void aFileRenamedWithItsReferenceMasksNothingAnew() {
        List<RootFile> before = with(SITE, "site.cfg", config("s=1", "x=4"));
        plan(
                        before,
                        with(
                                before,
                                "site.cfg",
                                null,
                                "leeds.cfg",
                                config("s=1", "x=4"),
                                "000000000000.cfg",
                                master("reg-[PHONE_MAC_ADDRESS].cfg, leeds.cfg, shared.cfg")))
                .counts(0, 3, 0, 0);
    }

    @Test
    void aRootThatKnowsNoPhoneStillHasAPlan() {
        List<RootFile> before = List.of(
                file("000000000000.cfg", master("shared.cfg, own-[PHONE_MAC_ADDRESS].cfg")),
                file("shared.cfg", config("x=1", "y=1")));
        RolloutPlan plan = plan(before, with(before, "shared.cfg", config("x=2", "y=1")))
                .counts(0, 0, 0, 0)
                .plan();
        assertThat(plan.isChange()).isTrue();
        assertThat(plan.others()).isNotNull();
        assertThat(plan.others().changes()).extracting(PlanChange::parameter).containsExactly("x");
        assertThat(plan(before, List.copyOf(before)).plan().others()).isNull();
        assertThat(plan(SITE, with(SITE, A + "-web.cfg", config("x=1"))).plan().others())
                .isNull();
    }

    @Test
    void aReportDoesNotGrowWithoutEnd() {
        List<RootFile> before =
                new java.util.ArrayList<>(List.of(file("000000000000.cfg", master("reg-[PHONE_MAC_ADDRESS].cfg"))));
        List<RootFile> after = new java.util.ArrayList<>(before);
        for (int i = 0; i < 450; i++) {
            String mac = String.format("0004f2%06x", i);
            String[] settings = new String[100];
            java.util.Arrays.setAll(settings, n -> "p" + n + "=" + mac);
            before.add(file("reg-" + mac + ".cfg", config()));
            after.add(file("reg-" + mac + ".cfg", config(settings)));
        }
        RolloutPlan plan = plan(before, after).counts(450, 0, 0, 0).plan();
        PlanReport report = new PlanReport(plan, PlanScope.ALL, mac -> null, "a", "b", "now", true);
        assertThat(report.html().length()).isLessThan(15_000_000);
        assertThat(report.html()).contains("54 more groups of phones are left out");
        assertThat(report.markdown().length()).isLessThan(200_000);
        assertThat(report.markdown()).contains("And more groups of phones: 443.");
    }

    @Test
    void logsAreNoChange() {
        plan(SITE, with(SITE, A + "-app.log", "a line", A + "-calls.xml", "<c/>"))
                .files()
                .counts(0, 3, 0, 0);
    }
}
