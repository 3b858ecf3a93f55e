package dev.gradus.app;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Problem;
import dev.gradus.agreement.WholeCase;
import dev.gradus.assessment.TextWeaknesses;
import dev.gradus.assessment.Weakness;
import dev.gradus.formats.casefile.Positions;
import dev.gradus.formats.casefile.ReadResult;
import dev.gradus.formats.graphmodel.ConflictResult;
import dev.gradus.formats.source.LocatedProblem;
import dev.gradus.words.Weaknesses;
import dev.gradus.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds everything that is wrong with a case, and what is weak in the agreement, without planning. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "CASE", descriptionKey = "parameter.case", completionCandidates = CaseIds.class)
    String name = "";

    @Option(names = "--strict", descriptionKey = "option.strict")
    boolean strict;

    CheckCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Optional<ConflictResult> conflict = new ConflictFiles(context).find(name);
        if (conflict.isPresent()) {
            return conflict(conflict.get());
        }
        return switch (context.read(name, Map.of())) {
            case ReadResult.Unreadable(List<LocatedProblem> problems) -> unreadable(problems);
            case ReadResult.Read(WholeCase whole, Positions positions) -> findings(whole, positions);
        };
    }

    private int conflict(ConflictResult result) {
        return switch (result) {
            case ConflictResult.Unreadable(List<LocatedProblem> problems) -> unreadable(problems);
            case ConflictResult.Read read -> {
                ProblemLines.of(context.language(), read.notes())
                        .forEach(context.console().out()::line);
                context.print(
                        "check.conflict",
                        read.conflict().id(),
                        read.conflict().makers().size(),
                        read.conflict().states());
                yield ExitStatus.FINE;
            }
        };
    }

    private int unreadable(List<LocatedProblem> problems) {
        ProblemLines.of(context.language(), problems).forEach(context.console().out()::line);
        context.print("check.problems", problems.size());
        return ExitStatus.PROBLEMS;
    }

    private int findings(WholeCase whole, Positions positions) {
        Case written = whole.written();
        List<Weakness> weaknesses = TextWeaknesses.of(whole);
        Weaknesses words = new Weaknesses(Words.of(context.language(), whole, ""));
        for (Weakness weakness : weaknesses) {
            LocatedProblem at = positions.locate(Problem.of("weakness", weakness.path()));
            context.console().out().line(ProblemLines.at(at, words.sentence(weakness)));
        }
        context.print(
                "check.fine",
                written.id(),
                written.parties().size(),
                written.measures().size(),
                written.proposals().size());
        context.print("check.weaknesses", weaknesses.size());
        return strict && !weaknesses.isEmpty() ? ExitStatus.PROBLEMS : ExitStatus.FINE;
    }
}
