package dev.gradus.agreement;

import java.util.List;
import java.util.Set;

/** A contested term: one word, a reading per party. */
public record Term(String id, LocalText name, List<Reading> readings, Basis basis) {
    public Term {
        readings = List.copyOf(readings);
    }

    /** A term of which nobody says where it comes from. */
    public Term(String id, LocalText name, List<Reading> readings) {
        this(id, name, readings, Basis.NONE);
    }

    /**
     * @param party whose reading
     * @param requires measures that it takes the term to require
     * @param also what no measure of the case covers
     */
    public record Reading(String party, List<String> requires, LocalText also, Basis basis) {
        public Reading {
            requires = List.copyOf(requires);
        }

        /** It takes the term to ask for the same, whoever reads it so. */
        public boolean isLike(Reading other) {
            return Set.copyOf(requires).equals(Set.copyOf(other.requires)) && also.equals(other.also);
        }
    }
}
