package dev.gradus.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.roadmap.check.CertificateChecker;
import dev.gradus.roadmap.evaluation.Evaluator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The formulas of a stage with a cure are the sum over all courses that it can take, to the last decimals, on random stages. */
class StageGameEnumerationTest {
    private static final int SEEDS = 1500;
    private static final int MOST_MEASURES = 6;

    private int stages;
    private int ofThree;
    private int withEscrow;
    private int withTurnover;
    private int withholding;

    @Test
    void a01_everyCourseAddedUp() {
        for (long seed = 0; seed < SEEDS; seed++) {
            ResolvedCase drawn = RandomCases.of(seed);
            Random random = new Random(seed);
            double chance = seed % 9 == 0 ? 1 : seed % 10 == 0 ? 0 : random.nextDouble();
            ResolvedCase resolved = drawn.with(drawn.numbers()
                    .edit()
                    .cure(chance)
                    .cureYears(seed % 7 == 0 ? 0 : 2 * random.nextDouble())
                    .done());
            Roadmap roadmap = RandomCases.roadmap(resolved, seed);
            compare(resolved, Evaluator.evaluate(resolved, roadmap), seed);
            compare(resolved, CertificateChecker.rederive(resolved, roadmap), seed);
        }
        assertThat(stages).isGreaterThan(3000);
        assertThat(ofThree).isGreaterThan(500);
        assertThat(withEscrow).isGreaterThan(1500);
        assertThat(withTurnover).isGreaterThan(1500);
        assertThat(withholding).isGreaterThan(3000);
    }

    private void compare(ResolvedCase resolved, Certificate certificate, long seed) {
        for (int k = 0; k < certificate.stages().size(); k++) {
            Certificate.StageLine line = certificate.stages().get(k);
            if (Long.bitCount(line.stage()) <= MOST_MEASURES) {
                for (int i = 0; i < line.parties().size(); i++) {
                    double next = k + 1 < certificate.stages().size()
                            ? certificate.stages().get(k + 1).parties().get(i).value()
                            : certificate.end().values().get(i);
                    compare(
                            resolved,
                            line,
                            i,
                            next,
                            "seed %s, stage %s, party %s%n%s".formatted(seed, k, i, RandomCases.print(resolved)));
                }
                stages++;
                ofThree += line.parties().size() > 2 ? 1 : 0;
                withEscrow += has(resolved, line.stage()) ? 1 : 0;
                withTurnover +=
                        resolved.numbers().turnover(0) + resolved.numbers().turnover(1) > 0 ? 1 : 0;
            }
        }
    }

    private static boolean has(ResolvedCase resolved, long stage) {
        return java.util.stream.IntStream.range(0, resolved.structure().measureCount())
                .anyMatch(c -> (stage >>> c & 1) != 0 && resolved.numbers().escrow(c) > 0);
    }

    private void compare(ResolvedCase resolved, Certificate.StageLine line, int i, double next, String where) {
        Certificate.PartyLine party = line.parties().get(i);
        near(StageGameEnumeration.value(resolved, i, line.state(), line.stage(), 0, next), party.value(), where);
        List<Certificate.Choice> choices = party.choices();
        for (Certificate.Choice choice : choices) {
            if (choice.alternative() instanceof Alternative.Withhold(long measures)) {
                double value = StageGameEnumeration.value(resolved, i, line.state(), line.stage(), measures, next);
                near(value, choice.value(), "withholding " + measures + ", " + where);
                withholding++;
            }
        }
    }

    private static void near(double enumerated, double formula, String where) {
        assertThat(formula).as(where).isCloseTo(enumerated, within(1e-9 * Math.max(1, Math.abs(enumerated))));
    }
}
