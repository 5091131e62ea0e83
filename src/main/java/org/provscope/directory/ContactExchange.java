package org.provscope.directory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Files of contacts that other programs wrote, whatever their form. */
public final class ContactExchange {
    /** No list of contacts that a phone keeps is a tenth of this. */
    private static final long LARGEST = 100_000_000;
    /** How far into a file its first card is looked for. */
    private static final int HEAD = 400;

    private ContactExchange() {}

    /**
     * Reads a file and compares it with the contacts of a directory.
     *
     * @throws IllegalArgumentException with a sentence where it cannot be read or used
     */
    public static ContactImport read(List<ContactDraft> entries, Path file) {
        return read(entries, bytes(file));
    }

    /** The same, of bytes: vCards are told from tables by what they begin with. */
    public static ContactImport read(List<ContactDraft> entries, byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1).replace("\0", "");
        return head.toUpperCase(Locale.ROOT).contains("BEGIN:VCARD")
                ? DirectoryVcard.read(entries, bytes)
                : CsvImport.read(entries, bytes);
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new IllegalArgumentException("“" + file + "” is not a file.");
            }
            if (Files.size(file) > LARGEST) {
                throw new IllegalArgumentException("“" + file + "” is too large for a list of contacts.");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("There is no file “" + file + "”.", e);
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException("“" + file + "” cannot be read: " + e.getMessage(), e);
        }
    }
}
