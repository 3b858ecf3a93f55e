package dev.gradus.app.command;

import dev.gradus.app.files.Paths;
import dev.gradus.app.terminal.Columns;
import dev.gradus.app.terminal.Context;
import dev.gradus.app.terminal.ExitStatus;
import dev.gradus.app.terminal.Version;
import dev.gradus.app.text.PassageText;
import dev.gradus.app.text.PassageText.Look;
import dev.gradus.forecast.score.ForecastScores;
import dev.gradus.formats.results.BacktestJson;
import dev.gradus.service.ScoreQuestion;
import dev.gradus.service.library.LoadedCase;
import dev.gradus.words.Passage;
import dev.gradus.words.forecast.ScoreWords;
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
        Passage told = new ScoreWords(context.language(), loaded.written(), scores).passage();
        context.lines(Columns.wrap(told.title()));
        context.lines(PassageText.blocks(told, Look.PLAIN));
        for (Passage table : told.parts()) {
            context.console().out().line("");
            context.lines(PassageText.titled(table, Look.PLAIN));
        }
        return ExitStatus.FINE;
    }
}
