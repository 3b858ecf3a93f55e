package dev.gradus.app.command;

import dev.gradus.app.terminal.Context;
import dev.gradus.service.library.LoadedCase;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The case that a command is about, and the numbers set for this run. */
final class CaseOption {
    @Parameters(paramLabel = "CASE", descriptionKey = "parameter.case", completionCandidates = CaseIds.class)
    String name = "";

    @Option(names = "--set", paramLabel = "path=value", descriptionKey = "option.set")
    List<String> set = List.of();

    LoadedCase load(Context context) {
        return context.load(name, SetOption.of(set));
    }
}
