package dev.gradus.assessment;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.roadmap.Tolerance;
import dev.gradus.roadmap.evaluation.Evaluator;
import java.util.ArrayList;
import java.util.List;

/**
 * Reversals by which their performer would gain less than a point and on which it hangs all the same whether a roadmap holds: one alone,
 * else two together, else all of them together.
 */
final class FragileReversals {
    private static final double FAINT = 1;

    private final ResolvedCase resolved;
    private final Structure structure;
    private final Roadmap roadmap;
    private final boolean holds;
    private final List<Long> found = new ArrayList<>();

    private FragileReversals(ResolvedCase resolved, Roadmap roadmap, boolean holds) {
        this.resolved = resolved;
        this.structure = resolved.structure();
        this.roadmap = roadmap;
        this.holds = holds;
    }

    /** Masks of the measures whose reversal, dropped together, would turn the verdict; no mask contains another. */
    static List<Long> of(ResolvedCase resolved, Roadmap roadmap, boolean holds) {
        return new FragileReversals(resolved, roadmap, holds).find();
    }

    private List<Long> find() {
        List<Integer> faint = new ArrayList<>();
        for (long rest = structure.inForce() | roadmap.measures(); rest != 0; rest &= rest - 1) {
            int c = Long.numberOfTrailingZeros(rest);
            if (isFaint(c) && !tried(1L << c)) {
                faint.add(c);
            }
        }
        for (int one = 0; one < faint.size(); one++) {
            for (int other = one + 1; other < faint.size(); other++) {
                tried(1L << faint.get(one) | 1L << faint.get(other));
            }
        }
        if (found.isEmpty() && faint.size() > 2) {
            tried(faint.stream().mapToLong(c -> 1L << c).reduce(0, (a, b) -> a | b));
        }
        return found;
    }

    private boolean tried(long measures) {
        Numbers.Editor edit = resolved.numbers().edit();
        for (long rest = measures; rest != 0; rest &= rest - 1) {
            for (int i = 0; i < structure.partyCount(); i++) {
                edit.reversible(i, Long.numberOfTrailingZeros(rest), 0);
            }
        }
        double margin = new Evaluator(resolved.with(edit.done())).weakestMargin(roadmap);
        boolean turns = margin >= -Tolerance.TIE != holds;
        if (turns) {
            found.add(measures);
        }
        return turns;
    }

    private boolean isFaint(int c) {
        int performer = structure.measures().get(c).performer();
        boolean canUndo = java.util.stream.IntStream.range(0, structure.partyCount())
                .anyMatch(i -> resolved.numbers().reversible(i, c) > 0);
        return canUndo && resolved.numbers().value(performer, c) <= 0 && gain(resolved, c) < FAINT - Tolerance.TIE;
    }

    /** What its performer would gain by going back on a measure, points. */
    static double gain(ResolvedCase resolved, int c) {
        int performer = resolved.structure().measures().get(c).performer();
        Numbers numbers = resolved.numbers();
        return -numbers.reversible(performer, c)
                * numbers.value(performer, c)
                * Math.exp(-numbers.discount(performer) * numbers.reversalYears(c));
    }
}
