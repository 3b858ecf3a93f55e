package dev.gradus.roadmap.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.roadmap.ModelNumbersTest;
import dev.gradus.roadmap.RandomCases;
import dev.gradus.roadmap.evaluation.TrustNeeded.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Required trust: within the intervals the roadmap holds for the truster, outside it does not. */
class TrustNeededTest {
    @Test
    void a01_theSmallExchangeNeedsLittleTrust() {
        ResolvedCase twoByTwo = ModelNumbersTest.twoByTwo();
        Roadmap small = Roadmap.of(0b0101);

        List<Interval> ofB = TrustNeeded.intervals(twoByTwo, small, 1, 0);

        assertThat(ofB).hasSize(1);
        assertThat(ofB.getFirst().to()).isEqualTo(1);
        double least = ofB.getFirst().from();
        ResolvedCase atTheEdge = twoByTwo.with(
                twoByTwo.numbers().edit().trust(1, 0, Math.max(least, 1e-9)).done());
        if (least > 0) {
            assertThat(new Evaluator(atTheEdge).weakestMargin(small, 1)).isEqualTo(0, within(1e-6));
        }
    }

    @Test
    void b01_intervalsAreWhatAScanFinds() {
        int between = 0;
        for (long seed = 0; seed < 300; seed++) {
            ResolvedCase resolved = RandomCases.of(seed);
            Roadmap roadmap = RandomCases.roadmap(resolved, seed);
            for (int i = 0; i < resolved.structure().partyCount(); i++) {
                int j = (i + 1) % resolved.structure().partyCount();
                List<Interval> intervals = TrustNeeded.intervals(resolved, roadmap, i, j);
                between += intervals.isEmpty()
                                || intervals.getFirst().from() == 0
                                        && intervals.getFirst().to() == 1
                        ? 0
                        : 1;
                for (double prior = 0.0037; prior < 1; prior += 0.01) {
                    double margin = new Evaluator(resolved.with(
                                    resolved.numbers().edit().trust(i, j, prior).done()))
                            .weakestMargin(roadmap, i);
                    double at = prior;
                    boolean inside = intervals.stream().anyMatch(x -> x.from() <= at && at <= x.to());
                    if (Math.abs(margin) > 1e-7) {
                        assertThat(inside)
                                .as("seed %s, %s in %s at %s: %s", seed, i, j, prior, intervals)
                                .isEqualTo(margin > 0);
                    }
                }
            }
        }
        assertThat(between).as("cases in which the trust decides").isGreaterThan(20);
    }

    @Test
    void c01_allIntervalsWhereMoreTrustCanHurt() {
        List<Interval> two = TrustNeeded.everywhere(x -> 0.04 - Math.pow((x - 0.5) * (x - 0.5) - 0.09, 2) * 8);

        assertThat(two).hasSize(2);
        assertThat(two.get(0).to()).isLessThan(two.get(1).from());
    }

    @Test
    void c02_anIntervalNarrowerThanTheGridIsFoundAtItsPeak() {
        List<Interval> narrow = TrustNeeded.everywhere(x -> 1e-6 - (x - 0.4321) * (x - 0.4321));

        assertThat(narrow).hasSize(1);
        assertThat(narrow.getFirst().from()).isEqualTo(0.4311, within(1e-6));
        assertThat(narrow.getFirst().to()).isEqualTo(0.4331, within(1e-6));
    }
}
