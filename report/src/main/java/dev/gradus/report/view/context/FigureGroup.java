package dev.gradus.report.view.context;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseRecord;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.FigureSet;
import dev.gradus.agreement.Instrument;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Party;
import dev.gradus.agreement.numbers.FigureKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The numbers of a case that belong together: those of a party, of a measure, the trust, what an instrument changes, the cure of a proposal.
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
                .filter(p -> p.role().isAsked())
                .forEach(p -> groups.add(new FigureGroup(
                        "parties." + p.id(), p.name(), p.figures().all())));
        groups.add(new FigureGroup(
                "trust",
                LocalText.NONE,
                written.trust().stream().map(Case.Trust::prior).toList()));
        written.measures().stream()
                .filter(Measure::isFirst)
                .forEach(m -> groups.add(new FigureGroup(
                        "measures." + m.written(),
                        m.instalments().isPart() ? m.instalments().name() : m.name(),
                        ofMeasure(written, m))));
        written.instruments().forEach(i -> groups.add(ofInstrument(i)));
        written.proposals().stream()
                .filter(p -> !p.cure().entries().isEmpty())
                .forEach(p -> groups.add(new FigureGroup(
                        "proposals." + p.id() + ".cure", p.name(), p.cure().all())));
        List<Figure> signals = written.record().history().stream()
                .map(CaseRecord.PastAct::signal)
                .flatMap(List::stream)
                .toList();
        if (!signals.isEmpty()) {
            groups.add(new FigureGroup("history", LocalText.NONE, signals));
        }
        return groups;
    }

    /** By kind, what decides no roadmap last; of one kind in the order of the case, the one for all others last. */
    private static List<Figure> ofMeasure(Case written, Measure measure) {
        List<String> order = Stream.concat(
                        written.parties().stream().map(Party::id),
                        written.objectives().stream().map(Case.Objective::id))
                .toList();
        Comparator<FigureSet.Entry> played =
                Comparator.comparing(entry -> !entry.kind().isPlayed());
        return measure.figures().entries().stream()
                .sorted(played.thenComparing(entry ->
                                entry.kind().key().equals(FigureKind.WITHIN.key()) ? FigureKind.WITHIN : entry.kind())
                        .thenComparing(entry -> entry.kind() == FigureKind.WITHIN)
                        .thenComparing(entry -> entry.id().isEmpty())
                        .thenComparingInt(entry -> order.indexOf(entry.id())))
                .map(FigureSet.Entry::figure)
                .toList();
    }

    /** What an instrument changes bears the path of what it replaces, so it is kept apart by the instrument's own. */
    private static FigureGroup ofInstrument(Instrument instrument) {
        String path = "instruments." + instrument.id();
        List<Figure> figures = new ArrayList<>(List.of(instrument.cost()));
        instrument.changes().stream()
                .map(f -> f.at(path + ".changes." + f.path()))
                .forEach(figures::add);
        return new FigureGroup(path, instrument.name(), figures);
    }
}
