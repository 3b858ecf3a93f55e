package dev.gradus.stability.inverse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.LocalText;
import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.DecisionMaker;
import dev.gradus.stability.Option;
import dev.gradus.stability.OptionStates;
import dev.gradus.stability.Preference;
import dev.gradus.stability.RandomConflicts;
import dev.gradus.stability.SmallDefinitions;
import dev.gradus.stability.SmallGames;
import dev.gradus.work.Watch;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many rankings make a state stable, against listing all rankings. */
class RankingCountTest {
    private static RankingCount count(Conflict conflict, Concept concept, int maker, int state) {
        return RankingCount.find(
                        StabilityCondition.of(conflict, concept, maker, state, Watch.NONE),
                        conflict.states(),
                        Watch.NONE)
                .orElseThrow();
    }

    /** Lists every ranking, with ties and without. */
    private static RankingCount listed(int states, Predicate<Preference> stable) {
        int[] counts = new int[4];
        SmallDefinitions.eachWeak(states, ranks -> {
            boolean strict = SmallDefinitions.isStrict(ranks);
            boolean does = stable.test(Preference.ofRanks(ranks));
            counts[0] += strict && does ? 1 : 0;
            counts[1] += strict ? 1 : 0;
            counts[2] += does ? 1 : 0;
            counts[3]++;
        });
        return new RankingCount(
                BigInteger.valueOf(counts[0]),
                BigInteger.valueOf(counts[1]),
                BigInteger.valueOf(counts[2]),
                BigInteger.valueOf(counts[3]));
    }

    @Test
    void a01_cooperationIsNashForAPrisonerInHalfOfAllStrictRankings() {
        RankingCount nash = count(SmallGames.prisoners(), Concept.NASH, 0, SmallGames.NEITHER);
        assertThat(nash.strict()).isEqualTo(12);
        assertThat(nash.allStrict()).isEqualTo(24);
        assertThat(nash.strictShare()).isEqualTo(0.5);
        assertThat(nash.allWeak()).isEqualTo(75);
        // two given states tie in 13 of 75, and are otherwise either way equally often
        assertThat(nash.weak()).isEqualTo(44);
    }

    @Test
    void a02_metarationalStabilityAsksForLess() {
        // at least one of two states is not above: all but the third in which the state is the worst of three
        assertThat(count(SmallGames.prisoners(), Concept.GENERAL_METARATIONAL, 0, SmallGames.NEITHER)
                        .strict())
                .isEqualTo(16);
        // one below, or two others below: 1/2 + 1/3 − 1/4
        assertThat(count(SmallGames.prisoners(), Concept.SYMMETRIC_METARATIONAL, 0, SmallGames.NEITHER)
                        .strict())
                .isEqualTo(14);
    }

    @Test
    void b01_asListingAllRankingsSaysByTheDefinitions() {
        int compared = 0;
        for (long seed = 0; compared < 600; seed++) {
            Conflict conflict = RandomConflicts.of(seed);
            if (conflict.states() > 5) {
                continue;
            }
            Random random = new Random(seed);
            int maker = random.nextInt(conflict.makers().size());
            int state = random.nextInt(conflict.states());
            for (Concept concept : SmallDefinitions.concepts(conflict)) {
                RankingCount expected = listed(
                        conflict.states(),
                        preference ->
                                SmallDefinitions.isStable(conflict.with(maker, preference), concept, maker, state));
                assertThat(count(conflict, concept, maker, state))
                        .as(() -> concept + " state " + state + " maker " + maker + " in "
                                + RandomConflicts.describe(conflict))
                        .isEqualTo(expected);
                compared++;
            }
        }
    }

    @Test
    void b02_asListingAllRankingsSaysUpToEightStates() {
        int compared = 0;
        for (long seed = 0; compared < 40; seed++) {
            Conflict conflict = RandomConflicts.of(seed);
            int states = conflict.states();
            if (states < 6 || states > 8 || states == 8 && seed % 20 != 0) { // 545,835 rankings of eight
                continue;
            }
            int maker = new Random(seed).nextInt(conflict.makers().size());
            int state = conflict.statusQuo().orElseThrow();
            for (Concept concept : SmallDefinitions.concepts(conflict)) {
                StabilityCondition condition = StabilityCondition.of(conflict, concept, maker, state, Watch.NONE);
                assertThat(count(conflict, concept, maker, state))
                        .as(() -> concept + " maker " + maker + " in " + RandomConflicts.describe(conflict))
                        .isEqualTo(listed(states, condition::holds));
                compared++;
            }
        }
    }

    @Test
    void c01_sixtyFourStatesWithSharedSanctions() {
        Conflict conflict = sixOptions();
        for (Concept concept : Concept.values()) {
            RankingCount count = count(conflict, concept, 0, 0);
            assertThat(count.strictShare()).isBetween(0.0, 1.0);
            assertThat(count.strict().mod(BigInteger.valueOf(2))).isZero();
        }
        // 3 moves: the state must be above all three
        assertThat(count(conflict, Concept.NASH, 0, 0).strictShare()).isEqualTo(0.25);
        // each weaker concept is met by more
        assertThat(count(conflict, Concept.GENERAL_METARATIONAL, 0, 0).strict())
                .isGreaterThan(
                        count(conflict, Concept.SYMMETRIC_METARATIONAL, 0, 0).strict());
    }

    @Test
    void c02_moreStatesThanAreCountedGiveNoCount() {
        StabilityCondition condition = StabilityCondition.of(sixOptions(), Concept.NASH, 0, 0, Watch.NONE);
        assertThat(RankingCount.find(condition, RankingCount.MOST_STATES + 1, Watch.NONE))
                .isEmpty();
        assertThat(RankingCount.find(condition, RankingCount.MOST_STATES, Watch.NONE))
                .isPresent();
    }

    private static Conflict sixOptions() {
        List<Option> options = new ArrayList<>();
        for (int k = 0; k < 6; k++) {
            options.add(new Option("o" + k, LocalText.of("en", "o" + k), k / 2, Option.Direction.BOTH));
        }
        List<DecisionMaker> makers = IntStream.range(0, 3)
                .mapToObj(k -> new DecisionMaker("m" + k, LocalText.NONE))
                .toList();
        Random random = new Random(6);
        List<Preference> preferences = makers.stream()
                .map(_ -> Preference.ofRanks(random.ints(64, 0, 100).toArray()))
                .toList();
        return new Conflict(
                "six options",
                LocalText.NONE,
                makers,
                OptionStates.of(3, options, List.of()),
                preferences,
                OptionalInt.empty());
    }
}
