package org.provscope.effective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provscope.testing.Root.MAC;
import static org.provscope.testing.Root.config;
import static org.provscope.testing.Root.file;
import static org.provscope.testing.Root.master;
import static org.provscope.testing.Root.root;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provscope.files.Cancellation;
import org.provscope.files.FileEntry;
import org.provscope.files.FileFailure;
import org.provscope.files.Location;
import org.provscope.files.RootPath;
import org.provscope.files.Stamp;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.schema.ParameterSchema;

/** What is known of a phone as a whole: how sure its values are, what it is called, which model it seems to be. */
class PhoneStoriesTest {
    private static final String DEFAULT = "000000000000.cfg";
    private static final RootFile ANYBODY = file(DEFAULT, master("a.cfg"));
    private static final RootFile A = file("a.cfg", config("x=1"));

    private static Phone phone(RootFile... files) {
        Snapshot snapshot = root(files).snapshot();
        return Phone.of(ResolvedRoot.of(snapshot, ParameterSchema.bundled(), Cancellation.NEVER)
                .effective(new MacAddress(MAC), null));
    }

    /** A file that is listed and cannot be read. */
    private static RootFile failing(String path, @Nullable FileFailure failure) {
        RootPath rootPath = new RootPath(path);
        return new RootFile(new FileEntry(rootPath, new Stamp(1, 1)), FileKind.of(rootPath), null, null, failure);
    }

    private static RootFile with(String path, String kind) {
        return switch (kind) {
            case "read" -> file(path, config("x=1"));
            case "malformed" -> file(path, "<c x=1/>");
            case "encrypted" -> file(path, "Digest=1\n\u0001");
            default -> throw new IllegalArgumentException(kind);
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "000000000000.cfg|a.cfg|read|COMPLETE",
                "000000000000.cfg|a.cfg|encrypted|PARTLY_UNSEEN",
                "000000000000.cfg|http://h/a.cfg|read|PARTLY_UNSEEN",
                "000000000000.cfg|a.cfg, [PHONE_MODEL].cfg|read|DEPENDS_ON_MODEL",
                "000000000000.cfg|a.cfg, [PHONE_PART_NUMBER].cfg|read|DEPENDS_ON_MODEL",
                "000000000000.cfg|a.cfg|malformed|INCOMPLETE",
                "000000000000.cfg|a.cfg, none.cfg|read|INCOMPLETE",
                "000000000000.cfg|none.cfg, [PHONE_MODEL].cfg|read|INCOMPLETE",
                "other.cfg|a.cfg|read|NO_MASTER"
            })
    void howSureItIsWhatAPhoneGets(String path, String configFiles, String kind, PhoneState state) {
        Phone phone = phone(file(path, master(configFiles)), with("a.cfg", kind));
        assertThat(phone.state()).isEqualTo(state);
        assertThat(phone.config().stack().isIncomplete())
                .isEqualTo(state == PhoneState.INCOMPLETE || state == PhoneState.NO_MASTER);
        assertThat(state.label()).isNotBlank().isEqualTo(state.label().toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void aMalformedMasterOrOverrideLosesValuesAMissingOverrideDoesNot() {
        assertThat(phone(file(DEFAULT, "<A CONFIG_FILES=a.cfg"), A).state()).isEqualTo(PhoneState.INCOMPLETE);
        assertThat(phone(file(DEFAULT, "Digest=1\n\u0001"), A).state()).isEqualTo(PhoneState.PARTLY_UNSEEN);
        assertThat(phone(ANYBODY, A, file(MAC + "-phone.cfg", "<c x=1/>")).state())
                .isEqualTo(PhoneState.INCOMPLETE);
        assertThat(phone(ANYBODY, A, file(MAC + "-web.cfg", "<c x=1/>")).state())
                .isEqualTo(PhoneState.INCOMPLETE);
        assertThat(phone(ANYBODY, A, file(MAC + "-web.cfg", config("x=1"))).state())
                .isEqualTo(PhoneState.COMPLETE);
    }

    @Test
    void namesForModelsMakeItDependOnTheModelToo() {
        assertThat(phone(ANYBODY, file("a.cfg", config("x.VVX410=1"))).state()).isEqualTo(PhoneState.DEPENDS_ON_MODEL);
        assertThat(root(ANYBODY, file("a.cfg", config("x.VVX410=1")))
                        .phone(MAC, "VVX250")
                        .config()
                        .dependsOnModel())
                .isFalse();
        assertThat(phone(file(DEFAULT, "<A CONFIG_FILES=\"a.cfg\" OVERRIDES_DIRECTORY=\"[PHONE_MODEL]\"/>"), A)
                        .state())
                .isEqualTo(PhoneState.DEPENDS_ON_MODEL);
    }

    /** Each layer says why it gives nothing. */
    @Test
    void aLayerWithoutValuesSaysWhy() {
        RootFile lost = failing("lost.cfg", new FileFailure.NotFound("lost.cfg"));
        RootFile denied = failing("denied.cfg", new FileFailure.AccessDenied("denied.cfg"));
        RootFile log = failing("app.log", null);
        var config = root(
                        file(
                                DEFAULT,
                                master("lost.cfg, denied.cfg, app.log, none.cfg, http://h/x, [PHONE_MODEL].cfg, "
                                        + "bad.cfg, a.cfg, 1://x")),
                        lost,
                        denied,
                        log,
                        file("bad.cfg", "<c x=1/>"),
                        A)
                .phone(MAC)
                .config();
        assertThat(config.stack().layers())
                .extracting(layer -> layer.status().code() + " " + layer.reason())
                .satisfiesExactly(
                        phone -> assertThat(phone).startsWith("missing There is no such file. A fresh phone"),
                        web -> assertThat(web).startsWith("missing There is no such file. A fresh phone"),
                        found -> assertThat(found).startsWith("missing There is nothing at lost.cfg."),
                        found -> assertThat(found).startsWith("unreadable You may not read denied.cfg."),
                        found -> assertThat(found).isEqualTo("unreadable app.log is not a configuration file."),
                        found -> assertThat(found).isEqualTo("missing There is no file none.cfg in the root."),
                        found -> assertThat(found).startsWith("remote A URL. "),
                        found -> assertThat(found).endsWith("depends on the phone's model, which is not known."),
                        found -> assertThat(found).startsWith("unreadable Line 1:4: "),
                        found -> assertThat(found).isEqualTo("read null"),
                        found -> assertThat(found).startsWith("missing There is no file 1://x"),
                        master -> assertThat(master).isEqualTo("read null"));
        assertThat(root(file(DEFAULT, master("[PHONE_PART_NUMBER].cfg")))
                        .phone(MAC, "Trio8800")
                        .config()
                        .stack()
                        .layers()
                        .get(2)
                        .reason())
                .endsWith("part number, which is not known for Trio8800.");
        assertThat(phone(A).config().stack().layers().getLast().reason()).contains(MAC + ".cfg", DEFAULT);
    }

    /** A layer that others may have is one object for all of them. */
    @Test
    void phonesShareTheLayersThatAreNotTheirOwn() {
        var resolved = root(
                        file(
                                DEFAULT,
                                "<A CONFIG_FILES=\"a.cfg, [PHONE_MAC_ADDRESS]-x.cfg, 0004f2000001-y.cfg\" "
                                        + "OVERRIDES_DIRECTORY=\"o\"/>"),
                        A,
                        file("o/0004f2000002-phone.cfg", config("x=2")),
                        file("0004f2000001-x.cfg", config("y=1")),
                        file("0004f2000003.cfg", master("a.cfg")))
                .resolved();
        List<Layer> one = layers(resolved, "0004f2000001");
        List<Layer> two = layers(resolved, "0004f2000002");
        List<Layer> own = layers(resolved, "0004f2000003");
        assertThat(one).extracting(Layer::shared).containsExactly(false, false, true, false, false, true);
        assertThat(own).extracting(Layer::shared).containsExactly(false, false, true, false);
        assertThat(one.get(2)).isSameAs(two.get(2)).isSameAs(own.get(2));
        assertThat(one.getLast())
                .isSameAs(two.getLast())
                .isEqualTo(two.getLast())
                .hasSameHashCodeAs(two.getLast());
        assertThat(one.get(3)).isNotEqualTo(two.get(3));
        assertThat(two)
                .extracting(Layer::file)
                .containsExactly(
                        "o/0004f2000002-phone.cfg",
                        "o/0004f2000002-web.cfg",
                        "a.cfg",
                        "[PHONE_MAC_ADDRESS]-x.cfg",
                        "0004f2000001-y.cfg",
                        DEFAULT);
        assertThat(two.getFirst().status()).isEqualTo(LayerStatus.READ);
    }

    private static List<Layer> layers(ResolvedRoot root, String mac) {
        return new java.util.ArrayList<>(Objects.requireNonNull(root.phones().get(new MacAddress(mac)))
                .config()
                .stack()
                .layers());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"o|o/", "o/|o/", "''|''", "o/p|o/p/"})
    void overridesLieInTheirFolder(String directory, String prefix) {
        assertThat(layers(
                        root(file(DEFAULT, "<A OVERRIDES_DIRECTORY=\"" + directory + "\"/>"), file(MAC + "-x.cfg", ""))
                                .resolved(),
                        MAC))
                .extracting(Layer::file)
                .startsWith(prefix + MAC + "-phone.cfg", prefix + MAC + "-web.cfg");
    }

    @ParameterizedTest
    @CsvSource({
        "reg.1.label=Desk reg.1.displayName=Ann reg.1.address=12,Desk",
        "reg.1.displayName=Ann reg.1.address=12,Ann",
        "reg.1.address=12,12",
        "reg.1.label= reg.1.address=12,12",
        "x=1,",
        "reg.2.label=Desk,"
    })
    void aPhoneIsCalledWhatItsFirstLineShows(String settings, String label) {
        assertThat(phone(ANYBODY, file("a.cfg", config(settings.split(" ", -1))))
                        .label())
                .isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<A APP_FILE_PATH='fw/3111-46162-001.sip.ld'/>|VVX410",
                "<A APP_FILE_PATH='3111-46162-001.sip.ld'/>|VVX410",
                "<A APP_FILE_PATH='3111-46162-001'/>|",
                "<A APP_FILE_PATH='3111-00000-001.sip.ld'/>|",
                "<A APP_FILE_PATH='sip.ld'/>|",
                "<A/>|",
                "<A CONFIG_FILES='vvx250.cfg'/>|VVX250",
                "<A CONFIG_FILES='site-VVX250.cfg'/>|VVX250",
                "<A CONFIG_FILES='VVX250/site.cfg'/>|VVX250",
                "<A CONFIG_FILES='xVVX250.cfg'/>|",
                "<A CONFIG_FILES='VVX2.cfg'/>|",
                "<A CONFIG_FILES='SSDuo.cfg'/>|SSDuo",
                "<A CONFIG_FILES='VVX250.cfg, VVX410.cfg'/>|",
                "<A CONFIG_FILES='VVX250.cfg' APP_FILE_PATH='3111-46162-001.sip.ld'/>|",
                "<A CONFIG_FILES='VVX410.cfg' APP_FILE_PATH='3111-46162-001.sip.ld'/>|VVX410",
                "<A x.VVX410='1'/>|VVX410",
                "<A x.VVX410='1' x.VVX250='1'/>|"
            })
    void theModelIsGuessedFromWhatOnlyThisPhoneNames(String master, String model) {
        List<String> named = List.of(
                "vvx250.cfg",
                "site-VVX250.cfg",
                "VVX250/site.cfg",
                "xVVX250.cfg",
                "VVX2.cfg",
                "SSDuo.cfg",
                "VVX410.cfg");
        RootFile[] files = named.stream().map(path -> file(path, config("x=1"))).toArray(RootFile[]::new);
        RootFile[] all = Arrays.copyOf(files, files.length + 1);
        all[files.length] = file(MAC + ".cfg", master);
        assertThat(phone(all).guessedModel()).isEqualTo(model);
        all[files.length] = file(DEFAULT, master);
        assertThat(phone(all).guessedModel())
                .as("the default master speaks of no phone")
                .isNull();
    }

    @Test
    void aFileThatIsMissingSpeaksOfNoModel() {
        assertThat(phone(file(MAC + ".cfg", master("vvx250.cfg"))).guessedModel())
                .isNull();
        assertThat(phone(file(DEFAULT, master("[PHONE_MAC_ADDRESS]-vvx250.cfg")), file(MAC + "-vvx250.cfg", config()))
                        .guessedModel())
                .isEqualTo("VVX250");
        assertThat(phone(file(DEFAULT, master("a.cfg")), file("a.cfg", config("x.VVX410=1")))
                        .guessedModel())
                .isNull();
    }

    // ---- a root that changes

    private static ResolvedRoot two(String one, String other, String shared) {
        return root(
                        file(DEFAULT, master("[PHONE_MAC_ADDRESS]-x.cfg, s.cfg")),
                        file("0004f2000001-x.cfg", one),
                        file("0004f2000002-x.cfg", other),
                        file("s.cfg", shared))
                .resolved();
    }

    private static ResolvedRoot after(ResolvedRoot root, RootFile... changed) {
        return root.with(
                root.snapshot().with(List.of(changed)),
                Arrays.stream(changed).map(RootFile::path).toList(),
                Cancellation.NEVER);
    }

    /** Everything that is known of every phone, for a comparison with reading afresh. */
    private static List<String> known(ResolvedRoot root) {
        return root.phones().values().stream()
                .map(phone -> phone.mac() + " " + phone.label() + " " + phone.guessedModel()
                        + " " + phone.state() + " " + phone.config().parameters()
                        + phone.config().stack().layers().stream()
                                .map(layer -> layer.role() + " " + layer.status() + " " + layer.file() + " "
                                        + layer.reason() + " " + layer.shared() + " " + layer.parameters())
                                .toList())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "s.cfg|<c reg.1.label='new'/>",
                "s.cfg|<c x=1/>",
                "s.cfg|<c x.VVX410='1'/>",
                "s.cfg|''",
                "0004f2000001-x.cfg|<c x.VVX410='1'/>",
                "0004f2000001-x.cfg|<c x=1/>",
                "0004f2000001-x.cfg|<c/>",
                "000000000000.cfg|<A CONFIG_FILES='s.cfg'/>",
                "000000000000.cfg|<A CONFIG_FILES='s.cfg, [PHONE_MODEL].cfg'/>",
                "000000000000.cfg|<A x='1'/>",
                "new.cfg|<c/>",
                "0004f2000002.cfg|<A CONFIG_FILES='s.cfg'/>",
                "0004f2000001-phone.cfg|<c reg.1.label='keypad'/>"
            })
    void aRootAfterAChangeIsTheRootReadAfresh(String path, String text) {
        ResolvedRoot before = two(config("reg.1.label=one"), config("y=2"), config("reg.1.label=shared"));
        RootFile changed = file(path, text);
        ResolvedRoot after = after(before, changed);
        assertThat(known(after))
                .isEqualTo(known(ResolvedRoot.of(
                        before.snapshot().with(List.of(changed)), ParameterSchema.bundled(), Cancellation.NEVER)));
        assertThat(after.snapshot().file(changed.path())).isSameAs(changed);
        RootFile again = before.snapshot().file(changed.path());
        if (again != null) {
            assertThat(known(after(after, again))).as("and back").isEqualTo(known(before));
        }
    }

    @Test
    void aSharedFileThatCanBeReadNoLongerTakesThePhonesValuesAway() {
        ResolvedRoot before = two(config("y=1"), config("y=2"), config("reg.1.label=shared"));
        ResolvedRoot broken = after(before, failing("s.cfg", new FileFailure.AccessDenied("s.cfg")));
        assertThat(broken.phones().values()).extracting(Phone::label).containsExactly(null, null);
        assertThat(broken.phones().values()).extracting(Phone::state).containsOnly(PhoneState.INCOMPLETE);
        assertThat(after(broken, file("s.cfg", config("reg.1.label=back")))
                        .phones()
                        .values())
                .extracting(Phone::label)
                .containsExactly("back", "back");
    }

    @Test
    void theModelIsGuessedAgainWhenTheFileThatNamesItComesOrGoes() {
        RootFile named = file("vvx250.cfg", config("x=1"));
        ResolvedRoot before =
                root(file(MAC + ".cfg", master("vvx250.cfg")), named).resolved();
        ResolvedRoot broken = after(before, failing("vvx250.cfg", new FileFailure.AccessDenied("vvx250.cfg")));
        assertThat(broken.phones().values()).extracting(Phone::guessedModel).containsExactly((String) null);
        assertThat(after(broken, named).phones().values())
                .extracting(Phone::guessedModel)
                .containsExactly("VVX250");
    }

    @Test
    void onlyTheLayerOfTheChangedFileIsAnotherOne() {
        ResolvedRoot before = two(config("y=1"), config("y=2"), config("z=1"));
        ResolvedRoot after = after(before, file("s.cfg", config("z=2")));
        List<Layer> were = layers(before, "0004f2000001");
        List<Layer> are = layers(after, "0004f2000001");
        assertThat(are)
                .extracting(Layer::file)
                .isEqualTo(were.stream().map(Layer::file).toList());
        assertThat(are.get(3))
                .isNotSameAs(were.get(3))
                .isSameAs(layers(after, "0004f2000002").get(3))
                .matches(Layer::shared);
        are.remove(3);
        were.remove(3);
        assertThat(are).isEqualTo(were);
        Phone phone = Objects.requireNonNull(before.phones().get(new MacAddress("0004f2000001")));
        assertThat(Objects.requireNonNull(after.phones().get(phone.mac()))
                        .config()
                        .segments())
                .contains(phone.config().segments().getFirst());
    }

    @Test
    void phonesThatDoNotReadAFileStayTheSameObjects() {
        ResolvedRoot before = two(config("y=1"), config("y=2"), config("z=1"));
        ResolvedRoot after = after(before, file("0004f2000001-x.cfg", config("y=3")));
        MacAddress other = new MacAddress("0004f2000002");
        assertThat(after.phones().get(other)).isSameAs(before.phones().get(other));
        assertThat(after.phones().get(new MacAddress("0004f2000001")))
                .isNotSameAs(before.phones().get(new MacAddress("0004f2000001")));
        assertThat(before.schema()).isSameAs(after.schema());
    }

    @Test
    void aCancelledRootIsNotResolved() {
        Snapshot snapshot = root(file(MAC + ".cfg", "<APPLICATION/>")).snapshot();
        assertThat(snapshot.location()).isEqualTo(new Location.Folder(Path.of("test")));
        Cancellation cancelled = () -> true;
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> ResolvedRoot.of(snapshot, ParameterSchema.bundled(), cancelled))
                .isInstanceOf(java.util.concurrent.CancellationException.class);
    }

    @Test
    void whereAParameterIsSetIsToldForTheMostPhonesFirst() {
        var resolved = root(
                        file(DEFAULT, master("[PHONE_MAC_ADDRESS]-x.cfg, s.cfg")),
                        file("0004f2000001-x.cfg", config("y=1")),
                        file("0004f2000002-z.cfg", ""),
                        file("0004f2000003-z.cfg", ""),
                        file("s.cfg", config("y=2", "device.x=1")))
                .resolved();
        assertThat(resolved.where("y"))
                .extracting(use -> use.source().parameter() + " " + use.source().role() + " " + use.phones())
                .containsExactly(
                        "y=\"2\" at s.cfg:2:4 CONFIG [0004f2000002, 0004f2000003]",
                        "y=\"1\" at 0004f2000001-x.cfg:2:4 CONFIG [0004f2000001]");
        assertThat(resolved.where("none")).singleElement().satisfies(use -> {
            assertThat(use.source()).isEqualTo(new WhereUsed.Source(null, null, true));
            assertThat(use.phones()).hasSize(3);
        });
        assertThat(resolved.where("device.x"))
                .singleElement()
                .matches(use -> !use.source().applied());
    }
}
