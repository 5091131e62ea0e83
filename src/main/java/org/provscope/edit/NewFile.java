package org.provscope.edit;

import java.nio.charset.StandardCharsets;
import org.provscope.xml.SourceText;

/** Creates the text of a new parameter file. */
public final class NewFile {
    private NewFile() {}

    /** Returns a file that sets one parameter. */
    public static SourceText with(String name, String value) {
        ParameterEdits.checkCharacters(value);
        String attribute = name + "=\"" + ParameterEdits.escaped(SourceText.empty(), value, '"') + "\"";
        return SourceText.of(of(attribute).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a file that sets nothing yet. */
    public static SourceText empty() {
        return SourceText.of("""
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <polycomConfig>
                </polycomConfig>
                """.getBytes(StandardCharsets.UTF_8));
    }

    static String of(String attribute) {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <polycomConfig>
                  <settings %s/>
                </polycomConfig>
                """.formatted(attribute);
    }
}
