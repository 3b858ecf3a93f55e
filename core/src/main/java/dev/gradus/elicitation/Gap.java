package dev.gradus.elicitation;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.quantity.Estimate;
import java.util.ArrayList;
import java.util.List;

/**
 * A number that the case does not give and that nothing can be computed without, with all that is thought possible of it.
 *
 * @param path under which it would stand
 * @param places party or truster, and measure or trusted, of the numbers that it sets
 */
record Gap(String path, FigureKind kind, Estimate possible, List<Place> places) {
    /** Id under which a collapse is put in, of which the case has no part yet. */
    static final String COLLAPSE = "collapse";

    private static final Estimate ANY_CHANCE = new Estimate(0.02, 0.5, 0.98);
    private static final Estimate ANY_TIME = new Estimate(0.02, 0.25, 2);
    private static final Estimate ANY_LOSS = new Estimate(-40, -8, 0);

    /**
     * @param share of the whole that it is
     */
    record Place(int i, int k, double share) {}

    static List<Gap> of(WholeCase whole) {
        List<Gap> gaps = new ArrayList<>();
        Case written = whole.written();
        Structure structure = whole.structure();
        for (int i = 0; i < structure.partyCount(); i++) {
            String id = structure.parties().get(i).id();
            if (structure.isAsked(i)
                    && written.findParty(id)
                            .orElseThrow()
                            .figures()
                            .all(FigureKind.RESPONSE)
                            .isEmpty()) {
                String path = FigureKind.RESPONSE.path(id, COLLAPSE);
                gaps.add(new Gap(path, FigureKind.BREAKDOWN, ANY_LOSS, List.of(new Place(i, -1, 1))));
            }
        }
        trust(written, structure, gaps);
        measures(written, structure, gaps);
        return gaps;
    }

    private static void trust(Case written, Structure structure, List<Gap> gaps) {
        for (int i = 0; i < structure.partyCount(); i++) {
            for (int j = 0; j < structure.partyCount(); j++) {
                String truster = structure.parties().get(i).id();
                String trusted = structure.parties().get(j).id();
                boolean said = written.trust().stream()
                        .anyMatch(
                                t -> t.truster().equals(truster) && t.trusted().equals(trusted));
                if (structure.relies(i, j) && !said) {
                    String path = FigureKind.TRUST.path(truster, trusted);
                    gaps.add(new Gap(path, FigureKind.TRUST, ANY_CHANCE, List.of(new Place(i, j, 1))));
                }
            }
        }
    }

    private static void measures(Case written, Structure structure, List<Gap> gaps) {
        for (Measure measure : written.measures()) {
            if (!measure.isFirst()) {
                continue;
            }
            List<Place> places = new ArrayList<>();
            boolean asked = false;
            for (int c = 0; c < structure.measureCount(); c++) {
                Measure part = written.measures().get(c);
                if (part.written().equals(measure.written())) {
                    places.add(new Place(-1, c, part.instalments().ofPart(FigureKind.TAKES, 1)));
                    asked |= structure.isAsked(structure.measures().get(c).performer());
                }
            }
            if (!measure.figures().get(FigureKind.TAKES).given()) {
                gaps.add(new Gap(FigureKind.TAKES.path(measure.written()), FigureKind.TAKES, ANY_TIME, places));
            }
            if (asked && !measure.figures().get(FigureKind.SEEN).given()) {
                gaps.add(new Gap(FigureKind.SEEN.path(measure.written()), FigureKind.SEEN, ANY_CHANCE, places));
            }
        }
    }

    void set(Numbers.Editor edit, double value) {
        places.forEach(place ->
                kind.set(edit, place.i(), place.k(), kind == FigureKind.TAKES ? value * place.share() : value));
    }
}
