package org.provscope.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provscope.legacy.Migrated.migrated;
import static org.provscope.legacy.Migrated.site;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provscope.schema.LegacyName;

/** What becomes of parameters from before 3.3.0. */
final class MigratorTest {
    @ParameterizedTest
    @CsvSource({
        "voIpProt.local.port=5060, voIpProt.SIP.local.port=5060",
        "se.rt.1.ringer=5, se.rt.default.ringer=ringer5",
        "se.rt.8.callWait=7, se.rt.custom1.callWait=callWaitingLong",
        "se.pat.ringer.3.name=Mine, se.pat.ringer.ringer3.name=Mine",
        "voice.codecPref.G711Mu=2, voice.codecPref.G711_Mu=2",
        "voice.codecPref.IP_650.G722=4, voice.codecPref.G722=4",
        "voice.codecPref.IP_650.G722=, voice.codecPref.G722=0",
        "voIpProt.server.1.transport=UDPonly, voIpProt.server.1.transport=UDPonly",
        "voIpProt.server.1.transport=UDPonly feature.1.enabled=1,"
                + " voIpProt.server.1.transport=UDPOnly feature.presence.enabled=1",
        "voIpProt.SIP.alertInfo.1.class=4 feature.1.enabled=1,"
                + " voIpProt.SIP.alertInfo.1.class=ringAutoAnswer feature.presence.enabled=1",
        "voIpProt.server.1.transport=UDPonly reg.1.server.1.port=, voIpProt.server.1.transport=UDPonly",
        "feature.1.enabled=TRUE, feature.presence.enabled=1",
        "reg.1.label=, reg.1.label=",
        "reg.1.server.1.port= reg.1.label=A, reg.1.label=A",
        "se.pat.callProg.5.inst.1.type=chord se.pat.callProg.5.inst.1.value=9,"
                + " se.pat.callProg.stutter.inst.1.type=chord se.pat.callProg.stutter.inst.1.value=stutterLong",
        "se.pat.callProg.5.inst.1.type=silence se.pat.callProg.5.inst.1.value=9,"
                + " se.pat.callProg.stutter.inst.1.type=silence se.pat.callProg.stutter.inst.1.value=9",
        "se.pat.callProg.1.inst.1.value=1, se.pat.callProg.dialTone.inst.1.value=dialTone",
        "bitmap.IP_330.1.name=x reg.1.label=A, reg.1.label=A",
        "no.such.name=1, no.such.name=1",
        "tone.chord.misc.3.freq.1=440, tone.chord.misc.cs3.freq.1=440"
    })
    void oneFile(String before, String after) {
        migrated(before).gives(after == null ? "" : after);
    }

    @ParameterizedTest
    @CsvSource({
        "feature.7.name=presence feature.7.enabled=1, feature.presence.enabled=1",
        "feature.1.enabled=0 feature.1.name=url-dialing, feature.urlDialing.enabled=0",
        "feature.1.enabled=1, feature.presence.enabled=1",
        "feature.99.name=corporate-directory feature.99.enabled=1, feature.corporateDirectory.enabled=1",
        "feature.1.name= feature.1.enabled=1, feature.presence.enabled=1",
        "se.rt.9.name=Internal se.rt.9.ringer=3, se.rt.internal.name=Internal se.rt.internal.ringer=ringer3",
        "se.rt.9.name=Tante_Emma se.rt.9.ringer=3, se.rt.custom2.name=Tante_Emma se.rt.custom2.ringer=ringer3",
        "se.rt.5.name=Internal se.rt.9.name=Internal, se.rt.internal.name=Internal se.rt.custom2.name=Internal",
        "se.rt.3.name=Internal se.rt.5.name=Auto_Answer se.rt.6.name=Internal,"
                + " se.rt.autoAnswer.name=Internal se.rt.internal.name=Auto_Answer se.rt.external.name=Internal",
        "se.rt.9.name=Internal voIpProt.SIP.alertInfo.1.class=9,"
                + " se.rt.internal.name=Internal voIpProt.SIP.alertInfo.1.class=internal",
        "res.quotas.1.name=background res.quotas.1.value=60, res.quotas.background=60"
    })
    void theNameTellsWhatANumberMeans(String before, String after) {
        migrated(before).gives(after);
    }

    @Test
    void theNameMayStandInAnotherLayer() {
        site("a.cfg, b.cfg")
                .file("a.cfg", "feature.3.enabled=1")
                .file("b.cfg", "feature.3.name=call-park feature.4.name=presence")
                .gives("a.cfg", "feature.callPark.enabled=1")
                .gives("b.cfg", "");
        // What counts is the name that the phone gets, not the one in the file.
        site("a.cfg, b.cfg")
                .file("a.cfg", "feature.3.name=call-park")
                .file("b.cfg", "feature.3.name=messaging feature.3.enabled=1")
                .gives("b.cfg", "feature.callPark.enabled=1");
    }

    @Test
    void aNumberThatMeansTwoThingsIsAQuestion() {
        Migrated site = new Migrated()
                .raw("0004f2000001.cfg", "<A CONFIG_FILES='one.cfg, shared.cfg'/>")
                .raw("0004f2000002.cfg", "<A CONFIG_FILES='two.cfg, shared.cfg'/>")
                .file("one.cfg", "feature.1.name=presence")
                .file("two.cfg", "feature.1.name=call-park")
                .file("shared.cfg", "feature.1.enabled=1");
        site.asks("feature.1.enabled").gives("shared.cfg", "feature.presence.enabled=1");
        site.answer("feature.1.enabled", "feature.callPark.enabled").gives("shared.cfg", "feature.callPark.enabled=1");
    }

    @Test
    void platformsThatAgreeBecomeOne() {
        migrated("voice.codecPref.IP_650.G722=4 voice.codecPref.VVX_1500.G722=4 voice.codecPref.G722=4")
                .asks()
                .gives("voice.codecPref.G722=4");
    }

    @Test
    void platformsThatDifferKeepTheirOwnUnlessAnswered() {
        Migrated site =
                migrated("voice.codecPref.IP_650.G711Mu=2 voice.codecPref.VVX_1500.G711Mu=4 voice.codecPref.G711Mu=1");
        site.asks("voice.codecPref.G711_Mu")
                .gives("voice.codecPref.G711_Mu.SPIP650=2 voice.codecPref.G711_Mu.VVX1500=4 voice.codecPref.G711_Mu=1");
        assertThat(site.value("voice.codecPref.G711_Mu", "SPIP650")).isEqualTo("2");
        assertThat(site.value("voice.codecPref.G711_Mu", "VVX1500")).isEqualTo("4");
        assertThat(site.value("voice.codecPref.G711_Mu", null)).isEqualTo("1");
        site.answer("voice.codecPref.G711_Mu", "4").gives("voice.codecPref.G711_Mu=4");
        migrated("voice.codecPref.IP_650.G722=2 voice.codecPref.IP_670.G722=4")
                .answer("voice.codecPref.G722", "first")
                .gives("voice.codecPref.G722=2");
    }

    @Test
    void whatStandsUnderTheNewNameStaysUnlessAnswered() {
        Migrated site = migrated("feature.1.enabled=0 feature.presence.enabled=1");
        site.asks("feature.presence.enabled").gives("feature.presence.enabled=1");
        site.answer("feature.presence.enabled", "0").gives("feature.presence.enabled=0");
        migrated("feature.1.enabled=1 feature.presence.enabled=1").asks().gives("feature.presence.enabled=1");
    }

    @Test
    void differencesInOtherFilesThatNobodyReadsTogetherAreNoConflict() {
        new Migrated()
                .raw("0004f2000001.cfg", "<A CONFIG_FILES='one.cfg'/>")
                .raw("0004f2000002.cfg", "<A CONFIG_FILES='two.cfg'/>")
                .file("one.cfg", "voice.codecPref.IP_650.G722=4")
                .file("two.cfg", "voice.codecPref.IP_670.G722=2")
                .asks()
                .gives("one.cfg", "voice.codecPref.G722=4")
                .gives("two.cfg", "voice.codecPref.G722=2");
    }

    @Test
    void whatExistsNoMoreStandsInACommentBeforeItsTag() {
        assertThat(new Migrated()
                        .raw("000000000000.cfg", org.provscope.testing.Root.master("a.cfg"))
                        .raw(
                                "a.cfg",
                                "<sip>\r\n  <!-- mine -->\r\n  <b bitmap.IP_330.1.name='a--b' reg.1.label='x'/>\r\n</sip>\r\n")
                        .text("a.cfg"))
                .isEqualTo("<sip>\r\n  <!-- mine -->\r\n  <!-- Pre-3.3.0, commented out: Per-model bitmap tables are "
                        + "not public since 3.3.\r\n       bitmap.IP_330.1.name='a-&#45;b' -->\r\n"
                        + "  <b reg.1.label='x'/>\r\n</sip>\r\n");
    }

    @Test
    void unsureOnesAreQuestionsOfAFamily() {
        Migrated site = migrated("lcl.cpt.menu.1=a lcl.cpt.menu.2=b");
        site.asks("lcl.cpt.menu.#").gives("");
        site.answer("lcl.cpt.menu.#", "keep").gives("lcl.cpt.menu.1=a lcl.cpt.menu.2=b");
        assertThat(site.answer("lcl.cpt.menu.#", "remove").text("a.cfg")).isEqualTo("<c/>");
        assertThat(site.answer("lcl.cpt.menu.#", "nonsense").text("a.cfg")).contains("<!--");
        assertThat(migrated("bitmap.IP_330.1.name=x").removing().text("a.cfg")).isEqualTo("<c/>");
    }

    @Test
    void answersThatFitNothingAreTold() {
        assertThat(migrated("reg.1.label=A").answer("x.y", "1").migration().unfit())
                .containsExactly("“x.y” in the answers fits no question of this root.");
    }

    @Test
    void filesOfPhonesThatNeverGetANewReleaseStay() {
        Migrated site = new Migrated()
                .raw("000000000000.cfg", "<A CONFIG_FILES='sip.cfg'><O CONFIG_FILES_SPIP300='old.cfg, sip.cfg'/></A>")
                .file("sip.cfg", "feature.1.enabled=1")
                .file("old.cfg", "feature.1.enabled=1");
        site.gives("sip.cfg", "feature.presence.enabled=1").gives("old.cfg", "feature.1.enabled=1");
        assertThat(site.migration().skipped()).singleElement().satisfies(skipped -> {
            assertThat(skipped.file().value()).isEqualTo("old.cfg");
            assertThat(skipped.reason()).contains("SPIP300", "2.1");
        });
        assertThat(site.migration("old.cfg").changed()).hasSize(1);
    }

    @Test
    void aFileThatCannotBeReadIsTold() {
        Migrated site =
                site("a.cfg, b.cfg").raw("a.cfg", "<a feature.1.enabled=\"1\"").file("b.cfg", "feature.1.enabled=1");
        assertThat(site.migration().skipped())
                .singleElement()
                .satisfies(skipped -> assertThat(skipped.file().value()).isEqualTo("a.cfg"));
        site.gives("b.cfg", "feature.presence.enabled=1");
    }

    @Test
    void aSuccessorThatTheReleaseLacksIsDroppedWithThatReason() {
        Migrated site = new Migrated()
                .raw("000000000000.cfg", "<A APP_FILE_PATH='4.0.11/sip.ld' CONFIG_FILES='a.cfg'/>")
                .file("a.cfg", "se.rt.1.mod=1 tone.chord.misc.1.onDur=5 feature.1.enabled=1");
        site.gives("feature.presence.enabled=1");
        assertThat(site.fate("tone.chord.misc.1.onDur").why()).contains("tone.chord.misc.cs1.onDur", "4.0.11");
        // The firmware that phones run now is not the one to migrate to.
        assertThat(TargetRelease.of(
                                new Migrated()
                                        .raw("000000000000.cfg", "<A APP_FILE_PATH='sip.3.2.3.revc.ld'/>")
                                        .root()
                                        .snapshot(),
                                org.provscope.schema.SchemaSet.of(org.provscope.schema.ParameterSchema.bundled()))
                        .firmware())
                .isNull();
    }

    @Test
    void everythingIsAccountedFor() {
        Migration migration = migrated(
                        "feature.1.name=presence feature.1.enabled=1 reg.1.label=A bitmap.IP_330.1.name=x "
                                + "voice.codecPref.IP_650.G722=4 reg.1.server.1.port=")
                .migration();
        assertThat(migration.parameters()).isEqualTo(6);
        assertThat(migration.count(MigratedParameter.Action.KEEP)).isEqualTo(1);
        assertThat(migration.count(MigratedParameter.Action.RENAME)).isEqualTo(1);
        assertThat(migration.count(MigratedParameter.Action.MERGE)).isEqualTo(2);
        assertThat(migration.count(MigratedParameter.Action.DROP)).isEqualTo(2);
        assertThat(migrated("feature.1.name=presence").fate("feature.1.name")).satisfies(fate -> {
            assertThat(fate.certainty()).isEqualTo(LegacyName.Certainty.HIGH);
            assertThat(fate.newName()).isEqualTo("feature.presence.enabled");
            assertThat(fate.newValue()).isNull();
        });
    }

    private static Migrated oldSite() {
        return new Migrated()
                .raw(
                        "0004f2000001.cfg",
                        "<A APP_FILE_PATH='sip.[PHONE_MODEL].3.2.3.revc.ld' "
                                + "CONFIG_FILES='deviceset-12345.cfg, phone-0004f2000001.cfg, sip.3.2.3.revc.cfg' "
                                + "OVERRIDES_DIRECTORY='over'/>")
                .raw("000000000000.cfg", "<A CONFIG_FILES='phone-[PHONE_MAC_ADDRESS].cfg'/>")
                .raw("0004f2000002-web.cfg", "<o/>")
                .file("phone-0004f2000001.cfg", "feature.1.enabled=1 reg.1.label=A")
                .file("phone-0004f2000002.cfg", "reg.1.label=B")
                .file("sip.3.2.3.revc.cfg", "feature.2.enabled=1")
                .raw("new/3111-40000-001.sip.ld", "");
    }

    @Test
    void mastersOfOldSitesStayUnlessAnswered() {
        Migrated site = oldSite();
        site.asks("phone-<mac>.cfg", "APP_FILE_PATH");
        assertThat(site.migration().layout()).noneMatch(LayoutChange::isChange);
        assertThat(site.migration().change().files().keySet())
                .extracting(path -> path.value())
                .containsExactly("phone-0004f2000001.cfg", "sip.3.2.3.revc.cfg");
        assertThat(site.migration().layout().getLast().question().choices())
                .extracting(Question.Choice::code)
                .containsExactly("keep", "new/sip.ld");
    }

    @Test
    void phoneFilesBecomeOverridesAndFirmwareTheNewOneIfAnswered() {
        Migrated site = oldSite().answer("phone-<mac>.cfg", "rename").answer("APP_FILE_PATH", "new/sip.ld");
        var after = site.after();
        assertThat(after.snapshot().files())
                .extracting(file -> file.path().value())
                .contains("over/0004f2000001-phone.cfg", "0004f2000002-phone.cfg")
                .doesNotContain("phone-0004f2000001.cfg", "phone-0004f2000002.cfg");
        assertThat(after.snapshot().find("0004f2000001.cfg").source().text())
                .contains("APP_FILE_PATH='new/sip.ld'")
                .contains("CONFIG_FILES='deviceset-12345.cfg, sip.3.2.3.revc.cfg'");
        var phone = new org.provscope.provisioning.MacAddress("0004f2000001");
        assertThat(after.effective(phone, null).value("feature.presence.enabled"))
                .isEqualTo("1");
        assertThat(after.effective(phone, null).winner("reg.1.label").layer().file())
                .isEqualTo("over/0004f2000001-phone.cfg");
    }

    @Test
    void aNameWithTheModelsCodeThatIsThereAlreadyStays() {
        migrated("voice.codecPref.IP_650.G722=1 voice.codecPref.IP_7000.G722=2 voice.codecPref.G722.SPIP650=3")
                .gives("voice.codecPref.G722.SSIP7000=2 voice.codecPref.G722.SPIP650=3");
    }

    @Test
    void filesThatOnlyOneModelReadsAreReadTogether() {
        new Migrated()
                .raw("0004f2000001.cfg", "<A CONFIG_FILES='o.cfg'><M CONFIG_FILES_SPIP650='n.cfg, v.cfg'/></A>")
                .file("o.cfg", "reg.1.label=x")
                .file("n.cfg", "feature.7.name=presence")
                .file("v.cfg", "feature.7.enabled=1")
                .gives("v.cfg", "feature.presence.enabled=1");
        new Migrated()
                .raw("0004f2000001.cfg", "<A CONFIG_FILES='o.cfg'><M CONFIG_FILES_SSIP7000='p.cfg, s.cfg'/></A>")
                .file("o.cfg", "reg.1.label=x")
                .file("p.cfg", "voice.codecPref.IP_650.G722=1")
                .file("s.cfg", "voice.codecPref.IP_7000.G722=2")
                .asks("voice.codecPref.G722");
    }

    @Test
    void fileByFileNothingLosesItsMeaning() {
        Migrated site = site("phone.cfg, sip.cfg")
                .file("phone.cfg", "feature.7.enabled=1")
                .file("sip.cfg", "feature.7.name=presence");
        assertThat(site.migration("sip.cfg").changed()).isEmpty();
        assertThat(site.migration("sip.cfg")
                        .files()
                        .getFirst()
                        .parameters()
                        .getFirst()
                        .why())
                .contains("phone.cfg needs it");
        assertThat(site.migration("phone.cfg")
                        .changed()
                        .getFirst()
                        .parameters()
                        .getFirst()
                        .newName())
                .isEqualTo("feature.presence.enabled");
    }

    @Test
    void aPhoneFileThatCannotBeRenamedStaysListed() {
        Migrated site = new Migrated()
                .raw("000000000000.cfg", "<A CONFIG_FILES='phone-[PHONE_MAC_ADDRESS].cfg,sip.cfg'/>")
                .file("phone-0004f2000001.cfg", "reg.1.label=one")
                .file("phone-0004f2000002.cfg", "reg.1.label=two")
                .raw("0004f2000002-phone.cfg", "<o up.x='0'/>")
                .answer("phone-<mac>.cfg", "rename");
        assertThat(site.migration().change().files()).isEmpty();
        Migrated spaced = new Migrated()
                .raw("0004f2000001.cfg", "<A CONFIG_FILES='a.cfg,phone-0004f2000001.cfg,sip.cfg'/>")
                .file("phone-0004f2000001.cfg", "reg.1.label=one")
                .answer("phone-<mac>.cfg", "rename");
        assertThat(spaced.migration().layout().getFirst().newValue()).isEqualTo("a.cfg,sip.cfg");
    }

    private static MigrationProof proof(Migrated site) {
        return MigrationProof.of(site.migration(), site.root(), site.after(), org.provscope.files.Cancellation.NEVER);
    }

    @Test
    void theProofSaysWhatEachPhoneLoses() {
        Migrated site = new Migrated()
                .raw("0004f2000001.cfg", "<A CONFIG_FILES='one.cfg, q.cfg'/>")
                .raw("0004f2000002.cfg", "<A CONFIG_FILES='two.cfg, q.cfg'/>")
                .raw("0004f2000003.cfg", "<A CONFIG_FILES='three.cfg, q.cfg'/>")
                .file("one.cfg", "feature.9.name=presence")
                .file("two.cfg", "feature.9.name=messaging")
                .file("three.cfg", "feature.9.name=directory")
                .file("q.cfg", "feature.9.enabled=1");
        assertThat(site.migration().questions().getFirst().choices())
                .extracting(Question.Choice::code)
                .containsExactly("feature.presence.enabled", "feature.messaging.enabled", "feature.directory.enabled");
        assertThat(proof(site).lines())
                .filteredOn(line -> line.outcome() == MigrationProof.Outcome.GONE)
                .filteredOn(line -> line.before().endsWith(".enabled"))
                .extracting(MigrationProof.Line::after)
                .containsExactlyInAnyOrder("feature.messaging.enabled", "feature.directory.enabled");
    }

    @Test
    void anEmptyValueThatKeptAWeakerOneAwayIsTold() {
        Migrated site = site("p.cfg, s.cfg")
                .file("p.cfg", "voIpProt.server.1.port=")
                .file("s.cfg", "voIpProt.server.1.port=5070");
        assertThat(site.fate("voIpProt.server.1.port").why()).contains("A weaker place sets it");
        assertThat(proof(site).lines()).singleElement().satisfies(line -> {
            assertThat(line.outcome()).isEqualTo(MigrationProof.Outcome.CHANGED);
            assertThat(line.afterValue()).isEqualTo("5070");
        });
        assertThat(migrated("voIpProt.server.1.port=")
                        .fate("voIpProt.server.1.port")
                        .why())
                .contains("The default applies");
    }

    @Test
    void oldModelsAreFoundUnderEverySpelling() {
        Migrated site = new Migrated()
                .raw(
                        "000000000000.cfg",
                        "<A CONFIG_FILES='n.cfg'><O CONFIG_FILES_SPIP301='old-[PHONE_MAC_ADDRESS].cfg, ./o.cfg'/></A>")
                .file("old-0004f2000003.cfg", "feature.1.enabled=1")
                .file("o.cfg", "feature.1.enabled=1")
                .file("n.cfg", "feature.1.enabled=1");
        assertThat(site.migration().changed())
                .extracting(file -> file.file().path().value())
                .containsExactly("n.cfg");
    }

    @Test
    void valuesThatDifferAreAskedThoughTheNameIsNotSure() {
        Migrated site = migrated("dir.local.volatile.2meg=1 dir.local.volatile.4meg=0");
        site.asks("dir.local.volatile.#meg", "dir.local.volatile");
        site.answer("dir.local.volatile", "0").gives("dir.local.volatile=0");
        assertThat(site.migration().unfit()).isEmpty();
        assertThat(site.answer("dir.local.volatile", "7").migration().unfit())
                .singleElement()
                .asString()
                .contains("“7” is no answer to “dir.local.volatile”");
    }

    @Test
    void anInstructionThatIsAChordForSomeIsAsked() {
        Migrated site = new Migrated()
                .raw("0004f2000001.cfg", "<A CONFIG_FILES='one.cfg, v.cfg'/>")
                .raw("0004f2000002.cfg", "<A CONFIG_FILES='two.cfg, v.cfg'/>")
                .file("one.cfg", "se.pat.callProg.1.inst.2.type=chord")
                .file("two.cfg", "se.pat.callProg.1.inst.2.type=silence")
                .file("v.cfg", "se.pat.callProg.1.inst.2.value=2");
        site.asks("se.pat.callProg.1.inst.2.value");
        site.answer("se.pat.callProg.1.inst.2.value", "2").gives("v.cfg", "se.pat.callProg.dialTone.inst.2.value=2");
        migrated("se.pat.misc.messageWaiting.inst.3.type=silence se.pat.misc.1.inst.3.value=3")
                .gives("se.pat.misc.messageWaiting.inst.3.type=silence se.pat.misc.messageWaiting.inst.3.value=3");
    }

    @Test
    void emptyAndZeroCodecsAreTheSame() {
        migrated("voice.codecPref.iLBC.13_33kbps= voice.codecPref.IP_650.iLBC.13_33kbps=")
                .asks();
    }

    @Test
    void labelsCountOnlyIfEverybodyGetsThem() {
        new Migrated()
                .raw("0004f2000001.cfg", "<A CONFIG_FILES='l.cfg, s.cfg'/>")
                .raw("0004f2000002.cfg", "<A CONFIG_FILES='s.cfg'/>")
                .file("l.cfg", "se.rt.3.name=Internal")
                .file("s.cfg", "se.rt.3.ringer=5")
                .gives("l.cfg", "se.rt.autoAnswer.name=Internal")
                .gives("s.cfg", "se.rt.autoAnswer.ringer=ringer5");
    }

    @Test
    void theFirmwareOfAnyMasterDecides() {
        for (String path : java.util.List.of("4.0.15.1009/sip.ld", "sip.4.0.15.1009.ld")) {
            Migrated site = new Migrated()
                    .raw("0004f2000001.cfg", "<A APP_FILE_PATH='" + path + "' CONFIG_FILES='t.cfg'/>")
                    .file("t.cfg", "tone.chord.callProg.7.freq.1=400 reg.1.label=A");
            site.gives("t.cfg", "reg.1.label=A");
        }
    }
}
