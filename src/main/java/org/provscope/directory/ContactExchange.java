package org.provscope.directory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Reads files of contacts that other programs wrote, as a table or as vCards. */
public final class ContactExchange {
    /** The largest file that is read, in bytes; no list of contacts for a phone has a tenth of this. */
    private static final long LARGEST = 100_000_000;
    /** How far into a file its first card is looked for, in bytes. */
    private static final int HEAD = 400;

    private ContactExchange() {}

    /**
     * Reads a file and compares it with the contacts of a directory.
     *
     * @throws IllegalArgumentException with a sentence if it cannot be read or used
     */
    public static ContactImport read(List<ContactDraft> entries, Path file) {
        return read(entries, bytes(file));
    }

    /**
     * Reads bytes and compares them with the contacts of a directory; vCards are recognised by their beginning.
     *
     * @throws IllegalArgumentException with a sentence if they cannot be used
     */
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
