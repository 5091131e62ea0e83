package org.provscope.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.provisioning.Snapshot;
import org.provscope.schema.ParameterSchema;
import org.provscope.testing.Root;

final class FileMovesTest {
    private static final RootPath SITE = new RootPath("site.cfg");
    private static final RootPath NEW = new RootPath("sites/leeds & co.cfg");
    private static final String MASTER = "000000000000.cfg";

    private static Snapshot root() {
        return Root.root(
                        Root.file(
                                MASTER,
                                "<!-- site.cfg -->\n<A CONFIG_FILES=\"a.cfg,SITE.cfg , b.cfg\"\n"
                                        + "   CONFIG_FILES_VVX410='site.cfg' MISC_FILES=\"\"/>\n"),
                        Root.file("0004f2000001.cfg", "<A CONFIG_FILES=\"b.cfg\"/>"),
                        Root.file("a.cfg", "<a/>"),
                        Root.file("b.cfg", "<a/>"),
                        Root.file("site.cfg", "<a reg.1.label=\"x\"/>\r\n"),
                        Root.file("fw.ld", ""))
                .snapshot();
    }

    private static String text(Snapshot root, String path) {
        var file = root.file(new RootPath(path));
        return file == null || file.source() == null ? "gone" : file.source().text();
    }

    @Test
    void mastersNameARenamedFileAsBefore() {
        Snapshot after = FileMoves.renamed(root(), SITE, NEW).in(root());
        assertThat(text(after, "site.cfg")).isEqualTo("gone");
        assertThat(text(after, NEW.value())).isEqualTo("<a reg.1.label=\"x\"/>\r\n");
        assertThat(text(after, MASTER))
                .isEqualTo("<!-- site.cfg -->\n<A CONFIG_FILES=\"a.cfg,sites/leeds &amp; co.cfg , b.cfg\"\n"
                        + "   CONFIG_FILES_VVX410='sites/leeds &amp; co.cfg' MISC_FILES=\"\"/>\n");
        assertThat(FileMoves.masters(root(), SITE)).containsExactly(new RootPath(MASTER));
        assertThat(values(after)).isEqualTo(values(root()));
    }

    private static List<String> values(Snapshot root) {
        return ResolvedRoot.of(root, ParameterSchema.bundled(), Cancellation.NEVER).phones().values().stream()
                .flatMap(phone -> phone.config().parameters().stream())
                .map(parameter -> parameter.name() + "=" + parameter.value())
                .toList();
    }

    @Test
    void aRemovedFileIsNamedByNoMaster() {
        Snapshot after = FileMoves.removed(root(), SITE).in(root());
        assertThat(text(after, "site.cfg")).isEqualTo("gone");
        assertThat(text(after, MASTER))
                .isEqualTo("<!-- site.cfg -->\n<A CONFIG_FILES=\"a.cfg, b.cfg\"\n"
                        + "   CONFIG_FILES_VVX410='' MISC_FILES=\"\"/>\n");
    }

    @Test
    void aCopyIsNamedByNobody() {
        Change copy = FileMoves.copied(root(), SITE, NEW);
        assertThat(copy.files().keySet()).containsExactly(NEW);
        assertThat(text(copy.in(root()), "site.cfg")).isNotEqualTo("gone");
    }

    @Test
    void whatCannotBeIsSaid() {
        assertThatThrownBy(() -> FileMoves.renamed(root(), SITE, new RootPath("B.cfg")))
                .hasMessage("There is a file b.cfg already.");
        assertThatThrownBy(() -> FileMoves.renamed(root(), SITE, SITE)).hasMessageContaining("already");
        assertThatThrownBy(() -> FileMoves.removed(root(), new RootPath("fw.ld")))
                .hasMessageContaining("no text that can be changed here");
        assertThatThrownBy(() -> FileMoves.renamed(root(), SITE, new RootPath("Site.cfg")))
                .as("many servers take both for one file")
                .hasMessageContaining("already");
        assertThatThrownBy(() -> FileMoves.copied(root(), SITE, new RootPath("a,b.cfg")))
                .hasMessageContaining("comma");
    }
}
