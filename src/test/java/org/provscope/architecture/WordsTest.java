package org.provscope.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the texts that people see to the words of {@code docs/glossary.md}. */
final class WordsTest {
    private static final Pattern TOKEN = Pattern.compile("//[^\n]*|/\\*[\\s\\S]*?\\*/|'(?:\\\\.|[^'\\\\])+'"
            + "|\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*+\"");

    @Test
    void textsUseTheWordsOfTheGlossary() throws IOException {
        List<String> unwanted = unwanted(Files.readString(Path.of("docs/glossary.md")));
        assertThat(unwanted).contains("mend", "taken back", "verdict");
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            for (String text : texts(Files.readString(file))) {
                unwanted.stream()
                        .filter(word -> has(text, word))
                        .forEach(word -> found.add(file.getFileName() + ": “" + word + "” in " + text));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void onlyTextsAreLookedAt() {
        String source = """
                /* "mend it now" */ char quote = '"'; // "mend it"
                String a = "mend \\"it\\"" + "mend";
                """;
        assertThat(texts(source)).containsExactly("\"mend \\\"it\\\"\"");
        assertThat(has("\"mend it\"", "mend")).isTrue();
        assertThat(has("\"recommended by all\"", "mend")).isFalse();
    }

    /** The words of the table “Words not to use” that are wrong in every text: those without a note in brackets. */
    private static List<String> unwanted(String glossary) {
        String table = glossary.substring(glossary.indexOf("## Words not to use"), glossary.indexOf("## Form"));
        return table.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| not "))
                .map(line -> line.split("\\|", -1)[1].strip())
                .filter(words -> !words.contains("("))
                .flatMap(words -> Stream.of(words.split(", ")))
                .toList();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
            return all.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    /** The string literals that hold more than one word; a name or an identifier holds one. */
    private static List<String> texts(String source) {
        return TOKEN.matcher(source)
                .results()
                .map(MatchResult::group)
                .filter(token -> token.startsWith("\"") && token.contains(" "))
                .toList();
    }

    private static boolean has(String text, String word) {
        return Pattern.compile("\\b" + Pattern.quote(word) + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .find();
    }
}
