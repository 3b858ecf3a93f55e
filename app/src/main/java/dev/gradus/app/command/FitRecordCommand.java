package dev.gradus.app.command;

import dev.gradus.app.files.GeneratedFile;
import dev.gradus.app.files.Paths;
import dev.gradus.app.terminal.Context;
import dev.gradus.app.terminal.ExitStatus;
import dev.gradus.app.terminal.Progress;
import dev.gradus.app.terminal.SanitizedText;
import dev.gradus.forecast.record.Weights;
import dev.gradus.formats.record.WeightsText;
import dev.gradus.service.FitRecordQuestion;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fits the weights of the record to agreements whose end is known. */
@Command(name = "fit-record")
public final class FitRecordCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    PastOptions past = new PastOptions();

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "option.out")
    String out = "record.yaml";

    public FitRecordCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        FitRecordQuestion question =
                new FitRecordQuestion(context.finder(), past.names, past.rule.edition(), past.draws, past.seed);
        Path target = Paths.of(context, out);
        GeneratedFile.require(target);
        Weights weights;
        try (Progress _ = Progress.of(context)) {
            weights = context.answer(question);
        }
        GeneratedFile.write(target, WeightsText.of(weights), context.console().interruption());
        context.print("record.written", SanitizedText.text(target.toString()));
        return ExitStatus.FINE;
    }
}
