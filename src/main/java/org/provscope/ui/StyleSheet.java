package org.provscope.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/** The program's own style, with letters of any size. */
public final class StyleSheet {
    private static final Pattern SIZE = Pattern.compile("(-fx-font-size|-fx-icon-size): ([0-9.]+)px");

    private StyleSheet() {}

    /**
     * Returns the address of the style.
     *
     * @param factor how many times as large as normal letters are
     */
    public static String address(double factor) {
        URL style = StyleSheet.class.getResource("provscope.css");
        if (style == null) {
            throw new IllegalStateException("the style is missing from the program");
        }
        if (factor == 1) {
            return style.toString();
        }
        try (InputStream in = style.openStream()) {
            String text = scaled(new String(in.readAllBytes(), StandardCharsets.UTF_8), factor);
            return "data:text/css;charset=utf-8;base64,"
                    + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String scaled(String css, double factor) {
        return SIZE.matcher(css)
                .replaceAll(size -> size.group(1) + ": "
                        + String.format(Locale.ROOT, "%.2f", Double.parseDouble(size.group(2)) * factor) + "px");
    }
}
