package dev.gradus.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.assessment.RoadmapReview.Collapse;
import dev.gradus.assessment.text.TextWeaknesses;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.assessment.text.Weakness.Kind;
import dev.gradus.roadmap.RandomCases;
import dev.gradus.roadmap.Samples;
import dev.gradus.roadmap.WrittenCases;
import dev.gradus.roadmap.check.CertificateChecker;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the state after a collapse is what there is today already, and whether a verdict hangs on that. */
class BreakdownTest {
    private static WholeCase written(ResolvedCase resolved) {
        return new WholeCase(WrittenCases.of(resolved), resolved);
    }

    /** In the exchange of model.md §6 all that B could lose by undoing is 35 · 0.1 = 3.5 points, and A 35 · 1 = 35. */
    @ParameterizedTest
    @CsvSource({
        "-5, -5, 0",
        "-9.9, -9.9, 0",
        "-10, -10, 1",
        "-10, -17.4, 1",
        "-17.5, -5, 1",
        "-17.4, -5, 0",
        "-40, -40, 2"
    })
    void itIsAskedWhereTheBreakdownIsLargeAgainstWhatIsUndone(double a, double b, int asked) {
        ResolvedCase resolved = Samples.twoByTwo();
        ResolvedCase drawn = resolved.with(
                resolved.numbers().edit().breakdown(0, a).breakdown(1, b).done());

        List<Weakness> found = TextWeaknesses.of(written(drawn)).stream()
                .filter(weakness -> weakness.kind() == Kind.BREAKDOWN_IS_TODAY)
                .toList();

        assertThat(found).hasSize(asked);
        assertThat(found).allMatch(weakness -> weakness.path().endsWith(".breakdown"));
    }

    /** By the definition, with the certificate checker as judge. */
    @Test
    void aVerdictHangsOnABreakdownWhereItTurnsWithoutIt() {
        int turned = 0;
        int mended = 0;
        int weighed = 0;
        for (long seed = 0; seed < 4_000; seed++) {
            ResolvedCase resolved = Samples.random(seed);
            Roadmap roadmap = RandomCases.roadmap(resolved, seed);
            if (roadmap.stages().isEmpty()) {
                continue;
            }
            weighed++;
            boolean holds = CertificateChecker.rederive(resolved, roadmap).holds();
            List<Collapse> expected = new ArrayList<>();
            for (int i = 0; i < resolved.structure().partyCount(); i++) {
                Numbers numbers = resolved.numbers();
                ResolvedCase without =
                        resolved.with(numbers.edit().breakdown(i, 0).done());
                if (resolved.structure().isPrincipal(i)
                        && numbers.breakdown(i) != 0
                        && CertificateChecker.rederive(without, roadmap).holds() != holds) {
                    expected.add(new Collapse(i, numbers.breakdown(i)));
                }
            }
            assertThat(DecisiveBreakdowns.of(resolved, roadmap, holds))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
            turned += holds && !expected.isEmpty() ? 1 : 0;
            mended += !holds && !expected.isEmpty() ? 1 : 0;
        }

        assertThat(weighed).isGreaterThan(1_500);
        assertThat(turned)
                .as("of those that hold; %s of those that fail", mended)
                .isGreaterThan(40);
        assertThat(mended).isGreaterThan(10);
    }
}
