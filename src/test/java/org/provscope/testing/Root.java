package org.provscope.testing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.EffectiveParameter;
import org.provscope.effective.Layer;
import org.provscope.effective.Occurrence;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.files.FileEntry;
import org.provscope.files.Location;
import org.provscope.files.RootPath;
import org.provscope.files.Stamp;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.schema.ParameterSchema;
import org.provscope.xml.SourceText;

/**
 * The language of the tests: {@code root(file("000000000000.cfg", master("a.cfg")), file("a.cfg", "<a x=\"1\"/>"))
 * .phone("0004f2000001").expect("x", "1", "a.cfg:1:4")}.
 */
public final class Root {
    public static final String MAC = "0004f2000001";

    private final Snapshot snapshot;

    private Root(List<RootFile> files) {
        snapshot = Snapshot.of(new Location.Folder(Path.of("test")), files, List.of());
    }

    public static Root root(RootFile... files) {
        return new Root(List.of(files));
    }

    /** A file; {@code \n} in its text may be any line end. */
    public static RootFile file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public static RootFile file(String path, byte[] bytes) {
        RootPath rootPath = new RootPath(path);
        FileKind kind = FileKind.of(rootPath);
        ConfigFile config = kind.isConfiguration() ? ConfigFile.of(rootPath, bytes) : null;
        return new RootFile(
                new FileEntry(rootPath, new Stamp(bytes.length, 1)),
                kind,
                config,
                kind.isText() ? SourceText.of(bytes) : null,
                null);
    }

    /** A parameter file on one line: {@code config("a=1", "b=2")} gives {@code <c a="1" b="2"/>}. */
    public static String config(String... settings) {
        StringBuilder text = new StringBuilder("<c>");
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            text.append("\n<p ")
                    .append(setting, 0, equals)
                    .append("=\"")
                    .append(setting.substring(equals + 1))
                    .append("\"/>");
        }
        return text.append("\n</c>").toString();
    }

    public static String master(String configFiles) {
        return "<APPLICATION CONFIG_FILES=\"" + configFiles + "\"/>";
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    public ResolvedRoot resolved() {
        return ResolvedRoot.of(snapshot, ParameterSchema.bundled(), Cancellation.NEVER);
    }

    public Expectation phone(String mac) {
        return phone(mac, null);
    }

    public Expectation phone(String mac, @Nullable String model) {
        return new Expectation(resolved().effective(new MacAddress(mac), model));
    }

    /** What a phone is expected to get. */
    public static final class Expectation {
        private final EffectiveConfig config;

        private Expectation(EffectiveConfig config) {
            this.config = config;
        }

        public EffectiveConfig config() {
            return config;
        }

        /**
         * @param from  {@code file:line:column} of the winner
         * @param beats {@code value@file:line} of each loser, strongest first
         */
        public Expectation expect(String name, String value, String from, String... beats) {
            EffectiveParameter found = config.find(name);
            Assertions.assertThat(found).as("parameter %s", name).isNotNull();
            if (found == null || found.winner() == null) {
                throw new AssertionError(name);
            }
            Assertions.assertThat(found.value()).as("value of %s", name).isEqualTo(value);
            Assertions.assertThat(found.winner().layer().file() + ":"
                            + found.winner().parameter().position())
                    .as("place of %s", name)
                    .isEqualTo(from);
            List<String> losers = new ArrayList<>();
            for (Occurrence beaten : found.beats()) {
                losers.add(beaten.value() + "@" + beaten.layer().file() + ":"
                        + beaten.parameter().position().line());
            }
            Assertions.assertThat(losers).as("what %s beats", name).containsExactly(beats);
            Assertions.assertThat(config.parameters())
                    .extracting(EffectiveParameter::name)
                    .contains(name);
            return this;
        }

        public Expectation expectNot(String name) {
            Assertions.assertThat(config.find(name)).as("parameter %s", name).isNull();
            return this;
        }

        public Expectation applied(String name, boolean applied) {
            EffectiveParameter found = config.find(name);
            Assertions.assertThat(found != null && found.applied())
                    .as("%s is applied", name)
                    .isEqualTo(applied);
            return this;
        }

        /** The layers as {@code role file status parameters}. */
        public Expectation layers(String... layers) {
            List<String> found = new ArrayList<>();
            for (Layer layer : config.stack().layers()) {
                found.add(layer.role().code() + " " + layer.file() + " "
                        + layer.status().code() + " " + layer.parameters().size());
            }
            Assertions.assertThat(found).containsExactly(layers);
            return this;
        }

        public Expectation cached(String... files) {
            Assertions.assertThat(config.stack().cached()).containsExactly(files);
            return this;
        }
    }
}
