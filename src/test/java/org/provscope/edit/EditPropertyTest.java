package org.provscope.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.provscope.edit.GeneratedFile.Kind;
import org.provscope.effective.EffectiveParameter;
import org.provscope.effective.Occurrence;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.impact.Overrides;
import org.provscope.impact.WriteTarget;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.MasterConfig;
import org.provscope.provisioning.Parameter;
import org.provscope.provisioning.RootFile;
import org.provscope.testing.Property;
import org.provscope.testing.RealData;
import org.provscope.testing.Root;
import org.provscope.testing.Tries;
import org.provscope.xml.Outline;
import org.provscope.xml.SourceText;
import org.provscope.xml.Span;
import org.provscope.xml.TextEdit;

/** Whatever is done to a file: what was meant changes, and not one byte beside it. */
@Tag("property")
final class EditPropertyTest {
    private static final String[] VALUES = {
        "",
        " ",
        "new",
        "a & b <c>",
        "\"quoted\" 'both'",
        "line\nend\r\n\ttab",
        "ü é ß",
        "]]>",
        "-- -->",
        "&amp;",
        "%s $1 \\"
    };
    private static final String[] NEW_NAMES = {"new.name", "reg.1.new", "reg.10.server.1.address", "zz", "é.neu"};
    private static final Span EVERYTHING = new Span(0, Integer.MAX_VALUE);

    /** Something that is done to a file; throws where it was not right. */
    private interface Deed {
        void in(String what, ConfigFile file, Random random);
    }

    /** What something is done to. */
    private enum Input {
        GENERATED {
            @Override
            void each(int tries, Kind kind, Deed deed) {
                Tries.of(tries, seed -> {
                    Random random = new Random(seed);
                    GeneratedFile file = GeneratedFile.of(random, kind);
                    ConfigFile config = file.config(kind == Kind.MASTER ? "000000000000.cfg" : "a.cfg");
                    String what = "\n" + file.text() + "\n";
                    assertThat(Exact.parameters(config))
                            .as(what)
                            .isEqualTo(
                                    file.spots().stream().map(Object::toString).toList());
                    deed.in(what, config, random);
                });
            }
        },
        /** Polycom's own, where they are. */
        REAL {
            @Override
            void each(int tries, Kind kind, Deed deed) {
                Random random = new Random(1);
                for (Path path : RealData.files(".cfg")) {
                    ConfigFile file =
                            ConfigFile.of(new RootPath(path.getFileName().toString()), bytes(path));
                    deed.in(file.path().value(), file, random);
                }
            }
        };

        /** @param tries how many generated files there are at full number */
        abstract void each(int tries, Kind kind, Deed deed);

        private static byte[] bytes(Path path) {
            try {
                return Files.readAllBytes(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static String one(String[] all, Random random) {
        return all[random.nextInt(all.length)];
    }

    private static String someName(ConfigFile file, Random random) {
        return file.parameters().isEmpty() || random.nextInt(3) == 0
                ? one(NEW_NAMES, random)
                : one(file.parameters(), random).name();
    }

    private static List<String> with(ConfigFile file, String name, String value) {
        List<String> expected = new ArrayList<>(Exact.parameters(file));
        List<String> names = file.parameters().stream().map(Parameter::name).toList();
        expected.set(names.indexOf(name), name + "=" + value);
        return expected;
    }

    private static List<String> without(ConfigFile file, String name) {
        return file.parameters().stream()
                .filter(parameter -> !parameter.name().equals(name))
                .map(Exact::shown)
                .toList();
    }

    private static Span span(Parameter parameter) {
        return parameter.attribute().valueSpan();
    }

    /** The file after a parameter was set by some way: its value changed or it came, and nothing else did. */
    private static void isSet(String what, ConfigFile file, List<TextEdit> edits, String name, String value) {
        ConfigFile after = Exact.edited(what, file, edits);
        String why = what + name + "=" + value + " by " + edits;
        Optional<Parameter> first =
                file.parameters().stream().filter(p -> p.name().equals(name)).findFirst();
        if (first.isPresent()) {
            assertThat(edits).as(why).allMatch(edit -> edit.span().equals(span(first.get())));
            assertThat(edits).as(why).hasSize(first.get().value().equals(value) ? 0 : 1);
            assertThat(Exact.parameters(after)).as(why).isEqualTo(with(file, name, value));
        } else {
            assertThat(edits)
                    .as(why)
                    .singleElement()
                    .matches(edit -> edit.span().length() == 0);
            assertThat(without(after, name)).as(why).isEqualTo(Exact.parameters(file));
            assertThat(after.parameters())
                    .as(why)
                    .filteredOn(p -> p.name().equals(name))
                    .singleElement()
                    .extracting(Parameter::value)
                    .isEqualTo(value);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aParameterIsSetAndNothingElseChanges(Input files) {
        files.each(360, Kind.PARAMETERS, (what, file, random) -> {
            String name = someName(file, random);
            String value = one(VALUES, random);
            isSet(what, file, ParameterEdits.set(file, name, value), name, value);
        });
    }

    /** The file after parameters went: only they and the white space before them. */
    private static void isGone(String what, ConfigFile file, List<TextEdit> edits, String name) {
        ConfigFile after = Exact.edited(what, file, edits);
        assertThat(Exact.parameters(after)).as(what + name).isEqualTo(without(file, name));
        for (TextEdit edit : edits) {
            assertThat(edit.replacement()).isEmpty();
            assertThat(file.source()
                            .text()
                            .substring(edit.span().start(), edit.span().end()))
                    .as(what)
                    .matches("(?s)[ \t\r\n]+\\Q" + name + "\\E\\s*=\\s*(\"[^\"]*\"|'[^']*')");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aParameterIsTakenOutAndNothingElseChanges(Input files) {
        files.each(320, Kind.PARAMETERS, (what, file, random) -> {
            String name = someName(file, random);
            isGone(what, file, ParameterEdits.remove(file, name), name);
        });
    }

    @ParameterizedTest
    @EnumSource
    void settingAndTakingOutANewParameterGivesTheOldBytes(Input files) {
        files.each(160, Kind.PARAMETERS, (what, file, random) -> {
            ConfigFile after = Exact.edited(what, file, ParameterEdits.set(file, "brand.new", "x"));
            assertThat(Exact.edited(what, after, ParameterEdits.remove(after, "brand.new"))
                            .source()
                            .toBytes())
                    .as(what)
                    .isEqualTo(file.source().toBytes());
        });
    }

    @ParameterizedTest
    @EnumSource
    void aMasterAttributeIsSetOrTakenOut(Input files) {
        files.each(200, Kind.MASTER, (what, file, random) -> {
            MasterAttribute attribute = new MasterAttribute(
                    one(List.of("CONFIG_FILES", "APP_FILE_PATH", "MISC_FILES"), random),
                    random.nextBoolean() ? null : one(List.of("VVX410", "SPIP300", "Trio8800"), random));
            String value = one(VALUES, random);
            isSet(what, file, MasterEdits.set(file, attribute, value), MasterEdits.written(attribute), value);
            isGone(what, file, MasterEdits.remove(file, attribute), MasterEdits.written(attribute));
        });
    }

    @ParameterizedTest
    @EnumSource
    void aListNamesExactlyWhatItShallName(Input files) {
        String[] wanted = {
            "a.cfg", "b.cfg", "c.cfg", "sub/a.cfg", "http://u:p@h/x.cfg", "a&b.cfg", "é 1.cfg", "it's.cfg"
        };
        files.each(240, Kind.MASTER, (what, file, random) -> {
            MasterAttribute attribute = new MasterAttribute("CONFIG_FILES", random.nextBoolean() ? null : "VVX410");
            Parameter there = MasterConfig.of(file).attributes().get(attribute);
            List<String> names = new ArrayList<>(there == null ? List.of() : MasterConfig.entries(there.value()));
            for (int i = random.nextInt(4); i > 0; i--) {
                if (names.isEmpty() || random.nextBoolean()) {
                    names.add(random.nextInt(names.size() + 1), one(wanted, random));
                } else if (random.nextBoolean()) {
                    names.remove(random.nextInt(names.size()));
                } else {
                    java.util.Collections.shuffle(names, random);
                }
            }
            List<TextEdit> edits = MasterEdits.files(file, attribute, names);
            ConfigFile after = Exact.edited(what, file, edits);
            String name = MasterEdits.written(attribute);
            Parameter now = MasterConfig.of(after).attributes().get(attribute);
            assertThat(MasterConfig.entries(now == null ? "" : now.value()))
                    .as(what + names + edits)
                    .isEqualTo(names);
            List<String> expected =
                    now == null || there != null && there.value().equals(now.value())
                            ? Exact.parameters(file)
                            : there == null ? without(after, name) : with(file, name, now.value());
            assertThat(there == null ? without(after, name) : Exact.parameters(after))
                    .as(what)
                    .isEqualTo(expected);
            assertThat(there == null ? without(after, name) : List.of())
                    .as(what)
                    .isEqualTo(there == null ? Exact.parameters(file) : List.of());
            if (there != null) {
                assertThat(edits).as(what).allMatch(edit -> edit.span().equals(span(there)));
                boolean same = names.equals(MasterConfig.entries(there.value()));
                assertThat(edits).as(what).hasSize(same ? 0 : 1);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aCommentPutInAndOutGivesTheOldBytes(Input files) {
        files.each(320, Kind.PARAMETERS, (what, file, random) -> {
            int length = file.source().text().length();
            int at = random.nextInt(length + 1);
            Span where = new Span(at, random.nextBoolean() ? at : Math.min(length, at + random.nextInt(60)));
            CommentToggle.Outcome outcome = CommentToggle.toggle(file.source(), where);
            if (!(outcome instanceof CommentToggle.Outcome.Edits(List<TextEdit> edits))) {
                return;
            }
            String why = what + where + edits;
            assertThat(edits).as(why).isNotEmpty();
            ConfigFile after = Exact.edited(why, file, edits);
            if (edits.stream().allMatch(edit -> edit.span().length() == 0)) {
                int from = edits.getFirst().span().start();
                int to = edits.getLast().span().start();
                assertThat(Exact.parameters(after))
                        .as(why)
                        .isEqualTo(file.parameters().stream()
                                .filter(p -> p.attribute().nameStart() < from
                                        || p.attribute().nameStart() >= to)
                                .map(Exact::shown)
                                .toList());
                int caret = from + 1 + random.nextInt(to - from + 8);
                assertThat(CommentToggle.toggle(after.source(), new Span(caret, caret)))
                        .as(why)
                        .isInstanceOfSatisfying(
                                CommentToggle.Outcome.Edits.class,
                                back -> assertThat(Exact.edited(why, after, back.edits())
                                                .source()
                                                .toBytes())
                                        .as(why + caret)
                                        .isEqualTo(file.source().toBytes()));
            } else {
                assertThat(edits)
                        .as(why)
                        .allMatch(edit -> file.source()
                                .text()
                                .substring(edit.span().start(), edit.span().end())
                                .matches("<!-- ?| ?-->"));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aLayoutMovesWhiteSpaceBetweenAttributesOnly(Input files) {
        files.each(200, Kind.PARAMETERS, (what, file, random) -> {
            List<TextEdit> edits = AttributeLayout.of(file.source(), EVERYTHING);
            ConfigFile after = Exact.edited(what, file, edits);
            assertThat(attributes(after)).as(what).isEqualTo(attributes(file));
            for (TextEdit edit : edits) {
                assertThat(edit.replacement()).matches("(\r\n|\r|\n)[ \t]*");
                assertThat(file.source()
                                .text()
                                .substring(edit.span().start(), edit.span().end()))
                        .as(what)
                        .matches("[ \t\r\n]+");
            }
            String text = after.source().text();
            for (Outline.Tag tag : Outline.of(after.source()).tags()) {
                for (int i = 1; i < tag.attributes().size(); i++) {
                    String between = text.substring(
                            tag.attributes().get(i - 1).valueEnd() + 1,
                            tag.attributes().get(i).nameStart());
                    assertThat(between).as(what).matches("(\r\n|\r|\n)[ \t]*");
                }
            }
        });
    }

    private static List<String> attributes(ConfigFile file) {
        String text = file.source().text();
        return file.scan().attributes().stream()
                .map(a -> a.name()
                        + text.substring(a.nameEnd(), a.valueStart()).strip()
                        + text.substring(a.valueStart(), a.valueEnd() + 1))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void replacingTextIsWhatAnyEditorDoes(Input files) {
        files.each(200, Kind.PARAMETERS, (what, file, random) -> {
            String text = file.source().text();
            int[] letters = text.codePoints().toArray();
            int from = random.nextInt(letters.length);
            String old = new String(letters, from, Math.min(letters.length - from, 1 + random.nextInt(5)));
            String with = one(new String[] {"", "$1", "\\", "Zz", "é"}, random);
            RootFile root = Root.file("a.cfg", file.source().toBytes());
            Replacement.Found found = Replacement.Text.of(old, with, true, false, false)
                    .in(Root.root(root).snapshot(), Cancellation.NEVER);
            SourceText after = Replacement.change(found.hits())
                    .files()
                    .getOrDefault(root.path(), Optional.empty())
                    .orElseThrow();
            assertThat(after.text()).as(what).isEqualTo(text.replace(old, with));
            Exact.bytes(
                    what,
                    file.source(),
                    found.hits().stream().map(Replacement.Hit::edit).toList(),
                    after);
        });
    }

    @ParameterizedTest
    @EnumSource
    void replacingValuesChangesTheseValuesOnly(Input files) {
        files.each(160, Kind.PARAMETERS, (what, file, random) -> {
            String name = one(new String[] {"reg.*.label", "*", "a", "device.*", "*.1.*"}, random);
            String only = file.parameters().isEmpty()
                    ? ""
                    : one(file.parameters(), random).value();
            boolean any = random.nextBoolean();
            String value = one(VALUES, random);
            RootFile root = Root.file("a.cfg", file.source().toBytes());
            List<TextEdit> edits =
                    Replacement.OfParameter.of(name, only, any, value).edits(root, file.source(), Cancellation.NEVER);
            String pattern = name.replace(".", "\\.").replace("*", ".*");
            assertThat(Exact.parameters(Exact.edited(what, file, edits)))
                    .as(what + name)
                    .isEqualTo(file.parameters().stream()
                            .map(p -> p.name().matches(pattern)
                                            && (any || p.value().equals(only))
                                    ? p.name() + "=" + value
                                    : Exact.shown(p))
                            .toList());
        });
    }

    @ParameterizedTest
    @EnumSource
    void aPlaceToWriteToIsWrittenLikeAnyParameter(Input files) {
        files.each(200, Kind.PARAMETERS, (what, file, random) -> {
            ResolvedRoot root = Root.root(
                            Root.file("000000000000.cfg", Root.master("site.cfg")),
                            Root.file("site.cfg", file.source().toBytes()),
                            Root.file(Root.MAC + "-boot.log", ""))
                    .resolved();
            var config = root.effective(new MacAddress(Root.MAC), null);
            String name = someName(file, random);
            String value = one(VALUES, random);
            List<WriteTarget> targets = WriteTarget.of(root, config, name, value);
            ConfigFile site = ConfigFile.of(new RootPath("site.cfg"), file.source());
            SourceText after = targets.getFirst()
                    .change()
                    .files()
                    .getOrDefault(site.path(), Optional.of(site.source()))
                    .orElseThrow();
            assertThat(targets.getFirst().name()).isEqualTo(name);
            List<TextEdit> edits = ParameterEdits.set(site, name, value);
            Exact.reread(what, site, edits, after);
            isSet(what, site, edits, name, value);
            EffectiveParameter found = config.find(name);
            Occurrence winner = found == null ? null : found.winner();
            if (winner != null) {
                SourceText rest = Overrides.removed(winner)
                        .files()
                        .getOrDefault(site.path(), Optional.empty())
                        .orElseThrow();
                Exact.reread(what, site, ParameterEdits.remove(site, name), rest);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aNewPhoneGetsTheSameFilesWithItsOwnAddress(Input files) {
        files.each(200, Kind.UNIQUE, (what, file, random) -> {
            List<TextEdit> marks = new ArrayList<>();
            Map<String, String> given = new HashMap<>();
            String[] forms = {"0004f2000001", "0004F2000001", "00:04:f2:00:00:01", "00-04-F2-00-00-01"};
            for (Parameter parameter : file.parameters()) {
                if (random.nextInt(4) == 0) {
                    marks.add(ParameterEdits.value(parameter, "x" + one(forms, random) + " " + one(forms, random)));
                }
            }
            ConfigFile template = ConfigFile.of(
                    new RootPath(Root.MAC + "-x.cfg"),
                    Exact.edited(what, file, marks).source());
            NewPhone phone = NewPhone.from(
                    Root.root(Root.file(
                                    template.path().value(), template.source().toBytes()))
                            .snapshot(),
                    new MacAddress(Root.MAC));
            Map<NewPhone.Field, String> values = new HashMap<>();
            for (NewPhone.Field field : phone.fields()) {
                if (random.nextInt(4) == 0
                        && given.putIfAbsent(field.parameter().name(), "") == null) {
                    values.put(field, one(VALUES, random));
                }
            }
            NewPhone.Outcome outcome = phone.make(new MacAddress("0004f2abcdef"), values);
            assertThat(outcome).as(what).isInstanceOf(NewPhone.Outcome.Ready.class);
            List<TextEdit> edits = new ArrayList<>();
            values.forEach((field, value) -> edits.add(ParameterEdits.value(field.parameter(), value)));
            String text = template.source().text();
            for (int i = 0; i < forms.length; i++) {
                String made =
                        new String[] {"0004f2abcdef", "0004F2ABCDEF", "00:04:f2:ab:cd:ef", "00-04-F2-AB-CD-EF"}[i];
                for (int at = text.indexOf(forms[i]); at >= 0; at = text.indexOf(forms[i], at + 1)) {
                    int place = at;
                    if (values.keySet().stream()
                            .map(field -> span(field.parameter()))
                            .noneMatch(span -> span.start() <= place && place < span.end())) {
                        edits.add(TextEdit.replace(at, at + forms[i].length(), made));
                    }
                }
            }
            SourceText after = ((NewPhone.Outcome.Ready) outcome)
                    .change()
                    .files()
                    .getOrDefault(new RootPath("0004f2abcdef-x.cfg"), Optional.empty())
                    .orElseThrow();
            Exact.reread(what, template, edits, after);
        });
    }

    @Property(tries = 120)
    void aMalformedFileIsRefused(long seed) {
        Random random = new Random(seed);
        StringBuilder text =
                new StringBuilder(GeneratedFile.of(random, Kind.MASTER).text());
        int at = random.nextInt(text.length());
        text.insert(
                Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at,
                one(new String[] {"<", "\"", "&", "</x>", "\u0001"}, random));
        ConfigFile file = ConfigFile.of(
                new RootPath("000000000000.cfg"), SourceText.empty().withText(text.toString()));
        if (file.readability() != ConfigFile.Readability.READ) {
            MasterAttribute list = new MasterAttribute("CONFIG_FILES", null);
            String what = "seed " + seed + "\n" + text;
            assertThatThrownBy(() -> ParameterEdits.set(file, "a", "new"))
                    .as(what)
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> MasterEdits.set(file, list, "new"))
                    .as(what)
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> MasterEdits.files(file, list, List.of("new.cfg")))
                    .as(what)
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(ParameterEdits.remove(file, "a")).as(what).isEmpty();
            assertThat(MasterEdits.remove(file, list)).as(what).isEmpty();
            assertThat(AttributeLayout.of(file.source(), EVERYTHING)).as(what).isEmpty();
            assertThat(Replacement.OfParameter.of("*", "", true, "new")
                            .edits(Root.file("a.cfg", file.source().toBytes()), file.source(), Cancellation.NEVER))
                    .as(what)
                    .isEmpty();
        }
    }

    @Test
    void aFileThatHoldsNothingIsBegun() {
        for (String blank : List.of("", "\uFEFF", " \r\n\t")) {
            ConfigFile file =
                    ConfigFile.of(new RootPath("a.cfg"), blank.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            ConfigFile after = Exact.edited(blank, file, ParameterEdits.set(file, "a", "b \"c\" <d>"));
            assertThat(Exact.parameters(after)).containsExactly("a=b \"c\" <d>");
            assertThat(after.source().text().toLowerCase(Locale.ROOT))
                    .startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"");
        }
    }

    /** XML has no way to write these: not even as a reference. */
    @Test
    void aValueThatNoFileCanHoldIsRefused() {
        ConfigFile file =
                ConfigFile.of(new RootPath("a.cfg"), "<c a=\"1\"/>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        for (String value : List.of("\u0001", "\u000B", "\uFFFE")) {
            assertThatThrownBy(() -> ParameterEdits.set(file, "a", value)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
