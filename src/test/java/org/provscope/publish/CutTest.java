package org.provscope.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provscope.files.Cancellation;
import org.provscope.files.FileFailureException;
import org.provscope.files.Location;
import org.provscope.files.Progress;
import org.provscope.files.RootPath;
import org.provscope.files.WritableRoot;
import org.provscope.files.open.RootOpener;
import org.provscope.files.remote.ServerAccessConfig;
import org.provscope.publish.Publication.Item;
import org.provscope.testing.NeedsServer;
import org.provscope.testing.servers.CuttingProxy;
import org.provscope.testing.servers.TestServer;

/** Real connections that are cut after so many bytes, anywhere in a publication. */
@NeedsServer
class CutTest {
    private static final int CUTS = 16;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    private static Content content(String word, int size) {
        return Content.of((word + " ").repeat(size).getBytes(StandardCharsets.UTF_8));
    }

    private static final Publication CHANGE = Publication.of(
            PublicationStore.id(Instant.EPOCH),
            "sftp://server",
            Instant.EPOCH,
            List.of(
                    new Item(new RootPath("000000000000.cfg"), content("before", 10), content("after", 10)),
                    new Item(new RootPath("site/shared.cfg"), content("before", 3000), content("after", 4000)),
                    new Item(new RootPath("new.cfg"), null, content("new", 500)),
                    new Item(new RootPath("old.cfg"), content("old", 10), null)));

    private Path fill(String name) throws Exception {
        Path root = temp.resolve(name);
        for (Item item : CHANGE.items()) {
            Path file = root.resolve(item.path().value());
            Files.createDirectories(file.resolveSibling("."));
            if (item.before() != null) {
                Files.write(file, item.before().bytes());
            }
        }
        return root;
    }

    private static @Nullable Content now(Path root, RootPath path) throws Exception {
        Path file = root.resolve(path.value());
        return Files.exists(file) ? Content.of(Files.readAllBytes(file)) : null;
    }

    private WritableRoot open(TestServer server, CuttingProxy proxy, Path root) throws FileFailureException {
        Location.Remote at = server.location();
        ServerAccessConfig access = new ServerAccessConfig(
                TestServer.rightPassword(),
                identity -> true,
                temp.resolve("known_hosts"),
                temp.resolve("certificates"),
                List.of());
        return (WritableRoot) new RootOpener(access)
                .open(
                        new Location.Remote(
                                at.protocol(), at.user(), at.host(), proxy.port(), "/" + root.getFileName()),
                        Cancellation.NEVER);
    }

    @ParameterizedTest
    @CsvSource({"SFTP,true", "SFTP,false", "FTP,true", "FTP,false"})
    void aCutAnywhereLeavesEveryFileWhole(TestServer.Kind kind, boolean comesBack) throws Exception {
        int tried = 0;
        long all = 0;
        try (TestServer server = kind.serve(temp, temp)) {
            int cuts = kind == TestServer.Kind.SFTP ? CUTS : CUTS / 3;
            for (int cut = 0; cut <= cuts; cut++) {
                Path root = fill("cut-" + cut);
                String what = kind + (comesBack ? " comes back" : " is gone") + ", cut " + cut;
                try (CuttingProxy proxy = new CuttingProxy(server.location().port())) {
                    Outcome outcome;
                    try (WritableRoot open = open(server, proxy, root)) {
                        proxy.cutAfter(cut == 0 ? Long.MAX_VALUE : all * cut / cuts, comesBack);
                        outcome = new Publisher(open, CHANGE, Progress.NONE).publish(() -> {}, Cancellation.NEVER);
                        all = cut == 0 ? proxy.passed() : all;
                    }
                    Map<RootPath, @Nullable Content> after = new TreeMap<>();
                    for (int i = 0; i < CHANGE.items().size(); i++) {
                        Item item = CHANGE.items().get(i);
                        Content found = now(root, item.path());
                        boolean aside = found == null
                                && item.before() != null
                                && item.before().equals(now(root, CHANGE.aside(i)));
                        assertThat(aside
                                        || java.util.Objects.equals(found, item.before())
                                        || java.util.Objects.equals(found, item.after()))
                                .as(what + ": " + item.path() + " is " + found)
                                .isTrue();
                        after.put(item.path(), found);
                    }
                    if (outcome instanceof Outcome.Untouched) {
                        assertThat(CHANGE.items())
                                .as(what)
                                .allMatch(item -> java.util.Objects.equals(after.get(item.path()), item.before()));
                    }
                    proxy.heal();
                    boolean forward = cut % 2 == 0;
                    try (WritableRoot open = open(server, proxy, root)) {
                        Publisher publisher = new Publisher(open, CHANGE, Progress.NONE);
                        assertThat(forward ? publisher.finish() : publisher.rollBack())
                                .as(what + outcome)
                                .isInstanceOf(Outcome.Done.class);
                    }
                    for (Item item : CHANGE.items()) {
                        assertThat(now(root, item.path())).as(what).isEqualTo(forward ? item.after() : item.before());
                    }
                    try (var files = Files.walk(root)) {
                        assertThat(files)
                                .as(what)
                                .noneMatch(file -> file.toString().contains("provscope-"));
                    }
                    tried++;
                }
            }
        }
        System.out.println("Cuts tried: " + kind + " " + tried);
    }
}
