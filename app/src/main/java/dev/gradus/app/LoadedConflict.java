package dev.gradus.app;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Problem;
import dev.gradus.agreement.Source;
import dev.gradus.formats.graphmodel.ConflictModel;
import dev.gradus.formats.graphmodel.ConflictResult;
import dev.gradus.formats.source.LocatedProblem;
import dev.gradus.report.view.Heading;
import dev.gradus.stability.CaseConflict;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.review.StatedConflict;
import dev.gradus.words.Problems;
import dev.gradus.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A conflict that can be computed, from a file of its own or from a case.
 *
 * @param model the conflict as written; empty where it comes from a case
 * @param words in a language
 * @param heading what the file says of itself, in a language
 */
record LoadedConflict(
        StatedConflict stated,
        Optional<ConflictModel> model,
        Function<String, Words> words,
        Function<String, Heading> heading) {

    Conflict conflict() {
        return stated.conflict();
    }

    /** Reads it, or says on standard error all that is wrong with it. */
    static LoadedConflict of(Context context, String name, Map<String, String> settings) {
        Optional<ConflictResult> found = new ConflictFiles(context).find(name);
        if (found.isEmpty()) {
            return ofCase(context, Loaded.of(context, name, settings));
        }
        if (!settings.isEmpty()) {
            throw Failure.usage("stability.set");
        }
        return switch (found.get()) {
            case ConflictResult.Read read -> ofFile(context, read);
            case ConflictResult.Unreadable(List<LocatedProblem> problems) -> {
                ProblemLines.of(context.language(), problems)
                        .forEach(context.console().err()::line);
                throw new Failure(ExitStatus.PROBLEMS, "check.problems", problems.size());
            }
        };
    }

    private static LoadedConflict ofFile(Context context, ConflictResult.Read read) {
        ProblemLines.of(context.language(), read.notes())
                .forEach(context.console().err()::line);
        ConflictModel model = read.model();
        return new LoadedConflict(
                read.stated(),
                Optional.of(model),
                Words::of,
                language -> heading(model, language));
    }

    private static Heading heading(ConflictModel model, String language) {
        String title = model.title().in(language);
        return new Heading(
                title.isEmpty() ? model.id() : title,
                model.summary().in(language),
                model.sources().stream().map(source -> source(source, language)).toList());
    }

    private static String source(Source source, String language) {
        return String.join(
                ". ",
                Stream.of(
                                source.author().in(language),
                                source.title().in(language),
                                source.publisher().in(language))
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private static LoadedConflict ofCase(Context context, Loaded loaded) {
        Case written = loaded.written();
        return switch (CaseConflict.of(written, loaded.resolved())) {
            case CaseConflict.Result.Made(Conflict conflict) ->
                new LoadedConflict(
                        StatedConflict.of(conflict),
                        Optional.empty(),
                        language ->
                                Words.of(language, written, loaded.resolved().structure(), ""),
                        language -> new Heading(
                                written.title().in(language), written.summary().in(language), List.of()));
            case CaseConflict.Result.Unfit(Problem problem) -> {
                context.warn(Columns.wrap(Problems.of(context.language()).sentence(problem)));
                throw new Failure(ExitStatus.PROBLEMS, "stability.unfit");
            }
        };
    }
}
