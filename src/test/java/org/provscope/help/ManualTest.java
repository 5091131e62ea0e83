package org.provscope.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManualTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");
    private static final Pattern MARKDOWN_LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    @Test
    void everyPageLinksToWhatIsThere(@TempDir Path folder) throws IOException {
        Path begin = Manual.write(folder);
        assertThat(begin).content().contains("The first hour", "<nav>", "class=\"here\"");
        List<String> dead = new ArrayList<>();
        try (Stream<Path> pages = Files.walk(folder)) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".html")).toList()) {
                String html = Files.readString(page);
                assertThat(html).doesNotContain("<script");
                Matcher link = LINK.matcher(html);
                while (link.find()) {
                    String to = link.group(1);
                    // Documents for developers do not come with the program.
                    boolean isElsewhere = to.matches("[a-z]+:.*")
                            || to.matches(
                                    ".*(LICENSE|contributing|architecture|decisions|performance|mutation|releasing|\\.ci|src/).*");
                    if (!isElsewhere && !exists(page, to)) {
                        dead.add(folder.relativize(page) + " -> " + to);
                    }
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    private static boolean exists(Path page, String to) throws IOException {
        int hash = to.indexOf('#');
        String file = URLDecoder.decode(hash < 0 ? to : to.substring(0, hash), StandardCharsets.UTF_8);
        Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        String anchor = hash < 0 ? "" : to.substring(hash + 1);
        return anchor.isEmpty() || Files.readString(target).contains("id=\"" + anchor + "\"");
    }

    /** The documents themselves, for whoever reads them in the project. */
    @Test
    void everyDocumentLinksToWhatIsThere() throws IOException {
        List<String> dead = new ArrayList<>();
        List<Path> documents = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CHANGELOG.md")));
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
        }
        for (Path document : documents) {
            Matcher link = MARKDOWN_LINK.matcher(Files.readString(document));
            while (link.find()) {
                String to = link.group(1).replaceFirst("#.*", "");
                boolean isElsewhere = to.isEmpty() || to.matches("[a-z]+:.*");
                if (!isElsewhere
                        && !Files.exists(
                                document.toAbsolutePath().resolveSibling(to).normalize())) {
                    dead.add(document + " -> " + to);
                }
            }
        }
        assertThat(dead).isEmpty();
    }
}
