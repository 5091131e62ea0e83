package org.provscope.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.provscope.schema.LegacyName;
import org.provscope.schema.LegacyNames;
import org.provscope.schema.ParameterInfo;
import org.provscope.schema.ParameterName;
import org.provscope.schema.ParameterSchema;
import org.provscope.schema.SchemaSet;
import org.provscope.schema.Spelling;

/** Checks names by one schema assignment; each name once. Safe for several threads. */
final class NameValidator {
    /** The most names that are cached; no root has this many, and a hostile one must not fill the memory. */
    private static final int MOST_KEPT = 100_000;

    private final SchemaAssignment assignment;
    private final List<SchemaSet.InRoot> others;
    private final Map<String, NameMatch> matches = new ConcurrentHashMap<>();

    /**
     * @param others the other schemas of the root, for names that this one does not know
     */
    NameValidator(SchemaAssignment assignment, List<SchemaSet.InRoot> others) {
        this.assignment = assignment;
        this.others = others;
    }

    SchemaAssignment assignment() {
        return assignment;
    }

    NameMatch match(String name) {
        NameMatch known = matches.get(name);
        if (known == null) {
            known = decide(name);
            if (matches.size() < MOST_KEPT) {
                matches.put(name, known);
            }
        }
        return known;
    }

    private NameMatch decide(String name) {
        ParameterSchema schema = assignment.schema();
        ParameterInfo exact = schema.find(name);
        if (exact != null) {
            NameMatch.Known known = known(exact, name);
            LegacyName legacy = known.indexesFit() ? null : LegacyNames.find(name);
            return legacy == null ? known : new NameMatch.Legacy(legacy);
        }
        if (ParameterName.modelIn(name) == null) {
            // Old names have words that look like present models but are none.
            LegacyName legacy = LegacyNames.find(name);
            if (legacy != null) {
                return new NameMatch.Legacy(legacy);
            }
        }
        String bare = ParameterName.withoutModelLike(name, candidate -> schema.find(candidate) != null);
        ParameterInfo forModel = bare == null ? null : schema.find(bare);
        if (bare != null && forModel != null) {
            return known(forModel, bare);
        }
        String right = rightCase(schema, name);
        return right != null ? new NameMatch.WrongCase(right) : new NameMatch.Unknown(elsewhere(name));
    }

    private NameMatch.Known known(ParameterInfo info, String name) {
        ParameterInfo judging = assignment.asOf40() ? info.asOf40() : info;
        // Only a schema lists all indexes of a family.
        boolean fit = !judging.typed() || judging.holdsIndexesOf(name);
        return new NameMatch.Known(judging, fit);
    }

    private @Nullable String rightCase(ParameterSchema schema, String name) {
        Spelling spelling = schema.spelling();
        String right = spelling.rightCase(name);
        if (right != null) {
            return right;
        }
        String forModel = ParameterName.rightCaseForModel(
                name,
                bare -> schema.find(bare) != null ? Optional.of(bare) : Optional.ofNullable(spelling.rightCase(bare)));
        return forModel == null || forModel.equals(name) ? null : forModel;
    }

    private String elsewhere(String name) {
        if (assignment.schema().isBundled()) {
            return "";
        }
        ParameterInfo info = ParameterSchema.bundled().find(name);
        if (info != null) {
            return "release " + info.releases().strip().replace(" ", ", ");
        }
        for (SchemaSet.InRoot other : others) {
            if (other.schema().find(name) != null) {
                return other.path().value();
            }
        }
        return "";
    }
}
