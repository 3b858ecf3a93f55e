package dev.gradus.elicitation;

import dev.gradus.agreement.Gaps;
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
        return whole.lacks().stream().map(lack -> of(whole, lack)).toList();
    }

    private static Gap of(WholeCase whole, Gaps.Lack lack) {
        Structure structure = whole.structure();
        return switch (lack.kind()) {
            case BREAKDOWN -> {
                String party = lack.ids().getFirst();
                yield new Gap(
                        FigureKind.RESPONSE.path(party, COLLAPSE),
                        FigureKind.BREAKDOWN,
                        ANY_LOSS,
                        List.of(new Place(position(structure, party), -1, 1)));
            }
            case TRUST ->
                new Gap(
                        lack.path(),
                        FigureKind.TRUST,
                        ANY_CHANCE,
                        List.of(new Place(
                                position(structure, lack.ids().getFirst()),
                                position(structure, lack.ids().getLast()),
                                1)));
            case TAKES ->
                new Gap(
                        lack.path(),
                        FigureKind.TAKES,
                        ANY_TIME,
                        parts(whole, lack.ids().getFirst()));
            default ->
                new Gap(
                        lack.path(),
                        lack.kind(),
                        ANY_CHANCE,
                        parts(whole, lack.ids().getFirst()));
        };
    }

    private static int position(Structure structure, String party) {
        return structure.findParty(party).orElseThrow();
    }

    private static List<Place> parts(WholeCase whole, String id) {
        List<Place> places = new ArrayList<>();
        List<Measure> measures = whole.written().measures();
        for (int c = 0; c < measures.size(); c++) {
            if (measures.get(c).written().equals(id)) {
                places.add(new Place(-1, c, measures.get(c).instalments().ofPart(FigureKind.TAKES, 1)));
            }
        }
        return places;
    }

    void set(Numbers.Editor edit, double value) {
        places.forEach(place ->
                kind.set(edit, place.i(), place.k(), kind == FigureKind.TAKES ? value * place.share() : value));
    }
}
