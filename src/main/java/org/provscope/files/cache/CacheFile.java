package org.provscope.files.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import org.provscope.files.Stamp;

/** The form of cached files on disk: all of a root in one file, closed by a checksum. */
final class CacheFile {
    private static final String LAYOUT = "ProvScope cache 1";
    private static final int CHECKSUM = Long.BYTES;
    private static final long LARGEST = 1L << 30;
    private static final int LONGEST_NAME = 20_000;

    private CacheFile() {}

    /**
     * Reads the cached files of a root, by path; empty if there is no such cache file.
     *
     * @throws IOException if the cache file is damaged or belongs to another root
     */
    static Map<String, CachedFile> read(Path file, String address) throws IOException {
        Map<String, CachedFile> kept = new HashMap<>();
        if (!Files.exists(file)) {
            return kept;
        }
        if (Files.size(file) > LARGEST) {
            throw new IOException("it is too large");
        }
        byte[] all = Files.readAllBytes(file);
        int length = all.length - CHECKSUM;
        if (length < 0 || ByteBuffer.wrap(all, length, CHECKSUM).getLong() != checksum(all, length)) {
            throw new IOException("its checksum is wrong");
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(all, 0, length));
        if (!in.readUTF().equals(LAYOUT) || !in.readUTF().equals(address)) {
            throw new IOException("it is of another kind, or another root's");
        }
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            String path = in.readUTF();
            Stamp stamp = new Stamp(in.readLong(), in.readLong(), in.readLong());
            kept.put(path, new CachedFile(stamp, in.readNBytes(in.readInt())));
        }
        return kept;
    }

    /** Returns the bytes of a cache file. Files with names that are too long are left out. */
    static byte[] bytes(String address, Map<String, CachedFile> kept) throws IOException {
        Map<String, CachedFile> fitting = new HashMap<>(kept);
        fitting.keySet().removeIf(path -> path.length() > LONGEST_NAME);
        long size = fitting.values().stream().mapToLong(CachedFile::size).sum();
        ByteArrayOutputStream bytes =
                new ByteArrayOutputStream((int) Math.min(size + 100L * kept.size() + 100, LARGEST));
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(LAYOUT);
        out.writeUTF(address);
        out.writeInt(fitting.size());
        for (Map.Entry<String, CachedFile> entry : fitting.entrySet()) {
            CachedFile file = entry.getValue();
            out.writeUTF(entry.getKey());
            out.writeLong(file.stamp().size());
            out.writeLong(file.stamp().modified());
            out.writeLong(file.stamp().resolution());
            out.writeInt(file.size());
            file.writeTo(out);
        }
        byte[] content = bytes.toByteArray();
        out.writeLong(checksum(content, content.length));
        return bytes.toByteArray();
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, length);
        return sum.getValue();
    }
}
