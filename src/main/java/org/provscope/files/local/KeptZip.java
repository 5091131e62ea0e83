package org.provscope.files.local;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Files of a root that this program stores on this machine, as an ordinary zip file that any tool can open. It holds a
 * list of its entries with their digests, so that damage is noticed and undamaged entries can still be read. Files of
 * earlier versions, without that list, can be read as well.
 */
public final class KeptZip {
    private static final String CONTENTS = "contents.txt";
    private static final String END = "end ";
    private static final long LARGEST = 512L << 20;

    /**
     * The content of a stored zip file.
     *
     * @param entries the entries that are as they were written
     * @param lost    the names of the damaged or missing ones; if the names are lost too, a text that says so
     * @param isWhole true if nothing is lost
     */
    public record Content(SortedMap<String, byte[]> entries, List<String> lost, boolean isWhole) {}

    private KeptZip() {}

    /** Returns the bytes of a zip file with these entries, in their order. */
    public static byte[] of(Map<String, byte[]> entries) throws IOException {
        StringBuilder contents = new StringBuilder();
        entries.forEach((name, bytes) ->
                contents.append(digest(bytes)).append(' ').append(oneLine(name)).append('\n'));
        contents.append(END).append(entries.size()).append('\n');
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(CONTENTS, contents.toString().getBytes(StandardCharsets.UTF_8));
        all.putAll(entries);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("a file's name cannot be kept", e);
        }
        return out.toByteArray();
    }

    /**
     * Reads a file as far as it is undamaged.
     *
     * @throws IOException if the file cannot be read at all, or is too large
     */
    public static Content read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("it is too large");
        }
        byte[] bytes = Files.readAllBytes(file);
        Map<String, List<byte[]>> inOrder = inOrder(bytes);
        Map<String, List<byte[]>> listed = listed(file);
        Map<String, List<byte[]>> found = new HashMap<>(inOrder);
        listed.forEach((name, contents) -> found.merge(name, contents, KeptZip::both));
        for (byte[] contents : found.getOrDefault(CONTENTS, List.of())) {
            Map<String, String> digests = digests(contents);
            if (digests != null) {
                return content(digests, found);
            }
        }
        SortedMap<String, byte[]> entries = new TreeMap<>();
        found.forEach((name, contents) -> entries.put(name, contents.getFirst()));
        entries.remove(CONTENTS);
        boolean isEarlier = !found.containsKey(CONTENTS)
                && !listed.isEmpty()
                && inOrder.keySet().equals(listed.keySet())
                && found.values().stream().allMatch(KeptZip::areSame);
        return new Content(entries, isEarlier ? List.of() : List.of("files that it does not name any more"), isEarlier);
    }

    private static Content content(Map<String, String> digests, Map<String, List<byte[]>> found) {
        SortedMap<String, byte[]> entries = new TreeMap<>();
        List<String> lost = new ArrayList<>();
        digests.forEach((name, digest) -> found.getOrDefault(name, List.of()).stream()
                .filter(bytes -> digest(bytes).equals(digest))
                .findFirst()
                .ifPresentOrElse(bytes -> entries.put(name, bytes), () -> lost.add(name)));
        return new Content(entries, lost, lost.isEmpty());
    }

    private static boolean areSame(Collection<byte[]> contents) {
        return contents.stream().map(KeptZip::digest).distinct().count() == 1;
    }

    private static List<byte[]> both(List<byte[]> one, List<byte[]> other) {
        List<byte[]> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    /** Returns the entries in order up to the first damaged one: a file that was cut off has these. */
    private static Map<String, List<byte[]>> inOrder(byte[] bytes) {
        Map<String, List<byte[]>> found = new HashMap<>();
        long left = LARGEST;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null && left > 0; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes((int) left);
                left -= content.length;
                // Closing it compares its checksum.
                zip.closeEntry();
                found.computeIfAbsent(entry.getName(), name -> new ArrayList<>())
                        .add(content);
            }
        } catch (IOException | IllegalArgumentException e) {
            // The entries before it are undamaged.
            return found;
        }
        return found;
    }

    /** Returns the undamaged entries that the table at the end of a zip file leads to. */
    private static Map<String, List<byte[]>> listed(Path file) {
        Map<String, List<byte[]>> found = new HashMap<>();
        long left = LARGEST;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements() && left > 0) {
                ZipEntry entry = entries.nextElement();
                byte[] content = whole(zip, entry, left);
                if (content != null) {
                    left -= content.length;
                    found.computeIfAbsent(entry.getName(), name -> new ArrayList<>())
                            .add(content);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return found;
        }
        return found;
    }

    private static byte @Nullable [] whole(ZipFile zip, ZipEntry entry, long most) {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in == null ? null : in.readNBytes((int) most);
            CRC32 sum = new CRC32();
            sum.update(content == null ? new byte[0] : content);
            return content != null && sum.getValue() == entry.getCrc() ? content : null;
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Returns the digests of the entries by their names; null if the list is damaged. */
    private static @Nullable Map<String, String> digests(byte[] contents) {
        String[] lines = new String(contents, StandardCharsets.UTF_8).split("\n");
        Map<String, String> digests = new LinkedHashMap<>();
        for (String line : lines) {
            int blank = line.indexOf(' ');
            if (line.equals(END + digests.size())) {
                return digests;
            }
            if (blank < 0) {
                return null;
            }
            digests.put(
                    line.substring(blank + 1)
                            .replace("%0A", "\n")
                            .replace("%0D", "\r")
                            .replace("%25", "%"),
                    line.substring(0, blank));
        }
        return null;
    }

    /** Returns a name on one line, since names of files may hold line ends. */
    private static String oneLine(String name) {
        return name.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D");
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
