package dev.gradus.repair;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.roadmap.Target;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides measures into tranches (model.md §5): a measure in k tranches becomes a chain of k measures, each with 1/k of its worth, of
 * its duration and of what it advances, with signal λ^(1/k), and everything else the same.
 *
 * <p>A tranche requires the one before it and what the measure required; whoever required the measure requires its last tranche. The last
 * tranche alone goes only with what the measure goes only with, and with the last tranche of that. What
 * excluded the measure excludes each tranche, and a red line counts a divided measure as soon as it is begun: nobody gets around either
 * by leaving out the last tranche. The tranches stand where the measure stood, so that ties are broken as before. A measure in force is not divided.
 */
public final class Division {
    private final Structure whole;
    private final Structure divided;
    private final int[] counts;
    private final int[] first;

    private Division(Structure whole, List<Integer> tranches) {
        this.whole = whole;
        int n = whole.measureCount();
        counts = new int[n];
        first = new int[n];
        int at = 0;
        for (int c = 0; c < n; c++) {
            counts[c] = (whole.inForce() >>> c & 1) != 0 ? 1 : tranches.get(c);
            first[c] = at;
            at += counts[c];
        }
        divided = structure();
    }

    /** Whether so many tranches fit into a structure. */
    static boolean fits(List<Integer> tranches) {
        return tranches.stream().mapToInt(k -> k).sum() <= Structure.MAX_MEASURES;
    }

    /**
     * @param tranches for each measure, ≥ 1
     */
    public static Division of(Structure whole, List<Integer> tranches) {
        return new Division(whole, tranches);
    }

    /** Id of a tranche: "lift-five#2/5". */
    public static String id(String measure, int number, int of) {
        return measure + "#" + number + "/" + of;
    }

    private Structure structure() {
        List<Structure.Act> acts = new ArrayList<>();
        for (int c = 0; c < counts.length; c++) {
            Structure.Act act = whole.measures().get(c);
            int k = counts[c];
            for (int t = 0; t < k; t++) {
                acts.add(new Structure.Act(
                        k == 1 ? act.id() : id(act.id(), t + 1, k),
                        act.performer(),
                        complete(act.requires()) | (t == 0 ? 0 : 1L << (first[c] + t - 1)),
                        all(act.excludes()),
                        t == k - 1 ? complete(act.onlyWith()) : 0,
                        act.advances().stream().map(share -> share / k).toList()));
            }
        }
        return new Structure(
                whole.parties(),
                acts,
                all(whole.inForce()),
                whole.signed(),
                whole.forbidden().stream().map(this::begun).toList());
    }

    /** The measures of the undivided case, divided: their numbers in the divided structure. */
    public ResolvedCase divide(Numbers numbers) {
        int parties = whole.partyCount();
        Numbers.Editor edit = Numbers.of(parties, divided.measureCount(), numbers.days())
                .overhead(numbers.overhead())
                .cure(numbers.cure())
                .cureYears(numbers.cureYears());
        for (int i = 0; i < parties; i++) {
            for (FigureKind kind : FigureKind.of(FigureKind.Owner.PARTY)) {
                kind.set(edit, i, -1, kind.get(numbers, i, -1));
            }
            for (int day = 0; day < numbers.days().size(); day++) {
                edit.turnoverAfter(i, day, numbers.turnoverAfter(i, day));
            }
            for (int j = 0; j < parties; j++) {
                edit.trust(i, j, numbers.trust(i, j));
            }
        }
        for (int c = 0; c < counts.length; c++) {
            for (int t = 0; t < counts[c]; t++) {
                share(numbers, edit, c, first[c] + t, 1.0 / counts[c]);
                edit.years(first[c] + t, numbers.years(c) / counts[c]);
            }
        }
        return new ResolvedCase(divided, edit.done());
    }

    /** A tranche of that share of the measure; a given signal λ becomes λ^share, one from the cost follows the cost. */
    private void share(Numbers numbers, Numbers.Editor edit, int c, int tranche, double share) {
        edit.seen(tranche, numbers.seen(c))
                .signal(tranche, share == 1 ? numbers.givenSignal(c) : Math.pow(numbers.givenSignal(c), share))
                .escrow(tranche, numbers.escrow(c))
                .reversalYears(tranche, numbers.reversalYears(c));
        for (int i = 0; i < whole.partyCount(); i++) {
            edit.value(i, tranche, numbers.value(i, c) * share).reversible(i, tranche, numbers.reversible(i, c));
        }
    }

    Structure divided() {
        return divided;
    }

    /** Number of tranches of a measure. */
    int count(int measure) {
        return counts[measure];
    }

    /** Position of a tranche (from 0) of a measure in the divided structure. */
    int tranche(int measure, int number) {
        return first[measure] + number;
    }

    /** All tranches of these measures. */
    long all(long measures) {
        long mask = 0;
        for (long rest = measures; rest != 0; rest &= rest - 1) {
            int c = Long.numberOfTrailingZeros(rest);
            mask |= (1L << counts[c]) - 1 << first[c];
        }
        return mask;
    }

    /** The last tranches of these measures: in force when the measures are complete. */
    long complete(long measures) {
        long mask = 0;
        for (long rest = measures; rest != 0; rest &= rest - 1) {
            int c = Long.numberOfTrailingZeros(rest);
            mask |= 1L << (first[c] + counts[c] - 1);
        }
        return mask;
    }

    /** The first tranches of these measures: in force when the measures are begun. */
    private long begun(long measures) {
        long mask = 0;
        for (long rest = measures; rest != 0; rest &= rest - 1) {
            mask |= 1L << first[Long.numberOfTrailingZeros(rest)];
        }
        return mask;
    }

    Target target(Target target) {
        return new Target(
                all(target.contains()),
                target.avoids().stream().map(this::begun).toList());
    }
}
