package dev.gradus.words.forecast;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Measure;
import dev.gradus.forecast.backtest.BacktestResult;
import dev.gradus.forecast.backtest.BacktestResult.Bin;
import dev.gradus.forecast.backtest.BacktestResult.Breaking;
import dev.gradus.forecast.backtest.BacktestResult.CaseResult;
import dev.gradus.forecast.backtest.BacktestResult.Gap;
import dev.gradus.forecast.backtest.BacktestResult.Label;
import dev.gradus.forecast.backtest.BacktestResult.Row;
import dev.gradus.forecast.backtest.BacktestResult.Way;
import dev.gradus.forecast.backtest.FirstFailure;
import dev.gradus.forecast.backtest.Outcome.Claim;
import dev.gradus.forecast.backtest.Outcome.StepOutcome;
import dev.gradus.forecast.backtest.StepForecast;
import dev.gradus.forecast.backtest.StepForecast.Step;
import dev.gradus.forecast.score.Scores;
import dev.gradus.words.Passage;
import dev.gradus.words.ResultTable;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** A back-test in words: one plain sentence on what it means, one on what it does not, and tables. */
public final class BacktestWords {
    private static final int DECIMALS = 3;

    private final Words words;
    private final BacktestResult result;
    private final List<Case> cases;

    /**
     * @param cases that the result is about, for the names
     */
    public BacktestWords(String language, BacktestResult result, List<Case> cases) {
        this.words = Words.of(language);
        this.result = result;
        this.cases = List.copyOf(cases);
    }

    public String say(String key, Object... args) {
        return words.say("backtest." + key, args);
    }

    public String language() {
        return words.language();
    }

    public String percent(double share) {
        return words.percent(share);
    }

    /**
     * "verdict", what it means; "notes", what it does not mean and how it was made; then a passage for each table: "scores", "reliability",
     * "product", "break", "cases" with "steps-…" inside, "fails", "left", what was left out.
     */
    public Passage passage(int draws, long seed) {
        return Passage.of("backtest", say("title"))
                .part(Passage.of("verdict", "").say(verdict()).done())
                .part(notes(draws, seed))
                .part(passage(scores(), List.of()))
                .part(passage(reliability(), List.of()))
                .part(passage(product(), List.of()))
                .part(passage(breaks(), List.of()))
                .part(passage(agreements(), steps()))
                .part(passage(failures(), List.of()))
                .part(passage(leftOut(), List.of()))
                .done();
    }

    private static Passage passage(ResultTable table, List<ResultTable> inside) {
        Passage.Builder told = Passage.of(table.id(), table.title());
        if (table.rows().isEmpty()) {
            told.say(Sentence.of(table.lead()));
        }
        return told.table(table)
                .parts(inside.stream().map(each -> passage(each, List.of())).toList())
                .done();
    }

    /** What the record was worth, against which simple guess, and what must not be made of the reckoning. */
    private List<Sentence> verdict() {
        Row own = row(Label.PERFORMED, Way.RECORD_AND_REASON);
        Row rate = row(Label.PERFORMED, Way.AVERAGE_RATE);
        if (own.steps() == 0) {
            return List.of(Sentence.of(say("headline.none")));
        }
        Gap gap = own.brierGap();
        String how = !result.fresh() ? "seen" : !gap.isClear() ? "open" : gap.high() < 0 ? "better" : "worse";
        String headline = say(
                "headline." + how,
                own.steps(),
                own.cases(),
                score(own.mean().brier()),
                score(rate.mean().brier()),
                signed(gap.low()),
                signed(gap.high()));
        String product = score(row(Label.PERFORMED, Way.GRADUS).mean().brier());
        return List.of(Sentence.of(headline), Sentence.of(say("warning", product)));
    }

    /** What it does not mean, and how it was made. */
    private Passage notes(int draws, long seed) {
        return Passage.of("notes", "")
                .say(Sentence.of(
                        say(result.fresh() ? "not.fresh" : "not", result.cases().size())))
                .say(Sentence.of(say("how", words.fixed(draws, 0), Long.toString(seed))))
                .done();
    }

    private Row row(Label label, Way way) {
        return result.rows().stream()
                .filter(row -> row.label() == label && row.way() == way)
                .findFirst()
                .orElseThrow();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String score(double value) {
        return words.fixed(value, DECIMALS);
    }

    private ResultTable scores() {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : result.rows()) {
            boolean first = row.way() == Way.values()[0];
            boolean rate = row.way() == Way.AVERAGE_RATE;
            rows.add(List.of(
                    first ? words.capital(say("label." + word(row.label()))) : "",
                    say("way." + word(row.way())),
                    say("n", row.steps(), row.cases()),
                    score(row.mean().brier()),
                    score(row.mean().log()),
                    rate ? say("dash") : gap(row.brierGap())));
        }
        return table(
                "scores",
                say("scores.lead", words.percent(Scores.CLIP), words.percent(1 - Scores.CLIP)),
                List.of("what", "way", "n", "brier", "log", "gap"),
                rows,
                2);
    }

    private String gap(Gap gap) {
        return say("gap", signed(gap.value()), signed(gap.low()), signed(gap.high()));
    }

    private String signed(double value) {
        String text = score(Math.abs(value));
        boolean zero = text.equals(score(0));
        return zero ? text : (value < 0 ? "−" : "+") + text;
    }

    private ResultTable table(String id, String lead, List<String> head, List<List<String>> rows, int numbers) {
        return new ResultTable(
                id,
                say(id + ".title"),
                lead,
                head.stream().map(key -> say(id + "." + key)).toList(),
                rows,
                numbers);
    }

    private ResultTable reliability() {
        Gap slope = result.slope();
        String lead = say(
                "reliability.lead", words.number(slope.value()), words.number(slope.low()), words.number(slope.high()));
        return reliability("reliability", lead, result.recordBins());
    }

    private ResultTable product() {
        return reliability("product", say("product.lead"), result.bins());
    }

    private ResultTable reliability(String id, String lead, List<Bin> bins) {
        List<List<String>> rows = new ArrayList<>();
        for (Bin bin : bins) {
            boolean empty = bin.n() == 0;
            rows.add(List.of(
                    say("range", words.percent(bin.from()), words.percent(bin.to())),
                    Integer.toString(bin.n()),
                    empty ? say("dash") : words.percent(bin.forecast()),
                    empty ? say("dash") : words.percent(bin.happened())));
        }
        List<String> head = List.of(
                say("reliability.chance"), say("reliability.n"), say("reliability.mean"), say("reliability.happened"));
        return new ResultTable(id, say(id + ".title"), lead, head, rows, 1);
    }

    private ResultTable breaks() {
        List<List<String>> rows = new ArrayList<>();
        for (CaseResult of : result.cases()) {
            Optional<Breaking> breaking = of.breaking();
            rows.add(
                    breaking.isEmpty()
                            ? List.of(title(of), say("break.none"), "", "", "", "")
                            : brokenRow(of, breaking.get()));
        }
        return table(
                "break", say("break.lead"), List.of("case", "true", "expected", "chance", "rank", "costly"), rows, 3);
    }

    private List<String> brokenRow(CaseResult of, Breaking breaking) {
        double rank = breaking.rank();
        String place = rank == Math.rint(rank) ? words.fixed(rank, 0) : words.number(rank);
        return List.of(
                title(of),
                step(of, breaking.step()),
                breaking.isExpected() ? say("dash") : asked(of, breaking.expected()),
                words.percent(breaking.chance()),
                say("rank", place, breaking.of()),
                say(breaking.costly() ? "yes" : "no"));
    }

    private ResultTable agreements() {
        List<List<String>> rows = new ArrayList<>();
        for (CaseResult of : result.cases()) {
            double said = of.forecast().steps().stream()
                    .mapToDouble(Step::performed)
                    .average()
                    .orElse(0);
            rows.add(List.of(
                    title(of),
                    Integer.toString(of.forecast().steps().size()),
                    words.percent(of.forecast().whole()),
                    words.percent(said),
                    words.percent(of.performed()),
                    score(of.brier())));
        }
        ResultTable table =
                table("cases", say("cases.lead"), List.of("title", "title", "whole", "said", "done", "brier"), rows, 1);
        List<String> head = new ArrayList<>(table.head());
        head.set(0, say("break.case"));
        head.set(1, say("reliability.n"));
        return new ResultTable(table.id(), table.title(), table.lead(), head, rows, 1);
    }

    /** What would be done instead where a roadmap first does not hold, agreement by agreement and on the whole. */
    private ResultTable failures() {
        List<List<String>> rows = new ArrayList<>();
        result.cases().forEach(of -> rows.add(failureRow(title(of), List.of(of))));
        rows.add(failureRow(say("fails.all"), result.cases()));
        List<String> head = new ArrayList<>(List.of("case"));
        Stream.of(FirstFailure.values()).map(BacktestWords::word).forEach(head::add);
        head.add("none");
        return table("fails", say("fails.lead"), head, rows, 1);
    }

    private List<String> failureRow(String name, List<CaseResult> of) {
        List<String> row = new ArrayList<>(List.of(name));
        for (FirstFailure failure : FirstFailure.values()) {
            row.add(mean(of, forecast -> forecast.failures().getOrDefault(failure, 0.0)));
        }
        row.add(mean(of, StepForecast::whole));
        return row;
    }

    private String mean(List<CaseResult> of, ToDoubleFunction<StepForecast> share) {
        return words.percent(of.stream()
                .map(CaseResult::forecast)
                .mapToDouble(share)
                .average()
                .orElse(0));
    }

    /** One table of steps for each agreement. */
    private List<ResultTable> steps() {
        List<ResultTable> tables = new ArrayList<>();
        for (CaseResult of : result.cases()) {
            List<List<String>> rows = new ArrayList<>();
            for (StepOutcome outcome : of.outcome().steps()) {
                of.forecast().steps().stream()
                        .filter(step -> step.question().names().equals(Set.copyOf(outcome.measures())))
                        .forEach(step -> rows.add(stepRow(of, step, outcome)));
            }
            List<String> head = List.of(
                    say("steps.step"),
                    say("steps.out"),
                    say("steps.record"),
                    say("steps.performed"),
                    say("steps.onTime"),
                    say("steps.breaks"));
            tables.add(new ResultTable("steps-" + of.caseId(), title(of), say("steps.lead"), head, rows, 2));
        }
        return tables;
    }

    private List<String> stepRow(CaseResult of, Step step, StepOutcome outcome) {
        return List.of(
                step(of, outcome.id()),
                claims(outcome.claims()),
                words.percent(of.recorded().get(of.forecast().steps().indexOf(step))),
                words.percent(step.performed()),
                step.question().isDated() ? words.percent(step.onTime()) : say("dash"),
                words.percent(step.breaks()));
    }

    private String claims(List<Claim> claims) {
        if (claims.size() == 1) {
            return say("out." + word(claims.getFirst().out()));
        }
        return words.list(claims.stream()
                .map(claim -> say("out.claim", say("out." + word(claim.out())), claimant(claim.claimant())))
                .toList());
    }

    private String claimant(String id) {
        return words.has("backtest.claimant." + id) ? say("claimant." + id) : id;
    }

    private ResultTable leftOut() {
        List<List<String>> rows = result.leftOut().stream()
                .map(left -> List.of(caseTitle(left.caseId()), left.step(), say("left." + word(left.reason()))))
                .toList();
        List<String> head = List.of(say("break.case"), say("steps.step"), say("left.reason"));
        String lead = rows.isEmpty() ? say("left.none") : say("left.lead");
        return new ResultTable("left", say("left.title"), lead, head, rows, head.size());
    }

    /** A step as the forecast knows it. */
    private String asked(CaseResult of, String id) {
        return of.forecast().steps().stream()
                .filter(step -> step.question().id().equals(id))
                .flatMap(step -> step.question().names().stream().sorted())
                .findFirst()
                .map(measure -> measure(of, measure, id))
                .orElse(id);
    }

    private String title(CaseResult of) {
        return caseTitle(of.caseId());
    }

    private String caseTitle(String id) {
        return cases.stream()
                .filter(written -> written.id().equals(id))
                .findFirst()
                .map(written -> words.text(written.title()))
                .orElse(id);
    }

    /** A step bears the name of its first measure. */
    private String step(CaseResult of, String id) {
        return of.outcome().steps().stream()
                .filter(step -> step.id().equals(id))
                .flatMap(step -> step.measures().stream())
                .findFirst()
                .map(measure -> measure(of, measure, id))
                .orElse(id);
    }

    private String measure(CaseResult of, String measure, String otherwise) {
        return cases.stream()
                .filter(written -> written.id().equals(of.caseId()))
                .flatMap(written -> written.findMeasure(measure).stream())
                .findFirst()
                .map(Measure::name)
                .map(words::text)
                .orElse(otherwise);
    }
}
