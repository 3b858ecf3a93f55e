package dev.gradus.assessment.text;

import dev.gradus.agreement.Structure;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.assessment.text.Weakness.Kind;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Breakdowns of which it should be asked whether that state is not what there is today already (model.md §1: the breakdown is a change
 * against today). What a collapse takes from a party is above all what is undone; where what comes on top is at least {@value #LEAST}
 * points, and at least half of all that undoing could take from it, the case may have written down how bad the state is, not what a
 * collapse changes.
 */
public final class Breakdowns {
    /** Of a party's best whole agreement: 100. */
    public static final double LEAST = 10;

    private Breakdowns() {}

    static List<Weakness> of(WholeCase whole) {
        Structure structure = whole.structure();
        return structure
                .principals()
                .filter(party -> isAsked(whole, party))
                .mapToObj(party -> {
                    String id = structure.parties().get(party).id();
                    return Weakness.of(
                            Kind.BREAKDOWN_IS_TODAY,
                            FigureKind.BREAKDOWN.path(id),
                            "party:" + id,
                            "number:" + -whole.resolved().numbers().breakdown(party),
                            "number:" + undoing(structure, whole.resolved().numbers(), party));
                })
                .toList();
    }

    /** Whether the breakdown of a principal may be what there is today already. */
    public static boolean isAsked(WholeCase whole, int party) {
        Numbers numbers = whole.resolved().numbers();
        double costs = -numbers.breakdown(party);
        return costs >= LEAST && 2 * costs >= undoing(whole.structure(), numbers, party);
    }

    /** What a party would lose if all that is worth something to it were done and undone again, points, not negative. */
    private static double undoing(Structure structure, Numbers numbers, int party) {
        return IntStream.range(0, structure.measureCount())
                .mapToDouble(c -> numbers.reversible(party, c) * Math.max(0, numbers.value(party, c)))
                .sum();
    }
}
