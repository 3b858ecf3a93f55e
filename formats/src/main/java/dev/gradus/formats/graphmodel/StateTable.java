package dev.gradus.formats.graphmodel;

import dev.gradus.formats.graphmodel.ConflictModel.NamedState;
import dev.gradus.stability.OptionStates;
import dev.gradus.stability.Pattern;
import dev.gradus.stability.StateGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Finds states by what a file calls them: by id, or in option form by their options as "YNY". */
final class StateTable {
    private final StateGraph graph;
    private final Map<String, Integer> byId = new HashMap<>();
    private final Map<Integer, String> ids = new HashMap<>();
    private final List<NamedState> names;

    StateTable(StateGraph graph, List<NamedState> names) {
        this.graph = graph;
        this.names = List.copyOf(names);
        for (NamedState named : names) {
            byId.putIfAbsent(named.id(), named.state());
            ids.putIfAbsent(named.state(), named.id());
        }
    }

    StateGraph graph() {
        return graph;
    }

    List<NamedState> names() {
        return names;
    }

    /** The state that is called so; empty = no such state, or an infeasible one. */
    OptionalInt find(String text) {
        Integer state = byId.get(text);
        if (state != null) {
            return OptionalInt.of(state);
        }
        return isChoice(text) && graph instanceof OptionStates options
                ? options.findState(Pattern.of(text).yes())
                : OptionalInt.empty();
    }

    /** Says how every option stands, whether that is feasible or not. */
    boolean isChoice(String text) {
        return graph instanceof OptionStates options
                && text.length() == options.options().size()
                && text.matches("[YN]+");
    }

    /** How many options it speaks of, where that is another number than there are; 0 = it is not such a text. */
    int wrongLength(String text) {
        return graph instanceof OptionStates options
                        && text.matches("[YN]+")
                        && text.length() != options.options().size()
                ? text.length()
                : 0;
    }

    /** How many options there are. */
    int options() {
        return graph instanceof OptionStates options ? options.options().size() : 0;
    }

    /** What a file calls this state. */
    String say(int state) {
        String id = ids.get(state);
        return id == null ? graph.name(state).in("en") : id;
    }

    /** Some names that states have, for suggestions. */
    List<String> known() {
        List<String> known = new ArrayList<>(byId.keySet());
        for (int state = 0; state < Math.min(graph.states(), 100) && graph instanceof OptionStates; state++) {
            known.add(graph.name(state).in("en"));
        }
        return known;
    }
}
