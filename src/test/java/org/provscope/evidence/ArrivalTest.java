package org.provscope.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.provscope.files.RootPath;

class ArrivalTest {
    private static final Since SINCE = Objects.requireNonNull(
            Since.parse("2024-03-12T09:00:00Z", Instant.parse("2024-04-01T00:00:00Z"), ZoneOffset.UTC));
    private static final RootPath A = new RootPath("a.cfg");
    private static final RootPath B = new RootPath("sub/b.cfg");

    private static Request request(String time, String file, int status) {
        return new Request("2024-03-12T" + time + "Z", false, file, status);
    }

    private static Arrival.State state(List<RootPath> concerned, Request... requests) {
        return Arrival.of(concerned, List.of(requests), SINCE).state();
    }

    @Test
    void whatWasFetchedSinceHasArrived() {
        assertThat(state(List.of())).isEqualTo(Arrival.State.NOT_CONCERNED);
        assertThat(state(List.of(A))).isEqualTo(Arrival.State.NOT_SEEN);
        assertThat(state(List.of(A), request("08:59:59", "a.cfg", 200))).isEqualTo(Arrival.State.NOT_SEEN);
        assertThat(state(List.of(A), request("09:00:01", "x.cfg", 200))).isEqualTo(Arrival.State.NOT_YET);
        assertThat(state(List.of(A), request("09:00:01", "a.cfg", 404))).isEqualTo(Arrival.State.NOT_YET);
        assertThat(state(List.of(A), new Request("2024-03-12T09:00:01Z", true, "a.cfg", 200)))
                .isEqualTo(Arrival.State.NOT_YET);
        assertThat(state(List.of(A, B), request("09:00:01", "A.CFG", 200))).isEqualTo(Arrival.State.PARTLY);
        assertThat(state(List.of(A, B), request("09:00:01", "a.cfg", 304), request("09:00:02", "sub/b.cfg", 226)))
                .isEqualTo(Arrival.State.ARRIVED);
    }

    @Test
    void aBootLogTellsThatItRestarted() {
        Request log = new Request("2024-03-12T09:00:05Z", true, "logs/0004f2000001-boot.log", 200);
        Request firmware = request("09:00:03", "3111-46162-001.sip.ld", 200);
        Arrival arrival = Arrival.of(List.of(A), List.of(firmware, log), SINCE);
        assertThat(arrival.restarted()).isTrue();
        assertThat(arrival.firmware()).isEqualTo("3111-46162-001.sip.ld");
        Arrival none = Arrival.of(List.of(A), List.of(request("09:00:03", "sip.ld", 404)), SINCE);
        assertThat(none.restarted()).isFalse();
        assertThat(none.firmware()).isNull();
    }
}
