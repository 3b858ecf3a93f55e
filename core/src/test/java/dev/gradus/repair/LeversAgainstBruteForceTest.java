package dev.gradus.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Structure;
import dev.gradus.roadmap.RandomCases;
import dev.gradus.roadmap.Samples;
import dev.gradus.roadmap.check.CertificateChecker;
import dev.gradus.roadmap.evaluation.Evaluator;
import dev.gradus.work.Watch;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What third parties could do is what writing down every way to do it finds, with the certificate checker as judge. */
class LeversAgainstBruteForceTest {
    private static final int CASES = 2_000;
    private static final double SAME = 1e-9;
    private static final Offset<Double> CLOSE = Offset.offset(1e-6);

    private final Map<Lever.Kind, Integer> kinds = new EnumMap<>(Lever.Kind.class);
    private int holding;
    private int nearest;
    private int none;
    private int paid;
    private int withNeeds;

    @Test
    void theLeversAreThoseOfTheDefinition() {
        int compared = 0;
        for (long seed = 0; compared < CASES; seed++) {
            ResolvedCase resolved = Samples.random(seed);
            Structure structure = resolved.structure();
            Roadmap roadmap = RandomCases.roadmap(resolved, seed);
            boolean third = IntStream.range(0, structure.measureCount())
                    .anyMatch(c ->
                            !structure.isPrincipal(structure.measures().get(c).performer()));
            if (third
                    && !roadmap.stages().isEmpty()
                    && !Evaluator.evaluate(resolved, roadmap).holds()) {
                compared++;
                compare(seed, resolved, roadmap);
            }
        }

        assertThat(kinds.values()).hasSize(3).allMatch(count -> count > 5);
        assertThat(holding).isGreaterThan(60);
        assertThat(nearest).isGreaterThan(300);
        assertThat(none).isGreaterThan(300);
        assertThat(paid).isGreaterThan(10);
        assertThat(withNeeds).isGreaterThan(10);
    }

    private void compare(long seed, ResolvedCase resolved, Roadmap roadmap) {
        Levers levers = LeverSearch.of(resolved, roadmap, Watch.NONE);
        Map<Integer, NaiveLevers.Outcome> all = new NaiveLevers(resolved, roadmap).all();
        String what = "seed " + seed + " " + roadmap + "\n" + Samples.print(resolved);

        assertThat(levers.tried()).as(what).isEqualTo(all.size());
        double today = CertificateChecker.rederive(resolved, roadmap).weakestMargin();
        boolean holds = all.values().stream().anyMatch(outcome -> outcome.margin() >= -SAME);
        assertThat(levers.sufficient().isEmpty()).as(what).isEqualTo(!holds);
        for (Lever lever : levers.sufficient()) {
            NaiveLevers.Outcome expected = all.get(lever.measure());
            assertThat(lever.certificate().weakestMargin()).as(what).isCloseTo(expected.margin(), CLOSE);
            assertThat(lever.change()).as(what).isCloseTo(expected.change(), CLOSE);
            kinds.merge(lever.kind(), 1, Integer::sum);
            paid += lever.change() < -SAME ? 1 : 0;
            withNeeds += lever.needed() != 0 ? 1 : 0;
        }
        all.forEach((measure, outcome) -> {
            boolean listed = levers.sufficient().stream().anyMatch(lever -> lever.measure() == measure);
            boolean less = levers.sufficient().stream()
                    .anyMatch(lever -> lever.added() != 0
                            && (lever.added() & ~resolved.structure().withNeeds(1L << measure)) == 0);
            assertThat(outcome.margin() >= -SAME ? listed || less : !listed)
                    .as(what)
                    .isTrue();
        });
        double best = all.values().stream()
                .mapToDouble(NaiveLevers.Outcome::margin)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
        assertThat(levers.nearest().isPresent()).as(what).isEqualTo(!holds && best > today + SAME);
        levers.nearest()
                .ifPresent(near -> assertThat(near.lever().certificate().weakestMargin())
                        .as(what)
                        .isCloseTo(best, CLOSE));
        holding += holds ? 1 : 0;
        nearest += levers.nearest().isPresent() ? 1 : 0;
        none += !holds && levers.nearest().isEmpty() ? 1 : 0;
    }
}
