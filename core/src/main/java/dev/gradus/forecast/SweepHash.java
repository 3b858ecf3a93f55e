package dev.gradus.forecast;

import dev.gradus.agreement.CaseFigures;
import dev.gradus.agreement.CaseHash;
import dev.gradus.agreement.CaseRecord;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.Uncertainty;
import dev.gradus.quantity.Shape;
import dev.gradus.roadmap.Allowance;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.Target;
import java.util.List;
import java.util.TreeMap;

/**
 * What the draws of a request depend on, in 64 hexadecimal digits: the case, every range, the kinds of outcome, the seed and how each draw
 * is planned. How many draws are asked for is not part of it: the first ones stay the same.
 */
public final class SweepHash {
    private SweepHash() {}

    public static String of(UncertainCase uncertain, SweepRequest request) {
        CaseHash.Text text = new CaseHash.Text("gradus sweep 2").add("case", CaseHash.of(uncertain.central()));
        CaseFigures.of(uncertain.written()).forEach(figure -> figure(text, figure));
        uncertainty(text, uncertain.written().uncertainty());
        text.add("as of", "" + uncertain.written().asOf());
        text.add("trust is before", "" + uncertain.written().trustIsBefore());
        uncertain.written().record().history().forEach(act -> pastAct(text, act));
        text.add("seed", "" + request.seed()).add("block", "" + SweepRequest.BLOCK);
        plan(text, request.plan(), uncertain.central().structure());
        request.kept()
                .ifPresent(kept -> text.add(
                        "kept", kept.numbers().stream().map(Object::toString).toList()));
        return text.hash();
    }

    private static void figure(CaseHash.Text text, Figure figure) {
        text.add("figure", figure.path()).add("low", figure.estimate().low());
        text.add("likely", figure.estimate().likely())
                .add("high", figure.estimate().high());
        shape(text, figure.estimate().shape());
    }

    private static void shape(CaseHash.Text text, Shape shape) {
        switch (shape) {
            case Shape.Pert _ -> text.add("shape", "pert");
            case Shape.Triangular _ -> text.add("shape", "triangular");
            case Shape.Uniform _ -> text.add("shape", "uniform");
            case Shape.Normal(double least, double most) ->
                text.add("shape", "normal").add("least", least).add("most", most);
            case Shape.Discrete(List<Double> chances) -> {
                text.add("shape", "discrete");
                chances.forEach(chance -> text.add("chance", chance));
            }
        }
    }

    private static void uncertainty(CaseHash.Text text, Uncertainty uncertainty) {
        for (Uncertainty.OutcomeClass outcome : uncertainty.outcomes()) {
            text.add("outcome", outcome.id()).add("contains", outcome.contains());
            text.add("any of", outcome.anyOf()).add("at least", "" + outcome.atLeast());
        }
        for (Uncertainty.Together group : uncertainty.together()) {
            text.add("together", group.figures());
            text.add("correlation", group.correlation().value());
        }
        uncertainty.beliefs().forEach(belief -> text.add("belief", belief.party()));
    }

    private static void pastAct(CaseHash.Text text, CaseRecord.PastAct act) {
        text.add("act", act.id()).add("by", act.by());
        text.add("on", act.on().stream().map(Object::toString).toList());
        new TreeMap<>(act.kept()).forEach((party, kept) -> text.add("kept", List.of(party, "" + kept)));
    }

    private static void plan(CaseHash.Text text, PlanRequest plan, Structure structure) {
        Target target = plan.target();
        text.add("rule", plan.rule().name()).add("most a party", "" + plan.maxPerParty());
        text.add("contains", structure.ids(target.contains()));
        target.avoids().forEach(line -> text.add("avoids", structure.ids(line)));
        if (plan.budget() instanceof Allowance allowance) {
            text.add("checks", "" + allowance.checks()).add("memory", "" + plan.memoryBytes());
        }
    }
}
