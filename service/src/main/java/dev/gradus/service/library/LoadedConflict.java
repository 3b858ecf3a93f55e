package dev.gradus.service.library;

import dev.gradus.agreement.Problem;
import dev.gradus.agreement.Source;
import dev.gradus.formats.graphmodel.ConflictModel;
import dev.gradus.formats.graphmodel.ConflictResult;
import dev.gradus.formats.source.LocatedProblem;
import dev.gradus.service.refusal.Refusal;
import dev.gradus.stability.CaseConflict;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.review.StatedConflict;
import dev.gradus.words.Heading;
import dev.gradus.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A conflict that can be computed, from a file of its own or from a case.
 *
 * @param stated with what was stated beside it
 * @param model the conflict as written; empty where it comes from a case
 * @param notes what reading it leaves to say
 * @param words in a language
 * @param heading what the file says of itself, in a language
 */
public record LoadedConflict(
        StatedConflict stated,
        Optional<ConflictModel> model,
        List<LocatedProblem> notes,
        Function<String, Words> words,
        Function<String, Heading> heading) {
    public LoadedConflict {
        notes = List.copyOf(notes);
    }

    public Conflict conflict() {
        return stated.conflict();
    }

    static LoadedConflict of(ConflictResult.Read read) {
        ConflictModel model = read.model();
        return new LoadedConflict(
                read.stated(), Optional.of(model), read.notes(), Words::of, language -> heading(model, language));
    }

    static LoadedConflict of(LoadedCase loaded) {
        return switch (CaseConflict.of(loaded.weighed())) {
            case CaseConflict.Result.Made(Conflict conflict) ->
                new LoadedConflict(
                        StatedConflict.of(conflict),
                        Optional.empty(),
                        List.of(),
                        language -> loaded.words(language, ""),
                        loaded::heading);
            case CaseConflict.Result.Unfit(Problem problem) -> throw Refusal.unfit(problem, "stability.unfit");
        };
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
}
