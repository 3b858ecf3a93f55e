package dev.gradus.forecast.record;

import java.util.List;

/**
 * A step of an agreement and what became of it.
 *
 * @param agreement of which it is a step
 * @param performers whoever owed it, by names that mean the same in every agreement; may be empty
 * @param from the lowest grade that it may have reached
 * @param to the highest; the same as {@code from} where the grade is known, {@link Grade#ON_TIME} for “done” of a step without a day
 * @param weight in (0, 1]: of several accounts of one step each has its share
 */
public record Deed(String agreement, List<String> performers, Traits traits, Grade from, Grade to, double weight) {
    public Deed {
        performers = List.copyOf(performers);
        if (from.compareTo(to) > 0 || !(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException(from + " to " + to + ", weight " + weight);
        }
    }

    /** The same, of which other things are known. */
    public Deed with(Traits others) {
        return new Deed(agreement, performers, others, from, to, weight);
    }
}
