package dev.gradus.report.view.context;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseRecord;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Instrument;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The numbers of a case that belong together: those of a party, of a measure, the trust, what an instrument changes.
 *
 * @param path of the thing they belong to
 * @param name of it, as the case says; NONE = the page has its own heading for it
 * @param figures in the order in which they are shown
 */
public record FigureGroup(String path, LocalText name, List<Figure> figures) {
    public FigureGroup {
        figures = List.copyOf(figures);
    }

    /** All numbers of a case. */
    public static List<FigureGroup> all(Case written) {
        List<FigureGroup> groups = new ArrayList<>();
        groups.add(new FigureGroup("general", LocalText.NONE, List.of(written.stageOverhead())));
        written.parties().stream()
                .filter(p -> p.role() != Party.Role.BYSTANDER)
                .forEach(p -> groups.add(new FigureGroup("parties." + p.id(), p.name(), ofParty(p))));
        groups.add(new FigureGroup(
                "trust",
                LocalText.NONE,
                written.trust().stream().map(Case.Trust::prior).toList()));
        written.measures()
                .forEach(m -> groups.add(new FigureGroup("measures." + m.id(), m.name(), ofMeasure(written, m))));
        written.instruments().forEach(i -> groups.add(ofInstrument(i)));
        List<Figure> signals = written.record().history().stream()
                .map(CaseRecord.PastAct::signal)
                .flatMap(List::stream)
                .toList();
        if (!signals.isEmpty()) {
            groups.add(new FigureGroup("history", LocalText.NONE, signals));
        }
        return groups;
    }

    private static List<Figure> ofParty(Party party) {
        List<Figure> figures = new ArrayList<>();
        party.breakdown().forEach(response -> figures.add(response.points()));
        figures.addAll(List.of(party.walkAway(), party.impatience(), party.turnover()));
        return figures;
    }

    private static List<Figure> ofMeasure(Case written, Measure measure) {
        List<Figure> figures = new ArrayList<>();
        written.parties().forEach(p -> addIfThere(figures, measure.worth(), p.id()));
        figures.add(measure.takes());
        written.parties().forEach(p -> addIfThere(figures, measure.reversible(), p.id()));
        addIfThere(figures, measure.reversible(), "");
        figures.addAll(List.of(measure.reversal(), measure.seen()));
        figures.addAll(measure.signal());
        figures.add(measure.heldBack());
        written.objectives().forEach(o -> addIfThere(figures, measure.advances(), o.id()));
        return figures;
    }

    private static void addIfThere(List<Figure> figures, Map<String, Figure> from, String key) {
        if (from.get(key) instanceof Figure figure) {
            figures.add(figure);
        }
    }

    /** What an instrument changes bears the path of what it replaces, so it is kept apart by the instrument's own. */
    private static FigureGroup ofInstrument(Instrument instrument) {
        String path = "instruments." + instrument.id();
        List<Figure> figures = new ArrayList<>(List.of(instrument.cost()));
        instrument.changes().stream()
                .map(f ->
                        new Figure(path + ".changes." + f.path(), f.estimate(), f.basis(), f.alsoClaimed(), f.given()))
                .forEach(figures::add);
        return new FigureGroup(path, instrument.name(), figures);
    }
}
