package org.provscope.schema;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The phone models that are known. Unknown codes are accepted everywhere; only their part number is not known. */
public final class PhoneModels {
    private static final Map<String, String> CODE_BY_PART = new HashMap<>();
    private static final Map<String, PhoneModel> BY_CODE = read();

    private static final Map<String, PhoneModel> BY_LOWER_CASE = BY_CODE.values().stream()
            .collect(Collectors.toMap(model -> model.code().toLowerCase(Locale.ROOT), model -> model, (a, b) -> a));

    private PhoneModels() {}

    private static Map<String, PhoneModel> read() {
        Map<String, PhoneModel> models = new LinkedHashMap<>();
        TsvTable.readBundled("phone-models.tsv", 5, cells -> {
            if (!cells[3].isEmpty()) {
                CODE_BY_PART.putIfAbsent(cells[0], cells[3]);
                models.putIfAbsent(cells[3], new PhoneModel(cells[3], cells[2], cells[0]));
            }
        });
        return models;
    }

    /** Returns the codes of all known models. */
    public static Set<String> codes() {
        return java.util.Collections.unmodifiableSet(BY_CODE.keySet());
    }

    /** Returns the code of the model with a part number, e.g. {@code 3111-46162-001}; null if it is not known. */
    public static @Nullable String codeOfPart(String partNumber) {
        return CODE_BY_PART.get(partNumber);
    }

    /**
     * Returns the code of a model as phones write its name ({@code VVX 410}, {@code VVX_410}, {@code SoundPoint IP 335});
     * a model that is in no table gets a code of the same form.
     */
    public static String codeOfName(String name) {
        String plain = name.strip();
        for (PhoneModel model : BY_CODE.values()) {
            if (model.name().equalsIgnoreCase(plain)) {
                return model.code();
            }
        }
        String code = plain.replace("SoundPoint IP ", "SPIP")
                .replace("SoundStation IP ", "SSIP")
                .replaceAll("[ _]", "");
        PhoneModel known = findAnyCase(code);
        return known == null ? code : known.code();
    }

    /** Returns the model with a code, whatever its case, or null. */
    static @Nullable PhoneModel findAnyCase(String code) {
        return BY_LOWER_CASE.get(code.toLowerCase(Locale.ROOT));
    }

    /** Returns the model with a code, or null. */
    public static @Nullable PhoneModel find(String code) {
        return BY_CODE.get(code);
    }
}
