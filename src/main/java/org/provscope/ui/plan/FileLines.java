package org.provscope.ui.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

import org.provscope.files.RootPath;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.Parameter;
import org.provscope.provisioning.RootFile;
import org.provscope.schema.Secrets;
import org.provscope.ui.changes.ChangePreview;
import org.provscope.xml.Span;
import org.provscope.xml.TextEdit;

/** The lines in which a file is another one, secrets hidden. */
final class FileLines {
    private FileLines() {}

    static List<ChangePreview.Line> of(RootPath path, @Nullable RootFile before, @Nullable RootFile after) {
        Map<String, String> were = secrets(before);
        return ChangePreview.lines(path, text(before, Map.of()), text(after, were));
    }

    private static Map<String, String> secrets(@Nullable RootFile file) {
        Map<String, String> secrets = new HashMap<>();
        ConfigFile config = file == null ? null : file.config();
        if (config != null) {
            for (Parameter parameter : config.written()) {
                if (Secrets.isSecret(parameter.name())) {
                    secrets.putIfAbsent(parameter.name(), parameter.value());
                }
            }
        }
        return secrets;
    }

    /** @param were the secrets as they were: one that is another now is said to be so */
    private static String text(@Nullable RootFile file, Map<String, String> were) {
        if (file == null || file.source() == null) {
            return "";
        }
        String text = file.source().text();
        ConfigFile config = file.config();
        if (config == null) {
            return text;
        }
        List<TextEdit> masks = new ArrayList<>();
        for (Parameter parameter : config.written()) {
            String shown = Secrets.masked(parameter.name(), parameter.value());
            Span value = parameter.attribute().valueSpan();
            if (!shown.equals(parameter.value())) {
                String was = were.get(parameter.name());
                boolean isOther = was != null && !was.equals(parameter.value());
                masks.add(TextEdit.replace(value.start(), value.end(), isOther ? shown + " (another)" : shown));
            }
        }
        return TextEdit.apply(text, masks);
    }
}
