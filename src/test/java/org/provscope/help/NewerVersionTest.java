package org.provscope.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provscope.testing.NeedsServer;

@NeedsServer
class NewerVersionTest {
    @ParameterizedTest
    @CsvSource({
        "1.0.1, 1.0.0, true",
        "1.10, 1.9.2, true",
        "1.0.0, 1.0.0, false",
        "1.0, 1.0.0, false",
        "1.0.0, 1.1.0, false",
        "2.0, 1.0.0-SNAPSHOT, true",
        "1.2.0, 1.2.0-SNAPSHOT, true",
        "1.1.0, 1.2.0-SNAPSHOT, false",
        "1.0, unknown, true",
    })
    void versionsAreComparedByTheirNumbers(String version, String than, boolean isNewer) {
        assertThat(NewerVersion.isNewer(version, than)).isEqualTo(isNewer);
    }

    @Test
    void nobodyIsAskedWhereNothingWasPublished() {
        assertThat(NewerVersion.place(ProgramVersion.home())).isNull();
        assertThat(NewerVersion.place("http://example.org/")).isNull();
        assertThat(NewerVersion.place("https://example.org/provscope/"))
                .isEqualTo(URI.create("https://example.org/provscope/latest.txt"));
    }

    @Test
    void onlyAVersionIsTakenForOne() throws Exception {
        assertThat(answer(200, "1.2.3\n")).isEqualTo("1.2.3");
        assertThatThrownBy(() -> answer(404, "1.2.3")).hasMessageContaining("(404)");
        assertThatThrownBy(() -> answer(200, "<html>Log in</html>"))
                .hasMessageContaining("does not say what the newest version is");
        assertThatThrownBy(() -> answer(200, "1.2.3 ".repeat(100_000)))
                .hasMessageContaining("does not say what the newest version is");
        assertThatThrownBy(() -> answer(302, "1.2.3")).isInstanceOf(IOException.class);
    }

    private static String answer(int status, String body) throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            try (var out = exchange.getResponseBody()) {
                out.write(bytes);
            } catch (IOException e) {
                // Who has read enough goes away.
            }
        });
        server.start();
        try {
            return NewerVersion.read(
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/latest.txt"));
        } finally {
            server.stop(0);
        }
    }
}
