package org.provscope.effective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;
import org.provscope.testing.Root;

final class SitesTest {
    /** Each phone's list of files; then the sites with how many phones each has. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "site-leeds shared; site-leeds shared; site-bristol shared = Bristol 1, Leeds 2",
                "leeds/site shared; leeds/site shared; york/site shared = ",
                "sites/leeds shared; sites/leeds shared; sites/york shared = Leeds 2, York 1",
                "leeds shared; leeds shared; york shared; york shared = Leeds 2, York 2",
                "vvx410 shared; vvx410 shared; vvx250 shared; vvx250 shared = ",
                "vvx410-leeds site_leeds shared; vvx410-leeds site_leeds shared; site_st_albans = Leeds 2, St Albans 1",
                "shared; shared; shared = ",
                "site-leeds site-north shared; site-leeds shared; site-york site-north shared = Leeds 2, York 1",
                "features shared; features shared; shared = ",
                "Office-Paris-2 all; Office-Paris-2 all; Office-Rome all = Paris 2 2, Rome 1",
            })
    void sitesAreTheFilesThatPartThePhones(String lists, @Nullable String sites) {
        List<RootFile> files = new ArrayList<>();
        TreeMap<String, Boolean> named = new TreeMap<>();
        int phone = 0;
        for (String list : lists.split(";", -1)) {
            List<String> own = new ArrayList<>();
            for (String name : list.strip().split(" ", -1)) {
                own.add(name + ".cfg");
                named.put(name + ".cfg", true);
            }
            files.add(Root.file("0004f200000" + ++phone + ".cfg", Root.master(String.join(",", own))));
        }
        named.keySet().forEach(name -> files.add(Root.file(name, Root.config("reg.1.label=x"))));
        Sites found = Sites.of(
                Root.root(files.toArray(RootFile[]::new)).resolved().phones().values());
        assertThat(String.join(
                        ", ",
                        found.all().stream()
                                .map(site -> site.name() + " " + site.phones().size())
                                .toList()))
                .isEqualTo(sites == null ? "" : sites);
        found.all()
                .forEach(site ->
                        site.phones().forEach(mac -> assertThat(found.of(mac)).isEqualTo(site)));
    }

    private static String told(Sites sites) {
        return String.join(
                ", ",
                sites.all().stream()
                        .map(site -> site.name() + " "
                                + site.phones().stream()
                                        .map(mac -> mac.hex().substring(11))
                                        .sorted()
                                        .toList()
                                + site.files())
                        .toList());
    }

    @Test
    void aPersonsNamesCountMore() {
        List<RootFile> files = new ArrayList<>(List.of(
                Root.file("site-leeds.cfg", Root.config("x=1")), Root.file("site-york.cfg", Root.config("x=2"))));
        for (int i = 1; i <= 4; i++) {
            files.add(Root.file("0004f200000" + i + ".cfg", Root.master(i <= 2 ? "site-leeds.cfg" : "site-york.cfg")));
        }
        files.add(Root.file("0004f2000005.cfg", Root.master("none.cfg")));
        var phones =
                Root.root(files.toArray(RootFile[]::new)).resolved().phones().values();
        SiteNames names = SiteNames.NONE.with(new RootPath("site-leeds.cfg"), "  Head  office ");
        assertThat(told(Sites.of(phones, names)))
                .isEqualTo("Head office [1, 2][site-leeds.cfg], York [3, 4][site-york.cfg]");
        SiteNames moved = names.with(List.of(new MacAddress("0004f2000002"), new MacAddress("0004f2000005")), "york");
        assertThat(told(Sites.of(phones, moved)))
                .isEqualTo("Head office [1][site-leeds.cfg], York [2, 3, 4, 5][site-york.cfg]");
        SiteNames alone = moved.with(List.of(new MacAddress("0004f2000005")), "Attic");
        assertThat(told(Sites.of(phones, alone)))
                .isEqualTo("Attic [5][], Head office [1][site-leeds.cfg], York [2, 3, 4][site-york.cfg]");
        assertThat(told(Sites.of(phones, alone.with(new RootPath("site-york.cfg"), "HEAD OFFICE"))))
                .as("one name is one site")
                .isEqualTo("Attic [5][], Head office [1, 3, 4][site-leeds.cfg, site-york.cfg], york [2][]");
        assertThat(SiteNames.parse(alone.text())).isEqualTo(alone);
        assertThat(SiteNames.parse("nonsense\n/../x\ty\n0004f2000005\t \n")).isEqualTo(SiteNames.NONE);
        assertThat(alone.with(List.of(new MacAddress("0004f2000002"), new MacAddress("0004f2000005")), " ")
                        .with(new RootPath("site-leeds.cfg"), ""))
                .isEqualTo(SiteNames.NONE);
    }
}
