package dev.gradus.forecast.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.forecast.reference.Promise.Grouping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is planted in generated data is found, and nothing else; scores are those of their definitions. */
class LeavingOutTest {
    private static final Way MEMBER = new Way.OfClass(Grouping.MEMBER, 10);
    private static final Way OTHERS = new Way.OfOthers(Grouping.COMMITMENT, 2);
    private static final Way FEATURES = new Way.OfFeatures(2);

    /** 12 years of 20 commitments of 10 members; a chance of the member, the commitment, or neither; one feature of no account. */
    private static List<Promise> promises(double ofMember, double ofCommitment, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Promise> promises = new ArrayList<>();
        for (int year = 0; year < 12; year++) {
            for (int commitment = 0; commitment < 20; commitment++) {
                double easy = ofCommitment * (random.nextDouble() - 0.5);
                double feature = random.nextInt(2);
                for (int member = 0; member < 10; member++) {
                    double chance = 0.5 + ofMember * (member % 2 == 0 ? 0.5 : -0.5) + easy;
                    promises.add(new Promise(
                            "" + (2000 + year),
                            Map.of(Grouping.MEMBER, "m" + member, Grouping.COMMITMENT, year + "-" + commitment),
                            List.of(feature),
                            random.nextDouble() < chance));
                }
            }
        }
        return promises;
    }

    private static Skill skill(List<Promise> promises, Way way) {
        return LeavingOut.test(promises, way, 1).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aMemberEffectIsFound(long seed) {
        Skill skill = skill(promises(0.6, 0, seed), MEMBER);

        // chances 0.2 and 0.8: the average rate scores 0.25, who knows them 0.16, which is a skill of 0.36; area 0.8
        assertThat(skill.skill()).isCloseTo(0.36, within(0.06));
        assertThat(skill.low()).isPositive().isLessThan(skill.skill());
        assertThat(skill.high()).isGreaterThan(skill.skill()).isLessThan(0.5);
        assertThat(skill.area()).isCloseTo(0.8, within(0.03));
        assertThat(skill.n()).isEqualTo(2400);
        assertThat(skill.clusters()).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsOfNoAccountHasNoSkill(long seed) {
        List<Promise> promises = promises(0, 0, seed);

        for (Way way : List.of(MEMBER, OTHERS, FEATURES)) {
            assertThat(skill(promises, way).low()).isNegative();
            assertThat(skill(promises, way).skill()).isLessThan(0.01);
        }
        assertThat(skill(promises, new Way.AverageRate()).skill()).isZero();
        assertThat(skill(promises, new Way.AverageRate()).low()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOthersTellHowHardACommitmentIs(long seed) {
        List<Promise> promises = promises(0, 0.9, seed);

        assertThat(skill(promises, OTHERS).low()).isPositive();
        assertThat(skill(promises, MEMBER).skill()).isLessThan(0.01);
    }

    @Test
    void nobodyIsForetoldFromHisOwnOutcome() {
        List<Promise> promises = promises(0.3, 0.5, 5);
        Promise asked = promises.getFirst();
        List<Promise> turned = new ArrayList<>(promises);
        Promise other = new Promise(asked.cluster(), asked.classes(), asked.features(), !asked.kept());
        turned.set(0, other);
        List<Promise> training = promises.stream()
                .filter(each -> !each.cluster().equals(asked.cluster()))
                .toList();

        for (Way way : List.of(MEMBER, OTHERS, FEATURES)) {
            assertThat(way.fit(training, promises).applyAsDouble(asked))
                    .isEqualTo(way.fit(training, turned).applyAsDouble(other));
        }
    }

    /** Each score again, from loops over all rows, and the area from all pairs. */
    @Test
    void scoresAreThoseOfTheirDefinitions() {
        List<Promise> promises = promises(0.4, 0.2, 9).subList(0, 700);
        double[] chances = new double[promises.size()];
        double own = 0;
        double rated = 0;
        for (int i = 0; i < promises.size(); i++) {
            Promise asked = promises.get(i);
            double n = 0;
            double kept = 0;
            double same = 0;
            double sameKept = 0;
            for (Promise each : promises) {
                if (!each.cluster().equals(asked.cluster())) {
                    n++;
                    kept += each.kept() ? 1 : 0;
                    boolean isSame = each.in(Grouping.MEMBER).equals(asked.in(Grouping.MEMBER));
                    same += isSame ? 1 : 0;
                    sameKept += isSame && each.kept() ? 1 : 0;
                }
            }
            chances[i] = (sameKept + 10 * kept / n) / (same + 10);
            own += Math.pow(chances[i] - (asked.kept() ? 1 : 0), 2) / promises.size();
            rated += Math.pow(kept / n - (asked.kept() ? 1 : 0), 2) / promises.size();
        }
        double pairs = 0;
        double right = 0;
        for (int i = 0; i < promises.size(); i++) {
            for (int j = 0; j < promises.size(); j++) {
                if (promises.get(i).kept() && !promises.get(j).kept()) {
                    pairs++;
                    right += Math.abs(chances[i] - chances[j]) < 1e-12 ? 0.5 : chances[i] > chances[j] ? 1 : 0;
                }
            }
        }
        Skill skill = skill(promises, MEMBER);

        assertThat(skill.brier()).isCloseTo(own, within(1e-12));
        assertThat(skill.rateBrier()).isCloseTo(rated, within(1e-12));
        assertThat(skill.skill()).isCloseTo(1 - own / rated, within(1e-12));
        assertThat(skill.area()).isCloseTo(right / pairs, within(1e-9));
    }

    @Test
    void theSameSeedGivesTheSameInterval() {
        List<Promise> promises = promises(0.3, 0.5, 4);
        Skill skill = skill(promises, MEMBER);

        assertThat(skill(promises, MEMBER)).isEqualTo(skill);
        assertThat(skill(new ArrayList<>(promises).reversed(), MEMBER).low()).isCloseTo(skill.low(), within(1e-12));
        assertThat(LeavingOut.test(promises, MEMBER, 2).orElseThrow().low())
                .isNotEqualTo(skill.low())
                .isCloseTo(skill.low(), within(0.02));
    }

    @Test
    void whereNothingCanBeSavedThereIsNoSkill() {
        Promise kept = new Promise("a", Map.of(), List.of(1.0), true);
        Promise other = new Promise("b", Map.of(), List.of(0.0), true);

        assertThat(LeavingOut.test(List.of(), FEATURES, 1)).isEmpty();
        assertThat(LeavingOut.test(List.of(kept, kept), FEATURES, 1)).isEmpty();
        assertThat(LeavingOut.test(List.of(kept, other), FEATURES, 1)).isEmpty();
    }
}
