package org.provscope.effective;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.MasterConfig;
import org.provscope.provisioning.Parameter;
import org.provscope.schema.ParameterName;
import org.provscope.schema.PhoneModel;
import org.provscope.schema.PhoneModels;

/**
 * Guesses a phone's model from the files that only this phone has or names: from a part number in the firmware path, a
 * model code in a file's name, or parameters for one single model. Never more than a guess, and shown as one.
 */
final class ModelGuess {
    /** The length of {@code 3111-46162-001}. */
    private static final int PART_NUMBER = 14;
    /** The length of the shortest code. */
    private static final int SHORTEST = 5;

    private static final Map<String, String> CODES_BY_WORD = codesByWord();
    private static final Map<String, String> CODES_BY_PART = codesByPart();

    private ModelGuess() {}

    static @Nullable String of(LayerStack stack) {
        Set<String> spokenOf = new HashSet<>();
        boolean ownMaster =
                stack.layers().stream().anyMatch(layer -> layer.role() == LayerRole.MASTER && !layer.shared());
        for (Layer layer : stack.layers()) {
            if (layer.content() == null) {
                continue;
            }
            if (layer.shared()) {
                if (ownMaster && layer.file() != null) {
                    addName(spokenOf, layer.file());
                }
                continue;
            }
            if (layer.role() == LayerRole.MASTER && stack.master() != null) {
                addFirmware(spokenOf, stack.master());
            }
            if (layer.file() != null) {
                addName(spokenOf, layer.file());
            }
            for (Parameter parameter : layer.parameters()) {
                String model = ParameterName.modelIn(parameter.name());
                if (model != null) {
                    spokenOf.add(model);
                }
            }
        }
        return spokenOf.size() == 1 ? spokenOf.iterator().next() : null;
    }

    private static void addFirmware(Set<String> models, MasterConfig master) {
        Parameter firmware = master.attribute(MasterAttribute.APP_FILE_PATH, null);
        String file = firmware == null
                ? ""
                : firmware.value().substring(firmware.value().lastIndexOf('/') + 1);
        if (file.length() > PART_NUMBER) {
            String code = CODES_BY_PART.get(file.substring(0, PART_NUMBER));
            if (code != null) {
                models.add(code);
            }
        }
    }

    private static void addName(Set<String> models, String file) {
        int start = 0;
        for (int i = 0; i <= file.length(); i++) {
            if (i < file.length() && Character.isLetterOrDigit(file.charAt(i))) {
                continue;
            }
            if (i - start >= SHORTEST) {
                String code = CODES_BY_WORD.get(file.substring(start, i).toLowerCase(Locale.ROOT));
                if (code != null) {
                    models.add(code);
                }
            }
            start = i + 1;
        }
    }

    private static Map<String, String> codesByWord() {
        Map<String, String> codes = new HashMap<>();
        for (String code : PhoneModels.codes()) {
            codes.put(code.toLowerCase(Locale.ROOT), code);
        }
        return codes;
    }

    private static Map<String, String> codesByPart() {
        Map<String, String> codes = new HashMap<>();
        for (String code : PhoneModels.codes()) {
            PhoneModel model = PhoneModels.find(code);
            if (model != null && model.partNumber().length() == PART_NUMBER) {
                codes.put(model.partNumber(), code);
            }
        }
        return codes;
    }
}
