package org.provscope.files.local;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Names for files whose names Java cannot decode. Names are bytes here, and mostly UTF-8; one that is not is shown with
 * one character for each byte (Latin-1), as {@code %FC} if that is another file's name, and with a sign appended if
 * that is one too.
 */
final class LocalNames {
    private static final boolean ARE_BYTES = File.separatorChar == '/';
    /** Appended to a name as often as the result is another file's name. */
    private static final char SIGN = '~';

    private static final char UNREADABLE = '\uFFFD';

    private LocalNames() {}

    /** Returns the name of a file as it is shown. */
    static String of(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!ARE_BYTES || name.indexOf(UNREADABLE) < 0) {
            return name;
        }
        String written = written(file);
        byte[] bytes = bytes(written);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            String legacy = new String(bytes, StandardCharsets.ISO_8859_1);
            if (!isThere(file, legacy)) {
                return legacy;
            }
            String free = written;
            while (isThere(file, free)) {
                free += SIGN;
            }
            return free;
        }
    }

    /**
     * Returns the file that is shown under this path.
     *
     * @throws InvalidPathException if no file can have such a name
     */
    static Path find(Path folder, String path) throws IOException {
        if (!ARE_BYTES || path.chars().allMatch(c -> c < 0x80 && c != '%')) {
            return folder.resolve(path);
        }
        Path at = folder;
        for (String name : path.split("/")) {
            at = child(at, name);
        }
        return at;
    }

    private static Path child(Path folder, String name) throws IOException {
        InvalidPathException invalid = null;
        try {
            Path plain = folder.resolve(name);
            if (Files.exists(plain, LinkOption.NOFOLLOW_LINKS)) {
                return plain;
            }
        } catch (InvalidPathException e) {
            invalid = e;
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(
                folder,
                child -> String.valueOf(child.getFileName()).indexOf(UNREADABLE) >= 0
                        && of(child).equals(name))) {
            for (Path child : children) {
                return child;
            }
        } catch (NoSuchFileException | java.nio.file.NotDirectoryException e) {
            // A new folder.
        }
        if (invalid != null) {
            throw invalid;
        }
        return folder.resolve(name);
    }

    private static boolean isThere(Path file, String sibling) {
        try {
            return Files.exists(file.resolveSibling(sibling), LinkOption.NOFOLLOW_LINKS);
        } catch (InvalidPathException e) {
            // If Java knows ASCII names only.
            byte[] name = sibling.getBytes(StandardCharsets.UTF_8);
            try (DirectoryStream<Path> children = Files.newDirectoryStream(
                    file.resolveSibling(""), child -> Arrays.equals(bytes(written(child)), name))) {
                return children.iterator().hasNext();
            } catch (IOException unreadable) {
                return false;
            }
        }
    }

    /** Returns the bytes of a name, those beyond ASCII as %XX. */
    private static String written(Path file) {
        String path = file.toUri().getRawPath();
        String whole = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return whole.substring(whole.lastIndexOf('/') + 1);
    }

    private static byte[] bytes(String written) {
        ByteBuffer bytes = ByteBuffer.allocate(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '%') {
                bytes.put((byte) Integer.parseInt(written, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.put((byte) c);
            }
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
