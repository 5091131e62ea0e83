package org.provscope.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TriesTest {
    private static final int FULL = 40;
    private static final Set<Long> SEEDS = new HashSet<>();
    private static final Set<Integer> DRAWN = new HashSet<>();

    private static List<Long> seeds(int percent, int full) {
        List<Long> seeds = new ArrayList<>();
        Tries.run(null, percent, full, seeds::add);
        return seeds;
    }

    @Test
    void everyTryHasASeedOfItsOwn() {
        assertThat(seeds(25, 400)).hasSize(100).doesNotHaveDuplicates().doesNotContainAnyElementsOf(seeds(25, 400));
        assertThat(seeds(2500, 4)).hasSize(100);
        assertThat(seeds(25, 1)).as("at least one").hasSize(1);
    }

    @Test
    void aFailureNamesTheSeedThatFailsAgainAlone() {
        List<Long> tried = new ArrayList<>();
        assertThatThrownBy(() -> Tries.run(null, 100, FULL, seed -> {
                    tried.add(seed);
                    assertThat(tried).hasSizeLessThan(3);
                }))
                .isInstanceOf(AssertionError.class)
                .satisfies(failure -> assertThat(failure.getMessage())
                        .startsWith("-Dprovscope.seed=" + tried.getLast() + " fails: "));
        assertThat(tried).hasSize(3);
        List<Long> again = new ArrayList<>();
        Tries.run(7L, 100, FULL, again::add);
        assertThat(again).containsExactly(7L);
    }

    @Property(tries = FULL)
    void aPropertyIsGivenSeeds(long seed) {
        SEEDS.add(seed);
    }

    @Property(tries = FULL)
    void aPropertyIsGivenSourcesOfChance(Random random) {
        DRAWN.add(random.nextInt());
    }

    @AfterAll
    static void wereTried() {
        int least = Long.getLong("provscope.seed") == null ? FULL / 4 : 1;
        assertThat(SEEDS).hasSizeGreaterThanOrEqualTo(least);
        assertThat(DRAWN).hasSizeGreaterThanOrEqualTo(least);
    }
}
