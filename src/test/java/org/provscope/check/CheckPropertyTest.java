package org.provscope.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.schema.ParameterSchema;
import org.provscope.schema.SchemaSet;
import org.provscope.testing.Property;
import org.provscope.testing.Root;
import org.provscope.xml.Scan;
import org.provscope.xml.SourceText;
import org.provscope.xml.TextEdit;
import org.provscope.xml.XmlProblem;

final class CheckPropertyTest {
    private static final SchemaSet BUNDLED = SchemaSet.of(ParameterSchema.bundled());
    private static final String[] NAMES = {
        "reg.1.label",
        "reg.1.lable",
        "Reg.1.label",
        "reg.99.label",
        "reg.01.label",
        "call.callsPerLineKey",
        "call.callsPerLineKeys",
        "voIpProt.local.port",
        "voIpProt.SIP.local.port",
        "feature.3.enabled",
        "feature.3.name",
        "se.rt.3.ringer",
        "device.set",
        "device.dns.domain",
        "device.dns.domain.set",
        "voIpProt.SIP.use486forReject",
        "dir.local.contacts.maxNum.vvx500",
        "tcpIpApp.sntp.gmtOffset",
        "nonsense.x",
        "CONFIG_FILES",
        "config_files",
        "APP_FILE_PATH"
    };
    private static final String[] VALUES = {
        "",
        " ",
        "1",
        "0",
        "yes",
        "99999",
        "-5",
        "x & y",
        "a&b;",
        "“q”",
        "a<b",
        "Front desk",
        "b.cfg",
        "b.cfg, 0004f2000001-phone.cfg, 000000000000.cfg",
        "[PHONE_MAC_ADRESS].cfg",
        "ftp:\\\\h\\x",
        "3111-46162-001.sip.ld"
    };

    private static String document(Random random) {
        StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "<?xml version=“1.0”?>\n" : "");
        text.append("<cfg>\n");
        for (int element = random.nextInt(4); element >= 0; element--) {
            text.append("  <part");
            for (int i = random.nextInt(5); i > 0; i--) {
                String quote = new String[] {"\"", "\"", "\"", "'", "“"}[random.nextInt(5)];
                text.append(random.nextInt(9) == 0 ? "" : random.nextInt(3) == 0 ? "\r\n    " : " ")
                        .append(NAMES[random.nextInt(NAMES.length)])
                        .append(random.nextInt(20) == 0 ? " " : "=")
                        .append(random.nextInt(15) == 0 ? "" : quote)
                        .append(VALUES[random.nextInt(VALUES.length)])
                        .append(random.nextInt(15) == 0 ? "" : quote.equals("“") ? "”" : quote);
            }
            text.append(random.nextInt(4) == 0 ? "></par>\n" : "/>\n");
        }
        return text.append(random.nextInt(9) == 0 ? "</cgf>" : "</cfg>").toString();
    }

    private static List<RootFile> root(String text, boolean asMaster) {
        List<RootFile> files = new ArrayList<>();
        files.add(Root.file(asMaster ? "000000000000.cfg" : "a.cfg", text));
        if (!asMaster) {
            files.add(Root.file("000000000000.cfg", Root.master("a.cfg")));
        }
        files.add(Root.file("b.cfg", "<b/>"));
        files.add(Root.file(Root.MAC + "-phone.cfg", "<o/>"));
        return files;
    }

    private static CheckResult check(List<RootFile> files) {
        return new Checker().check(Root.root(files.toArray(RootFile[]::new)).resolved(), BUNDLED, Cancellation.NEVER);
    }

    /** What must not become more: problems by kind, parameter and file. Places move with every edit. */
    private static Map<String, Integer> kinds(CheckResult result, String file) {
        Map<String, Integer> kinds = new HashMap<>();
        for (Problem problem : result.problems()) {
            if (file.equals(problem.file())) {
                // Told once for the file, at its first parameter, which another fix may take away.
                boolean ofFile = problem.code() == ProblemCode.MASTER_HAS_PARAMETERS;
                kinds.merge(problem.code() + " " + (ofFile ? "" : problem.parameter()), 1, Integer::sum);
            }
        }
        return kinds;
    }

    @Property(tries = 4_000)
    void aFixTakesItsProblemAwayAndMakesNoOther(Random random) {
        boolean asMaster = random.nextInt(4) == 0;
        String path = asMaster ? "000000000000.cfg" : "a.cfg";
        String text = document(random);
        CheckResult before = check(root(text, asMaster));
        for (Problem problem : before.of(path)) {
            for (Fix fix : problem.fixes()) {
                assertThat(fix.file().value()).isEqualTo(path);
                String mended = TextEdit.apply(text, fix.edits());
                String what = fix.title() + " for " + problem.code() + "\n" + text + "\n=>\n" + mended;
                // While a file is malformed, what stands in it is only guessed: then its XML must become better.
                List<XmlProblem> malformed =
                        Scan.of(SourceText.empty().withText(text)).problems();
                if (!malformed.isEmpty()) {
                    assertThat(Scan.of(SourceText.empty().withText(mended)).problems())
                            .as(what)
                            .hasSizeLessThan(malformed.size());
                    continue;
                }
                Map<String, Integer> was = kinds(before, path);
                Map<String, Integer> is = kinds(check(root(mended, asMaster)), path);
                String kind = problem.code() + " " + problem.parameter();
                assertThat(is.getOrDefault(kind, 0)).as(what).isLessThan(was.getOrDefault(kind, 0));
                is.forEach((other, count) ->
                        assertThat(count).as(other + " by " + what).isLessThanOrEqualTo(was.getOrDefault(other, 0)));
            }
        }
    }

    @Property(tries = 500)
    void anEditIsJudgedAsIfTheRootWereReadAnew(Random random) {
        List<RootFile> files = new ArrayList<>(root(document(random), false));
        files.add(Root.file("0004f2000002.cfg", Root.master("a.cfg, b.cfg")));
        files.add(Root.file("c.cfg", document(random)));
        files.add(Root.file(Root.MAC + "-directory.xml", "<directory><item_list/></directory>"));
        Snapshot snapshot = Root.root(files.toArray(RootFile[]::new)).snapshot();
        Checker checker = new Checker();
        checker.check(resolved(snapshot), BUNDLED, Cancellation.NEVER);
        for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
            RootFile old = files.get(random.nextInt(files.size()));
            String text = old.path().value().endsWith(".xml")
                    ? "<directory><item_list><item><ct>1</ct></item><item><ct>1</ct></item></item_list></directory>"
                    : document(random);
            snapshot = snapshot.with(List.of(Root.file(old.path().value(), text)));
            ResolvedRoot resolved = resolved(snapshot);
            CheckResult again = checker.check(resolved, BUNDLED, Cancellation.NEVER);
            CheckResult fresh = new Checker().check(resolved, BUNDLED, Cancellation.NEVER);
            assertThat(again.problems())
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("place", "fixes")
                    .isEqualTo(fresh.problems());
            assertThat(again.problems().stream()
                            .map(problem -> String.valueOf(
                                    problem.place() == null
                                            ? null
                                            : problem.place().span()))
                            .toList())
                    .isEqualTo(fresh.problems().stream()
                            .map(problem -> String.valueOf(
                                    problem.place() == null
                                            ? null
                                            : problem.place().span()))
                            .toList());
            assertThat(again.files()).isEqualTo(fresh.files());
        }
    }

    private static ResolvedRoot resolved(Snapshot snapshot) {
        return ResolvedRoot.of(snapshot, ParameterSchema.bundled(), Cancellation.NEVER);
    }

    /** Mutated corpus files: whatever comes, there is an answer, with places inside the text. */
    @Property(tries = 10_000)
    void anythingGetsAnAnswerWithPlaces(Random random) throws IOException {
        JsonNode corpus = Corpus.CASES;
        JsonNode example = corpus.get(random.nextInt(corpus.size()));
        List<RootFile> files = new ArrayList<>(CheckCorpusTest.files(example));
        int at = random.nextInt(files.size());
        SourceText source = files.get(at).source();
        byte[] bytes = source == null ? new byte[0] : source.toBytes();
        for (int i = 1 + random.nextInt(8); i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        files.set(at, Root.file(files.get(at).path().value(), bytes));
        for (Problem problem : check(files).problems()) {
            assertThat(problem.message()).isNotBlank();
            ProblemLocation place = problem.place();
            if (place != null && place.source() != null && place.span() != null && place.mark() != null) {
                int length = place.source().text().length();
                assertThat(place.span().end()).isLessThanOrEqualTo(length);
                assertThat(place.mark().end()).isLessThanOrEqualTo(length);
            }
        }
    }

    private static final class Corpus {
        private static final JsonNode CASES = read();

        private static JsonNode read() {
            try {
                return CheckCorpusTest.corpus();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
