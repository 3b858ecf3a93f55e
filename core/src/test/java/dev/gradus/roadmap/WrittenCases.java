package dev.gradus.roadmap;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseRecord;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Numbers;
import dev.gradus.agreement.Party;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.Uncertainty;
import dev.gradus.quantity.Estimate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cases as written that resolve to given structures and numbers: every figure stated, none with a range. */
public final class WrittenCases {
    private static final LocalDate START = LocalDate.of(2020, 1, 1);

    private WrittenCases() {}

    public static Case of(ResolvedCase resolved, Proposal... proposals) {
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
            measures.add(measure(structure, numbers, c));
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
                new CaseRecord(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    public static Proposal proposal(List<Proposal.Step> stages, Proposal.Trigger... triggers) {
        return new Proposal(
                "draft",
                text("Draft"),
                LocalText.NONE,
                List.of(),
                text("Somebody"),
                Measure.Form.WRITTEN,
                List.of(),
                "",
                stages,
                List.of(triggers),
                Basis.NONE);
    }

    public static Proposal.Step step(String... measures) {
        return new Proposal.Step(List.of(measures), List.of(), LocalText.NONE);
    }

    private static Party party(Structure structure, Numbers numbers, int i) {
        String id = structure.parties().get(i).id();
        String path = "parties." + id;
        return new Party(
                id,
                text(id),
                Map.of(),
                structure.isPrincipal(i) ? Party.Role.PRINCIPAL : Party.Role.STAKEHOLDER,
                List.of(new Party.Response(
                        "collapse", text("Collapse"), figure(path + ".breakdown.collapse", numbers.breakdown(i)))),
                figure(path + ".walk-away", numbers.walkAway(i)),
                figure(path + ".impatience", numbers.discount(i)),
                figure(path + ".turnover", numbers.turnover(i)),
                List.of(),
                Basis.NONE);
    }

    private static Measure measure(Structure structure, Numbers numbers, int c) {
        Structure.Act act = structure.measures().get(c);
        String path = "measures." + act.id();
        Map<String, Figure> worth = new LinkedHashMap<>();
        Map<String, Figure> shares = new LinkedHashMap<>();
        shares.put("", Figure.byDefault(path + ".can-be-undone.share", 0));
        for (int i = 0; i < structure.partyCount(); i++) {
            String id = structure.parties().get(i).id();
            worth.put(id, figure(path + ".worth." + id, numbers.value(i, c)));
            shares.put(id, figure(path + ".can-be-undone.share." + id, numbers.reversible(i, c)));
        }
        boolean signal = !Double.isNaN(numbers.givenSignal(c));
        String by = structure.parties().get(act.performer()).id();
        return new Measure(
                act.id(),
                text(act.id()),
                LocalText.NONE,
                by,
                List.of(),
                Map.of(),
                worth,
                figure(path + ".takes", numbers.years(c)),
                shares,
                figure(path + ".can-be-undone.within", numbers.reversalYears(c)),
                figure(path + ".seen-if-not-done", numbers.seen(c)),
                signal ? List.of(figure(path + ".signal", numbers.givenSignal(c))) : List.of(),
                figure(path + ".held-back", numbers.escrow(c)),
                structure.ids(act.requires()),
                structure.ids(act.excludes()),
                LocalText.NONE,
                by,
                Measure.Form.WRITTEN,
                Measure.Obligation.RESULT,
                1,
                1,
                Basis.NONE);
    }

    private static Figure figure(String path, double value) {
        return new Figure(path, Estimate.of(value), Basis.NONE, List.of(), true);
    }

    private static LocalText text(String english) {
        return LocalText.of("en", english);
    }
}
