package org.provscope.effective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provscope.testing.Root.MAC;
import static org.provscope.testing.Root.config;
import static org.provscope.testing.Root.file;
import static org.provscope.testing.Root.master;
import static org.provscope.testing.Root.root;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;

/** What a phone's values say about its contacts: how many, where, and what its ring types are called. */
class ContactRulesTest {
    private static final String DEFAULT = "000000000000.cfg";

    private static EffectiveConfig phone(String... settings) {
        return root(file(DEFAULT, master("a.cfg")), file("a.cfg", config(settings)))
                .phone(MAC)
                .config();
    }

    @ParameterizedTest
    @CsvSource({
        "50,,50,true,true",
        "' 12 ',,12,true,true",
        "0,,9999,true,true",
        "-1,,9999,true,true",
        "1,,1,true,true",
        "10000,,9999,true,true",
        "9999,,9999,true,true",
        "many,SPIP335,9999,true,true",
        ",SPIP335,99,false,true",
        ",CCX500,2000,false,true",
        ",,9999,false,false"
    })
    void aPhoneKeepsAsManyContactsAs(String set, String model, int most, boolean isSet, boolean isSure) {
        EffectiveConfig config = set == null ? phone("x=1") : phone(ContactLimit.PARAMETER + "=" + set);
        assertThat(ContactLimit.of(config, model)).isEqualTo(new ContactLimit(most, isSet, isSure));
    }

    @ParameterizedTest
    @CsvSource({
        "7,Loud",
        "ringer7,Loud",
        " 7 ,Loud",
        "8,Old",
        "2,Low Trill",
        "ringer2,Low Trill",
        "15,",
        "21,Last",
        "22,",
        "0,",
        "07,",
        "x,",
        "ringer,",
        "100,"
    })
    void aRingTypeIsCalledWhatThePhoneCallsIt(String type, String name) {
        RingTypes types = RingTypes.of(
                phone(
                        "se.pat.ringer.ringer7.name= Loud ",
                        "se.pat.ringer.7.name=No",
                        "se.pat.ringer.8.name=Old",
                        "se.pat.ringer.ringer21.name=Last",
                        "se.pat.ringer.ringer22.name=Beyond"),
                null);
        assertThat(types.name(type)).isEqualTo(name);
        assertThat(RingTypes.none().name(type)).isNull();
    }

    @Test
    void ringTypesAreTheSameByTheirNames() {
        RingTypes usual = RingTypes.of(phone("x=1"), null);
        assertThat(usual)
                .isEqualTo(RingTypes.of(phone("y=1"), null))
                .hasSameHashCodeAs(RingTypes.of(phone("y=1"), null))
                .isNotEqualTo(RingTypes.of(phone("se.pat.ringer.ringer7.name=Loud"), null))
                .isNotEqualTo("usual");
        assertThat(usual.hashCode()).isNotEqualTo(RingTypes.none().hashCode());
    }

    private static DirectoryPlace place(@Nullable String folder, RootFile... more) {
        RootFile[] files = java.util.Arrays.copyOf(more, more.length + 1);
        files[more.length] = file(DEFAULT, folder == null ? "<A/>" : "<A CONTACTS_DIRECTORY=\"" + folder + "\"/>");
        return DirectoryPlace.of(root(files).resolved(), new MacAddress(MAC));
    }

    private static final RootFile DIRECTORY = file(MAC + "-directory.xml", "<directory/>");

    @ParameterizedTest
    @CsvSource({",''", "'',''", "c,c/", "c/,c/", "' c ',c/", "c/d,c/d/", "./c,c/", "[PHONE_MAC_ADDRESS],0004f2000001/"})
    void aDirectoryLiesWhereTheMasterSays(String folder, String prefix) {
        DirectoryPlace place = place(folder);
        assertThat(place)
                .isEqualTo(new DirectoryPlace(new RootPath(prefix + MAC + "-directory.xml"), null, null, null));
        RootFile there = file(place.path().value(), "<directory/>");
        assertThat(place(folder, there, file("other/" + MAC + "-directory.xml", ""))
                        .file())
                .isEqualTo(there);
    }

    @ParameterizedTest
    @CsvSource({
        "http://h/c, that is not a folder in this root",
        "ftp://h/, that is not a folder in this root",
        "../c, that is not a folder in this root",
        "[PHONE_MODEL], 'depends on the phone''s model'"
    })
    void aDirectoryThatLiesElsewhereIsNotLookedFor(String folder, String why) {
        DirectoryPlace place = place(folder, DIRECTORY);
        assertThat(place.trouble()).contains("“" + folder + "”", why).endsWith(".");
        assertThat(place.path()).isEqualTo(new RootPath(MAC + "-directory.xml"));
        assertThat(place.file()).isNull();
        assertThat(place.elsewhere()).isNull();
    }

    @Test
    void aDirectoryInAFolderWherePhonesDoNotLookIsTold() {
        DirectoryPlace place = place(
                "c",
                DIRECTORY,
                file("b/" + MAC.toUpperCase(java.util.Locale.ROOT) + "-Directory.xml", "<directory/>"),
                file("a/0004f2000009-directory.xml", ""),
                file("a/" + MAC + "-directory.txt", ""));
        assertThat(place.elsewhere()).isEqualTo(new RootPath(MAC + "-directory.xml"));
        assertThat(place.file()).isNull();
        assertThat(place.trouble()).isNull();
        assertThat(place("c", file("b/" + MAC + "-directory.xml", "<directory/>"))
                        .elsewhere())
                .isEqualTo(new RootPath("b/" + MAC + "-directory.xml"));
    }

    @Test
    void thePlaceOfAPhoneThatNoFileNamesAndOfTheSeedIsKnownToo() {
        ResolvedRoot root = root(file(DEFAULT, "<A CONTACTS_DIRECTORY=\"c\"/>")).resolved();
        assertThat(DirectoryPlace.of(root, new MacAddress(MacAddress.ANY)).path())
                .isEqualTo(new RootPath("c/000000000000-directory.xml"));
        assertThat(DirectoryPlace.of(root(DIRECTORY).resolved(), new MacAddress(MAC))
                        .file())
                .isEqualTo(DIRECTORY);
        assertThat(DirectoryPlace.isDirectory(DIRECTORY)).isTrue();
        assertThat(DirectoryPlace.isDirectory(file("000000000000-directory.xml", "")))
                .isTrue();
        assertThat(DirectoryPlace.isDirectory(file("a.cfg", ""))).isFalse();
    }
}
