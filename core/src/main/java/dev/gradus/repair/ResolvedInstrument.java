package dev.gradus.repair;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Instrument;
import dev.gradus.agreement.Party;
import dev.gradus.agreement.Structure;
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
            String[] path = figure.path().split("\\.");
            if (path[0].equals("measures")) {
                structure.findMeasure(path[1]).ifPresent(c -> ofMeasure(structure, c, path, figure, changes));
            } else {
                structure.findParty(path[1]).ifPresent(i -> ofParty(written, i, path, figure, changes));
            }
        }
        return new ResolvedInstrument(
                instrument.id(), instrument.by(), instrument.cost().value(), changes);
    }

    private static void ofMeasure(Structure structure, int c, String[] path, Figure figure, List<Change> changes) {
        switch (path[2]) {
            case "seen-if-not-done" -> changes.add(measure(Change.Kind.SEEN, c, figure));
            case "signal" -> changes.add(measure(Change.Kind.SIGNAL, c, figure));
            case "held-back" -> changes.add(measure(Change.Kind.HELD_BACK, c, figure));
            case "takes" -> changes.add(measure(Change.Kind.TAKES, c, figure));
            case "can-be-undone" -> {
                if (path[3].equals("within")) {
                    changes.add(measure(Change.Kind.WITHIN, c, figure));
                } else {
                    shares(structure, c, path, figure, changes);
                }
            }
            default -> throw new IllegalArgumentException("no instrument changes " + figure.path());
        }
    }

    private static void shares(Structure structure, int c, String[] path, Figure figure, List<Change> changes) {
        for (int i = 0; i < structure.partyCount(); i++) {
            String party = structure.parties().get(i).id();
            if (path.length == 4 || path[4].equals(party)) {
                String own = String.join(".", path[0], path[1], path[2], path[3], party);
                changes.add(new Change(Change.Kind.SHARE, i, c, own, figure.value()));
            }
        }
    }

    private static Change measure(Change.Kind kind, int c, Figure figure) {
        return new Change(kind, -1, c, figure.path(), figure.value());
    }

    private static void ofParty(Case written, int i, String[] path, Figure figure, List<Change> changes) {
        if (path[2].equals("turnover")) {
            changes.add(new Change(Change.Kind.TURNOVER, i, -1, figure.path(), figure.value()));
            return;
        }
        double before = written.parties().stream()
                .filter(p -> p.id().equals(path[1]))
                .flatMap(p -> p.breakdown().stream())
                .filter(response -> response.id().equals(path[3]))
                .map(Party.Response::points)
                .mapToDouble(Figure::value)
                .sum();
        changes.add(new Change(Change.Kind.BREAKDOWN, i, -1, figure.path(), figure.value() - before));
    }

    /** They set one number differently, so that they cannot both be given. */
    boolean contradicts(ResolvedInstrument other) {
        return changes.stream().anyMatch(mine -> other.changes.stream().anyMatch(mine::contradicts));
    }

    /** It changes a number of some party, or of one of these measures. */
    boolean concerns(long measures) {
        return changes.stream().anyMatch(change -> change.measure() < 0 || (measures >>> change.measure() & 1) != 0);
    }
}
