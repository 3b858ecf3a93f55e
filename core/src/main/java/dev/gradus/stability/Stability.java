package dev.gradus.stability;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which states are stable for whom, by each concept that was asked for and that is defined for the conflict. Immutable. */
public final class Stability {
    private final Map<Concept, List<StateSet>> byConcept;
    private final Map<Concept, StateSet> equilibria = new EnumMap<>(Concept.class);
    private final StateSet rests;

    /** @param byConcept for each concept the stable states of each decision maker, in the order of the decision makers */
    public Stability(Map<Concept, List<StateSet>> byConcept) {
        Map<Concept, List<StateSet>> copy = new EnumMap<>(Concept.class);
        byConcept.forEach((concept, sets) -> {
            copy.put(concept, List.copyOf(sets));
            equilibria.put(concept, sets.stream().reduce(StateSet::and).orElse(StateSet.EMPTY));
        });
        this.byConcept = Collections.unmodifiableMap(copy);
        this.rests = equilibria.values().stream().reduce(StateSet.EMPTY, StateSet::or);
    }

    public Map<Concept, List<StateSet>> byConcept() {
        return byConcept;
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
        return answered(byConcept, concept).get(maker);
    }

    /**
     * The states that are stable for every decision maker.
     *
     * @throws IllegalArgumentException if the concept is not among {@link #concepts}
     */
    public StateSet equilibria(Concept concept) {
        return answered(equilibria, concept);
    }

    /** The states that are stable for every decision maker by at least one of the concepts. */
    public StateSet rests() {
        return rests;
    }

    private <T> T answered(Map<Concept, T> answers, Concept concept) {
        T answer = answers.get(concept);
        if (answer == null) {
            throw new IllegalArgumentException(concept + " is not answered, only " + concepts());
        }
        return answer;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Stability stability && stability.byConcept.equals(byConcept);
    }

    @Override
    public int hashCode() {
        return byConcept.hashCode();
    }

    @Override
    public String toString() {
        return byConcept.toString();
    }
}
