package dev.gradus.formats.results;

import dev.gradus.agreement.Case;
import dev.gradus.forecast.backtest.BacktestResult;
import dev.gradus.forecast.backtest.BacktestResult.Bin;
import dev.gradus.forecast.backtest.BacktestResult.Breaking;
import dev.gradus.forecast.backtest.BacktestResult.CaseResult;
import dev.gradus.forecast.backtest.BacktestResult.Gap;
import dev.gradus.forecast.backtest.BacktestResult.LeftOut;
import dev.gradus.forecast.backtest.BacktestResult.Row;
import dev.gradus.forecast.backtest.FirstFailure;
import dev.gradus.forecast.backtest.Outcome.Claim;
import dev.gradus.forecast.backtest.Outcome.StepOutcome;
import dev.gradus.forecast.backtest.StepForecast.Step;
import dev.gradus.forecast.backtest.Survival;
import dev.gradus.forecast.score.ForecastScores;
import dev.gradus.forecast.score.ForecastScores.Scored;
import dev.gradus.forecast.score.ForecastScores.Unscored;
import dev.gradus.forecast.score.Scores;
import dev.gradus.forecast.score.Scores.Mean;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** A back-test, and the scored forecasts of a case, as JSON. */
public final class BacktestJson {
    private BacktestJson() {}

    /** @param version of the program that writes */
    public static String json(BacktestResult result, int draws, long seed, String version) {
        ObjectNode node = Results.head(version, "backtest");
        node.put("draws", draws).put("seed", Nodes.seed(seed)).put("clip", Scores.CLIP);
        node.set("survivalPoints", Nodes.array(Survival.POINTS, BacktestJson::point));
        node.set("scores", Nodes.array(result.rows(), BacktestJson::row));
        node.set("reliability", Nodes.array(result.bins(), BacktestJson::bin));
        node.set("reliabilityOfRecord", Nodes.array(result.recordBins(), BacktestJson::bin));
        node.set("slopeOfRecord", gap(result.slope()));
        node.put("fresh", result.fresh());
        node.set("cases", Nodes.array(result.cases(), BacktestJson::caseNode));
        node.set("leftOut", Nodes.array(result.leftOut(), BacktestJson::left));
        return Results.text(node);
    }

    /** @param version of the program that writes */
    public static String json(Case written, ForecastScores scores, String version) {
        ObjectNode node = Results.head(version, "scores");
        node.put("case", written.id()).put("clip", Scores.CLIP);
        node.set("recorded", mean(scores.recorded()));
        node.set("alwaysHalf", mean(scores.half()));
        node.set("rateOfTheOthers", mean(scores.rate()));
        node.set("scored", Nodes.array(scores.scored(), BacktestJson::scored));
        node.set("unscored", Nodes.array(scores.unscored(), BacktestJson::unscored));
        return Results.text(node);
    }

    private static ObjectNode point(Survival.Point point) {
        return Nodes.object().put("years", point.years()).put("share", point.share());
    }

    private static ObjectNode mean(Mean mean) {
        return Nodes.object().put("n", mean.n()).put("brier", mean.brier()).put("log", mean.log());
    }

    private static ObjectNode row(Row row) {
        ObjectNode node = Nodes.object();
        node.put("label", Nodes.word(row.label())).put("forecast", Nodes.word(row.way()));
        node.put("steps", row.steps()).put("cases", row.cases());
        node.put("brier", row.mean().brier()).put("log", row.mean().log());
        node.set("brierAgainstRate", gap(row.brierGap()));
        node.set("logAgainstRate", gap(row.logGap()));
        return node;
    }

    private static ObjectNode gap(Gap gap) {
        return Nodes.object().put("value", gap.value()).put("low", gap.low()).put("high", gap.high());
    }

    private static ObjectNode bin(Bin bin) {
        return Nodes.object()
                .put("from", bin.from())
                .put("to", bin.to())
                .put("n", bin.n())
                .put("forecast", bin.forecast())
                .put("happened", bin.happened());
    }

    private static ObjectNode caseNode(CaseResult of) {
        ObjectNode node = Nodes.object();
        node.put("case", of.caseId()).put("wholeHolds", of.forecast().whole());
        node.put("unbroken", of.forecast().unbroken());
        node.set("firstFailures", failures(of.forecast().failures()));
        node.put("performed", of.performed()).put("brier", of.brier());
        node.set("steps", Nodes.array(of.forecast().steps(), BacktestJson::step));
        node.set("recorded", Nodes.array(of.recorded(), Nodes::number));
        node.set("outcome", Nodes.array(of.outcome().steps(), BacktestJson::outcome));
        node.put("brokeAt", of.outcome().breakAt())
                .put("brokeBecause", of.outcome().breakKind());
        of.breaking().ifPresent(breaking -> node.set("breaking", breaking(breaking)));
        return node;
    }

    private static ObjectNode failures(Map<FirstFailure, Double> shares) {
        ObjectNode node = Nodes.object();
        for (FirstFailure failure : FirstFailure.values()) {
            node.put(Nodes.word(failure), shares.getOrDefault(failure, 0.0));
        }
        return node;
    }

    private static ObjectNode step(Step step) {
        ObjectNode node = Nodes.object().put("step", step.question().id());
        node.set(
                "measures",
                Nodes.strings(step.question().names().stream().sorted().toList()));
        node.put("performed", step.performed());
        if (step.question().isDated()) {
            node.put("onTime", step.onTime()).put("dueYears", step.question().due());
        }
        return node.put("breaks", step.breaks())
                .put("stage", step.position() + 1)
                .put("endsYears", step.ends());
    }

    private static ObjectNode outcome(StepOutcome step) {
        ObjectNode node = Nodes.object().put("step", step.id());
        node.set("measures", Nodes.strings(step.measures()));
        node.set("needs", Nodes.strings(step.needs().stream().map(Nodes::word).toList()));
        node.set("claims", Nodes.array(step.claims(), BacktestJson::claim));
        return node;
    }

    private static ObjectNode claim(Claim claim) {
        return Nodes.object()
                .put("claimant", claim.claimant())
                .put("out", Nodes.word(claim.out()))
                .put("when", claim.when())
                .put("later", claim.later());
    }

    private static ObjectNode breaking(Breaking breaking) {
        return Nodes.object()
                .put("step", breaking.step())
                .put("chance", breaking.chance())
                .put("rank", breaking.rank())
                .put("of", breaking.of())
                .put("expected", breaking.expected())
                .put("firstCostlyStepIsRight", breaking.costly());
    }

    private static ObjectNode left(LeftOut left) {
        return Nodes.object()
                .put("case", left.caseId())
                .put("step", left.step())
                .put("reason", Nodes.word(left.reason()));
    }

    private static ObjectNode scored(Scored one) {
        return Nodes.object()
                .put("forecast", one.forecast().id())
                .put("words", one.words())
                .put("language", one.language())
                .put("expression", one.match().expression().id())
                .put("probability", one.probability())
                .put("happened", one.happened())
                .put("brier", one.brier())
                .put("log", one.log());
    }

    private static ObjectNode unscored(Unscored one) {
        return Nodes.object()
                .put("forecast", one.forecast().id())
                .put("words", one.words())
                .put("reason", Nodes.word(one.reason()));
    }
}
