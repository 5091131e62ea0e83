package org.provscope.legacy;

import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.MasterConfig;
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
    /** Returns the release that a root is made for. */
    public static TargetRelease of(Snapshot snapshot, SchemaSet schemas) {
        ParameterSchema schema = schemas.main();
        return new TargetRelease(schema, schema.isBundled() ? firmware(snapshot) : null);
    }

    private static @Nullable FirmwareVersion firmware(Snapshot snapshot) {
        RootFile version = snapshot.find("sip.ver");
        SourceText text = version == null ? null : version.text();
        FirmwareVersion found = text == null ? null : FirmwareVersion.in(text.text());
        if (found == null) {
            RootFile file = snapshot.find(MacAddress.ANY + ".cfg");
            ConfigFile config = file == null ? null : file.config();
            MasterConfig master = config == null ? null : snapshot.master(config);
            Parameter path = master == null ? null : master.attribute(MasterAttribute.APP_FILE_PATH, null);
            found = path == null ? null : FirmwareVersion.in(path.value());
        }
        return found == null || isOld(found) ? null : found;
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
