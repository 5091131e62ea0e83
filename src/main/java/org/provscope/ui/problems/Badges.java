package org.provscope.ui.problems;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.provscope.check.CheckResult;
import org.provscope.check.Problem;
import org.provscope.check.ProblemCode;
import org.provscope.check.Severity;
import org.provscope.effective.Layer;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;
import org.provscope.ui.Badge;

/** The badges of every file and of every phone; a phone's are those of the files it reads. */
public final class Badges {
    public static final Badges NONE = new Badges(Map.of(), Map.of(), Map.of());

    /** In a root of fewer phones, a file that most of them read is still about each of them. */
    private static final int FEW = 4;

    private final Map<String, Badge> files;
    private final Map<MacAddress, Badge> phones;
    private final Map<MacAddress, Badge> own;

    private Badges(Map<String, Badge> files, Map<MacAddress, Badge> phones, Map<MacAddress, Badge> own) {
        this.files = files;
        this.phones = phones;
        this.own = own;
    }

    static Badges of(CheckResult result, ResolvedRoot root) {
        Map<String, Badge> files = new HashMap<>();
        for (Problem problem : result.problems()) {
            String file = problem.file();
            boolean ofPhones = problem.severity() != Severity.INFO && problem.code() != ProblemCode.XSD;
            if (file != null && ofPhones) {
                boolean error = problem.severity() == Severity.ERROR;
                files.merge(file, new Badge(error ? 1 : 0, error ? 0 : 1), Badge::plus);
            }
        }
        Map<String, Integer> readers = readers(root, files.keySet());
        int most = root.phones().size() < FEW ? FEW : root.phones().size() / 2;
        Map<MacAddress, Badge> phones = new HashMap<>();
        Map<MacAddress, Badge> own = new HashMap<>();
        for (Phone phone : root.phones().values()) {
            for (String file : read(phone)) {
                Badge badge = files.get(file);
                if (badge != null) {
                    phones.merge(phone.mac(), badge, Badge::plus);
                    if (readers.getOrDefault(file, 0) <= most) {
                        own.merge(phone.mac(), badge, Badge::plus);
                    }
                }
            }
        }
        return new Badges(files, phones, own);
    }

    private static Map<String, Integer> readers(ResolvedRoot root, Set<String> files) {
        Map<String, Integer> readers = new HashMap<>();
        for (Phone phone : root.phones().values()) {
            for (String file : read(phone)) {
                if (files.contains(file)) {
                    readers.merge(file, 1, Integer::sum);
                }
            }
        }
        return readers;
    }

    /** Returns the files a phone reads, each once. */
    static Set<String> read(Phone phone) {
        Set<String> files = new HashSet<>();
        for (Layer layer : phone.config().stack().layers()) {
            if (layer.content() != null && layer.file() != null) {
                files.add(layer.file());
            }
        }
        return files;
    }

    /** Returns true if every file and phone has the same badges. */
    boolean isSame(Badges other) {
        return files.equals(other.files) && phones.equals(other.phones) && own.equals(other.own);
    }

    /** Returns the badge of a file. */
    public Badge of(RootPath file) {
        return files.getOrDefault(file.value(), Badge.NONE);
    }

    /** Returns the badge of a phone: of all files that it reads. */
    public Badge of(MacAddress phone) {
        return phones.getOrDefault(phone, Badge.NONE);
    }

    /** Returns the badge of a phone without the files that most phones read: what is wrong there is not about it. */
    public Badge ownOf(MacAddress phone) {
        return own.getOrDefault(phone, Badge.NONE);
    }

    /** Returns the problems of a phone in words, for tips; empty if there are none. */
    public String words(MacAddress phone) {
        Badge all = of(phone);
        Badge mine = ownOf(phone);
        Badge shared = new Badge(all.errors() - mine.errors(), all.warnings() - mine.warnings());
        String first = mine.label().isEmpty() ? "" : "In its files: " + mine.label();
        String then = shared.label().isEmpty() ? "" : "In files that most phones read: " + shared.label();
        return first.isEmpty() || then.isEmpty() ? first + then : first + "\n" + then;
    }
}
