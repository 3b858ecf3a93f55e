package dev.gradus.app.command;

import dev.gradus.agreement.Case;
import dev.gradus.app.files.Paths;
import dev.gradus.app.terminal.Columns;
import dev.gradus.app.terminal.Context;
import dev.gradus.app.terminal.ExitStatus;
import dev.gradus.app.terminal.ProblemLines;
import dev.gradus.app.text.PassageText;
import dev.gradus.assessment.text.TextReview;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.formats.graphmodel.ConflictResult;
import dev.gradus.formats.source.LocatedProblem;
import dev.gradus.service.CheckQuestion;
import dev.gradus.service.refusal.Refusal;
import dev.gradus.words.Wordings;
import dev.gradus.words.Words;
import dev.gradus.words.assessment.MoveWords;
import dev.gradus.words.assessment.Weaknesses;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds everything that is wrong with a case, and what is weak in the agreement, without planning. */
@Command(name = "check")
public final class CheckCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(
            arity = "0..1",
            paramLabel = "CASE",
            descriptionKey = "parameter.case.here",
            completionCandidates = CaseIds.class)
    @Nullable
    String named;

    @Option(names = "--strict", descriptionKey = "option.strict")
    boolean strict;

    public CheckCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        String name = named == null ? here() : named;
        context.sayShadow(name);
        return switch (context.answer(new CheckQuestion(context.finder(), name))) {
            case CheckQuestion.Wrong(List<LocatedProblem> problems) -> unreadable(problems);
            case CheckQuestion.SoundConflict(ConflictResult.Read read) -> conflict(read);
            case CheckQuestion.SoundCase found -> findings(found);
        };
    }

    /** The case or conflict of the folder that the command runs in. */
    private String here() {
        return Stream.of("case.yaml", "conflict.yaml")
                .filter(file -> Files.isRegularFile(Paths.of(context, file)))
                .findFirst()
                .orElseThrow(() -> Refusal.question("check.nothing"));
    }

    private int conflict(ConflictResult.Read read) {
        ProblemLines.of(context.language(), read.notes())
                .forEach(context.console().out()::line);
        context.print(
                "check.conflict",
                read.conflict().id(),
                read.conflict().makers().size(),
                read.conflict().states());
        return ExitStatus.FINE;
    }

    private int unreadable(List<LocatedProblem> problems) {
        ProblemLines.of(context.language(), problems).forEach(context.console().out()::line);
        context.print("check.problems", problems.size());
        return ExitStatus.PROBLEMS;
    }

    private int findings(CheckQuestion.SoundCase found) {
        Case written = found.whole().written();
        Words language = Words.of(context.language(), found.whole(), "");
        Weaknesses words = new Weaknesses(language);
        for (CheckQuestion.Weak weak : found.weaknesses()) {
            context.console().out().line(ProblemLines.at(weak.at(), words.sentence(weak.weakness())));
        }
        new MoveWords(language)
                .likely(found.moves())
                .forEach(line -> context.lines(Columns.wrap("", "  ", line.text())));
        context.lines(PassageText.of(new Wordings(language).passage(), PassageText.Look.PLAIN));
        ProblemLines.of(context.language(), found.open())
                .forEach(context.console().out()::line);
        context.print(
                found.open().isEmpty() ? "check.fine" : "check.incomplete",
                written.id(),
                written.parties().size(),
                written.measures().size(),
                written.proposals().size(),
                found.open().size());
        List<Weakness> weaknesses =
                found.weaknesses().stream().map(CheckQuestion.Weak::weakness).toList();
        context.print("check.weaknesses", TextReview.count(weaknesses), weaknesses.size());
        return strict && !(found.weaknesses().isEmpty() && found.open().isEmpty())
                ? ExitStatus.PROBLEMS
                : ExitStatus.FINE;
    }
}
