package dev.gradus.roadmap.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Structure;
import dev.gradus.quantity.Explained;
import dev.gradus.roadmap.Alternative;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.Explanation;
import dev.gradus.roadmap.RandomCases;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Every number of an explanation follows from the terms beside it, and is the number that the evaluator gives. */
class ExplainerTest {
    private static final int SEEDS = Integer.getInteger("gradus.random", 2000) / 2;

    @Test
    void a01_everyNumberFollowsFromItsTerms() {
        for (long seed = 0; seed < SEEDS; seed++) {
            ResolvedCase resolved = RandomCases.of(seed);
            Roadmap roadmap = RandomCases.roadmap(resolved, seed);
            Explanation explanation = Explainer.explain(resolved, roadmap);
            explanation.numbers().forEach((name, number) -> follows(explanation, name, number));
        }
    }

    private static void follows(Explanation explanation, String name, Explained number) {
        if (number.how() == Explained.How.RESULT) {
            assertThat(number.value())
                    .as(name)
                    .isEqualTo(explanation.get(number.ref()).value());
        } else if (number.how() != Explained.How.GIVEN && number.how() != Explained.How.CONSTANT) {
            assertThat(number.value()).as(name).isEqualTo(number.recomputed());
        }
        number.of().forEach(term -> follows(explanation, name, term));
    }

    @Test
    void a02_theNumbersAreTheEvaluators() {
        for (long seed = 0; seed < SEEDS; seed++) {
            ResolvedCase resolved = RandomCases.of(seed);
            Roadmap roadmap = RandomCases.roadmap(resolved, seed);
            Explanation explanation = Explainer.explain(resolved, roadmap);
            Certificate certificate = Evaluator.evaluate(resolved, roadmap);
            Structure structure = resolved.structure();
            for (int k = 1; k <= certificate.stages().size(); k++) {
                for (int i = 0; i < structure.partyCount(); i++) {
                    Certificate.PartyLine line =
                            certificate.stages().get(k - 1).parties().get(i);
                    String prefix =
                            "stage/" + k + "/" + structure.parties().get(i).id() + "/";
                    same(explanation, prefix + "value", line.value());
                    same(explanation, prefix + "probability", line.probability());
                    if (!line.choices().isEmpty()) {
                        same(explanation, prefix + "margin", line.margin());
                    }
                    for (Certificate.Choice choice : line.choices()) {
                        if (choice.alternative() instanceof Alternative.Withhold(long measures)) {
                            same(
                                    explanation,
                                    prefix + "withhold/" + String.join("+", structure.ids(measures)),
                                    choice.value());
                        }
                    }
                }
            }
            same(explanation, "end/slack", certificate.end().slack());
        }
    }

    private static void same(Explanation explanation, String name, double expected) {
        Offset<Double> near = within(1e-9 * Math.max(1, Math.abs(expected)));
        assertThat(explanation.get(name).value()).as(name).isEqualTo(expected, near);
    }

    @Test
    void b01_exposureIsWhatWouldBeLostIfTheProcessBrokeNow() {
        for (long seed = 0; seed < SEEDS; seed++) {
            ResolvedCase resolved = RandomCases.of(seed);
            Roadmap roadmap = RandomCases.roadmap(resolved, seed);
            Explanation explanation = Explainer.explain(resolved, roadmap);
            Model formulas = new Model(resolved);
            long state = resolved.structure().inForce();
            for (int k = 1; k <= roadmap.stages().size(); k++) {
                state |= roadmap.stages().get(k - 1).measures();
                for (int i = 0; i < resolved.structure().partyCount(); i++) {
                    double sum = formulas.breakdown(i, state);
                    for (int c = 0; c < resolved.structure().measureCount(); c++) {
                        if ((state >>> c & 1) != 0 && (resolved.structure().inForce() >>> c & 1) == 0) {
                            sum += formulas.sure(i, c, state)
                                    * resolved.numbers().value(i, c);
                        }
                    }
                    same(
                            explanation,
                            "exposure/" + k + "/"
                                    + resolved.structure().parties().get(i).id(),
                            Math.max(0, -sum));
                }
            }
        }
    }
}
