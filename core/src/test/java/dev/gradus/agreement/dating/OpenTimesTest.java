package dev.gradus.agreement.dating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.FigureSet;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.assessment.text.TextWeaknesses;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.roadmap.RandomCases;
import dev.gradus.roadmap.WrittenCases;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where a case leaves open how long something takes, a day that is called known is the same whatever the answer. */
class OpenTimesTest {
    private static final int INSTANCES = 1500;

    private static final Set<Weakness.Kind> OF_DAYS = Set.of(
            Weakness.Kind.DUE_IS_PAST,
            Weakness.Kind.DUE_TOO_SOON,
            Weakness.Kind.ENDS_BEFORE_IT_BEGINS,
            Weakness.Kind.PARALLEL_APART,
            Weakness.Kind.WAITS_FOR_LATER,
            Weakness.Kind.BEYOND_DEADLINE);

    @Test
    void aKnownDayHangsOnNoOpenTime() {
        int known = 0;
        int guessed = 0;
        int moved = 0;
        int told = 0;
        for (long seed = 0; seed < INSTANCES; seed++) {
            ResolvedCase drawn = RandomCases.of(seed);
            Random random = new Random(seed);
            Proposal proposal = DatedProposalsTest.proposal(drawn, random);
            boolean[] open = new boolean[drawn.structure().measureCount()];
            IntStream.range(0, open.length).forEach(c -> open[c] = random.nextInt(3) == 0);
            WholeCase one = WholeCase.of(open(WrittenCases.of(drawn, proposal), open));
            WholeCase other = WholeCase.of(WrittenCases.of(answered(drawn, open, random), proposal));
            Dating before = Dating.of(one, proposal);
            Dating after = Dating.of(other, proposal);
            for (int step = 0; step < proposal.stages().size(); step++) {
                boolean same = before.due(step) == after.due(step);
                if (before.isKnown(step)) {
                    assertThat(same).as("seed %s, step %s", seed, step).isTrue();
                    known++;
                } else {
                    guessed++;
                    moved += same ? 0 : 1;
                }
            }
            assertThat(ofDays(other)).as("seed %s", seed).containsAll(ofDays(one));
            told += ofDays(one).size();
        }
        assertThat(known).isGreaterThan(INSTANCES);
        assertThat(guessed).isGreaterThan(INSTANCES / 3);
        assertThat(moved).as("what is called open mostly is").isGreaterThan(guessed * 3 / 4);
        assertThat(told).isGreaterThan(INSTANCES / 10);
    }

    /** What is said of days; the day by which it could be done, which may move, is left out. */
    private static List<String> ofDays(WholeCase whole) {
        return TextWeaknesses.of(whole).stream()
                .filter(weakness -> OF_DAYS.contains(weakness.kind()))
                .map(weakness -> weakness.kind() + " " + weakness.args().subList(0, 2))
                .toList();
    }

    /** Some answer to how long each open measure takes. */
    private static ResolvedCase answered(ResolvedCase drawn, boolean[] open, Random random) {
        Numbers.Editor edit = drawn.numbers().edit();
        for (int c = 0; c < open.length; c++) {
            if (open[c]) {
                edit.years(c, 0.5 + random.nextDouble());
            }
        }
        return drawn.with(edit.done());
    }

    private static Case open(Case c, boolean[] open) {
        List<Measure> measures = IntStream.range(0, open.length)
                .mapToObj(
                        k -> open[k] ? open(c.measures().get(k)) : c.measures().get(k))
                .toList();
        return WrittenCases.with(c, measures, c.redLines());
    }

    private static Measure open(Measure m) {
        Figure takes = Figure.byDefault(FigureKind.TAKES.path(m.id()), 0);
        List<Figure> figures = m.figures().all().stream()
                .map(figure -> figure.path().equals(takes.path()) ? takes : figure)
                .toList();
        return new Measure(
                m.id(),
                m.name(),
                m.note(),
                m.by(),
                m.with(),
                FigureSet.of(figures.toArray(Figure[]::new)),
                m.requires(),
                m.excludes(),
                m.onlyWith(),
                m.verifiedBy(),
                m.paidBy(),
                m.form(),
                m.obligation(),
                m.every(),
                m.until(),
                m.parts(),
                m.tranches(),
                m.amount(),
                m.otherAmounts(),
                m.instalments(),
                m.basis());
    }
}
