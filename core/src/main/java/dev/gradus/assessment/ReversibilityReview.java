package dev.gradus.assessment;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.quantity.Explained;
import dev.gradus.quantity.Explained.How;
import dev.gradus.quantity.Unit;
import java.util.ArrayList;
import java.util.List;

/** Measures the reversibility of what each party gives: its own measures that cost it something. */
final class ReversibilityReview {
    private ReversibilityReview() {}

    /**
     * @param measures mask of the measures to look at
     */
    static Reversibility of(ResolvedCase resolved, long measures) {
        List<Reversibility.Side> sides = new ArrayList<>();
        for (int i = 0; i < resolved.structure().partyCount(); i++) {
            side(resolved, measures, i, sides);
        }
        return new Reversibility(sides);
    }

    private static void side(ResolvedCase resolved, long measures, int i, List<Reversibility.Side> sides) {
        Structure structure = resolved.structure();
        Numbers numbers = resolved.numbers();
        String id = structure.parties().get(i).id();
        String party = "party:" + id;
        List<Explained> given = new ArrayList<>();
        List<Explained> taken = new ArrayList<>();
        List<Explained> times = new ArrayList<>();
        for (long rest = measures & structure.performedBy(i); rest != 0; rest &= rest - 1) {
            int c = Long.numberOfTrailingZeros(rest);
            if (numbers.value(i, c) >= 0) {
                continue;
            }
            String measure = structure.measures().get(c).id();
            Explained worth = FigureKind.WORTH.explained(numbers.value(i, c), measure, id);
            Explained share = FigureKind.SHARE.explained(numbers.reversible(i, c), measure, id);
            Explained years = FigureKind.WITHIN.explained(numbers.reversalYears(c), measure);
            Explained cost = Explained.of("asymmetry.given", How.NEGATIVE, List.of(worth), party, "measure:" + measure);
            Explained back = Explained.product("asymmetry.taken", share, cost);
            given.add(cost);
            taken.add(back);
            times.add(Explained.product("asymmetry.years", back, years).in(Unit.TIME));
        }
        if (given.isEmpty()) {
            return;
        }
        Explained takenSum = Explained.sum("asymmetry.taken", taken, party);
        Explained share = Explained.of(
                "asymmetry.share",
                How.QUOTIENT,
                List.of(takenSum, Explained.sum("asymmetry.given", given, party)),
                party);
        Explained years = takenSum.value() == 0
                ? Explained.constant("asymmetry.years", 0, Unit.TIME, party)
                : Explained.of(
                                "asymmetry.years",
                                How.QUOTIENT,
                                List.of(Explained.sum("asymmetry.years", times, party), takenSum),
                                party)
                        .in(Unit.TIME);
        sides.add(new Reversibility.Side(i, share, years));
    }
}
