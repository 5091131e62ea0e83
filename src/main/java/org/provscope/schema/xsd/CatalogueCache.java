package org.provscope.schema.xsd;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.provscope.schema.ParameterInfo;
import org.provscope.schema.ParameterSchema;
import org.provscope.schema.ParameterTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Caches on disk what was read from schema files, by the hash of the file, so that the next start need not read it. */
public final class CatalogueCache {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogueCache.class);
    /** The version of the table's layout, part of the file name: another layout is another cache. */
    private static final String LAYOUT = "1";

    private final @Nullable Path folder;

    /**
     * @param folder where to cache; null for no cache
     */
    public CatalogueCache(@Nullable Path folder) {
        this.folder = folder;
    }

    /**
     * Returns the schema in a file.
     *
     * @param name its name for people
     * @throws SchemaReadException if the bytes are no schema with parameters, or one that takes too long
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public ParameterSchema load(String name, byte[] bytes, BooleanSupplier isCancelled) throws SchemaReadException {
        Path file = folder == null ? null : folder.resolve(hash(bytes) + "-" + LAYOUT + ".tsv");
        List<ParameterInfo> rows = file == null ? null : cached(file);
        if (rows == null) {
            rows = XsdCatalogue.read(name, bytes, isCancelled);
            if (file != null) {
                keep(file, rows);
            }
        }
        return ParameterSchema.vendor(name, rows);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable List<ParameterInfo> cached(Path file) {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        List<ParameterInfo> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            ParameterTable.read(in, rows::add);
            return rows.isEmpty() ? null : rows;
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            LOG.debug("the cached schema {} is damaged and will be rebuilt", file, damaged);
            return null;
        }
    }

    private static void keep(Path file, List<ParameterInfo> rows) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "schema", ".part");
            try {
                Files.writeString(part, ParameterTable.write(rows));
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            LOG.debug("the schema cannot be cached in {}", file, e);
        }
    }
}
