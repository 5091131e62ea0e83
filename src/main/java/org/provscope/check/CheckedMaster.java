package org.provscope.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.Phone;
import org.provscope.effective.Substitution;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.MasterConfig;
import org.provscope.provisioning.Parameter;
import org.provscope.provisioning.Snapshot;

/**
 * A master file in its root.
 *
 * @param master its content, as far as it can be read if it is malformed
 * @param own    the one phone it is for; null for the master of every other phone
 * @param phones the phones of the root that get it
 */
record CheckedMaster(
        Snapshot snapshot,
        RootFolders folders,
        ConfigFile file,
        MasterConfig master,
        @Nullable MacAddress own,
        List<Phone> phones) {

    Set<Map.Entry<MasterAttribute, Parameter>> attributes() {
        return master.attributes().entrySet();
    }

    /** Returns true if one of the phones that get it is known to be of a model. */
    boolean hasPhoneOf(String model) {
        return phones.stream()
                .anyMatch(phone -> model.equals(phone.config().stack().model()));
    }

    /** Returns an entry as a phone asks for it, with the phone's address put in if this master is for one phone. */
    String asAsked(String entry, @Nullable String model) {
        if (entry.indexOf('[') < 0) {
            return entry;
        }
        return own == null ? entry : Substitution.of(entry, own, model).text();
    }

    /** Returns a problem of a whole value. */
    static Problem problem(ProblemCode code, Parameter parameter, String message) {
        return Problem.of(code, ProblemLocation.value(parameter), parameter.name(), message);
    }

    /** Returns a problem of one piece of a value; only that piece is underlined. */
    static Problem problem(ProblemCode code, Parameter parameter, String piece, String message) {
        ProblemLocation whole = ProblemLocation.value(parameter);
        int at = parameter
                .file()
                .source()
                .text()
                .indexOf(piece, parameter.attribute().valueStart());
        boolean inside = !piece.isEmpty()
                && at >= 0
                && at + piece.length() <= parameter.attribute().valueEnd();
        ProblemLocation place = inside
                ? new ProblemLocation(
                        whole.file(), whole.source(), whole.span(), new org.provscope.xml.Span(at, at + piece.length()))
                : whole;
        return Problem.of(code, place, parameter.name(), message);
    }
}
