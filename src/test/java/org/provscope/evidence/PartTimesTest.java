package org.provscope.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.provscope.testing.Tries;

/** The same as a map from each part to its latest time, whatever the order in which parts are asked for. */
class PartTimesTest {
    private static void see(Map<String, String> plain, String part, String time) {
        plain.merge(part, time, (a, b) -> a.compareTo(b) < 0 ? b : a);
    }

    private static Map<String, String> of(PartTimes times) {
        Map<String, String> found = new TreeMap<>();
        times.forEach((part, time) -> {
            assertThat(found).as("each part once").doesNotContainKey(part);
            found.put(part, time == null ? "" : time);
        });
        return found;
    }

    @Test
    void theLatestTimeOfEachPartIsKept() {
        Tries.of(400, seed -> {
            Random random = new Random(seed);
            PartTimes[] times = {new PartTimes(), new PartTimes()};
            Map<String, String> plain = new TreeMap<>();
            for (int i = random.nextInt(30); i >= 0; i--) {
                String part = "3111-4616" + random.nextInt(3) + "-001";
                String time = random.nextInt(4) == 0 ? "" : "2026-03-1" + random.nextInt(10) + "T09:14:00";
                times[random.nextInt(2)].see(part, time.isEmpty() ? null : time);
                see(plain, part, time);
            }
            times[0].add(times[1]);
            assertThat(of(times[0])).isEqualTo(plain);
        });
    }
}
