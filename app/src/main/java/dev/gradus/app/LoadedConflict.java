package dev.gradus.app;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Problem;
import dev.gradus.agreement.Source;
import dev.gradus.formats.graphmodel.ConflictModel;
import dev.gradus.formats.graphmodel.ConflictResult;
import dev.gradus.formats.graphmodel.View;
import dev.gradus.formats.source.LocatedProblem;
import dev.gradus.report.view.Heading;
import dev.gradus.stability.CaseConflict;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.Preference;
import dev.gradus.stability.further.Hypergame;
import dev.gradus.words.Problems;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A conflict that can be computed, from a file of its own or from a case.
 *
 * @param states states that have a name of their own
 * @param views the games that some decision makers see instead
 * @param model the conflict as written; empty where it comes from a case
 * @param words in a language
 * @param heading what the file says of itself, in a language
 */
record LoadedConflict(
        Conflict conflict,
        Map<Integer, LocalText> states,
        List<View> views,
        Optional<ConflictModel> model,
        Function<String, Words> words,
        Function<String, Heading> heading) {

    /** The coalitions that the file names. */
    List<List<Integer>> coalitions() {
        return model.map(ConflictModel::coalitions).orElse(List.of());
    }

    /** What each decision maker sees, where some see another game than this one. */
    Optional<Hypergame> hypergame() {
        if (views.isEmpty()) {
            return Optional.empty();
        }
        List<Hypergame.View> seen = new ArrayList<>();
        for (int maker = 0; maker < conflict.makers().size(); maker++) {
            seen.add(view(maker));
        }
        return Optional.of(new Hypergame(conflict, seen));
    }

    private Hypergame.View view(int maker) {
        return views.stream()
                .filter(view -> view.maker() == maker)
                .findFirst()
                .map(view -> new Hypergame.View(
                        view.conflict(),
                        IntStream.range(0, conflict.states())
                                .map(state -> view.states().indexOf(state))
                                .boxed()
                                .toList()))
                .orElseGet(() -> Hypergame.View.ofSameStates(conflict));
    }

    /** The same conflict as the rankings are written, what is not known left aside. */
    Conflict asRanked() {
        return new Conflict(
                conflict.id(),
                conflict.title(),
                conflict.makers(),
                conflict.graph(),
                conflict.preferences().stream().map(Preference::asRanked).toList(),
                conflict.statusQuo());
    }

    boolean hasUnknown() {
        return conflict.preferences().stream().anyMatch(Preference::hasUnknown);
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
        Map<Integer, LocalText> states = new HashMap<>();
        model.names().forEach(named -> states.put(named.state(), named.name()));
        return new LoadedConflict(
                read.conflict(),
                states,
                read.views(),
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
        return switch (CaseConflict.of(loaded.whole())) {
            case CaseConflict.Result.Made(Conflict conflict) ->
                new LoadedConflict(
                        conflict,
                        Map.of(),
                        List.of(),
                        Optional.empty(),
                        language -> Words.of(language, loaded.whole(), ""),
                        language -> new Heading(
                                written.title().in(language), written.summary().in(language), List.of()));
            case CaseConflict.Result.Unfit(Problem problem) -> {
                context.warn(Columns.wrap(Problems.of(context.language()).sentence(problem)));
                throw new Failure(ExitStatus.PROBLEMS, "stability.unfit");
            }
        };
    }
}
