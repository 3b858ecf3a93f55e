package dev.gradus.repair;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.numbers.Numbers;
import java.util.ArrayList;
import java.util.List;

/**
 * A case in which some measures have a size: at size x a measure is worth x times what it is worth at size 1.
 *
 * <p>Durations do not follow the size: they are held as the case has them. A signal that {@code follows} is λ^x, as that of a tranche
 * (model.md §5) and as one that comes from the cost; any other is held.
 *
 * @param unit the case with all these measures at size 1
 * @param measures positions of the measures that have a size
 * @param follows for each, whether its signal follows the size
 */
record SizedCase(ResolvedCase unit, List<Integer> measures, List<Boolean> follows) {
    SizedCase {
        measures = List.copyOf(measures);
        follows = List.copyOf(follows);
    }

    /** Measures of a case whose size may vary; a signal that is given is held, one from the cost follows. */
    static SizedCase of(ResolvedCase unit, List<Integer> measures) {
        return new SizedCase(
                unit,
                measures,
                measures.stream()
                        .map(c -> Double.isNaN(unit.numbers().givenSignal(c)))
                        .toList());
    }

    /** The tranches of a division, sizes as shares of the whole. */
    static SizedCase of(Division division, ResolvedCase divided, int wholeMeasures) {
        List<Integer> tranches = new ArrayList<>();
        Numbers.Editor edit = divided.numbers().edit();
        for (int c = 0; c < wholeMeasures; c++) {
            int k = division.count(c);
            for (int t = 0; t < k && k > 1; t++) {
                int at = division.tranche(c, t);
                tranches.add(at);
                for (int i = 0; i < divided.structure().partyCount(); i++) {
                    edit.value(i, at, divided.numbers().value(i, at) * k);
                }
                edit.signal(at, Math.pow(divided.numbers().givenSignal(at), k));
            }
        }
        return new SizedCase(
                divided.with(edit.done()),
                tranches,
                tranches.stream().map(_ -> true).toList());
    }

    int count() {
        return measures.size();
    }

    /**
     * The case at these sizes.
     *
     * @param sizes ≥ 0
     * @param signals the sizes that the signals follow
     */
    ResolvedCase at(double[] sizes, double[] signals) {
        Numbers.Editor edit = unit.numbers().edit();
        for (int j = 0; j < sizes.length; j++) {
            int c = measures.get(j);
            for (int i = 0; i < unit.structure().partyCount(); i++) {
                edit.value(i, c, unit.numbers().value(i, c) * sizes[j]);
            }
            edit.signal(c, follows.get(j) ? Math.pow(signal(j), signals[j]) : signal(j));
        }
        return unit.with(edit.done());
    }

    private double signal(int j) {
        int c = measures.get(j);
        return unit.numbers().signal(unit.structure().measures().get(c).performer(), c);
    }

    /** Some signal changes with the sizes. */
    boolean signalsDepend() {
        for (int j = 0; j < count(); j++) {
            if (follows.get(j) && signal(j) < 1) {
                return true;
            }
        }
        return false;
    }
}
