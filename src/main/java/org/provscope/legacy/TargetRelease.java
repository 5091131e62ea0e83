package org.provscope.legacy;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.Parameter;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.schema.FirmwareVersion;
import org.provscope.schema.ParameterInfo;
import org.provscope.schema.ParameterSchema;
import org.provscope.schema.SchemaSet;
import org.provscope.xml.SourceText;

/**
 * The release that files are migrated to: that of the root's schema, else of its firmware, else all releases of the
 * bundled tables.
 *
 * @param firmware null if it is not known, or if the schema decides
 */
public record TargetRelease(
        ParameterSchema schema, @Nullable FirmwareVersion firmware) {
    private static final Pattern VERSION = Pattern.compile("(?<![0-9])(?<![0-9]\\.)([1-9]\\.[0-9]{1,2})(?:\\.[0-9]+)+");

    /** Returns the release that a root is made for. */
    public static TargetRelease of(Snapshot snapshot, SchemaSet schemas) {
        ParameterSchema schema = schemas.main();
        return new TargetRelease(schema, schema.isBundled() ? firmware(snapshot) : null);
    }

    private static @Nullable FirmwareVersion firmware(Snapshot snapshot) {
        RootFile version = snapshot.find("sip.ver");
        SourceText text = version == null ? null : version.text();
        FirmwareVersion found = text == null ? null : FirmwareVersion.in(text.text());
        if (found != null) {
            return isOld(found) ? null : found;
        }
        Set<FirmwareVersion> named = new HashSet<>();
        for (RootFile file : snapshot.files()) {
            ConfigFile config = file.kind().isMaster() ? file.config() : null;
            Parameter path =
                    config == null ? null : snapshot.master(config).attribute(MasterAttribute.APP_FILE_PATH, null);
            FirmwareVersion here = path == null ? null : inPath(path.value());
            if (here != null && !isOld(here)) {
                named.add(here);
            }
        }
        // Masters that differ decide nothing.
        return named.size() == 1 ? named.iterator().next() : null;
    }

    /** Returns the version in a firmware's path, also between other parts of a name: {@code sip.4.0.15.1009.ld}. */
    private static @Nullable FirmwareVersion inPath(String path) {
        Matcher matcher = VERSION.matcher(path);
        return matcher.find() ? new FirmwareVersion(matcher.group(1), matcher.group()) : null;
    }

    /** Returns true for a release before 3.3, which nobody migrates to. */
    static boolean isOld(FirmwareVersion version) {
        int dot = version.release().indexOf('.');
        int major = Integer.parseInt(version.release().substring(0, dot));
        return major < 3 || major == 3 && Integer.parseInt(version.release().substring(dot + 1)) < 3;
    }

    /** Returns what the release knows of a name; null if it does not have it. */
    @Nullable
    ParameterInfo find(String name) {
        ParameterInfo info = schema.find(name);
        if (info == null || !isIn(info)) {
            return null;
        }
        ParameterInfo asHere = schema.isBundled() && firmware != null && firmware.is40() ? info.asOf40() : info;
        return !asHere.typed() || asHere.holdsIndexesOf(name) ? asHere : null;
    }

    private boolean isIn(ParameterInfo info) {
        if (!schema.isBundled() || firmware == null) {
            return true;
        }
        String column = firmware.release().startsWith("7.") ? "7.x" : firmware.release();
        boolean isColumn = column.equals("4.0") || column.equals("5.9") || column.equals("7.x");
        return !isColumn || info.releases().contains(column);
    }

    /** Returns the release, for people. */
    public String label() {
        return schema.isBundled()
                ? firmware == null ? "UC Software" : "UC Software " + firmware.text()
                : "the release of " + schema.source();
    }
}
