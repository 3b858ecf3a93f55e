package dev.gradus.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.numbers.Numbers;
import org.junit.jupiter.api.Test;

/** The random cases ask about stopping in earnest: it often decides which roadmaps hold. */
class StoppingTest {
    private static final int SEEDS = 400;

    @Test
    void a01_inAGoodShareOfCasesItDecidesWhatHolds() {
        int given = 0;
        int decides = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            ResolvedCase resolved = RandomCases.of(seed);
            ResolvedCase without = resolved.with(without(resolved.numbers()));
            if (!without.numbers().equals(resolved.numbers())) {
                given++;
                decides += new BruteForce(resolved, 2).count() != new BruteForce(without, 2).count() ? 1 : 0;
            }
        }

        assertThat(given).isGreaterThan(SEEDS / 3);
        assertThat(decides).isGreaterThan(SEEDS / 40);
    }

    @Test
    void a02_soDoesASignature() {
        int signed = 0;
        int decides = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            ResolvedCase resolved = RandomCases.of(seed);
            if (resolved.structure().signed()) {
                signed++;
                decides += new BruteForce(resolved, 2).count() != new BruteForce(resolved.signed(false), 2).count()
                        ? 1
                        : 0;
            }
        }

        assertThat(signed).isGreaterThan(SEEDS / 10);
        assertThat(decides).isGreaterThan(SEEDS / 100);
    }

    private static Numbers without(Numbers numbers) {
        Numbers.Editor editor = numbers.edit();
        for (int i = 0; i < numbers.partyCount(); i++) {
            editor.stopping(i, 0);
        }
        return editor.done();
    }
}
