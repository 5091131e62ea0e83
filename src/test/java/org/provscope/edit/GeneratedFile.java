package org.provscope.edit;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.provscope.files.RootPath;
import org.provscope.provisioning.ConfigFile;

/**
 * A well-formed configuration file of any shape, and where its parameters stand: told by its writer, not by the scanner.
 */
final class GeneratedFile {
    /** A parameter as it was written. */
    record Spot(String name, String value, int nameStart, int valueStart, int valueEnd) {
        @Override
        public String toString() {
            return name + "=" + value;
        }
    }

    /** What a file may hold beside the ordinary. */
    enum Kind {
        PARAMETERS,
        /** No name stands twice, no value is like another one. */
        UNIQUE,
        MASTER
    }

    private static final String[] NAMES = {
        "reg.1.label",
        "reg.1.address",
        "reg.2.label",
        "reg.10.label",
        "a",
        "A.b",
        "voIpProt.SIP.local.port",
        "voIpProt.server.1.address",
        "é.x",
        "device.set",
        "device.dns.domain",
        "b:c"
    };
    private static final String[][] PIECES = {
        {"a", "a"},
        {"1", "1"},
        {"é", "é"},
        {"ß", "ß"},
        {"&amp;", "&"},
        {"&lt;", "<"},
        {"&gt;", ">"},
        {"&#10;", "\n"},
        {"&#x20AC;", "€"},
        {"\tx", " x"},
        {"\r\nx", " x"},
        {"\nx", " x"},
        {"\rx", " x"},
        {">", ">"},
        {" ", " "},
        {"&quot;", "\""},
        {"&apos;", "'"},
        {"]]>", "]]>"},
        {"-", "-"},
        {"", ""},
        {"", ""}
    };
    private static final String[] LISTS = {
        "",
        " ",
        ",",
        "a.cfg",
        "a.cfg,b.cfg",
        "a.cfg, b.cfg ,c.cfg",
        ",a.cfg,,b.cfg,",
        " sub/a.cfg ,\r\n  b.cfg",
        "a&amp;b.cfg, c.cfg",
        "http://u:p@h/x.cfg,a.cfg",
        "a.cfg,a.cfg",
        "\ta.cfg\t,\tb.cfg"
    };

    private final Random random;
    private final Kind kind;
    private final boolean ascii;
    private final String[] lineEnds;
    private final StringBuilder out = new StringBuilder();
    private final List<Spot> spots = new ArrayList<>();
    private final Set<String> used = new HashSet<>();
    private final byte[] bytes;
    private int words;

    private GeneratedFile(Random random, Kind kind) {
        this.random = random;
        this.kind = kind;
        int encoding = random.nextInt(7);
        String[] names = {"UTF-8", "UTF-8", "ISO-8859-1", "UTF-16LE", "UTF-16BE", "UTF-16LE", "windows-1252"};
        boolean bom = encoding == 1 || encoding == 3 || encoding == 4;
        ascii = encoding == 2 || encoding == 6;
        lineEnds = switch (random.nextInt(5)) {
            case 0 -> new String[] {"\r\n"};
            case 1 -> new String[] {"\n"};
            case 2 -> new String[] {"\r"};
            default -> new String[] {"\r\n", "\n", "\r"};
        };
        String quote = one("\"", "'");
        if (ascii) {
            out.append("<?xml version=")
                    .append(quote)
                    .append("1.0")
                    .append(quote)
                    .append(" encoding=")
                    .append(quote)
                    .append(names[encoding])
                    .append(quote)
                    .append("?>");
        } else if (encoding == 5 || random.nextBoolean()) {
            out.append("<?xml version='1.0'?>");
        }
        around();
        element(0);
        around();
        Charset charset = Charset.forName(names[encoding]);
        bytes = ((bom ? "\uFEFF" : "") + out).getBytes(charset);
    }

    static GeneratedFile of(Random random, Kind kind) {
        return new GeneratedFile(random, kind);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String text() {
        return out.toString();
    }

    List<Spot> spots() {
        return spots;
    }

    ConfigFile config(String path) {
        return ConfigFile.of(new RootPath(path), bytes);
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String blank() {
        return switch (random.nextInt(6)) {
            case 0 -> "\t";
            case 1 -> one(lineEnds);
            case 2 -> one(lineEnds) + "    ";
            case 3 -> "  ";
            default -> " ";
        };
    }

    private String maybeBlank() {
        return random.nextInt(6) == 0 ? blank() : "";
    }

    private void around() {
        for (int i = random.nextInt(4); i > 0; i--) {
            switch (random.nextInt(4)) {
                case 0 -> comment();
                case 1 -> out.append("<?tool a=\"b\" > ?>");
                default -> out.append(blank());
            }
        }
    }

    private void comment() {
        out.append("<!--")
                .append(one(
                        " ",
                        "",
                        " words" + words++ + " - ",
                        " <a x=\"1\"/> ",
                        "é & < >",
                        blank() + "reg.1.label='no'" + blank(),
                        " </c> "))
                .append("-->");
    }

    private void element(int depth) {
        String name = one("c", "reg", "polycomConfig", "a.b-c_d", "é") + (random.nextBoolean() ? depth : "");
        out.append('<').append(name);
        attributes();
        out.append(maybeBlank());
        if (random.nextInt(3) == 0) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (int i = random.nextInt(depth == 0 ? 6 : 4); i > 0; i--) {
            switch (random.nextInt(9)) {
                case 0 -> comment();
                case 1 -> out.append("<![CDATA[ <x y=\"").append(words++).append("\"> & ]] ]]>");
                case 2 -> out.append("<?pi?>");
                case 3 ->
                    out.append(" text &amp; &#65; é \"")
                            .append(one("", "", "--"))
                            .append("' ");
                case 4, 5 -> out.append(blank());
                default -> {
                    if (depth < 4) {
                        element(depth + 1);
                    }
                }
            }
        }
        out.append("</").append(name).append(maybeBlank()).append('>');
    }

    private void attributes() {
        Set<String> here = new HashSet<>();
        if (random.nextInt(6) == 0) {
            out.append(blank()).append("xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'");
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            String name = name();
            if ((kind == Kind.UNIQUE ? used : here).add(name)) {
                attribute(name);
            }
        }
    }

    private String name() {
        return kind == Kind.MASTER && random.nextInt(2) == 0
                ? one(
                        "CONFIG_FILES",
                        "CONFIG_FILES_VVX410",
                        "CONFIG_FILES_SPIP300",
                        "APP_FILE_PATH",
                        "MISC_FILES",
                        "LOG_FILE_DIRECTORY",
                        "OVERRIDES_DIRECTORY_VVX410")
                : kind == Kind.UNIQUE ? one(NAMES) + "." + random.nextInt(30) : one(NAMES);
    }

    private void attribute(String name) {
        out.append(blank());
        int nameStart = out.length();
        char quote = random.nextBoolean() ? '"' : '\'';
        out.append(name).append(maybeBlank()).append('=').append(maybeBlank()).append(quote);
        int valueStart = out.length();
        StringBuilder value = new StringBuilder();
        if (name.startsWith("CONFIG_FILES")) {
            String list = one(LISTS);
            out.append(list);
            value.append(list.replace("&amp;", "&").replace("\r\n", " ").replace('\t', ' '));
        } else {
            String word = kind == Kind.UNIQUE ? "w" + words++ + "w" : "";
            out.append(word);
            value.append(word);
            for (int i = random.nextInt(5); i > 0; i--) {
                String[] piece = PIECES[random.nextInt(PIECES.length)];
                out.append(piece[0]);
                value.append(piece[1]);
            }
            if (!ascii && random.nextInt(5) == 0) {
                out.append("😀€");
                value.append("😀€");
            }
            String other = quote == '"' ? "'" : "\"";
            if (random.nextInt(5) == 0) {
                out.append(other);
                value.append(other);
            }
        }
        spots.add(new Spot(name, value.toString(), nameStart, valueStart, out.length()));
        out.append(quote);
    }

    @Override
    public String toString() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
