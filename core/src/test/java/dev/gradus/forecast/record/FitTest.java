package dev.gradus.forecast.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.gradus.forecast.record.Outlook.Chance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The fit as a statistical instrument: on agreements drawn from known parameters, of the size of ours and ten times that. */
final class FitTest {
    private static final int OURS = 6;
    private static final int STEPS = 7;

    /** How often intervals hold the true chance of a step of a new agreement, and how chances fare against what happens. */
    private static final class Score {
        int steps;
        int in80;
        int in95;
        double said;
        double happened;
        final double[] saidIn = new double[4];
        final double[] trueIn = new double[4];
        final int[] countIn = new int[4];

        void add(Outlook outlook, double[] truth) {
            Chance[] chances = {outlook.inPart(), outlook.done(), outlook.onTime()};
            for (int k = 0; k < 3; k++) {
                Chance c = chances[k];
                steps++;
                in80 += c.low80() <= truth[k] && truth[k] <= c.high80() ? 1 : 0;
                in95 += c.low95() <= truth[k] && truth[k] <= c.high95() ? 1 : 0;
                said += c.mean();
                happened += truth[k];
                int bin = Math.min(3, (int) (4 * c.mean()));
                saidIn[bin] += c.mean();
                trueIn[bin] += truth[k];
                countIn[bin]++;
            }
        }
    }

    private static Score score(int worlds, int agreements, long seed, List<Weights> fitted, List<Simulated> truths) {
        Score score = new Score();
        SplittableRandom random = new SplittableRandom(seed);
        for (int w = 0; w < worlds; w++) {
            Simulated world = new Simulated(random.split(), 0.3 + random.nextDouble(), 0.2 + random.nextDouble() / 2);
            Weights weights = Fit.of(world.draw(agreements, STEPS, "a"), List.of());
            for (Deed deed : world.draw(4, STEPS, "new")) {
                Outlook outlook = Outlook.of(weights, deed.traits(), deed.performers(), List.of());
                score.add(outlook, new double[] {world.chance(deed, 0), world.chance(deed, 1), world.chance(deed, 2)});
            }
            fitted.add(weights);
            truths.add(world);
        }
        return score;
    }

    @Test
    void intervalsOfAFitOnSixAgreementsHoldAsOftenAsTheySay() {
        Score score = score(100, OURS, 1, new ArrayList<>(), new ArrayList<>());
        assertThat((double) score.in80 / score.steps).isBetween(0.74, 0.88);
        assertThat((double) score.in95 / score.steps).isBetween(0.91, 0.99);
        assertThat(score.said / score.steps).isCloseTo(score.happened / score.steps, offset(0.03));
        for (int bin = 0; bin < 4; bin++) {
            assertThat(score.saidIn[bin] / score.countIn[bin])
                    .as("chances between %d and %d of 4", bin, bin + 1)
                    .isCloseTo(score.trueIn[bin] / score.countIn[bin], offset(0.06));
        }
    }

    @Test
    void tenTimesAsManyAgreementsRecoverTheParameters() {
        List<Weights> small = new ArrayList<>();
        List<Simulated> ofSmall = new ArrayList<>();
        score(24, OURS, 2, small, ofSmall);
        List<Weights> large = new ArrayList<>();
        List<Simulated> ofLarge = new ArrayList<>();
        Score score = score(10, 10 * OURS, 3, large, ofLarge);
        assertThat((double) score.in80 / score.steps).isBetween(0.74, 0.88);
        assertThat((double) score.in95 / score.steps).isBetween(0.91, 0.99);
        double miss = miss(large, ofLarge);
        assertThat(miss).isLessThan(0.3);
        assertThat(miss).isLessThan(0.65 * miss(small, ofSmall));
        assertThat(held(large, ofLarge)).isBetween(0.85, 1.0);
        assertThat(held(small, ofSmall)).isBetween(0.88, 1.0);
    }

    /** Root mean square of what was fitted less what is true, over the weights of the traits. */
    private static double miss(List<Weights> fitted, List<Simulated> truths) {
        double sum = 0;
        for (int w = 0; w < fitted.size(); w++) {
            for (Trait trait : Trait.values()) {
                sum += Math.pow(fitted.get(w).weight(trait) - truths.get(w).slopes[trait.ordinal()], 2);
            }
        }
        return Math.sqrt(sum / fitted.size() / Trait.values().length);
    }

    /** How many weights lie within 1.96 of their standard deviations. */
    private static double held(List<Weights> fitted, List<Simulated> truths) {
        int held = 0;
        for (int w = 0; w < fitted.size(); w++) {
            for (Trait trait : Trait.values()) {
                double off = fitted.get(w).weight(trait) - truths.get(w).slopes[trait.ordinal()];
                held += Math.abs(off) <= 1.96 * fitted.get(w).spread(trait) ? 1 : 0;
            }
        }
        return (double) held / fitted.size() / Trait.values().length;
    }

    @Test
    void whateverTheStepsTheAnswerIsFinite() {
        Simulated world = new Simulated(new SplittableRandom(4), 0.5, 0.5);
        List<Deed> some = world.draw(4, 6, "a");
        List<List<Deed>> odd = List.of(
                some.stream().map(deed -> with(deed, Grade.ON_TIME, "a")).toList(),
                some.stream().map(deed -> with(deed, Grade.NOT, "b")).toList(),
                some.stream()
                        .map(deed -> with(
                                deed,
                                deed.traits().known().getOrDefault(Trait.SEEN, 0.0) > 0.5 ? Grade.ON_TIME : Grade.NOT,
                                deed.agreement()))
                        .toList(),
                some.subList(0, 1),
                some.stream()
                        .map(deed -> new Deed("x", List.of(), new Traits(Map.of()), Grade.NOT, Grade.NOT, 0.5))
                        .toList());
        for (List<Deed> deeds : odd) {
            Weights weights = Fit.of(deeds, List.of());
            assertThat(weights.isSound()).isTrue();
            for (Deed deed : some) {
                for (List<Deed> seen : List.of(List.<Deed>of(), deeds)) {
                    Outlook outlook = Outlook.of(weights, deed.traits(), deed.performers(), seen);
                    for (Chance c : List.of(outlook.inPart(), outlook.done(), outlook.onTime())) {
                        assertThat(c.mean()).isBetween(0.0, 1.0);
                        assertThat(c.low95()).isLessThanOrEqualTo(c.low80());
                        assertThat(c.low80()).isLessThan(c.high80());
                        assertThat(c.high95()).isGreaterThanOrEqualTo(c.high80());
                    }
                }
            }
        }
    }

    private static Deed with(Deed deed, Grade grade, String agreement) {
        return new Deed(agreement, deed.performers(), deed.traits(), grade, grade, 1);
    }

    @Test
    void theSameStepsGiveTheSameWeightsInWhateverOrderTheyCome() {
        List<Deed> deeds = new Simulated(new SplittableRandom(5), 0.5, 0.5).draw(3, 5, "a");
        Weights weights = Fit.of(deeds, List.of("a"));
        assertThat(Fit.of(deeds, List.of("a"))).isEqualTo(weights);
        Weights reversed = Fit.of(deeds.reversed(), List.of("a"));
        assertThat(reversed.agreementSpread()).isEqualTo(weights.agreementSpread());
        for (Trait trait : Trait.values()) {
            assertThat(reversed.weight(trait)).isCloseTo(weights.weight(trait), offset(1e-6));
        }
    }
}
