package dev.gradus.stability.definitions;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.StateSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Stability of a state s for a coalition H, word for word: Kilgour, Hipel, Fang and Peng 2001 (coalition improvements); Inohara and Hipel
 * 2008, "Coalition analysis in the graph model for conflict resolution", Systems Engineering 11, 343–359, definitions of CNash, CGMR,
 * CSMR, CSEQ. R⁺⁺(H,s): the states of R(H,s) that every member of H prefers to s. φ(H,s): the states that at least one member of H does
 * not prefer to s.
 */
public final class CoalitionDefinitions {
    private final Moves moves;
    private final Map<List<Object>, List<Integer>> improvements = new HashMap<>();
    private final Map<List<Object>, List<Integer>> sequences = new HashMap<>();

    public CoalitionDefinitions(Conflict conflict) {
        this.moves = new Moves(conflict);
    }

    /**
     * @param group the members of H, ascending
     */
    public StateSet stable(Concept concept, List<Integer> group) {
        return moves.where(s -> switch (concept) {
            case NASH -> improvements(group, s).isEmpty();
            case GENERAL_METARATIONAL -> general(group, s);
            case SYMMETRIC_METARATIONAL -> symmetric(group, s);
            case SEQUENTIAL -> sequential(group, s);
            case SIMULTANEOUS -> throw new IllegalArgumentException("not defined for coalitions");
        });
    }

    /** For all s1 in R⁺⁺(H,s) there is an s2 in R(N−H,s1) that is in φ(H,s). */
    private boolean general(List<Integer> group, int s) {
        return improvements(group, s).stream()
                .allMatch(s1 -> moves.reached(moves.others(group), s1).stream().anyMatch(s2 -> hurts(group, s2, s)));
    }

    /** As general, and all s3 in R(H,s2) are in φ(H,s); the members that are hurt need not be the same ones. */
    private boolean symmetric(List<Integer> group, int s) {
        return improvements(group, s).stream()
                .allMatch(s1 -> moves.reached(moves.others(group), s1).stream()
                        .anyMatch(s2 -> hurts(group, s2, s)
                                && moves.reached(group, s2).stream().allMatch(s3 -> hurts(group, s3, s))));
    }

    /**
     * For all s1 in R⁺⁺(H,s) there is an s2 in φ(H,s) at the end of a legal sequence of coalition improvements from s1 by non-empty
     * coalitions within N−H, each improving on the state that it moves from, the same one never twice in a row.
     */
    private boolean sequential(List<Integer> group, int s) {
        return improvements(group, s).stream()
                .allMatch(s1 -> sanctions(moves.others(group), s1).stream().anyMatch(s2 -> hurts(group, s2, s)));
    }

    private List<Integer> sanctions(List<Integer> opponents, int s1) {
        return sequences.computeIfAbsent(
                List.of(opponents, s1),
                _ -> List.copyOf(LegalSequences.lastMovers(within(opponents), this::improvements, s1)
                        .keySet()));
    }

    /** R⁺⁺(H,s). */
    public List<Integer> improvements(List<Integer> group, int s) {
        return improvements.computeIfAbsent(
                List.of(group, s),
                _ -> moves.reached(group, s).stream()
                        .filter(s1 -> group.stream()
                                .allMatch(i -> moves.compare(i, s1, s).isBetter()))
                        .toList());
    }

    /** s2 is in φ(H,s). */
    private boolean hurts(List<Integer> group, int s2, int s) {
        return group.stream().anyMatch(i -> !moves.compare(i, s2, s).isBetter());
    }

    /** The non-empty coalitions within this group. */
    public static List<List<Integer>> within(List<Integer> group) {
        List<List<Integer>> coalitions = new ArrayList<>();
        for (int member : group) {
            for (List<Integer> smaller : List.copyOf(coalitions)) {
                List<Integer> larger = new ArrayList<>(smaller);
                larger.add(member);
                coalitions.add(larger);
            }
            coalitions.add(List.of(member));
        }
        return coalitions;
    }
}
