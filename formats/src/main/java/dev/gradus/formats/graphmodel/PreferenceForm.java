package dev.gradus.formats.graphmodel;

import dev.gradus.stability.OptionStates;
import dev.gradus.stability.Preference;
import dev.gradus.stability.StateGraph;
import dev.gradus.stability.Statement;
import java.util.List;

/** The ways in which a file says what a decision maker prefers. */
public sealed interface PreferenceForm {
    /** The order of the states that it comes to. */
    Preference resolve(StateGraph graph);

    /**
     * @param groups equally good states, best first; every state in exactly one
     * @param muchAfter positions of groups after which the rest is much worse
     */
    record Ranking(List<List<Integer>> groups, List<Integer> muchAfter) implements PreferenceForm {
        public Ranking {
            groups = groups.stream().map(List::copyOf).toList();
            muchAfter = List.copyOf(muchAfter);
        }

        @Override
        public Preference resolve(StateGraph graph) {
            return Preference.ofOrder(graph.states(), groups, muchAfter);
        }
    }

    /**
     * For conflicts in option form only.
     *
     * @param statements most important first; none = all states are equally good
     */
    record Priorities(List<Statement> statements) implements PreferenceForm {
        public Priorities {
            statements = List.copyOf(statements);
        }

        @Override
        public Preference resolve(StateGraph graph) {
            if (graph instanceof OptionStates states) {
                return Preference.ofStatements(states, statements);
            }
            throw new IllegalArgumentException("statements speak of options, and these states have none");
        }
    }

    /** @param points one a state, more is better */
    record Points(List<Double> points) implements PreferenceForm {
        public Points {
            points = List.copyOf(points);
        }

        @Override
        public Preference resolve(StateGraph graph) {
            return Preference.ofPoints(points.stream().mapToDouble(p -> p).toArray());
        }
    }
}
