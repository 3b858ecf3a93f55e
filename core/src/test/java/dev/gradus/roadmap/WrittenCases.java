package dev.gradus.roadmap;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseRecord;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.FigureSet;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Party;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.Uncertainty;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.quantity.Estimate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cases as written that resolve to given structures and numbers: every figure stated, none with a range. */
public final class WrittenCases {
    /** When a roadmap of theirs would begin. */
    public static final LocalDate START = LocalDate.of(2020, 1, 1);

    private WrittenCases() {}

    public static Case of(ResolvedCase resolved, Proposal... proposals) {
        return untimed(resolved, Set.of(), proposals);
    }

    /** A case that does not say how long these measures take. */
    public static Case untimed(ResolvedCase resolved, Set<String> untimed, Proposal... proposals) {
        Structure structure = resolved.structure();
        Numbers numbers = resolved.numbers();
        List<Case.Trust> trust = new ArrayList<>();
        List<Party> parties = new ArrayList<>();
        for (int i = 0; i < structure.partyCount(); i++) {
            parties.add(party(structure, numbers, i));
            for (int j = 0; j < structure.partyCount(); j++) {
                if (i != j) {
                    String one = structure.parties().get(i).id();
                    String other = structure.parties().get(j).id();
                    Figure prior = figure("trust." + one + "." + other, numbers.trust(i, j));
                    trust.add(new Case.Trust(one, other, prior));
                }
            }
        }
        List<Measure> measures = new ArrayList<>();
        for (int c = 0; c < structure.measureCount(); c++) {
            measures.add(measure(structure, numbers, c, untimed));
        }
        List<Case.RedLine> lines = new ArrayList<>();
        for (long line : structure.forbidden()) {
            String id = "line" + lines.size();
            lines.add(new Case.RedLine(
                    id, parties.getFirst().id(), text(id), structure.ids(line), true, List.of(), Basis.NONE));
        }
        return new Case(
                "random",
                text("Random"),
                LocalText.NONE,
                "en",
                START,
                START,
                figure("stage-overhead", numbers.overhead()),
                List.of(),
                parties,
                trust,
                false,
                List.of(),
                structure.ids(structure.inForce()),
                measures,
                List.of(),
                List.of(),
                List.of(proposals),
                lines,
                List.of(),
                Uncertainty.NONE,
                CaseRecord.NONE);
    }

    public static Proposal proposal(List<Proposal.Step> stages, Proposal.Trigger... triggers) {
        return new Proposal(
                "draft",
                text("Draft"),
                LocalText.NONE,
                List.of(),
                text("Somebody"),
                Measure.Form.WRITTEN,
                false,
                FigureSet.NONE,
                List.of(),
                "",
                List.of(),
                stages,
                List.of(triggers),
                Basis.NONE);
    }

    public static Proposal.Step step(String... measures) {
        return new Proposal.Step(List.of(measures), List.of(), List.of(), LocalText.NONE);
    }

    /** The same case with other measures and red lines. */
    public static Case with(Case c, List<Measure> measures, List<Case.RedLine> redLines) {
        return new Case(
                c.id(),
                c.title(),
                c.summary(),
                c.language(),
                c.asOf(),
                c.starts(),
                c.stageOverhead(),
                c.sources(),
                c.parties(),
                c.trust(),
                c.trustIsBefore(),
                c.objectives(),
                c.inForce(),
                measures,
                c.instruments(),
                c.terms(),
                c.proposals(),
                redLines,
                c.deadlines(),
                c.uncertainty(),
                c.record());
    }

    private static Party party(Structure structure, Numbers numbers, int i) {
        String id = structure.parties().get(i).id();
        List<FigureSet.Entry> figures = new ArrayList<>();
        for (FigureKind kind : FigureKind.of(FigureKind.Owner.PARTY)) {
            double value = kind.get(numbers, i, -1);
            switch (kind.form()) {
                case SUM -> {
                    if (kind.terms().isNeeded() || value != 0) {
                        figures.add(FigureSet.Entry.of(
                                text("Part"), figure(kind.terms().path(id, "part"), value)));
                    }
                }
                case ONE -> figures.add(FigureSet.Entry.of(LocalText.NONE, figure(kind.path(id), value)));
                case AT_MOST_ONE, BY_ID, FOR_THE_REST, NAMED -> {}
            }
        }
        return new Party(
                id,
                text(id),
                Map.of(),
                structure.isPrincipal(i) ? Party.Role.PRINCIPAL : Party.Role.STAKEHOLDER,
                new FigureSet(figures),
                List.of(),
                LocalText.NONE,
                List.of(),
                List.of(),
                Basis.NONE);
    }

    private static Measure measure(Structure structure, Numbers numbers, int c, Set<String> untimed) {
        Structure.Act act = structure.measures().get(c);
        String path = "measures." + act.id();
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.byDefault(path + ".can-be-undone.share", 0));
        for (int i = 0; i < structure.partyCount(); i++) {
            String id = structure.parties().get(i).id();
            figures.add(figure(path + ".worth." + id, numbers.value(i, c)));
            figures.add(figure(path + ".can-be-undone.share." + id, numbers.reversible(i, c)));
        }
        figures.add(
                untimed.contains(act.id())
                        ? Figure.byDefault(path + ".takes", 0)
                        : figure(path + ".takes", numbers.years(c)));
        figures.add(figure(path + ".can-be-undone.within", numbers.reversalYears(c)));
        figures.add(figure(path + ".seen-if-not-done", numbers.seen(c)));
        figures.add(figure(path + ".held-back", numbers.escrow(c)));
        if (!Double.isNaN(numbers.givenSignal(c))) {
            figures.add(figure(path + ".signal", numbers.givenSignal(c)));
        }
        String by = structure.parties().get(act.performer()).id();
        return new Measure(
                act.id(),
                text(act.id()),
                LocalText.NONE,
                by,
                List.of(),
                FigureSet.of(figures.toArray(Figure[]::new)),
                structure.ids(act.requires()),
                structure.ids(act.excludes()),
                structure.ids(act.onlyWith()),
                List.of(),
                by,
                Measure.Form.WRITTEN,
                Measure.Obligation.RESULT,
                List.of(),
                List.of(),
                1,
                1,
                Measure.Amount.NONE,
                List.of(),
                Measure.Instalments.NONE,
                Basis.NONE);
    }

    private static Figure figure(String path, double value) {
        return new Figure(path, Estimate.of(value), Basis.NONE, List.of(), true);
    }

    private static LocalText text(String english) {
        return LocalText.of("en", english);
    }
}
