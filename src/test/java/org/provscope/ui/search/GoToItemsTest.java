package org.provscope.ui.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provscope.testing.Root.MAC;
import static org.provscope.testing.Root.config;
import static org.provscope.testing.Root.file;
import static org.provscope.testing.Root.root;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.schema.ParameterSchema;
import org.provscope.ui.workbench.Navigator;
import org.provscope.ui.workbench.PageId;

class GoToItemsTest {
    private final List<String> opened = new ArrayList<>();
    private final Navigator navigator = new Navigator() {
        @Override
        public void open(PageId page) {
            opened.add(page.toString());
        }

        @Override
        public void openFile(RootPath path, int line) {
            opened.add(path + ":" + line);
        }

        @Override
        public void openContact(RootPath directory, String label) {
            opened.add(directory + "#" + label);
        }
    };

    private static final ResolvedRoot ROOT = root(
                    file("000000000000.cfg", "<A APP_FILE_PATH=\"firmware/sip.ld\" CONFIG_FILES=\"a.cfg\"/>"),
                    file(
                            "a.cfg",
                            config(
                                    "tcpIpApp.sntp.address=ntp.example.com",
                                    "tcpIpApp.sntp.gmtOffset=0",
                                    "lcl.datetime.time.24HourClock=1",
                                    "reg.1.auth.password=hunter2")),
                    file("b.cfg", config("lcl.datetime.time.24HourClock=0")),
                    file(
                            MAC + "-directory.xml",
                            "<directory><item_list><item><fn>Ann</fn><ln>Lee</ln><ct>4711</ct></item></item_list></directory>"),
                    file(
                            "0004f2000002-directory.xml",
                            "<directory><item_list><item><fn>Ann</fn><ln>Lee</ln><ct>4711</ct></item></item_list></directory>"))
            .resolved();

    private GoToItem first(String typed) {
        GoToModel model = new GoToModel(GoToItems.of(ROOT, navigator, Cancellation.NEVER));
        model.search().set(typed);
        assertThat(model.matches()).as(typed).isNotEmpty();
        return model.matches().getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "time server, tcpIpApp.sntp.address",
        "time zone, tcpIpApp.sntp.gmtOffset",
        "time format, lcl.datetime.time.24HourClock",
        "firmware, APP_FILE_PATH",
        "extension login password, reg.1.auth.password",
        "dial plan, dialplan.digitmap",
        "sntp.addr, tcpIpApp.sntp.address",
        "lee, Ann Lee",
        "4711, Ann Lee",
    })
    void whatPeopleCallThingsFindsThem(String typed, String title) {
        assertThat(first(typed).title()).isEqualTo(title);
    }

    @Test
    void valuesOfTodayStandBesideNamesAndSecretsDoNot() {
        assertThat(first("24HourClock").detail()).isEqualTo("“1”, “0”");
        assertThat(first("reg.1.auth.password").detail())
                .doesNotContain("hunter2")
                .contains("•");
        first("ann").go().run();
        assertThat(opened).containsExactly(MAC + "-directory.xml#Ann Lee (4711)");
    }

    @Test
    void whatWasUsedLastComesFirst() {
        StringBuilder kept = new StringBuilder();
        GoToModel model = new GoToModel(
                GoToItems.of(ROOT, navigator, Cancellation.NEVER), typed -> null, new RecentItems("", text -> {
                    kept.setLength(0);
                    kept.append(text);
                }));
        model.go(first("b.cfg"));
        model.go(first("lee"));
        model.go(first("time zone"));
        assertThat(kept.toString()).as("names of people are not written down").doesNotContain("Ann");
        GoToModel next = new GoToModel(
                GoToItems.of(ROOT, navigator, Cancellation.NEVER),
                typed -> null,
                new RecentItems(kept.toString(), text -> {}));
        assertThat(next.matches())
                .extracting(GoToItem::title)
                .startsWith("tcpIpApp.sntp.gmtOffset", "b.cfg")
                .hasSizeGreaterThan(3);
        next.search().set("cfg");
        assertThat(next.matches()).extracting(GoToItem::title).startsWith("b.cfg");
    }

    /** A word for a parameter that the tables do not know would lead nowhere. */
    @Test
    void plainWordsAreOfParametersThatExist() throws Exception {
        for (String line : Files.readAllLines(Path.of("schemas/plain-words.tsv"), StandardCharsets.UTF_8)) {
            if (!line.startsWith("#") && !line.startsWith("name\t")) {
                String name = line.substring(0, line.indexOf('\t'));
                assertThat(ParameterSchema.bundled().find(name.replace('#', '1')))
                        .as(name)
                        .isNotNull();
            }
        }
    }
}
