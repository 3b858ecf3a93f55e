package dev.gradus.app;

import dev.gradus.agreement.Problem;
import dev.gradus.formats.domain.WriteResult;
import dev.gradus.formats.scenario.Format;
import dev.gradus.formats.scenario.ScenarioFolder;
import dev.gradus.settlement.PartialOrder;
import dev.gradus.settlement.Scenario;
import dev.gradus.words.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what is to be settled for another program: the same worths to 1e-12, or nothing; what has no place there is said. */
@Command(name = "convert")
final class ConvertCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "FOLDER|CASE", descriptionKey = "parameter.scenario", completionCandidates = CaseIds.class)
    String name = "";

    @Option(
            names = "--as",
            required = true,
            paramLabel = "genius|geniusweb|negmas",
            descriptionKey = "option.convert.as",
            converter = Choice.ScenarioFormat.class)
    String format = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "option.convert.out")
    String out = "";

    ConvertCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Path target = Paths.of(context, out);
        GeneratedFolder.require(target);
        return switch (LoadedScenario.of(context, name, Map.of())) {
            case LoadedScenario loaded -> convert(loaded.scenario(), target);
            case LoadedOrders orders -> {
                say(orders.orders().stream().map(ConvertCommand::lost).toList());
                yield refuse(target);
            }
        };
    }

    private int convert(Scenario scenario, Path target) {
        Format as = Format.valueOf(format.toUpperCase(Locale.ROOT));
        return switch (ScenarioFolder.write(scenario, as)) {
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

    private static Problem lost(PartialOrder order) {
        return Problem.of("lost.order", "parties." + order.id(), order.id(), "", "");
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
