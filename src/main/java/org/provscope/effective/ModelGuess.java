package org.provscope.effective;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.MasterConfig;
import org.provscope.provisioning.Parameter;
import org.provscope.schema.PhoneModel;
import org.provscope.schema.PhoneModels;

/**
 * Which model a phone seems to be, judged by the files that only this phone has: a part number in the firmware path, a
 * model code in a file's name, or parameters for one single model. Never more than a guess, and shown as one.
 */
final class ModelGuess {
    private ModelGuess() {}

    static @Nullable String of(LayerStack stack) {
        Set<String> spokenOf = new HashSet<>();
        for (Layer layer : stack.layers()) {
            if (layer.shared() || layer.content() == null) {
                continue;
            }
            if (layer.role() == LayerRole.MASTER && stack.master() != null) {
                addFirmware(spokenOf, stack.master());
            }
            if (layer.file() != null) {
                addName(spokenOf, layer.file());
            }
            for (Parameter parameter : layer.parameters()) {
                addModel(spokenOf, parameter.name());
            }
        }
        return spokenOf.size() == 1 ? spokenOf.iterator().next() : null;
    }

    private static void addFirmware(Set<String> models, MasterConfig master) {
        Parameter firmware = master.attribute(MasterAttribute.APP_FILE_PATH, null);
        if (firmware == null) {
            return;
        }
        String file = firmware.value().substring(firmware.value().lastIndexOf('/') + 1);
        for (String code : PhoneModels.codes()) {
            PhoneModel model = PhoneModels.find(code);
            if (model != null && !model.partNumber().isEmpty() && file.startsWith(model.partNumber())) {
                models.add(code);
            }
        }
    }

    private static void addName(Set<String> models, String file) {
        for (String word : file.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")) {
            String code = CODES_BY_WORD.get(word);
            if (code != null) {
                models.add(code);
            }
        }
    }

    private static void addModel(Set<String> models, String parameterName) {
        if (!HINT.matcher(parameterName).find()) {
            return;
        }
        for (String segment : parameterName.split("\\.", -1)) {
            if (PhoneModels.codes().contains(segment)) {
                models.add(segment);
            }
        }
    }

    private static final java.util.regex.Pattern HINT = java.util.regex.Pattern.compile("\\.[A-Z][A-Za-z]+\\d");
    private static final java.util.Map<String, String> CODES_BY_WORD = codesByWord();

    private static java.util.Map<String, String> codesByWord() {
        java.util.Map<String, String> codes = new java.util.HashMap<>();
        for (String code : PhoneModels.codes()) {
            codes.put(code.toLowerCase(Locale.ROOT), code);
        }
        return codes;
    }
}
