package dev.gradus.forecast.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.Structure.Act;
import dev.gradus.agreement.Structure.Decider;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.evaluation.Evaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The chances of a drawn roadmap against writing down every story: which parties are reliable, and for each measure of an unreliable one
 * whether it is done, secretly not done, or seen not to be done; then, for each stage in which something is seen missing, whether all of
 * that is made good.
 */
class DrawnRoadmapTest {
    private static final int CASES = 300;

    static IntStream seeds() {
        return IntStream.range(0, CASES);
    }

    /** A random case with a random roadmap of all its measures. */
    private record Sample(ResolvedCase resolved, Roadmap roadmap) {
        Numbers numbers() {
            return resolved.numbers();
        }

        Structure structure() {
            return resolved.structure();
        }

        static Sample of(long seed) {
            Random random = new Random(seed);
            int parties = 2 + random.nextInt(2);
            int measures = 3 + random.nextInt(3);
            List<Decider> deciders = new ArrayList<>();
            for (int i = 0; i < parties; i++) {
                deciders.add(new Decider("p" + i, true));
            }
            List<Act> acts = new ArrayList<>();
            for (int c = 0; c < measures; c++) {
                acts.add(new Act("m" + c, random.nextInt(parties), 0, 0, List.of()));
            }
            Numbers.Editor edit = Numbers.of(parties, measures);
            boolean easy = random.nextBoolean();
            for (int i = 0; i < parties; i++) {
                edit.breakdown(i, easy ? -500 : -10).turnover(i, 0.1 * random.nextDouble());
                for (int j = 0; j < parties; j++) {
                    edit.trust(i, j, 0.05 + 0.9 * random.nextDouble());
                }
                for (int c = 0; c < measures; c++) {
                    boolean own = acts.get(c).performer() == i;
                    edit.value(i, c, own ? 2 - 12 * random.nextDouble() : 20 * random.nextDouble());
                    edit.reversible(i, c, random.nextDouble());
                }
            }
            for (int c = 0; c < measures; c++) {
                edit.seen(c, random.nextDouble()).years(c, random.nextDouble());
            }
            if (seed % 2 == 1) {
                edit.cure(random.nextDouble()).cureYears(0.3 * random.nextDouble());
            }
            Structure structure = new Structure(deciders, acts, 0, List.of());
            return new Sample(new ResolvedCase(structure, edit.done()), stages(measures, random));
        }

        private static Roadmap stages(int measures, Random random) {
            long[] stages = new long[measures];
            for (int c = 0; c < measures; c++) {
                stages[random.nextInt(measures)] |= 1L << c;
            }
            return Roadmap.of(
                    java.util.Arrays.stream(stages).filter(mask -> mask != 0).toArray());
        }
    }

    /** What became of each measure in a story; a reliable party does everything. */
    private enum Fate {
        DONE,
        SECRETLY_NOT,
        SEEN_NOT
    }

    private interface Told {
        void story(Fate[] fates, double chance);
    }

    private static void everyStory(Sample sample, Told told) {
        int parties = sample.structure().partyCount();
        for (int reliable = 0; reliable < 1 << parties; reliable++) {
            double chance = 1;
            for (int j = 0; j < parties; j++) {
                chance *= (reliable >> j & 1) == 1 ? reliability(sample, j) : 1 - reliability(sample, j);
            }
            tell(sample, reliable, new Fate[sample.structure().measureCount()], 0, chance, told);
        }
    }

    private static double reliability(Sample sample, int j) {
        int parties = sample.structure().partyCount();
        return IntStream.range(0, parties)
                .filter(i -> i != j)
                .mapToDouble(i -> sample.numbers().trust(i, j))
                .average()
                .orElseThrow();
    }

    private static void tell(Sample sample, int reliable, Fate[] fates, int c, double chance, Told told) {
        if (c == fates.length) {
            told.story(fates, chance);
            return;
        }
        int performer = sample.structure().measures().get(c).performer();
        double does = (reliable >> performer & 1) == 1 ? 1 : sample.numbers().signal(performer, c);
        double seen = sample.numbers().seen(c);
        double[] chances = {does, (1 - does) * (1 - seen), (1 - does) * seen};
        for (Fate fate : Fate.values()) {
            fates[c] = fate;
            if (chances[fate.ordinal()] > 0) {
                tell(sample, reliable, fates, c + 1, chance * chances[fate.ordinal()], told);
            }
        }
    }

    private static int firstFailing(Sample sample) {
        Certificate certificate = Evaluator.evaluate(sample.resolved(), sample.roadmap());
        int stages = certificate.stages().size();
        return IntStream.range(0, stages)
                .filter(k -> certificate.stages().get(k).parties().stream().anyMatch(p -> p.margin() < -1e-9))
                .findFirst()
                .orElse(stages);
    }

    private static double survival(Sample sample, int stage) {
        Numbers n = sample.numbers();
        double turnover = IntStream.range(0, n.partyCount())
                .mapToDouble(j -> n.turnover(j))
                .sum();
        double chance = 1;
        for (int k = 0; k < stage; k++) {
            long mask = sample.roadmap().stages().get(k).measures();
            double longest = IntStream.range(0, n.measureCount())
                    .filter(c -> (mask >> c & 1) == 1)
                    .mapToDouble(n::years)
                    .max()
                    .orElseThrow();
            chance *= Math.exp(-(n.overhead() + longest) * turnover);
        }
        return chance;
    }

    private static int stageOf(Sample sample, int c) {
        return IntStream.range(0, sample.roadmap().stages().size())
                .filter(k -> (sample.roadmap().stages().get(k).measures() >> c & 1) == 1)
                .findFirst()
                .orElseThrow();
    }

    /** Chance that a story goes on past all stages before this one: what is seen missing in one is made good, or all ends. */
    private static double passed(Sample sample, Fate[] fates, int stage) {
        return IntStream.range(0, stage)
                .mapToDouble(k -> isSeen(sample, fates, k) ? sample.numbers().cure() : 1)
                .reduce(1, (a, b) -> a * b);
    }

    private static boolean isSeen(Sample sample, Fate[] fates, int stage) {
        return IntStream.range(0, fates.length).anyMatch(c -> fates[c] == Fate.SEEN_NOT && stageOf(sample, c) == stage);
    }

    /** Chance that all of a step is done in a story that reached its last stage, in which what is made good counts, or does not. */
    private static double done(Sample sample, Fate[] fates, long step, int last, boolean counts) {
        boolean secret =
                IntStream.range(0, fates.length).anyMatch(c -> (step >> c & 1) == 1 && fates[c] == Fate.SECRETLY_NOT);
        boolean late = IntStream.range(0, fates.length)
                .anyMatch(c -> (step >> c & 1) == 1 && fates[c] == Fate.SEEN_NOT && stageOf(sample, c) == last);
        return secret ? 0 : !late ? 1 : counts ? sample.numbers().cure() : 0;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aStepIsPerformedAsOftenAsInAllStories(int seed) {
        Sample sample = Sample.of(seed);
        DrawnRoadmap drawn = new DrawnRoadmap(sample.resolved(), sample.roadmap());
        int failing = firstFailing(sample);

        for (long step : steps(sample, seed)) {
            int last = IntStream.range(0, sample.structure().measureCount())
                    .filter(c -> (step >> c & 1) == 1)
                    .map(c -> stageOf(sample, c))
                    .max()
                    .orElseThrow();
            double[] sum = {0, 0};
            boolean soon = sample.numbers().cureYears() <= DrawnRoadmap.GRACE;
            everyStory(sample, (fates, chance) -> {
                double reached = chance * passed(sample, fates, last);
                sum[0] += reached * done(sample, fates, step, last, true);
                sum[1] += reached * done(sample, fates, step, last, soon);
            });
            double survival = failing <= last ? 0 : survival(sample, last);
            assertThat(drawn.performed(step))
                    .as("seed %d, step %d", seed, step)
                    .isCloseTo(sum[0] * survival, within(1e-12));
            assertThat(drawn.onTime(step, drawn.years(step)))
                    .as("seed %d, step %d on time", seed, step)
                    .isCloseTo(sum[1] * survival, within(1e-12));
            assertThat(drawn.onTime(step, drawn.years(step) - 2 * DrawnRoadmap.GRACE))
                    .isZero();
        }
    }

    /** Each measure alone, each stage, and some measures of any stages. */
    private static List<Long> steps(Sample sample, int seed) {
        List<Long> steps = new ArrayList<>();
        for (int c = 0; c < sample.structure().measureCount(); c++) {
            steps.add(1L << c);
        }
        sample.roadmap().stages().forEach(stage -> steps.add(stage.measures()));
        steps.add(1 + new Random(seed).nextLong((1L << sample.structure().measureCount()) - 1));
        return steps;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void breaksFallWhereTheStoriesBreak(int seed) {
        Sample sample = Sample.of(seed);
        int stages = sample.roadmap().stages().size();
        int failing = firstFailing(sample);
        double[] byMeasure = new double[sample.structure().measureCount()];
        double unbroken = new DrawnRoadmap(sample.resolved(), sample.roadmap()).breaks(byMeasure);

        double[] seen = new double[stages];
        everyStory(sample, (fates, chance) -> {
            for (int k = 0; k < stages; k++) {
                double ends = isSeen(sample, fates, k) ? 1 - sample.numbers().cure() : 0;
                seen[k] += chance * passed(sample, fates, k) * ends;
            }
        });
        double reached = 1;
        for (int k = 0; k < failing; k++) {
            double at = 0;
            for (int c = 0; c < byMeasure.length; c++) {
                at += stageOf(sample, c) == k ? byMeasure[c] : 0;
            }
            double expected = seen[k] * survival(sample, k);
            double carriedBack = failing <= stages ? at - expected : 0;
            // what breaks later may be laid at the door of an earlier measure that is undone: never less than the
            // stories say
            assertThat(carriedBack).as("seed %d, stage %d", seed, k + 1).isGreaterThanOrEqualTo(-1e-12);
            reached -= seen[k];
        }
        double all = unbroken;
        double expectedAll = reached * survival(sample, failing);
        for (double each : byMeasure) {
            all += each;
        }
        for (int k = 0; k < failing; k++) {
            expectedAll += seen[k] * survival(sample, k);
        }
        assertThat(all)
                .as("seed %d", seed)
                .isCloseTo(expectedAll, within(1e-12))
                .isLessThanOrEqualTo(1 + 1e-12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void moreTrustAndQuickerGovernmentsNeverMakeAStepLessLikelyWhereAllHolds(int seed) {
        Sample sample = Sample.of(seed);
        Numbers.Editor edit = sample.numbers().edit();
        for (int j = 0; j < sample.structure().partyCount(); j++) {
            edit.turnover(j, 0);
            for (int i = 0; i < sample.structure().partyCount(); i++) {
                edit.trust(i, j, 0.999);
            }
        }
        ResolvedCase trusting = sample.resolved().with(edit.done());
        Sample better = new Sample(trusting, sample.roadmap());
        for (int c = 0; c < sample.structure().measureCount(); c++) {
            if (firstFailing(better) > stageOf(better, c)) {
                assertThat(new DrawnRoadmap(trusting, sample.roadmap()).performed(1L << c))
                        .isGreaterThanOrEqualTo(
                                new DrawnRoadmap(sample.resolved(), sample.roadmap()).performed(1L << c) - 1e-12);
            }
        }
    }

    /** Named is an alternative that is worth more, by the largest shortfall of all, than going ahead where it first does not hold. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatFailsFirstIsTheLargestShortfall(int seed) {
        Sample sample = Sample.of(seed);
        Certificate certificate = Evaluator.evaluate(sample.resolved(), sample.roadmap());
        int failing = firstFailing(sample);
        var named = new DrawnRoadmap(sample.resolved(), sample.roadmap()).firstFailure();

        if (failing == certificate.stages().size()) {
            assertThat(named.isEmpty()).isEqualTo(certificate.holds());
            named.ifPresent(failure -> assertThat(failure).isEqualTo(FirstFailure.END));
            return;
        }
        double largest = 0;
        List<FirstFailure> causes = new ArrayList<>();
        for (Certificate.PartyLine party : certificate.stages().get(failing).parties()) {
            for (Certificate.Choice choice : party.choices()) {
                double shortfall = choice.value() - party.value();
                if (shortfall > largest + 1e-12) {
                    causes.clear();
                }
                if (shortfall >= largest - 1e-12) {
                    largest = Math.max(largest, shortfall);
                    causes.add(FirstFailure.of(choice.alternative()));
                }
            }
        }
        assertThat(causes).contains(named.orElseThrow());
    }
}
