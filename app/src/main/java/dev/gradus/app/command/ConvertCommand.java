package dev.gradus.app.command;

import dev.gradus.agreement.Problem;
import dev.gradus.app.files.GeneratedFolder;
import dev.gradus.app.files.Paths;
import dev.gradus.app.terminal.Columns;
import dev.gradus.app.terminal.Context;
import dev.gradus.app.terminal.ExitStatus;
import dev.gradus.app.terminal.SanitizedText;
import dev.gradus.formats.domain.WriteResult;
import dev.gradus.formats.scenario.Format;
import dev.gradus.service.ConvertQuestion;
import dev.gradus.words.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what is to be settled for another program: the same worths to 1e-12, or nothing; what has no place there is said. */
@Command(name = "convert")
public final class ConvertCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "FOLDER|CASE", descriptionKey = "parameter.scenario", completionCandidates = CaseIds.class)
    String name = "";

    @Mixin
    FilesOption files = new FilesOption();

    @Option(
            names = "--as",
            required = true,
            paramLabel = "genius|geniusweb|negmas",
            descriptionKey = "option.convert.as",
            converter = Choice.ScenarioFormat.class)
    String format = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "option.convert.out")
    String out = "";

    public ConvertCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Path target = Paths.of(context, out);
        GeneratedFolder.require(target);
        Format as = Format.valueOf(format.toUpperCase(Locale.ROOT));
        return switch (context.answer(new ConvertQuestion(context.loadScenario(name, Map.of(), files.choice()), as))) {
            case WriteResult.Written(Map<String, String> files, List<Problem> lost) -> {
                say(lost);
                GeneratedFolder.write(target, files, context.console().interruption());
                context.print("convert.written", SanitizedText.text(target.toString()), files.size(), as.label());
                yield ExitStatus.FINE;
            }
            case WriteResult.Refused(List<Problem> reasons) -> {
                say(reasons);
                yield refuse(target);
            }
        };
    }

    private int refuse(Path target) {
        context.warn("convert.refused", SanitizedText.text(target.toString()));
        return ExitStatus.PROBLEMS;
    }

    private void say(List<Problem> problems) {
        Problems words = Problems.of(context.language());
        problems.forEach(problem -> context.warn(Columns.wrap(words.sentence(problem))));
    }
}
