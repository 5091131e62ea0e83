package org.provscope.cli;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes JSON to standard output, alone and in UTF-8. */
final class Json {
    /** The version of the forms that docs/command-line.md describes. */
    private static final int FORM = 1;

    /** Writes the inside of one object. */
    @FunctionalInterface
    interface Document {
        /** Writes the fields. */
        void write(JsonGenerator json) throws IOException;
    }

    /**
     * Passes every text on with secrets masked, and with halves of surrogate pairs, which UTF-8 cannot hold, replaced.
     */
    private static final class Shown extends JsonGeneratorDelegate {
        private final Console console;

        Shown(JsonGenerator json, Console console) {
            super(json);
            this.console = console;
        }

        @Override
        public void writeString(@Nullable String text) throws IOException {
            super.writeString(
                    text == null
                            ? null
                            : new String(console.shown(text).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        }
    }

    private Json() {}

    /** Prints an object in a form of ours, which begins with the version of the form. */
    static void print(Console console, Document fields) {
        printForeign(console, json -> {
            json.writeNumberField("provscope", FORM);
            fields.write(json);
        });
    }

    /** Prints an object in a form that others defined. */
    static void printForeign(Console console, Document fields) {
        PrintStream out = console.out();
        try (JsonGenerator json = new Shown(new JsonFactory().createGenerator(out, JsonEncoding.UTF8), console)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.write('\n');
        out.flush();
    }

    /** Writes a text field; null is written as null. */
    static void text(JsonGenerator json, String field, @Nullable String value) throws IOException {
        if (value == null) {
            json.writeNullField(field);
        } else {
            json.writeStringField(field, value);
        }
    }

    static void number(JsonGenerator json, String field, @Nullable Integer value) throws IOException {
        if (value == null) {
            json.writeNullField(field);
        } else {
            json.writeNumberField(field, value);
        }
    }
}
