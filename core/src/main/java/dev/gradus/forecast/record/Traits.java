package dev.gradus.forecast.record;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The traits of a step, as far as they are known.
 *
 * @param known in the unit of each {@link Trait}; finite; what is not in it is not known
 */
public record Traits(Map<Trait, Double> known) {
    public Traits {
        EnumMap<Trait, Double> copy = new EnumMap<>(Trait.class);
        known.forEach((trait, value) -> {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(trait + ": " + value);
            }
            copy.put(trait, value);
        });
        known = Collections.unmodifiableMap(copy);
    }

    public boolean knows(Trait trait) {
        return known.containsKey(trait);
    }

    /** All but this one. */
    public Traits without(Trait trait) {
        EnumMap<Trait, Double> others = new EnumMap<>(Trait.class);
        others.putAll(known);
        others.remove(trait);
        return new Traits(others);
    }

    /** As the model takes it; what is not known stands in the middle. */
    double scaled(Trait trait) {
        Double raw = known.get(trait);
        return raw == null ? 0 : trait.scaled(raw);
    }
}
