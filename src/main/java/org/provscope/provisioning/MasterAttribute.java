package org.provscope.provisioning;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The name of a master file's attribute in its parts: {@code CONFIG_FILES_SPIP300} is {@code CONFIG_FILES} for the
 * model SPIP300 (docs/domain.md §2).
 *
 * @param base  e.g. {@code CONFIG_FILES}
 * @param model the model code, or null if it applies to every model
 */
public record MasterAttribute(String base, @Nullable String model) {
    public static final String APP_FILE_PATH = "APP_FILE_PATH";
    public static final String CONFIG_FILES = "CONFIG_FILES";
    public static final String MISC_FILES = "MISC_FILES";
    public static final String OVERRIDES_DIRECTORY = "OVERRIDES_DIRECTORY";
    public static final String CONTACTS_DIRECTORY = "CONTACTS_DIRECTORY";

    /** The attributes seen in released master files, and one that a document misspells (docs/domain.md §2). */
    public static final Set<String> KNOWN = Set.of(
            APP_FILE_PATH,
            CONFIG_FILES,
            MISC_FILES,
            "LOG_FILE_DIRECTORY",
            OVERRIDES_DIRECTORY,
            CONTACTS_DIRECTORY,
            "CONTACT_DIRECTORY",
            "LICENSE_DIRECTORY",
            "USER_PROFILES_DIRECTORY",
            "CALL_LISTS_DIRECTORY",
            "DECT_FILE_PATH",
            "SERVICE_FILES",
            "COREFILE_DIRECTORY",
            "CERTIFICATE_DIRECTORY",
            "FLK_DIRECTORY",
            "ICONS_DIRECTORY",
            "CAMERA_PRESETS_DIRECTORY",
            "BOOTBLOCK_FILE_PATH");

    private static final Map<String, MasterAttribute> BARE =
            KNOWN.stream().collect(Collectors.toMap(name -> name, name -> new MasterAttribute(name, null)));
    private static final List<String> LONGEST_FIRST = KNOWN.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    /** Names of the same form that no released file has: no parameters look like this. */
    private static final Pattern ALIKE = Pattern.compile(
            "([A-Z]{1,40}(?:_[A-Z]{1,40}){0,4}" + "_(?:DIRECTORY|FILES|FILE_PATH))(?:_([A-Za-z0-9]{1,40}))?");

    /** Parses a name; null if it is no master attribute. */
    public static @Nullable MasterAttribute of(String name) {
        if (name.isEmpty() || name.charAt(0) < 'A' || name.charAt(0) > 'Z' || name.indexOf('.') >= 0) {
            return null;
        }
        MasterAttribute bare = BARE.get(name);
        if (bare != null) {
            return bare;
        }
        for (String base : LONGEST_FIRST) {
            if (name.length() > base.length() + 1 && name.startsWith(base) && name.charAt(base.length()) == '_') {
                return new MasterAttribute(base, name.substring(base.length() + 1));
            }
        }
        var matcher = ALIKE.matcher(name);
        return matcher.matches() ? new MasterAttribute(matcher.group(1), matcher.group(2)) : null;
    }
}
