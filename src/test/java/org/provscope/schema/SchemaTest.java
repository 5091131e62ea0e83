package org.provscope.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {
    private final ParameterSchema schema = ParameterSchema.bundled();

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "reg.7.auth.userId,reg.#.auth.userId",
                "reg.#.auth.userId,reg.#.auth.userId",
                "bg.VVX_1500.color.selection,bg.VVX_1500.color.selection",
                "reg.1.Label,none",
                "no.such.name,none"
            })
    void looksUpByFoldedName(String name, String pattern) {
        ParameterInfo found = schema.find(name);
        assertThat(found == null ? null : found.name()).isEqualTo(pattern);
    }

    @Test
    void knowsIndexRanges() {
        ParameterInfo family = schema.find("reg.1.server.1.address");
        assertThat(family).isNotNull();
        if (family != null) {
            assertThat(family.holdsIndexesOf("reg.34.server.4.address")).isTrue();
            assertThat(family.holdsIndexesOf("reg.35.server.1.address")).isFalse();
            assertThat(family.holdsIndexesOf("reg.1.server.99999999999.address"))
                    .isFalse();
        }
    }

    @Test
    void everyBundledRowIsSound() {
        assertThat(schema.all()).hasSizeGreaterThan(5_400).allSatisfy(row -> {
            assertThat(row.indexes()).as(row.name()).hasSize((int)
                    row.name().chars().filter(c -> c == '#').count());
            assertThat(row.name()).doesNotContain(" ").isEqualTo(row.name().strip());
            // Names that came later than the tables have no release there.
            assertThat(row.releases())
                    .as(row.name())
                    .matches(row.basis() == TypeBasis.SEEN ? "[45-9.x ]*" : "(4\\.0|5\\.9|7\\.x)( 5\\.9| 7\\.x)*");
            ValueType type = row.type();
            if (type.min() != null && type.max() != null) {
                assertThat(type.min()).as(row.name()).isLessThanOrEqualTo(type.max());
            }
            String value = row.defaultValue();
            if (value != null && !value.isEmpty() && type.kind() == ValueType.Kind.INTEGER) {
                assertThat(Long.parseLong(value))
                        .as(row.name())
                        .isBetween(
                                type.min() == null ? Long.MIN_VALUE : type.min(),
                                type.max() == null ? Long.MAX_VALUE : type.max());
            }
            if (value != null && !value.isEmpty() && !type.choices().isEmpty()) {
                assertThat(type.choices()).as(row.name()).contains(value);
            }
        });
    }

    @Test
    void modelDefaultsConcernKnownNamesAndModels() {
        List<String> unknown = new ArrayList<>();
        TsvTable.readBundled("model-defaults.tsv", 4, cells -> {
            if (schema.find(cells[0]) == null || !PhoneModels.codes().contains(cells[1])) {
                unknown.add(cells[0] + " " + cells[1]);
            }
        });
        assertThat(unknown).isEmpty();
        List<String> members = new ArrayList<>();
        TsvTable.readBundled("member-defaults.tsv", 2, cells -> {
            if (schema.find(cells[0]) == null) {
                members.add(cells[0]);
            }
        });
        assertThat(members).isEmpty();
    }

    @Test
    void namesAreWrittenOut() {
        List<String> names = schema.concreteNames();
        assertThat(names)
                .contains("reg.34.label", "acd.100.unavailreason.active", "log.render.level")
                .doesNotHaveDuplicates();
        assertThat(names).noneMatch(name -> name.contains("#"));
    }

    @ParameterizedTest
    @CsvSource({
        "reg.1.auth.password,true",
        "device.auth.localAdminPassword,true",
        "device.wifi.wep.key1,true",
        "sec.TLS.customDeviceKey.2,true",
        "reg.1.pin,true",
        "device.prov.lyncDeviceUpdatePin,true",
        "device.sec.TLS.customDeviceCert1.privateKey,true",
        "reg.1.label,false",
        "call.callsPerLineKey,false",
        "log.level.change.key,false",
        "reg.1.auth.password.VVX410,true",
        "device.sec.TLS.customDeviceKey1,true",
        "reg.1.auth.password.SSDuo,true",
        "exchange.meeting.private.promptForPIN,false",
        "up.numberOfKeys.VVX410,false",
        "sec.TLS.customCaCert.1,false",
        "up.hearingAidSpinner,false"
    })
    void secrets(String name, boolean secret) {
        assertThat(Secrets.isSecret(name)).isEqualTo(secret);
    }

    @Test
    void masksPasswordsInUrls() {
        assertThat(Secrets.masked("x", "http://me:pa:ss@h/x ftp://u@h")).isEqualTo("http://me:••••••@h/x ftp://u@h");
        assertThat(Secrets.masked("x", "http://u:Geh/eim@h/x")).isEqualTo("http://u:••••••@h/x");
        assertThat(Secrets.masked("reg.1.auth.password", "")).isEmpty();
        assertThat(Secrets.isSecret("user".repeat(100_000))).isFalse();
    }

    @Test
    void anAbsurdFamilyIsNotWrittenOut() {
        ParameterInfo family = new ParameterInfo(
                "a.#.b",
                List.of(new IndexRange(1, Integer.MAX_VALUE)),
                ValueType.UNKNOWN,
                null,
                "",
                "",
                TypeBasis.NONE,
                Restart.UNKNOWN,
                "",
                false,
                "");
        List<String> names = new ArrayList<>();
        ParameterName.expand(family, names::add);
        assertThat(names).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "a.b.VVX410,VVX410,a.b",
                "a.VVX410.b,VVX410,a.b",
                "VVX410.a,VVX410,a",
                "a.VVX4100,VVX410,none",
                "VVX410,VVX410,none",
                "a.b,VVX410,none"
            })
    void modelSegments(String name, String code, String bare) {
        assertThat(ParameterName.withoutModel(name, code)).isEqualTo(bare);
    }
}
