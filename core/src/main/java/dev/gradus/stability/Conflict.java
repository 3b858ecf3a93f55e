package dev.gradus.stability;

import dev.gradus.agreement.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A conflict that can be computed with. {@link #named} makes one from names; the constructor is for those who have the parts.
 *
 * @param makers the decision makers; their positions are used everywhere else
 * @param preferences one a decision maker, in the same order
 * @param statusQuo the state in which things stand now; empty = not said
 */
public record Conflict(
        String id,
        LocalText title,
        List<DecisionMaker> makers,
        StateGraph graph,
        List<Preference> preferences,
        OptionalInt statusQuo) {
    public Conflict {
        makers = List.copyOf(makers);
        preferences = List.copyOf(preferences);
        if (makers.size() != graph.makers() || preferences.size() != makers.size()) {
            throw new IllegalArgumentException(
                    "a preference for each of the " + graph.makers() + " decision makers, found " + makers.size()
                            + " decision makers and " + preferences.size() + " preferences");
        }
        for (Preference preference : preferences) {
            if (preference.states() != graph.states()) {
                throw new IllegalArgumentException(
                        "a preference over all " + graph.states() + " states, found one over " + preference.states());
            }
        }
    }

    /** Begins a conflict of options, said by names. */
    public static ConflictBuilder named(String title) {
        return new ConflictBuilder(title);
    }

    /**
     * Position of a decision maker by its id.
     *
     * @throws IllegalArgumentException where there is none
     */
    public int maker(String id) {
        List<String> ids = makers.stream().map(DecisionMaker::id).toList();
        if (!ids.contains(id)) {
            throw new IllegalArgumentException("one of the decision makers " + ids + ", found " + id);
        }
        return ids.indexOf(id);
    }

    /** The same conflict with another preference of one decision maker. */
    public Conflict with(int maker, Preference preference) {
        List<Preference> changed = new ArrayList<>(preferences);
        changed.set(maker, preference);
        return new Conflict(id, title, makers, graph, changed, statusQuo);
    }

    /** The same conflict as the rankings are written, what is not known left aside. */
    public Conflict asRanked() {
        return new Conflict(
                id,
                title,
                makers,
                graph,
                preferences.stream().map(Preference::asRanked).toList(),
                statusQuo);
    }

    /** Of some pairs of states it is not known which one somebody prefers. */
    public boolean hasUnknown() {
        return preferences.stream().anyMatch(Preference::hasUnknown);
    }

    /** Somebody likes some states equally well. */
    public boolean hasTies() {
        return preferences.stream().anyMatch(Preference::hasTies);
    }

    public Preference preference(int maker) {
        return preferences.get(maker);
    }

    public int states() {
        return graph.states();
    }
}
