package dev.gradus.formats.graphmodel;

import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Source;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.DecisionMaker;
import dev.gradus.stability.Pattern;
import dev.gradus.stability.StateGraph;
import dev.gradus.stability.StateSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A conflict as written. States and decision makers are known by their position, from 0.
 *
 * @param sources what it is taken from; empty where the format has no place for it
 * @param names states that have a name of their own; in a conflict of listed states, all of them in their order
 * @param preferences one a decision maker
 * @param statusQuo empty = not said
 * @param coalitions decision makers that are to act together, two or more each
 * @param sights how some decision makers see the conflict; empty = all see the true one
 */
public record ConflictModel(
        String id,
        LocalText title,
        LocalText summary,
        List<Source> sources,
        List<DecisionMaker> makers,
        StateGraph graph,
        List<NamedState> names,
        List<WrittenPreference> preferences,
        OptionalInt statusQuo,
        List<List<Integer>> coalitions,
        List<Sight> sights,
        Published published) {
    public ConflictModel {
        sources = List.copyOf(sources);
        makers = List.copyOf(makers);
        names = List.copyOf(names);
        preferences = List.copyOf(preferences);
        coalitions = coalitions.stream().map(List::copyOf).toList();
        sights = List.copyOf(sights);
        if (preferences.size() != makers.size()) {
            throw new IllegalArgumentException(
                    "a preference for each of " + makers.size() + " decision makers, found " + preferences.size());
        }
    }

    /** A state with the id by which the file calls it. */
    public record NamedState(String id, LocalText name, int state) {}

    /**
     * How one decision maker sees the conflict.
     *
     * @param preferences decision maker → what it is believed to prefer; what is not here is seen as it is
     * @param infeasible patterns that it takes for impossible as well; empty where states are listed
     * @param unseen the states that it takes for impossible
     */
    public record Sight(
            int maker, Map<Integer, WrittenPreference> preferences, List<Pattern> infeasible, StateSet unseen) {
        public Sight {
            preferences = Collections.unmodifiableMap(new LinkedHashMap<>(preferences));
            infeasible = List.copyOf(infeasible);
        }
    }

    /** The conflict that analyses take. */
    public Conflict conflict() {
        return new Conflict(
                id,
                title,
                makers,
                graph,
                preferences.stream().map(p -> p.resolve(graph)).toList(),
                statusQuo);
    }

    /** The games that decision makers see where it is not the true one. */
    public List<View> views() {
        return views(conflict());
    }

    /** @param conflict this conflict */
    List<View> views(Conflict conflict) {
        return sights.stream().map(sight -> View.of(sight, conflict)).toList();
    }
}
