package dev.gradus.assessment;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.WholeCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why there is no roadmap at all, where no end was asked for. */
public sealed interface NothingToDo {
    /** The case has no measures. */
    record NoMeasures() implements NothingToDo {}

    /** Every measure is in force. */
    record AllInForce() implements NothingToDo {}

    /** No measure that is not in force can be done; of those that need no other measure first, what bars each. */
    record Barred(List<Bar> bars) implements NothingToDo {
        public Barred {
            bars = List.copyOf(bars);
        }
    }

    /** What bars a measure, by position. */
    sealed interface Bar {
        int measure();
    }

    /** It would complete what a hard red line rules out. */
    record ByRedLine(int measure, String line) implements Bar {}

    /** A measure in force rules it out. */
    record ByExclusion(int measure, int inForce) implements Bar {}

    /** It goes only with others, and one of these cannot be done now. */
    record ByCompanion(int measure, int companion) implements Bar {}

    /** Why no measure can be done next. */
    static NothingToDo of(WholeCase whole) {
        Structure structure = whole.resolved().structure();
        long all = (1L << structure.measureCount()) - 1;
        if (all == 0) {
            return new NoMeasures();
        }
        if ((all & ~structure.inForce()) == 0) {
            return new AllInForce();
        }
        List<Bar> bars = new ArrayList<>();
        for (long rest = all & ~structure.inForce(); rest != 0; rest &= rest - 1) {
            int c = Long.numberOfTrailingZeros(rest);
            if ((structure.measures().get(c).requires() & ~structure.inForce()) == 0) {
                bar(whole.written(), structure, c, bars);
            }
        }
        return new Barred(bars);
    }

    private static void bar(Case written, Structure structure, int c, List<Bar> bars) {
        long excluded = structure.measures().get(c).excludes() & structure.inForce();
        if (excluded != 0) {
            bars.add(new ByExclusion(c, Long.numberOfTrailingZeros(excluded)));
            return;
        }
        long with = structure.inForce() | 1L << c;
        Optional<Bar> line = written.redLines().stream()
                .filter(red -> red.hard() && !red.never().isEmpty())
                .filter(red -> (structure.mask(red.never()) & ~with) == 0)
                .findFirst()
                .map(red -> new ByRedLine(c, red.id()));
        long companions = structure.measures().get(c).onlyWith() & ~structure.inForce();
        line.or(() -> companions == 0
                        ? Optional.empty()
                        : Optional.of(new ByCompanion(c, Long.numberOfTrailingZeros(companions))))
                .ifPresent(bars::add);
    }
}
