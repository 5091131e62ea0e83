package org.provscope.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.EffectiveParameter;
import org.provscope.effective.Layer;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.provisioning.Parameter;

/**
 * What a change of some files does to one phone.
 *
 * @param phone  as it is after the change
 * @param reads  the changed files that it reads, before or after
 * @param values what it gets differently, by name
 */
public record PhoneEffect(Phone phone, List<RootPath> reads, List<Value> values) {
    /** A parameter before and after; null where no file sets it. */
    public record Value(
            String name, @Nullable String before, @Nullable String after) {}

    /**
     * The phones that read one of the changed files.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static List<PhoneEffect> of(
            ResolvedRoot before, ResolvedRoot after, Collection<RootPath> changed, Cancellation cancellation) {
        Set<String> paths = new HashSet<>();
        changed.forEach(path -> paths.add(path.value()));
        List<PhoneEffect> effects = new ArrayList<>();
        for (Phone phone : after.phones().values()) {
            cancellation.check();
            Phone earlier = before.phones().get(phone.mac());
            Set<RootPath> reads = new TreeSet<>();
            Set<String> names = new TreeSet<>();
            boolean otherLayers = earlier == null || !files(earlier).equals(files(phone));
            collect(phone, paths, otherLayers, reads, names);
            if (earlier != null) {
                collect(earlier, paths, otherLayers, reads, names);
            }
            if (!reads.isEmpty() || otherLayers) {
                effects.add(new PhoneEffect(phone, List.copyOf(reads), values(earlier, phone, names)));
            }
        }
        return effects;
    }

    private static List<@Nullable String> files(Phone phone) {
        List<@Nullable String> files = new ArrayList<>();
        phone.config().stack().layers().forEach(layer -> files.add(layer.file()));
        return files;
    }

    private static void collect(Phone phone, Set<String> changed, boolean all, Set<RootPath> reads, Set<String> names) {
        for (Layer layer : phone.config().stack().layers()) {
            boolean concerned = layer.content() != null
                    && changed.contains(layer.content().path().value());
            if (concerned && layer.content() != null) {
                reads.add(layer.content().path());
            }
            if (concerned || all) {
                for (Parameter parameter : layer.parameters()) {
                    names.add(parameter.name());
                    if (parameter.name().endsWith(".set")) {
                        names.add(parameter.name().substring(0, parameter.name().length() - ".set".length()));
                    }
                }
            }
        }
    }

    private static String inWords(EffectiveParameter parameter) {
        return parameter.value() + (parameter.applied() ? "" : ", without effect");
    }

    private static List<Value> values(@Nullable Phone before, Phone after, Set<String> names) {
        List<Value> values = new ArrayList<>();
        for (String name : names) {
            EffectiveParameter was = before == null ? null : before.config().find(name);
            EffectiveParameter now = after.config().find(name);
            String one = was == null ? null : was.value();
            String other = now == null ? null : now.value();
            if (!Objects.equals(one, other)) {
                values.add(new Value(name, one, other));
            } else if (was != null && now != null && was.applied() != now.applied()) {
                values.add(new Value(name, inWords(was), inWords(now)));
            }
        }
        return List.copyOf(values);
    }
}
