package org.provscope.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;

/**
 * Tells whether a phone has fetched changed files since they were published, from its requests to servers.
 *
 * @param concerned the changed files that the phone reads
 * @param missing   those of them that it has not fetched since
 * @param lastSeen  its last request since then; null if there was none
 * @param restarted true if it brought its boot log since then, which phones do when they start (docs/domain.md §9)
 * @param firmware  the firmware that it has fetched since then; null if none
 */
public record Arrival(
        List<RootPath> concerned,
        List<RootPath> missing,
        @Nullable String lastSeen,
        boolean restarted,
        @Nullable String firmware) {
    /** How far it is. */
    public enum State {
        NOT_CONCERNED,
        ARRIVED,
        PARTLY,
        NOT_YET,
        /** The phone asked for nothing at all. */
        NOT_SEEN
    }

    public Arrival {
        concerned = List.copyOf(concerned);
        missing = List.copyOf(missing);
    }

    /**
     * Looks for files in a phone's requests.
     *
     * @param concerned the changed files that the phone reads
     * @param since     when they were published
     */
    public static Arrival of(Collection<RootPath> concerned, List<Request> requests, Since since) {
        List<Request> later = requests.stream()
                .filter(request -> request.time() != null && since.includes(request))
                .toList();
        List<RootPath> missing = new ArrayList<>();
        for (RootPath file : concerned) {
            boolean isFetched = later.stream()
                    .anyMatch(request -> !request.isUpload()
                            && !request.isRefused()
                            && request.file().equalsIgnoreCase(file.value()));
            if (!isFetched) {
                missing.add(file);
            }
        }
        return new Arrival(
                List.copyOf(concerned),
                missing,
                later.isEmpty() ? null : later.getLast().time(),
                later.stream().anyMatch(request -> request.isUpload() && is(request, "-boot.log")),
                later.stream()
                        .filter(request -> !request.isUpload() && !request.isRefused() && is(request, ".ld"))
                        .map(Request::file)
                        .reduce((first, last) -> last)
                        .orElse(null));
    }

    private static boolean is(Request request, String end) {
        return request.file().toLowerCase(Locale.ROOT).endsWith(end);
    }

    public State state() {
        if (concerned.isEmpty()) {
            return State.NOT_CONCERNED;
        }
        if (missing.isEmpty()) {
            return State.ARRIVED;
        }
        if (lastSeen == null) {
            return State.NOT_SEEN;
        }
        return missing.size() == concerned.size() ? State.NOT_YET : State.PARTLY;
    }
}
