package org.provscope.check;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;
import org.provscope.provisioning.Parameter;
import org.provscope.xml.EditDistance;

/** Finds the file that was probably meant by a name that the root does not have. */
final class SimilarFile {
    private SimilarFile() {}

    /**
     * Finds the file of the root whose name is nearest to one that was asked for.
     *
     * @return its path; null if no name is near enough, or if the list names each such file already
     */
    static @Nullable String of(CheckedMaster master, Parameter parameter, String asked) {
        String slashes = asked.replace('\\', '/');
        if (!slashes.equals(asked) && master.snapshot().find(slashes) != null) {
            return slashes;
        }
        RootPath path = RootPath.of(asked);
        if (path == null) {
            return null;
        }
        String wanted = stem(path.name());
        List<String> named = null;
        String best = null;
        // The shorter a name, the sooner another one is only another one.
        int least = wanted.length() < 5 ? 1 : wanted.length() < 9 ? 2 : 3;
        // Never a file of another phone, release or number: digits are no slips of the pen.
        for (String name : master.folders().parameterFiles(path.folder(), digits(path.name()))) {
            int distance = EditDistance.within(least - 1, wanted, stem(name));
            String inFolder = path.folder().isEmpty() ? name : path.folder() + "/" + name;
            if (distance < least) {
                named = named == null ? ConfigFilesRules.distinct(parameter) : named;
                if (!named.contains(inFolder)) {
                    least = distance;
                    best = inFolder;
                }
            }
        }
        return best;
    }

    private static String stem(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".cfg") ? lower.substring(0, lower.length() - ".cfg".length()) : lower;
    }

    /** Returns the digits of a name in their order, without what stands between them. */
    static String digits(String name) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= '0' && name.charAt(i) <= '9') {
                digits.append(name.charAt(i));
            }
        }
        return digits.toString();
    }
}
