package dev.gradus.repair;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Instrument;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.agreement.numbers.FigureKind.Form;
import dev.gradus.agreement.numbers.FigureKind.Owner;
import dev.gradus.agreement.numbers.FigurePath;
import java.util.ArrayList;
import java.util.List;

/**
 * An instrument of a case as it can be computed with.
 *
 * @param id in the case
 * @param giver id of the party that pays for it; may be one that decides nothing
 * @param cost points on the giver's own scale, ≥ 0
 * @param changes the numbers that it sets
 */
public record ResolvedInstrument(String id, String giver, double cost, List<Change> changes) {
    public ResolvedInstrument {
        changes = List.copyOf(changes);
    }

    /**
     * The instruments of a case, in its order. One share of reversibility for all sets that of every party; shares by party set theirs
     * alone. What would change a party that decides nothing changes nothing.
     *
     * @param structure that the case resolves to
     */
    public static List<ResolvedInstrument> of(Case written, Structure structure) {
        return written.instruments().stream()
                .map(instrument -> resolve(written, structure, instrument))
                .toList();
    }

    private static ResolvedInstrument resolve(Case written, Structure structure, Instrument instrument) {
        List<Change> changes = new ArrayList<>();
        for (Figure figure : instrument.changes()) {
            FigurePath path = FigurePath.find(figure.path())
                    .filter(found -> found.kind().isChangeable())
                    .orElseThrow(() -> new IllegalArgumentException("no instrument changes " + figure.path()));
            if (path.kind().owner() == Owner.TEXT) {
                changes.add(new Change(path.kind(), -1, -1, figure.path(), figure.value()));
            } else if (path.kind().owner() == Owner.MEASURE) {
                for (int c = 0; c < structure.measureCount(); c++) {
                    Measure measure = written.measures().get(c);
                    if (measure.written().equals(path.ids().getFirst())) {
                        double value = measure.instalments().ofPart(path.kind(), figure.value());
                        ofMeasure(structure, c, path, measure.id(), value, changes);
                    }
                }
            } else {
                structure.findParty(path.ids().getFirst()).ifPresent(i -> ofParty(written, i, path, figure, changes));
            }
        }
        return new ResolvedInstrument(
                instrument.id(), instrument.by(), instrument.cost().value(), changes);
    }

    private static void ofMeasure(
            Structure structure, int c, FigurePath path, String measure, double value, List<Change> changes) {
        switch (path.kind().form()) {
            case BY_ID, FOR_THE_REST -> byParty(structure, c, path, measure, value, changes);
            case ONE, AT_MOST_ONE, NAMED, SUM ->
                changes.add(new Change(path.kind(), -1, c, path.kind().path(measure), value));
        }
    }

    private static void byParty(
            Structure structure, int c, FigurePath path, String measure, double value, List<Change> changes) {
        boolean forAll = path.kind().form() == Form.FOR_THE_REST;
        FigureKind own = forAll ? path.kind().own() : path.kind();
        for (int i = 0; i < structure.partyCount(); i++) {
            String party = structure.parties().get(i).id();
            if (forAll || path.ids().getLast().equals(party)) {
                changes.add(new Change(own, i, c, own.path(measure, party), value));
            }
        }
    }

    private static void ofParty(Case written, int i, FigurePath path, Figure figure, List<Change> changes) {
        if (path.kind().form() != Form.NAMED) {
            changes.add(new Change(path.kind(), i, -1, figure.path(), figure.value()));
            return;
        }
        double before = written.findParty(path.ids().getFirst()).stream()
                .flatMap(p -> p.figures().find(path.kind(), path.ids().getLast()).stream())
                .mapToDouble(Figure::value)
                .sum();
        changes.add(new Change(path.kind().sum(), i, -1, figure.path(), figure.value() - before));
    }

    /** They set one number differently, so that they cannot both be given. */
    boolean contradicts(ResolvedInstrument other) {
        return changes.stream().anyMatch(mine -> other.changes.stream().anyMatch(mine::contradicts));
    }

    /** It changes a number of some party or of the text, or of one of these measures. */
    boolean concerns(long measures) {
        return changes.stream().anyMatch(change -> change.measure() < 0 || (measures >>> change.measure() & 1) != 0);
    }
}
