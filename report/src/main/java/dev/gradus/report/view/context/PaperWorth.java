package dev.gradus.report.view.context;

import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.assessment.Assessment;
import dev.gradus.quantity.Explained;
import dev.gradus.roadmap.Tolerance;
import java.util.ArrayList;
import java.util.List;

/** What a set of measures is worth on paper. */
public final class PaperWorth {
    private PaperWorth() {}

    /** The sum of what the measures beyond those in force are worth to a party. */
    public static Explained of(Assessment assessment, int party, long measures) {
        List<Explained> terms = new ArrayList<>();
        String id = assessment.resolved().structure().parties().get(party).id();
        long added = measures & ~assessment.resolved().structure().inForce();
        for (long rest = added; rest != 0; rest &= rest - 1) {
            int c = Long.numberOfTrailingZeros(rest);
            String measure = assessment.resolved().structure().measures().get(c).id();
            double value = assessment.resolved().numbers().value(party, c);
            if (Math.abs(value) > Tolerance.TIE) {
                terms.add(FigureKind.WORTH.explained(value, measure, id));
            }
        }
        return Explained.sum("paper.value", terms, "party:" + id);
    }
}
