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
    public static final Badges NONE = new Badges(Map.of(), Map.of());

    private final Map<String, Badge> files;
    private final Map<MacAddress, Badge> phones;

    private Badges(Map<String, Badge> files, Map<MacAddress, Badge> phones) {
        this.files = files;
        this.phones = phones;
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
        Map<MacAddress, Badge> phones = new HashMap<>();
        for (Phone phone : root.phones().values()) {
            Badge sum = Badge.NONE;
            for (String file : read(phone)) {
                Badge badge = files.get(file);
                sum = badge == null ? sum : sum.plus(badge);
            }
            if (!sum.equals(Badge.NONE)) {
                phones.put(phone.mac(), sum);
            }
        }
        return new Badges(files, phones);
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
        return files.equals(other.files) && phones.equals(other.phones);
    }

    /** Returns the badge of a file. */
    public Badge of(RootPath file) {
        return files.getOrDefault(file.value(), Badge.NONE);
    }

    /** Returns the badge of a phone. */
    public Badge of(MacAddress phone) {
        return phones.getOrDefault(phone, Badge.NONE);
    }
}
