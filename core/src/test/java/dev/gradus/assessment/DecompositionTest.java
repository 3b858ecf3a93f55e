package dev.gradus.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.roadmap.Explanation;
import dev.gradus.roadmap.RandomCases;
import dev.gradus.roadmap.evaluation.Explainer;
import org.junit.jupiter.api.Test;

/** The parts that a number in points is taken apart into add up to it. */
class DecompositionTest {
    private static final int SEEDS = Integer.getInteger("gradus.random", 2000) / 8;

    @Test
    void thePartsOfAMarginValueOrGainAddUpToIt() {
        int counted = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            ResolvedCase resolved = RandomCases.of(seed);
            Roadmap roadmap = RandomCases.roadmap(resolved, seed);
            Explanation explanation = Explainer.explain(resolved, roadmap);
            for (String name : explanation.numbers().keySet()) {
                if (name.startsWith("gain/") || name.endsWith("/margin") || name.endsWith("/value")) {
                    addsUp(resolved, explanation, name);
                    counted++;
                }
            }
        }
        assertThat(counted).isGreaterThan(1000);
    }

    private static void addsUp(ResolvedCase resolved, Explanation explanation, String name) {
        Decomposition makeup = Decomposition.of(resolved.structure(), explanation, name);

        assertThat(makeup.from(-1L >>> 64 - resolved.structure().measureCount())
                        + makeup.sums().values().stream().mapToDouble(p -> p).sum())
                .as(name)
                .isCloseTo(explanation.get(name).value(), within(1e-9));
        assertThat(makeup.inFavour() - makeup.against()).as(name).isCloseTo(makeup.total(), within(1e-9));
    }
}
