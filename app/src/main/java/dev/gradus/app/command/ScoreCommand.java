package dev.gradus.app.command;

import dev.gradus.app.files.Paths;
import dev.gradus.app.terminal.Columns;
import dev.gradus.app.terminal.Context;
import dev.gradus.app.terminal.ExitStatus;
import dev.gradus.app.terminal.Version;
import dev.gradus.app.text.TableLines;
import dev.gradus.forecast.score.ForecastScores;
import dev.gradus.formats.results.BacktestJson;
import dev.gradus.service.ScoreQuestion;
import dev.gradus.service.library.LoadedCase;
import dev.gradus.words.ResultTable;
import dev.gradus.words.ScoreWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores the forecasts that a case records. */
@Command(name = "score")
public final class ScoreCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "CASE", descriptionKey = "parameter.case")
    String name = "";

    @Option(names = "--words-table", paramLabel = "FILE", descriptionKey = "option.words-table")
    String table = "";

    @Mixin
    JsonOption json = new JsonOption();

    public ScoreCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        LoadedCase loaded = context.load(name, Map.of());
        json.require(context);
        ForecastScores scores = context.answer(
                new ScoreQuestion(loaded, table.isEmpty() ? Optional.empty() : Optional.of(Paths.of(context, table))));
        if (json.isAsked()) {
            json.write(context, BacktestJson.json(loaded.written(), scores, Version.number()));
            return ExitStatus.FINE;
        }
        ScoreWords words = new ScoreWords(context.language(), loaded.written(), scores);
        context.lines(Columns.wrap(words.title(), Columns.WIDTH));
        words.headline().forEach(line -> context.lines(Columns.wrap(line, Columns.WIDTH)));
        for (ResultTable each : words.tables()) {
            if (!each.rows().isEmpty()) {
                context.console().out().line("");
                context.lines(List.of(each.title()));
                context.lines(TableLines.of(each));
            }
        }
        return ExitStatus.FINE;
    }
}
