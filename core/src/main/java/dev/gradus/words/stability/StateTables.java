package dev.gradus.words.stability;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.review.ConflictReview;
import dev.gradus.stability.review.ConflictReview.Departure;
import dev.gradus.stability.review.ConflictReview.Rest;
import dev.gradus.stability.review.Evolution;
import dev.gradus.words.ResultTable;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The states of a conflict as tables: for whom each is stable, and how it evolves from the status quo. */
final class StateTables {
    private static final int MOST_STEPS = 40;

    private final Words words;
    private final ConflictNames names;
    private final StateWords states;
    private final ConflictReview review;
    private final Conflict conflict;

    StateTables(Words words, ConflictNames names, StateWords states, ConflictReview review) {
        this.words = words;
        this.names = names;
        this.states = states;
        this.review = review;
        this.conflict = review.conflict();
    }

    private String say(String key, Object... args) {
        return words.say("stability." + key, args);
    }

    /** The states told of, and for whom they are stable by which concept. */
    ResultTable stable() {
        List<String> head = new ArrayList<>(List.of(say("table.state")));
        IntStream.range(0, conflict.makers().size()).forEach(maker -> head.add(names.plain(maker)));
        head.add(say("table.equilibrium"));
        List<List<String>> rows = IntStream.concat(
                        review.rests().stream().mapToInt(Rest::state),
                        review.departures().stream().mapToInt(Departure::state))
                .sorted()
                .mapToObj(this::row)
                .toList();
        int left = conflict.states() - rows.size();
        String lead = left == 0 ? say("table.lead") : say("table.lead") + " " + say("table.left", left);
        return new ResultTable("table", say("table.title"), lead, head, rows, head.size());
    }

    private List<String> row(int state) {
        List<String> row = new ArrayList<>(List.of(states.numbered(state)));
        for (int maker = 0; maker < conflict.makers().size(); maker++) {
            int of = maker;
            row.add(abbreviated(review.stability().concepts().stream()
                    .filter(concept -> review.stability().stable(concept, of).contains(state))
                    .toList()));
        }
        row.add(abbreviated(review.stability().concepts().stream()
                .filter(concept -> review.stability().equilibria(concept).contains(state))
                .toList()));
        return row;
    }

    private String abbreviated(List<Concept> concepts) {
        return concepts.isEmpty()
                ? say("table.none")
                : String.join(
                        " ",
                        concepts.stream()
                                .map(concept -> say("short." + Words.key(concept)))
                                .toList());
    }

    /** The tree of what follows from the status quo by improvements: each state after the one from which it is reached. */
    ResultTable evolution() {
        List<String> head =
                List.of(say("evolution.state"), say("evolution.from"), say("evolution.by"), say("evolution.does"));
        List<List<String>> rows =
                review.improving().stream().flatMap(this::steps).toList();
        String lead = say(
                review.improving().isEmpty()
                        ? "evolution.unknown"
                        : rows.isEmpty() ? "evolution.none" : "evolution.lead");
        return new ResultTable("evolution", say("evolution.title"), lead, head, rows, head.size());
    }

    private Stream<List<String>> steps(Evolution evolution) {
        return evolution.nearest(MOST_STEPS).stream()
                .map(evolution::path)
                .map(List::getLast)
                .map(step -> List.of(
                        states.title(step.to()),
                        states.title(step.from()),
                        words.list(step.movers().stream().map(names::plain).toList()),
                        names.doing(step.from(), step.to())));
    }
}
