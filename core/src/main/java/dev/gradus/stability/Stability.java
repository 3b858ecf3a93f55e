package dev.gradus.stability;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which states are stable for whom, by each concept that was asked for and that is defined for the conflict.
 *
 * @param byConcept for each concept the stable states of each decision maker, in the order of the decision makers
 */
public record Stability(Map<Concept, List<StateSet>> byConcept) {
    public Stability {
        Map<Concept, List<StateSet>> copy = new EnumMap<>(Concept.class);
        byConcept.forEach((concept, sets) -> copy.put(concept, List.copyOf(sets)));
        byConcept = Collections.unmodifiableMap(copy);
    }

    /** The concepts that are answered. */
    public Set<Concept> concepts() {
        return byConcept.keySet();
    }

    /**
     * The states that are stable for this decision maker.
     *
     * @throws IllegalArgumentException if the concept is not among {@link #concepts}
     */
    public StateSet stable(Concept concept, int maker) {
        return sets(concept).get(maker);
    }

    /**
     * The states that are stable for every decision maker.
     *
     * @throws IllegalArgumentException if the concept is not among {@link #concepts}
     */
    public StateSet equilibria(Concept concept) {
        return sets(concept).stream().reduce(StateSet::and).orElse(StateSet.EMPTY);
    }

    private List<StateSet> sets(Concept concept) {
        List<StateSet> sets = byConcept.get(concept);
        if (sets == null) {
            throw new IllegalArgumentException(concept + " is not answered, only " + concepts());
        }
        return sets;
    }
}
