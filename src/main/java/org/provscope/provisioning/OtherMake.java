package org.provscope.provisioning;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises files for phones of other makes, with which provisioning folders are often shared (docs/domain.md §1). */
final class OtherMake {
    /** The outermost elements of Grandstream, of the vendor's own OBi line, and of the list of an update server. */
    private static final Set<String> FOREIGN = Set.of("gs_provision", "ParameterList", "PHONE_IMAGES");

    private static final Set<String> OURS = Set.of(
            "APPLICATION",
            "PHONE_CONFIG",
            "polycomConfig",
            "PHONE",
            "phone",
            "sip",
            "phone1",
            "localcfg",
            "customizations",
            "LYNC");
    /** The file that Yealink phones of one model share. */
    private static final Pattern YEALINK_MODEL = Pattern.compile("y0{10}[0-9a-f]{2}\\.cfg");

    private static final Pattern GRANDSTREAM = Pattern.compile("cfg[0-9a-f]{12}\\.xml");
    private static final String YEALINK_HEAD = "#!version";

    private OtherMake() {}

    /** Returns the kind of a file, given what its name says and its content if that was read. */
    static FileKind kind(String name, FileKind byName, @Nullable ConfigFile content) {
        if (content == null) {
            return byName == FileKind.OTHER
                            && GRANDSTREAM
                                    .matcher(name.toLowerCase(Locale.ROOT))
                                    .matches()
                    ? FileKind.OTHER_MAKE
                    : byName;
        }
        return byName.isConfiguration() && isForeign(name, byName, content) ? FileKind.OTHER_MAKE : byName;
    }

    private static boolean isForeign(String name, FileKind byName, ConfigFile content) {
        String text = content.source().text();
        if (text.startsWith(YEALINK_HEAD)) {
            return true;
        }
        String root = content.scan().rootName();
        if (root == null) {
            return !content.isBlank()
                    && YEALINK_MODEL.matcher(name.toLowerCase(Locale.ROOT)).matches();
        }
        return FOREIGN.contains(root)
                || byName == FileKind.MASTER
                        && content.scan().isWellFormed()
                        && !OURS.contains(root)
                        && content.written().stream().noneMatch(OtherMake::isOurs);
    }

    private static boolean isOurs(Parameter parameter) {
        return parameter.name().indexOf('.') > 0 || MasterAttribute.of(parameter.name()) != null;
    }

    /** Returns true if a name holds twelve digits that are the number of a model and no address. */
    static boolean isYealinkModel(String name) {
        return YEALINK_MODEL.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
}
