package org.provscope.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.provscope.files.RootPath;
import org.provscope.xml.SourceText;

class OddDirectoriesTest {
    private static List<Problem> check(String inside) {
        return DirectoryCheck.check(
                        new RootPath("0004f2000001-directory.xml"),
                        SourceText.empty().withText("<directory><item_list>\n" + inside + "\n</item_list></directory>"))
                .problems();
    }

    private static List<String> told(String inside) {
        return check(inside).stream()
                .map(problem -> problem.severity().code() + " " + problem.code().code())
                .toList();
    }

    @Test
    void textBetweenContactsAndFieldsIsTold() {
        assertThat(told("<item><ct>1</ct></item>\n<!-- a note -->\n<item><ct>2</ct></item>"))
                .isEmpty();
        assertThat(told("<item><ct>1</ct></item> a note <item><ct>2</ct></item>"))
                .containsExactly("warning stray-text");
        assertThat(told("<item><ct>1</ct></item>\nhello\n")).containsExactly("warning stray-text");
        assertThat(told("<item>Anna<ct>1</ct></item>")).containsExactly("warning stray-text");
        assertThat(told("<item><ct>1</ct>old</item>")).containsExactly("warning stray-text");
        assertThat(told("<item><ct>1</ct><fn>Anna Berg</fn></item>")).isEmpty();
        Problem problem = check("<item><ct>1</ct></item>\n  a note\n<item><ct>2</ct></item>")
                .getFirst();
        assertThat(problem.place().span()).isNotNull();
        assertThat(problem.message()).startsWith("“a note” stands between");
    }
}
