package org.provscope.effective;

import java.util.ArrayList;
import java.util.List;
import org.provscope.schema.Secrets;

/** Says in a sentence why a phone gets the value that it gets. */
public final class Why {
    private static final int MOST_OTHERS = 2;

    private Why() {}

    /**
     * Returns the sentence. Secrets in it are masked.
     *
     * @param who the phone, as people call it
     */
    public static String sentence(String who, EffectiveConfig config, EffectiveParameter parameter) {
        String value = quoted(parameter.name(), parameter.value());
        Occurrence winner = parameter.winner();
        if (winner == null) {
            return parameter.defaultValue() == null
                    ? "No file sets this for " + who + "."
                    : who + " gets " + value + ", the firmware's default: no file sets it.";
        }
        String because = who + " gets " + value + reason(winner) + others(parameter) + ".";
        return parameter.applied() ? because : because + " It has no effect, because its “.set” is not 1.";
    }

    private static String reason(Occurrence winner) {
        Layer layer = winner.layer();
        return switch (layer.role()) {
            case PHONE_OVERRIDE -> " because that was chosen at the phone itself";
            case WEB_OVERRIDE -> " because that was chosen in the phone's web page";
            case MASTER -> " because its master file says so";
            case CONFIG, DEFAULT, CLOUD_OVERRIDE ->
                layer.shared()
                        ? " because " + name(layer) + " says so, which other phones read too"
                        : " because " + name(layer) + " says so, a file of its own";
        };
    }

    /** What the losers say: those of the winner's own file, and of each weaker layer. */
    private static String others(EffectiveParameter parameter) {
        List<String> others = new ArrayList<>();
        for (Occurrence beaten : parameter.beats()) {
            if (!beaten.value().equals(parameter.value())) {
                others.add(name(beaten.layer()) + " says " + quoted(parameter.name(), beaten.value()));
            }
        }
        if (others.isEmpty()) {
            return parameter.beats().isEmpty()
                    ? ""
                    : ", like " + name(parameter.beats().getFirst().layer());
        }
        int more = others.size() - MOST_OTHERS;
        return "; " + String.join(", ", others.subList(0, Math.min(MOST_OTHERS, others.size())))
                + (more > 0 ? ", and " + more + " more" : "");
    }

    private static String name(Layer layer) {
        String file = layer.file() == null ? layer.role().label() : Secrets.shown(layer.file());
        return file.substring(file.lastIndexOf('/') + 1);
    }

    private static String quoted(String name, String value) {
        return value.isEmpty() ? "an empty value" : "“" + Secrets.masked(name, value) + "”";
    }
}
