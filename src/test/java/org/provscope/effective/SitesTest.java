package org.provscope.effective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
}
