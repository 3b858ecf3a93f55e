package dev.gradus.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Words of the definitions, followed one by one; shares no code with the analyses. For small conflicts. */
public final class SmallDefinitions {
    private SmallDefinitions() {}

    public static List<Integer> moves(Conflict conflict, int maker, int from) {
        List<Integer> moves = new ArrayList<>();
        for (int to = 0; to < conflict.states(); to++) {
            if (conflict.graph().canMove(maker, from, to)) {
                moves.add(to);
            }
        }
        return moves;
    }

    public static List<Integer> improvements(Conflict conflict, int maker, int from) {
        return moves(conflict, maker, from).stream()
                .filter(to -> conflict.preference(maker).prefers(to, from))
                .toList();
    }

    /** All makers but one; −1 = all. */
    public static List<Integer> others(Conflict conflict, int maker) {
        List<Integer> others = new ArrayList<>();
        for (int other = 0; other < conflict.makers().size(); other++) {
            if (other != maker) {
                others.add(other);
            }
        }
        return others;
    }

    /** States at the ends of legal sequences of at least one step. */
    public static Set<Integer> reach(Conflict conflict, List<Integer> makers, int from, boolean improving) {
        Set<Integer> ends = new HashSet<>();
        follow(conflict, makers, from, -1, improving, new HashSet<>(), ends);
        return ends;
    }

    private static void follow(
            Conflict conflict,
            List<Integer> makers,
            int at,
            int last,
            boolean improving,
            Set<List<Integer>> been,
            Set<Integer> ends) {
        for (int maker : makers) {
            if (maker == last) {
                continue;
            }
            for (int to : improving ? improvements(conflict, maker, at) : moves(conflict, maker, at)) {
                ends.add(to);
                if (been.add(List.of(to, maker))) {
                    follow(conflict, makers, to, maker, improving, been, ends);
                }
            }
        }
    }

    public static boolean isStable(Conflict conflict, Concept concept, int maker, int state) {
        Preference own = conflict.preference(maker);
        List<Integer> others = others(conflict, maker);
        for (int better : improvements(conflict, maker, state)) {
            boolean deterred = switch (concept) {
                case NASH -> false;
                case GENERAL_METARATIONAL ->
                    reach(conflict, others, better, false).stream().anyMatch(end -> !own.prefers(end, state));
                case SEQUENTIAL ->
                    reach(conflict, others, better, true).stream().anyMatch(end -> !own.prefers(end, state));
                case SYMMETRIC_METARATIONAL ->
                    reach(conflict, others, better, false).stream()
                            .anyMatch(end -> !own.prefers(end, state)
                                    && moves(conflict, maker, end).stream()
                                            .noneMatch(escape -> own.prefers(escape, state)));
                case SIMULTANEOUS -> isUpset(conflict, maker, state, better, 0, 0);
            };
            if (!deterred) {
                return false;
            }
        }
        return true;
    }

    /** Some of the others move at the same time; {@code changed} holds what the first ones have changed. */
    private static boolean isUpset(Conflict conflict, int maker, int state, int better, int other, int changed) {
        OptionStates graph = (OptionStates) conflict.graph();
        if (other == conflict.makers().size()) {
            int end = graph.findState(graph.choices(better) ^ changed).orElse(-1);
            return changed != 0 && end >= 0 && !conflict.preference(maker).prefers(end, state);
        }
        if (isUpset(conflict, maker, state, better, other + 1, changed)) {
            return true;
        }
        return other != maker
                && improvements(conflict, other, state).stream()
                        .anyMatch(to -> isUpset(
                                conflict,
                                maker,
                                state,
                                better,
                                other + 1,
                                changed | graph.choices(to) ^ graph.choices(state)));
    }

    public static boolean isEquilibrium(Conflict conflict, Concept concept, int state) {
        return others(conflict, -1).stream().allMatch(maker -> isStable(conflict, concept, maker, state));
    }

    /** The concepts that are defined for the conflict. */
    public static List<Concept> concepts(Conflict conflict) {
        return Arrays.stream(Concept.values())
                .filter(concept -> concept != Concept.SIMULTANEOUS || conflict.graph() instanceof OptionStates)
                .toList();
    }

    /** Every ranking of so many states, with ties, each once. */
    public static void eachWeak(int states, Consumer<int[]> ranks) {
        weak(new int[states], 0, 0, ranks);
    }

    private static void weak(int[] ranks, int placed, int levels, Consumer<int[]> each) {
        if (placed == ranks.length) {
            each.accept(ranks);
            return;
        }
        for (int level = 0; level < levels; level++) {
            int[] tied = ranks.clone();
            tied[placed] = level;
            weak(tied, placed + 1, levels, each);
        }
        for (int level = 0; level <= levels; level++) {
            int[] between = ranks.clone();
            for (int k = 0; k < placed; k++) {
                between[k] += between[k] >= level ? 1 : 0;
            }
            between[placed] = level;
            weak(between, placed + 1, levels + 1, each);
        }
    }

    public static boolean isStrict(int[] ranks) {
        return Arrays.stream(ranks).distinct().count() == ranks.length;
    }
}
