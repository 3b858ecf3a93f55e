package dev.gradus.assessment;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.quantity.Explained;
import java.util.ArrayList;
import java.util.List;

/** What a deal is worth on paper: the sum of its measures' values, at once and for certain. */
final class PaperValue {
    private PaperValue() {}

    /**
     * @param party position in the structure
     * @param deal mask of measures
     */
    static Explained of(ResolvedCase resolved, int party, long deal) {
        String id = resolved.structure().parties().get(party).id();
        List<Explained> terms = new ArrayList<>();
        for (long rest = deal; rest != 0; rest &= rest - 1) {
            int c = Long.numberOfTrailingZeros(rest);
            String measure = resolved.structure().measures().get(c).id();
            double worth = resolved.numbers().value(party, c);
            if (worth != 0) {
                terms.add(FigureKind.WORTH.explained(worth, measure, id));
            }
        }
        return Explained.sum("paper.value", terms, "party:" + id);
    }
}
