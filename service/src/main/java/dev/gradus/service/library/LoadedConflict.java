package dev.gradus.service.library;

import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Problem;
import dev.gradus.agreement.Source;
import dev.gradus.formats.graphmodel.ConflictModel;
import dev.gradus.formats.graphmodel.ConflictResult;
import dev.gradus.formats.graphmodel.View;
import dev.gradus.formats.source.LocatedProblem;
import dev.gradus.service.refusal.Refusal;
import dev.gradus.stability.CaseConflict;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.Preference;
import dev.gradus.stability.further.Hypergame;
import dev.gradus.words.Heading;
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
 * @param notes what reading it leaves to say
 * @param words in a language
 * @param heading what the file says of itself, in a language
 */
public record LoadedConflict(
        Conflict conflict,
        Map<Integer, LocalText> states,
        List<View> views,
        Optional<ConflictModel> model,
        List<LocatedProblem> notes,
        Function<String, Words> words,
        Function<String, Heading> heading) {
    public LoadedConflict {
        states = Map.copyOf(states);
        views = List.copyOf(views);
        notes = List.copyOf(notes);
    }

    /** The coalitions that the file names. */
    public List<List<Integer>> coalitions() {
        return model.map(ConflictModel::coalitions).orElse(List.of());
    }

    /** What each decision maker sees, where some see another game than this one. */
    public Optional<Hypergame> hypergame() {
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
    public Conflict asRanked() {
        return new Conflict(
                conflict.id(),
                conflict.title(),
                conflict.makers(),
                conflict.graph(),
                conflict.preferences().stream().map(Preference::asRanked).toList(),
                conflict.statusQuo());
    }

    public boolean hasUnknown() {
        return conflict.preferences().stream().anyMatch(Preference::hasUnknown);
    }

    static LoadedConflict of(ConflictResult.Read read) {
        ConflictModel model = read.model();
        Map<Integer, LocalText> states = new HashMap<>();
        model.names().forEach(named -> states.put(named.state(), named.name()));
        return new LoadedConflict(
                read.conflict(),
                states,
                read.views(),
                Optional.of(model),
                read.notes(),
                Words::of,
                language -> heading(model, language));
    }

    static LoadedConflict of(LoadedCase loaded) {
        return switch (CaseConflict.of(loaded.whole())) {
            case CaseConflict.Result.Made(Conflict conflict) ->
                new LoadedConflict(
                        conflict,
                        Map.of(),
                        List.of(),
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
