package dev.gradus.formats.graphmodel;

import dev.gradus.agreement.LocalText;
import dev.gradus.formats.source.LocatedProblem;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.further.Hypergame;
import dev.gradus.stability.review.StatedConflict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What reading a conflict gives: one that can be computed, or everything that is wrong with the file. */
public sealed interface ConflictResult {
    /**
     * @param model the conflict as written
     * @param conflict the same as analyses take it
     * @param views the games that decision makers see where it is not this one
     * @param notes what the file says that is not used, in the order of the file
     */
    record Read(ConflictModel model, Conflict conflict, List<View> views, List<LocatedProblem> notes)
            implements ConflictResult {
        public Read {
            views = List.copyOf(views);
            notes = List.copyOf(notes);
        }

        static Read of(ConflictModel model, List<LocatedProblem> notes) {
            Conflict conflict = model.conflict();
            return new Read(model, conflict, model.views(conflict), notes);
        }

        /** With what the file states beside it: names of states, coalitions, what each decision maker sees. */
        public StatedConflict stated() {
            Map<Integer, LocalText> names = new HashMap<>();
            model.names().forEach(named -> names.put(named.state(), named.name()));
            return new StatedConflict(conflict, names, model.coalitions(), hypergame());
        }

        private Optional<Hypergame> hypergame() {
            return views.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Hypergame(
                            conflict,
                            IntStream.range(0, conflict.makers().size())
                                    .mapToObj(this::seenBy)
                                    .toList()));
        }

        private Hypergame.View seenBy(int maker) {
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
    }

    /** @param problems all of them, at least one, in the order of the file */
    record Unreadable(List<LocatedProblem> problems) implements ConflictResult {
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }
}
