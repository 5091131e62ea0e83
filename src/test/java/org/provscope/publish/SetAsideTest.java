package org.provscope.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.provscope.files.FileFailureException;
import org.provscope.files.Progress;
import org.provscope.files.RootPath;

/**
 * A server that does not rename over files; somebody changed a file in the moment before it was set aside, and then the
 * connection broke: what was set aside is the only copy of their work.
 */
class SetAsideTest {
    private static final RootPath A = new RootPath("a.cfg");
    private static final RootPath B = new RootPath("b.cfg");
    private static final Publication WHAT =
            Publication.of("20261121-120000-000", "ftp://h/", Instant.EPOCH, List.of(item(A, "a"), item(B, "b")));

    private final FaultyRoot root = new FaultyRoot(
            Map.of(WHAT.aside(0), bytes("theirs"), WHAT.waiting(0), bytes("new a"), B, bytes("old b")), false, B);

    private static Publication.Item item(RootPath path, String name) {
        return new Publication.Item(path, Content.of(bytes("old " + name)), Content.of(bytes("new " + name)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void assertTheirsIsBack() {
        assertThat(root.files.keySet()).containsExactly(A, B);
        assertThat(root.files.get(A)).isEqualTo(bytes("theirs"));
    }

    @Test
    void itComesBackWhenThePublicationIsLeft() throws FileFailureException {
        new Publisher(root, WHAT, Progress.NONE).abandon();
        assertTheirsIsBack();
    }

    @Test
    void itComesBackWhenThePublicationIsFinished() {
        assertThat(new Publisher(root, WHAT, Progress.NONE).finish())
                .isEqualTo(new Outcome.ConcurrentChange(List.of(A)));
        assertTheirsIsBack();
    }

    @Test
    void itComesBackWhenThePublicationIsTakenBack() {
        assertThat(new Publisher(root, WHAT, Progress.NONE).rollBack())
                .isEqualTo(new Outcome.ConcurrentChange(List.of(A)));
        assertTheirsIsBack();
    }
}
