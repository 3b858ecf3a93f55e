package dev.gradus.formats.graphmodel;

import dev.gradus.formats.graphmodel.ConflictModel.Sight;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.ListedStates;
import dev.gradus.stability.OptionStates;
import dev.gradus.stability.Pattern;
import dev.gradus.stability.Preference;
import dev.gradus.stability.StateGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The game that one decision maker sees (a hypergame of the first level; Wang, Hipel and Fraser 1988).
 *
 * @param maker who sees it so
 * @param conflict the game that it sees
 * @param states for each state of that game, the state of the true one
 */
public record View(int maker, Conflict conflict, List<Integer> states) {
    public View {
        states = List.copyOf(states);
    }

    static View of(Sight sight, Conflict truth) {
        StateGraph graph = graph(sight, truth.graph());
        List<Integer> states = states(sight, truth.graph());
        List<Preference> preferences = new ArrayList<>();
        for (int maker = 0; maker < truth.makers().size(); maker++) {
            WrittenPreference seen = sight.preferences().get(maker);
            Preference whole = seen == null ? truth.preference(maker) : seen.resolve(truth.graph());
            preferences.add(among(whole, states));
        }
        OptionalInt quo = truth.statusQuo();
        int at = quo.isPresent() ? states.indexOf(quo.getAsInt()) : -1;
        Conflict seen = new Conflict(
                truth.id(),
                truth.title(),
                truth.makers(),
                graph,
                preferences,
                at < 0 ? OptionalInt.empty() : OptionalInt.of(at));
        return new View(sight.maker(), seen, states);
    }

    /** The true states that are seen, ascending; their order is that of the states of the game seen. */
    private static List<Integer> states(Sight sight, StateGraph graph) {
        List<Integer> states = new ArrayList<>();
        for (int state = 0; state < graph.states(); state++) {
            if (!sight.unseen().contains(state)) {
                states.add(state);
            }
        }
        return states;
    }

    private static StateGraph graph(Sight sight, StateGraph truth) {
        if (sight.unseen().isEmpty()) {
            return truth;
        }
        return switch (truth) {
            case OptionStates options -> {
                List<Pattern> infeasible = new ArrayList<>(options.infeasible());
                infeasible.addAll(sight.infeasible());
                yield OptionStates.of(options.makers(), options.options(), infeasible);
            }
            case ListedStates listed -> listed(states(sight, listed), listed);
        };
    }

    private static ListedStates listed(List<Integer> states, ListedStates truth) {
        List<ListedStates.Move> moves = new ArrayList<>();
        for (int maker = 0; maker < truth.makers(); maker++) {
            int mover = maker;
            for (int from = 0; from < states.size(); from++) {
                int start = from;
                truth.eachMove(maker, states.get(from), to -> {
                    int end = states.indexOf(to);
                    if (end >= 0) {
                        moves.add(new ListedStates.Move(mover, start, end));
                    }
                });
            }
        }
        return new ListedStates(truth.makers(), states.stream().map(truth::name).toList(), moves);
    }

    /** The same preference among some of the states. */
    private static Preference among(Preference whole, List<Integer> states) {
        if (states.size() == whole.states()) {
            return whole;
        }
        TreeMap<Integer, List<Integer>> byRank = new TreeMap<>();
        for (int at = 0; at < states.size(); at++) {
            byRank.computeIfAbsent(-whole.rank(states.get(at)), _ -> new ArrayList<>())
                    .add(at);
        }
        List<List<Integer>> groups = List.copyOf(byRank.values());
        List<Integer> muchAfter = new ArrayList<>();
        for (int g = 0; g + 1 < groups.size(); g++) {
            int tier = whole.tier(states.get(groups.get(g).getFirst()));
            if (tier != whole.tier(states.get(groups.get(g + 1).getFirst()))) {
                muchAfter.add(g);
            }
        }
        List<Map.Entry<Integer, Integer>> unknown = new ArrayList<>();
        if (whole.hasUnknown()) {
            for (int at = 0; at < states.size(); at++) {
                int one = at;
                whole.unknown(states.get(at)).stream()
                        .map(states::indexOf)
                        .filter(other -> other > one)
                        .forEach(other -> unknown.add(Map.entry(one, other)));
            }
        }
        return Preference.ofOrder(states.size(), groups, muchAfter).withUnknown(unknown);
    }
}
