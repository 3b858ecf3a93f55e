package dev.gradus.app;

import dev.gradus.agreement.Case;
import dev.gradus.forecast.backtest.Backtest;
import dev.gradus.forecast.backtest.BacktestResult;
import dev.gradus.formats.results.BacktestJson;
import dev.gradus.report.BacktestReport;
import dev.gradus.words.BacktestWords;
import dev.gradus.words.ResultTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what forecasts would have been worth on agreements whose end is known. */
@Command(name = "backtest")
final class BacktestCommand implements Callable<Integer> {
    private static final String FILE = "backtest.html";

    private final Context context;

    @Parameters(arity = "0..*", paramLabel = "CASE|DIR", descriptionKey = "parameter.backtest")
    List<String> names = List.of();

    @Option(names = "--draws", paramLabel = "N", descriptionKey = "option.backtest.draws")
    int draws = 2048;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "option.backtest.seed")
    long seed = 1;

    @Option(names = "--out", paramLabel = "FILE|DIR", descriptionKey = "option.out")
    String out = "";

    @Mixin
    JsonOption json = new JsonOption();

    BacktestCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (draws < 1) {
            throw Failure.usage("backtest.draws", draws);
        }
        json.require(context);
        boolean wantsPage = !json.isAsked() || !out.isEmpty();
        Path target = PageFile.target(context, out, FILE);
        if (wantsPage) {
            GeneratedFile.require(target);
        }
        Backtests backtests = new Backtests(context);
        List<Backtests.Place> places = backtests.places(names);
        List<Backtests.Forecast> forecasts = new ArrayList<>();
        try (Progress _ = Progress.of(context)) {
            for (Backtests.Place place : places) {
                forecasts.add(backtests.forecast(place, draws, seed));
                context.console().interruption().progress((double) forecasts.size() / places.size());
            }
        }
        BacktestResult result =
                Backtest.score(forecasts.stream().map(backtests::trial).toList());
        List<Case> cases = forecasts.stream().map(Backtests.Forecast::written).toList();
        if (wantsPage) {
            write(target, result, cases);
        }
        if (json.isAsked()) {
            json.write(context, BacktestJson.json(result, draws, seed, Version.number()));
        } else {
            print(new BacktestWords(context.language(), result, cases));
            context.console().out().line("");
            context.print("report.written", SanitizedText.text(target.toString()));
        }
        return ExitStatus.FINE;
    }

    private void print(BacktestWords words) {
        context.lines(Columns.wrap(words.headline(), Columns.WIDTH));
        for (String note : words.notes(draws, seed)) {
            context.lines(Columns.wrap(note, Columns.WIDTH));
        }
        for (ResultTable table : words.tables()) {
            context.console().out().line("");
            context.lines(List.of(table.title()));
            context.lines(Columns.wrap(table.lead(), Columns.WIDTH));
            context.lines(table.rows().isEmpty() ? List.of() : TableLines.of(table));
        }
    }

    private void write(Path target, BacktestResult result, List<Case> cases) {
        PageFile.write(context, target, BacktestReport.html(result, cases, draws, seed, context.language()));
    }
}
