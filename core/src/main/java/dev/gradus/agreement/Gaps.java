package dev.gradus.agreement;

import dev.gradus.agreement.numbers.FigureKind;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers that a case does not give and that nothing can be computed without, each as the question that would settle it: a problem
 * "gap.worth", "gap.breakdown", "gap.trust", "gap.takes" or "gap.seen". Such a case still says a lot: its texts, their order, their weaknesses.
 */
public final class Gaps {
    private final Case written;
    private final List<Lack> lacks;
    private final List<Problem> found = new ArrayList<>();

    private Gaps(WholeCase whole) {
        this.written = whole.written();
        this.lacks = lacks(whole);
    }

    /**
     * One number that is lacking.
     *
     * @param kind BREAKDOWN = no part of it is given
     * @param ids as its path has them; of the parts of a measure that of the whole
     */
    public record Lack(FigureKind kind, List<String> ids) {
        public Lack {
            ids = List.copyOf(ids);
        }

        public String path() {
            return kind.path(ids.toArray(String[]::new));
        }

        private static Lack of(FigureKind kind, String... ids) {
            return new Lack(kind, List.of(ids));
        }
    }

    /** Every such number but the worths: breakdowns, trust, then measure by measure. */
    static List<Lack> lacks(WholeCase whole) {
        Case written = whole.written();
        Structure structure = whole.structure();
        List<Lack> lacks = new ArrayList<>();
        for (Party party : written.parties()) {
            boolean decides =
                    party.role().isAsked() && structure.findParty(party.id()).isPresent();
            if (decides && party.figures().all(FigureKind.RESPONSE).isEmpty()) {
                lacks.add(Lack.of(FigureKind.BREAKDOWN, party.id()));
            }
        }
        for (int i = 0; i < structure.partyCount(); i++) {
            for (int j = 0; j < structure.partyCount(); j++) {
                String truster = structure.parties().get(i).id();
                String trusted = structure.parties().get(j).id();
                boolean said = written.trust().stream()
                        .anyMatch(
                                t -> t.truster().equals(truster) && t.trusted().equals(trusted));
                if (structure.relies(i, j) && !said) {
                    lacks.add(Lack.of(FigureKind.TRUST, truster, trusted));
                }
            }
        }
        written.measures().stream().map(Measure::written).distinct().forEach(id -> {
            List<Measure> parts = written.measures().stream()
                    .filter(part -> part.written().equals(id))
                    .toList();
            if (lack(parts, FigureKind.TAKES)) {
                lacks.add(Lack.of(FigureKind.TAKES, id));
            }
            if (lack(parts.stream().filter(part -> isAsked(structure, part)).toList(), FigureKind.SEEN)) {
                lacks.add(Lack.of(FigureKind.SEEN, id));
            }
        });
        return lacks;
    }

    private static boolean lack(List<Measure> parts, FigureKind kind) {
        return parts.stream().anyMatch(part -> !part.figures().get(kind).given());
    }

    private static boolean isAsked(Structure structure, Measure measure) {
        return structure.findMeasure(measure.id()).stream()
                .map(c -> structure.measures().get(c).performer())
                .anyMatch(structure::isAsked);
    }

    /** All of them, in the order in which the numbers stand in a case: none where it can be computed. */
    static List<Problem> of(WholeCase whole) {
        Gaps gaps = new Gaps(whole);
        gaps.written.parties().forEach(gaps::party);
        gaps.trust();
        gaps.measures("gap.takes", FigureKind.TAKES);
        gaps.measures("gap.seen", FigureKind.SEEN);
        return gaps.found;
    }

    private List<Lack> of(FigureKind kind) {
        return lacks.stream().filter(lack -> lack.kind() == kind).toList();
    }

    private void party(Party party) {
        if (lacks.contains(Lack.of(FigureKind.BREAKDOWN, party.id()))) {
            ask("gap.breakdown", FigureKind.BREAKDOWN.path(party.id()), party.id(), List.of(party.name()));
        }
        boolean weighs = written.measures().stream().anyMatch(m -> m.worth().containsKey(party.id()));
        if (party.role() == Party.Role.PRINCIPAL && !weighs) {
            ask("gap.worth", "parties." + party.id(), party.id(), List.of(party.name()));
        }
    }

    private void trust() {
        List<Lack> open = of(FigureKind.TRUST);
        List<LocalText> names = open.stream()
                .flatMap(lack -> lack.ids().stream())
                .map(id -> written.findParty(id).orElseThrow().name())
                .toList();
        if (!open.isEmpty()) {
            ask("gap.trust", "trust", String.join(" in ", open.getFirst().ids()), names);
        }
    }

    private void measures(String code, FigureKind kind) {
        List<String> ids = of(kind).stream().map(lack -> lack.ids().getFirst()).toList();
        List<LocalText> names = ids.stream()
                .flatMap(id -> written.measures().stream()
                        .filter(measure -> measure.written().equals(id))
                        .limit(1))
                .map(Measure::wholeName)
                .toList();
        if (!ids.isEmpty()) {
            String path = ids.size() == 1 ? kind.path(ids.getFirst()) : "measures";
            ask(code, path, String.join(", ", ids), names);
        }
    }

    /** One question about all of them. */
    private void ask(String code, String path, String ids, List<LocalText> names) {
        found.add(new Problem(code, path, List.of(ids, "", ""), names));
    }
}
