package dev.gradus.app.command;

import dev.gradus.agreement.Case;
import dev.gradus.app.files.GeneratedFile;
import dev.gradus.app.files.PageFile;
import dev.gradus.app.files.Paths;
import dev.gradus.app.terminal.Columns;
import dev.gradus.app.terminal.Context;
import dev.gradus.app.terminal.ExitStatus;
import dev.gradus.app.terminal.Progress;
import dev.gradus.app.terminal.SanitizedText;
import dev.gradus.app.terminal.Version;
import dev.gradus.app.text.PassageText;
import dev.gradus.app.text.PassageText.Look;
import dev.gradus.forecast.backtest.BacktestResult;
import dev.gradus.forecast.record.Weights;
import dev.gradus.formats.results.BacktestJson;
import dev.gradus.report.BacktestReport;
import dev.gradus.service.BacktestQuestion;
import dev.gradus.service.RecordWeights;
import dev.gradus.service.refusal.Refusal;
import dev.gradus.words.Passage;
import dev.gradus.words.forecast.BacktestWords;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what forecasts would have been worth on agreements whose end is known. */
@Command(name = "backtest")
public final class BacktestCommand implements Callable<Integer> {
    private static final String FILE = "backtest.html";

    private final Context context;

    @Mixin
    PastOptions past = new PastOptions();

    @Option(names = "--record", paramLabel = "FILE", descriptionKey = "option.record")
    String record = "";

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "option.backtest.data")
    String data = "";

    @Option(names = "--out", paramLabel = "FILE|DIR", descriptionKey = "option.out")
    String out = "";

    @Mixin
    JsonOption json = new JsonOption();

    public BacktestCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (!data.isEmpty()) {
            if (!past.names.isEmpty() || !out.isEmpty()) {
                throw Refusal.question("reference.alone");
            }
            return ReferenceAnswer.tell(context, data, past.seed, json);
        }
        BacktestQuestion question = new BacktestQuestion(
                context.finder(), past.names, past.rule.edition(), weights(), past.draws, past.seed);
        json.require(context);
        boolean wantsPage = !json.isAsked() || !out.isEmpty();
        Path target = PageFile.target(context, out, FILE);
        if (wantsPage) {
            GeneratedFile.require(target);
        }
        BacktestQuestion.Findings found;
        try (Progress _ = Progress.of(context)) {
            found = context.answer(question);
        }
        found.skipped()
                .forEach(skipped -> context.warn(
                        "notes.skipped",
                        SanitizedText.text(skipped.id()),
                        context.say("notes.skipped." + skipped.reason())));
        BacktestResult result = found.result();
        List<Case> cases = found.cases();
        if (wantsPage) {
            write(target, result, cases);
        }
        if (json.isAsked()) {
            json.write(context, BacktestJson.json(result, past.draws, past.seed, Version.number()));
        } else {
            print(new BacktestWords(context.language(), result, cases).passage(past.draws, past.seed));
            context.console().out().line("");
            context.print("report.written", SanitizedText.text(target.toString()));
        }
        return ExitStatus.FINE;
    }

    private Weights weights() {
        return record.isEmpty() ? RecordWeights.published() : RecordWeights.of(Paths.of(context, record));
    }

    private void print(Passage told) {
        for (Passage part : told.parts()) {
            if (!part.title().isEmpty()) {
                context.console().out().line("");
                context.lines(Columns.wrap(part.title()));
            }
            context.lines(PassageText.blocks(part, Look.PLAIN));
        }
    }

    private void write(Path target, BacktestResult result, List<Case> cases) {
        PageFile.write(context, target, BacktestReport.html(result, cases, past.draws, past.seed, context.language()));
    }
}
