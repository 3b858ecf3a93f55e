package dev.gradus.agreement;

import dev.gradus.agreement.numbers.FigureKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The numbers that a case does not give and that nothing can be computed without, each as the question that would settle it: a problem
 * "gap.worth", "gap.breakdown", "gap.trust", "gap.takes" or "gap.seen". Such a case still says a lot: its texts, their order, their weaknesses.
 */
final class Gaps {
    private final Case written;
    private final Structure structure;
    private final List<Problem> found = new ArrayList<>();

    private Gaps(Case written, Structure structure) {
        this.written = written;
        this.structure = structure;
    }

    /** All of them, in the order in which the numbers stand in a case: none where it can be computed. */
    static List<Problem> of(WholeCase whole) {
        Gaps gaps = new Gaps(whole.written(), whole.structure());
        gaps.written.parties().forEach(gaps::party);
        gaps.trust();
        gaps.measures("gap.takes", FigureKind.TAKES, _ -> true);
        gaps.measures("gap.seen", FigureKind.SEEN, gaps::isAsked);
        return gaps.found;
    }

    private void party(Party party) {
        boolean decides =
                party.role().isAsked() && structure.findParty(party.id()).isPresent();
        if (decides && party.figures().all(FigureKind.RESPONSE).isEmpty()) {
            ask("gap.breakdown", FigureKind.BREAKDOWN.path(party.id()), party.id(), List.of(party.name()));
        }
        boolean weighs = written.measures().stream().anyMatch(m -> m.worth().containsKey(party.id()));
        if (party.role() == Party.Role.PRINCIPAL && !weighs) {
            ask("gap.worth", "parties." + party.id(), party.id(), List.of(party.name()));
        }
    }

    private void trust() {
        List<String> open = new ArrayList<>();
        for (int i = 0; i < structure.partyCount(); i++) {
            for (int j = 0; j < structure.partyCount(); j++) {
                String truster = structure.parties().get(i).id();
                String trusted = structure.parties().get(j).id();
                boolean said = written.trust().stream()
                        .anyMatch(
                                t -> t.truster().equals(truster) && t.trusted().equals(trusted));
                if (structure.relies(i, j) && !said) {
                    open.add(truster + " in " + trusted);
                }
            }
        }
        if (!open.isEmpty()) {
            ask("gap.trust", "trust", String.join(", ", open), List.of());
        }
    }

    private void measures(String code, FigureKind kind, Predicate<Measure> counts) {
        Map<String, LocalText> open = new LinkedHashMap<>();
        written.measures().stream()
                .filter(counts)
                .filter(measure -> !measure.figures().get(kind).given())
                .forEach(measure -> open.putIfAbsent(measure.written(), measure.wholeName()));
        List<String> ids = List.copyOf(open.keySet());
        if (!ids.isEmpty()) {
            String path = ids.size() == 1 ? kind.path(ids.getFirst()) : "measures";
            ask(code, path, String.join(", ", ids), open.values());
        }
    }

    private boolean isAsked(Measure measure) {
        return structure.findMeasure(measure.id()).stream()
                .map(c -> structure.measures().get(c).performer())
                .anyMatch(structure::isAsked);
    }

    /** One question about all of them. */
    private void ask(String code, String path, String ids, Collection<LocalText> names) {
        found.add(new Problem(code, path, List.of(ids, "", ""), List.copyOf(names)));
    }
}
