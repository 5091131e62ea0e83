package org.provscope.ui.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provscope.check.Checker;
import org.provscope.directory.CsvImport;
import org.provscope.files.Cancellation;

/** The grid's state while changes wait for their turn and the file changes underneath. */
class DirectoryModelTest {
    private static final String ITEMS =
            "[<ln>Doe</ln><ct>1</ct><sd>1</sd><note>keep</note>][<ln>Ray</ln><ct>2</ct><sd>2</sd>]"
                    + "[<ln>Eve</ln><ct>3</ct><sd>3</sd><rt>7</rt>]";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(Desk.root(folder, ITEMS, "se.pat.ringer.ringer7.name=\"Our own\""));
    }

    private void check() {
        desk.model.mark(new Checker()
                .check(desk.session.root().resolved(), desk.session.root().schemas(), Cancellation.NEVER));
        desk.read();
    }

    private String shown(int row, String field) {
        return desk.row(row).entry().value(field);
    }

    @Test
    void whatIsTypedIsShownAtOnce() {
        desk.model.set(List.of(desk.row(0)), "ln", "Smith");
        assertThat(shown(0, "ln")).isEqualTo("Smith");
        assertThat(desk.text()).as("it waits for its turn").isEqualTo(Desk.text(ITEMS));
        desk.settle();
        assertThat(desk.text()).isEqualTo(Desk.text(ITEMS.replace("Doe", "Smith")));
        assertThat(shown(0, "ln")).isEqualTo("Smith");
    }

    @Test
    void oneFieldIsChangedAgainBeforeTheFirstChangeIsMade() {
        desk.model.set(List.of(desk.row(0)), "ln", "A");
        desk.model.set(List.of(desk.row(0)), "ln", "B");
        desk.model.set(List.of(desk.row(1)), "ln", "C");
        desk.make();
        desk.read();
        assertThat(shown(0, "ln")).as("what waits stays in sight").isEqualTo("B");
        assertThat(shown(1, "ln")).isEqualTo("C");
        desk.settle();
        assertThat(desk.text()).isEqualTo(Desk.text(ITEMS.replace("Doe", "B").replace("Ray", "C")));
        assertThat(desk.told).isEmpty();
    }

    @Test
    void aSpeedDialIsMovedTwiceBeforeTheFirstMoveIsMade() {
        desk.model.moveDial(desk.row(0).entry(), 2);
        desk.model.moveDial(desk.row(0).entry(), 3);
        assertThat(desk.shown()).extracting(fields -> fields.get("sd")).containsExactly("3", "1", "2");
        desk.settle();
        assertThat(desk.text())
                .isEqualTo(Desk.text(ITEMS.replace("<sd>1", "<sd>9")
                        .replace("<sd>2", "<sd>1")
                        .replace("<sd>3", "<sd>2")
                        .replace("<sd>9", "<sd>3")));
    }

    @Test
    void contactsComeAndGoWhileOthersAreChanged() {
        desk.model.set(List.of(desk.row(1)), "ln", "Roy");
        desk.model.add(Map.of("ct", "9"), row -> {});
        desk.model.remove(List.of(desk.row(0)));
        desk.model.set(List.of(desk.row(2)), "ln", "Eva");
        desk.settle();
        assertThat(desk.there())
                .extracting(fields -> fields.getOrDefault("ln", "") + fields.get("ct"))
                .containsExactly("Roy2", "Eva3", "9");
        assertThat(desk.shown()).isEqualTo(desk.there());
        assertThat(desk.told).isEmpty();
    }

    @Test
    void aPhoneUploadsWhileAChangeWaits() {
        desk.model.set(List.of(desk.row(1)), "ln", "Roy");
        desk.elsewhere(Desk.text("[<ln>New</ln><ct>7</ct>]" + ITEMS));
        desk.read();
        assertThat(shown(1, "ln")).as("still what was typed").isEqualTo("Roy");
        desk.settle();
        assertThat(desk.text()).isEqualTo(Desk.text("[<ln>New</ln><ct>7</ct>]" + ITEMS.replace("Ray", "Roy")));
        assertThat(desk.shown()).isEqualTo(desk.there());
    }

    @Test
    void whatIsTypedWinsOverWhatChangedMeanwhileInTheSamePlace() {
        desk.model.set(List.of(desk.row(1)), "ln", "Roy");
        desk.elsewhere(Desk.text(ITEMS.replace("Ray", "Rex")));
        desk.settle();
        assertThat(desk.told).isEmpty();
        assertThat(shown(1, "ln")).isEqualTo("Roy");
        assertThat(desk.text()).isEqualTo(Desk.text(ITEMS.replace("Ray", "Roy")));
    }

    @Test
    void whatCannotBeWrittenTakesNothingElseWithIt() {
        desk.model.set(List.of(desk.row(0)), "ln", "\uD800");
        desk.model.set(List.of(desk.row(1)), "ln", "Roy");
        desk.settle();
        assertThat(desk.told).hasSize(1);
        assertThat(desk.text()).isEqualTo(Desk.text(ITEMS.replace("Ray", "Roy")));
        assertThat(desk.shown()).isEqualTo(desk.there());
    }

    @Test
    void twoEqualAdditionsAreTwo() {
        List<DirectoryModel.Row> added = new ArrayList<>();
        desk.model.add(Map.of("ct", "9"), added::add);
        desk.model.add(Map.of("ct", "9"), added::add);
        desk.settle();
        assertThat(desk.there()).extracting(fields -> fields.get("ct")).containsExactly("1", "2", "3", "9", "9");
        assertThat(added).extracting(DirectoryModel.Row::place).containsExactly(4, 5);
    }

    @Test
    void whatIsAddedIsFoundThoughAPhoneBringsAnotherAtTheSameTime() {
        List<DirectoryModel.Row> added = new ArrayList<>();
        desk.model.add(Map.of("ct", "9"), added::add);
        desk.elsewhere(Desk.text(ITEMS + "[<ln>New</ln><ct>7</ct>]"));
        desk.settle();
        assertThat(added)
                .singleElement()
                .satisfies(row -> assertThat(row.entry().value("ct")).isEqualTo("9"));
    }

    @Test
    void ofTwoThatWereAlikeTheOtherOneIsNotTakenForTheOne() {
        desk.elsewhere(Desk.text("[<ln>A</ln><ct>1</ct>][<ln>A</ln><ct>1</ct>]"));
        desk.read();
        desk.model.hold(true);
        DirectoryModel.Row typedInto = desk.row(0);
        desk.elsewhere(Desk.text("[<ln>A</ln><ct>1</ct><lb>L</lb>][<ln>A</ln><ct>1</ct>]"));
        desk.read();
        desk.model.set(List.of(typedInto), "fn", "x");
        assertThat(desk.told).singleElement().asString().contains("changed elsewhere while you were typing");
    }

    @Test
    void aNewElementWaitsUntilTheTypingEnds() {
        desk.model.hold(true);
        desk.elsewhere(Desk.text(ITEMS.replace("</ct><sd>2", "</ct><other>x</other><sd>2")));
        desk.read();
        assertThat(desk.model.columns()).doesNotContain("other");
        desk.model.hold(false);
        assertThat(desk.model.columns()).contains("other");
    }

    @Test
    void wholeContactsArePastedWhereContactsBegin() {
        String whole = desk.model.copied(List.of(desk.row(0)));
        desk.model.paste(whole, List.copyOf(desk.model.rows()), 1, "ct");
        desk.settle();
        assertThat(desk.there().get(1))
                .containsEntry("ln", "Doe")
                .containsEntry("ct", "1")
                .containsEntry("sd", "1");
    }

    @Test
    void aRootThatIsOpenedAnewLeavesNothingWaiting() {
        desk.model.set(List.of(desk.row(0)), "ln", "Smith");
        desk.refuse("opened anew");
        desk.settle();
        assertThat(desk.told).containsExactly("opened anew");
        assertThat(desk.shown()).isEqualTo(desk.there());
    }

    @Test
    void anImportIsTakenOverThoughTheFileHasChangedMeanwhile() {
        ContactTable table = desk.model.table().get();
        var read = CsvImport.read(
                table.entries(), "row,ln,ct\n1,Doe,1\n2,Roy,2\n3,Eve,3\n".getBytes(StandardCharsets.UTF_8));
        desk.elsewhere(Desk.text("[<ln>New</ln><ct>7</ct>]" + ITEMS));
        desk.read();
        desk.model.take(table, read);
        desk.settle();
        assertThat(desk.text()).isEqualTo(Desk.text("[<ln>New</ln><ct>7</ct>]" + ITEMS.replace("Ray", "Roy")));
    }

    @Test
    void bothOfTwoEqualContactsAreMarked() {
        desk.elsewhere(Desk.text(ITEMS.replace("<ct>3", "<ct>1")));
        desk.read();
        check();
        assertThat(desk.row(0).marks()).containsOnly(Map.entry("ct", "Eve (1) (#3) has it too."));
        assertThat(desk.row(2).marks()).containsOnly(Map.entry("ct", "Doe (1) (#1) already has it."));
        desk.model.set(List.of(desk.row(1)), "ln", "Roy");
        desk.settle();
        assertThat(desk.row(0).marks()).as("not judged anew yet").isNotEmpty();
        desk.model.set(List.of(desk.row(2)), "ct", "3");
        desk.settle();
        check();
        assertThat(desk.row(0).marks()).isEmpty();
        assertThat(desk.row(2).marks()).isEmpty();
    }

    @Test
    void aContactThatIsRenamedUnderAFilterStaysInSight() {
        desk.model.filter().set("ray");
        assertThat(desk.shown()).hasSize(1);
        desk.model.set(List.of(desk.row(0)), "ln", "Smith");
        desk.settle();
        assertThat(desk.shown()).extracting(fields -> fields.get("ln")).containsExactly("Smith");
        desk.model.filter().set("ray ");
        assertThat(desk.shown()).isEmpty();
    }

    @Test
    void whatIsWrongWithTheFileIsSaid() {
        desk.elsewhere("Digest=abc\n\u0001\u0002");
        desk.settle();
        assertThat(desk.model.trouble().get()).contains("is encrypted");
        assertThat(desk.model.canEdit().get()).isFalse();
        desk.elsewhere("<html><p></html>");
        desk.settle();
        assertThat(desk.model.trouble().get()).contains("malformed on line 1");
        desk.elsewhere("");
        desk.settle();
        assertThat(desk.model.trouble().get()).isNull();
        desk.model.add(Map.of("ct", "5"), row -> {});
        desk.settle();
        assertThat(desk.there()).extracting(fields -> fields.get("ct")).containsExactly("5");
    }

    @Test
    void ringTypesHaveTheNamesThatThePhoneHas() {
        var types = desk.model.table().get().ringTypes();
        assertThat(types.name("7")).isEqualTo("Our own");
        assertThat(types.name("ringer7")).isEqualTo("Our own");
        assertThat(types.name("2")).as("the firmware's").isEqualTo("Low Trill");
        assertThat(types.name("99")).isNull();
        assertThat(types.name("")).isNull();
    }

    @Test
    void whatIsTypedIntoStaysWhereItIs() {
        desk.model.hold(true);
        DirectoryModel.Row row = desk.row(1);
        desk.elsewhere(Desk.text("[<ln>New</ln><ct>7</ct>]" + ITEMS));
        desk.read();
        assertThat(desk.row(1)).isEqualTo(row);
        desk.model.set(List.of(row), "ln", "Roy");
        desk.model.hold(false);
        desk.settle();
        assertThat(desk.text()).isEqualTo(Desk.text("[<ln>New</ln><ct>7</ct>]" + ITEMS.replace("Ray", "Roy")));
    }
}
