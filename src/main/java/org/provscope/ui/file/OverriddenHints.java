package org.provscope.ui.file;

import java.util.ArrayList;
import java.util.List;
import org.provscope.files.RootPath;
import org.provscope.impact.OverriddenValues;
import org.provscope.schema.Secrets;
import org.provscope.ui.editor.InlayHint;
import org.provscope.ui.workbench.Navigator;

/** Says at the values of a file which phones get another one from a stronger file. */
final class OverriddenHints {
    private OverriddenHints() {}

    static List<InlayHint> of(OverriddenValues overridden, Navigator navigator) {
        List<InlayHint> hints = new ArrayList<>();
        overridden.byName().forEach((name, value) -> {
            OverriddenValues.Winner first = value.by().getFirst();
            RootPath file = first.parameter().file().path();
            int line = first.parameter().position().line();
            int unseen = value.phones();
            boolean all = unseen == overridden.readers();
            String who = all
                    ? overridden.readers() == 1
                            ? "The one phone that reads this file"
                            : "None of the " + overridden.readers() + " phones that read this file"
                    : unseen == 1 ? phone(first) : unseen + " of " + overridden.readers() + " phones";
            String verb = all && overridden.readers() > 1
                    ? " gets this value: "
                    : unseen == 1 ? " does not get this value: " : " do not get this value: ";
            String more = value.by().size() == 1 ? "" : " and " + (value.by().size() - 1) + " more";
            hints.add(new InlayHint(
                    value.parameter().attribute().valueSpan(),
                    all,
                    who + verb + "“" + Secrets.masked(name, first.parameter().value()) + "” in a stronger file wins"
                            + more + ".",
                    file + ":" + line,
                    () -> navigator.openFile(file, line)));
        });
        return hints;
    }

    private static String phone(OverriddenValues.Winner winner) {
        return "Phone " + winner.phones().getFirst();
    }
}
