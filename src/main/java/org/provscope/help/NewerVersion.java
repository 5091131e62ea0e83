package org.provscope.help;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asks where the project publishes whether there is a newer version. Only when a person asks for it: the program never
 * calls anybody by itself, and nothing but the request is sent. Whoever publishes ProvScope writes the newest version into
 * {@code latest.txt} beside the documents (docs/releasing.md).
 */
public final class NewerVersion {
    private static final String FILE = "latest.txt";
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LONGEST = 40;
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,4}(?:\\.[0-9]{1,4}){1,3}");

    private NewerVersion() {}

    /** Returns where the newest version stands; null if this build was published nowhere. */
    public static @Nullable URI place(String home) {
        boolean isSafe = home.toLowerCase(Locale.ROOT).startsWith("https://");
        return isSafe ? URI.create(home).resolve(FILE) : null;
    }

    /**
     * Reads the newest version.
     *
     * @throws IOException if the place cannot be read, or holds something else than a version; its message is for people
     * @throws InterruptedException if the thread is interrupted
     */
    public static String read(URI place) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(place).GET().build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            // The whole answer, not only its head, within that time; and never more than a line.
            HttpResponse<byte[]> answer = client.sendAsync(
                            request,
                            HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LONGEST))
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            String text = new String(answer.body(), StandardCharsets.US_ASCII).strip();
            if (answer.statusCode() != 200 || !VERSION.matcher(text).matches()) {
                throw new IOException(
                        place + " does not say what the newest version is (" + answer.statusCode() + ").");
            }
            return text;
        } catch (TimeoutException e) {
            throw new IOException("there was no answer within " + PATIENCE.toSeconds() + " seconds.", e);
        } catch (ExecutionException e) {
            throw new IOException(place + " does not say what the newest version is.", e);
        }
    }

    /** Returns true if one version, e.g. {@code 1.10}, is newer than another, e.g. {@code 1.9.2}. */
    public static boolean isNewer(String version, String than) {
        String[] one = version.split("\\.", -1);
        boolean isBefore = than.contains("-");
        String[] other = than.replaceFirst("-.*", "").split("\\.", -1);
        for (int i = 0; i < Math.max(one.length, other.length); i++) {
            int order = Integer.compare(part(one, i), part(other, i));
            if (order != 0) {
                return order > 0;
            }
        }
        // What leads to a release is older than it.
        return isBefore;
    }

    private static int part(String[] parts, int at) {
        return at < parts.length && parts[at].matches("[0-9]{1,4}") ? Integer.parseInt(parts[at]) : 0;
    }
}
