package org.provscope.impact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.EffectiveDiff;
import org.provscope.effective.EffectiveParameter;
import org.provscope.effective.Layer;
import org.provscope.effective.LayerStack;
import org.provscope.effective.ParameterChange;
import org.provscope.effective.Phone;
import org.provscope.effective.PhonePair;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MasterAttribute;

/**
 * The effect of changed files on one phone.
 *
 * @param phone  as it is after the change
 * @param reads  the changed files that it reads, before or after
 * @param values the values that change, by name; the firmware that the phone is told to load before them
 */
public record PhoneEffect(Phone phone, List<RootPath> reads, List<Value> values) {
    /** A parameter before and after; null if no file sets it. */
    public record Value(
            String name, @Nullable String before, @Nullable String after) {
        private static Value of(ParameterChange change) {
            EffectiveParameter was = change.before();
            EffectiveParameter is = change.after();
            return was == null || is == null || change.isOfValue()
                    ? new Value(change.name(), was == null ? null : was.value(), is == null ? null : is.value())
                    : new Value(change.name(), inWords(was), inWords(is));
        }

        private static String inWords(EffectiveParameter parameter) {
            return parameter.value() + (parameter.applied() ? "" : ", without effect");
        }
    }

    /**
     * Returns the phones that read one of the changed files, or other files than before. For a phone that was not known
     * before, the earlier state is what it would have got.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static List<PhoneEffect> of(
            ResolvedRoot before, ResolvedRoot after, Collection<RootPath> changed, Cancellation cancellation) {
        Set<String> paths = new HashSet<>();
        changed.forEach(path -> paths.add(path.value()));
        EffectiveDiff diff = EffectiveDiff.between(before, after, paths);
        List<PhoneEffect> effects = new ArrayList<>();
        for (PhonePair pair : PhonePair.of(before, after)) {
            cancellation.check();
            if (pair.after() != null) {
                LayerStack was = pair.configBefore(before).stack();
                LayerStack is = pair.after().config().stack();
                Set<RootPath> reads = new TreeSet<>();
                collect(was, paths, reads);
                collect(is, paths, reads);
                if (!reads.isEmpty() || pair.before() == null || !files(was).equals(files(is))) {
                    List<Value> values = new ArrayList<>();
                    String earlier = was.firmwarePath();
                    String later = is.firmwarePath();
                    if (earlier != null && later != null && !earlier.equals(later)) {
                        values.add(new Value(MasterAttribute.APP_FILE_PATH, earlier, later));
                    }
                    diff.of(pair).changes().stream().map(Value::of).forEach(values::add);
                    effects.add(new PhoneEffect(pair.after(), List.copyOf(reads), List.copyOf(values)));
                }
            }
        }
        return effects;
    }

    private static List<@Nullable String> files(LayerStack stack) {
        List<@Nullable String> files = new ArrayList<>();
        stack.layers().forEach(layer -> files.add(layer.file()));
        return files;
    }

    private static void collect(LayerStack stack, Set<String> changed, Set<RootPath> reads) {
        for (Layer layer : stack.layers()) {
            if (layer.content() != null
                    && changed.contains(layer.content().path().value())) {
                reads.add(layer.content().path());
            }
        }
    }
}
