package org.provscope.help;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Writes the documents that come with the program into a folder, as pages for a browser. The documents are those of the
 * project; nothing is fetched from anywhere.
 */
public final class Manual {
    /** What the list beside every page shows, in this order: files below {@code docs/}, or at the top. */
    private static final List<String> CONTENTS = List.of(
            "README.md",
            "docs/install.md",
            "docs/first-hour.md",
            "docs/phones-to-root.md",
            "docs/troubleshooting.md",
            "docs/using.md",
            "docs/editing.md",
            "docs/plan.md",
            "docs/directories.md",
            "docs/servers.md",
            "docs/migrating.md",
            "docs/logs.md",
            "docs/settings.md",
            "docs/command-line.md",
            "docs/problems.md",
            "docs/checking-in-review.md",
            "docs/resolution.md",
            "docs/domain.md",
            "docs/glossary.md",
            "CHANGELOG.md");

    private static final List<String> IMAGES = List.of(
            "docs/images/overview.png",
            "docs/images/phone.png",
            "docs/images/editor.png",
            "docs/images/problems.png",
            "docs/images/plan.png",
            "docs/images/contacts.png",
            "docs/images/migrate.png",
            "docs/images/said.png",
            "docs/images/log.png");

    private static final String ROOM = "/manual/";
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    // Documents are ours, and still: what looks like HTML in them is text.
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();

    private Manual() {}

    /**
     * Writes every page.
     *
     * @return the page to begin with
     * @throws IOException if the folder cannot be written
     */
    public static Path write(Path folder) throws IOException {
        for (String document : CONTENTS) {
            Path page = folder.resolve(page(document));
            Files.createDirectories(page.getParent());
            Files.writeString(page, html(document));
        }
        for (String image : IMAGES) {
            byte[] bytes = bytes(image);
            if (bytes.length > 0) {
                Path file = folder.resolve(image);
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
            }
        }
        return folder.resolve(page("docs/first-hour.md"));
    }

    private static String page(String document) {
        return document.replaceAll("\\.md$", ".html");
    }

    private static String html(String document) throws IOException {
        Node parsed = PARSER.parse(text(document));
        parsed.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                // Pages link to pages; documents that are not here (for developers) stay as they are.
                link.setDestination(link.getDestination().replaceFirst("\\.md(#|$)", ".html$1"));
                visitChildren(link);
            }
        });
        String up = document.contains("/") ? "../" : "";
        StringBuilder contents = new StringBuilder();
        for (String other : CONTENTS) {
            contents.append("<li><a")
                    .append(other.equals(document) ? " class=\"here\"" : "")
                    .append(" href=\"")
                    .append(up)
                    .append(page(other))
                    .append("\">")
                    .append(title(text(other)))
                    .append("</a></li>\n");
        }
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s – ProvScope</title>
                <style>
                %s
                </style></head>
                <body><nav><ul>
                %s</ul></nav>
                <main>
                %s</main></body></html>
                """.formatted(title(text(document)), text("style.css"), contents, RENDERER.render(parsed));
    }

    /** Returns the words of the first heading. */
    private static String title(String text) {
        return text.lines()
                .filter(line -> line.startsWith("# "))
                .map(line -> line.substring(2).strip())
                .findFirst()
                .orElse("ProvScope");
    }

    private static String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = Manual.class.getResourceAsStream(ROOM + name)) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }
}
