package dev.gradus.stability.review;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.Reason;
import dev.gradus.stability.Stability;
import dev.gradus.stability.inverse.PreferenceChange;
import dev.gradus.stability.inverse.RankingCount;
import dev.gradus.stability.inverse.Requirement;
import java.util.List;
import java.util.Optional;

/**
 * What is told of a conflict: where it can rest and why, how to get there, what would move it, and who leaves where it cannot rest. All
 * preferences must be known.
 *
 * @param rests the equilibria by at least one concept, the status quo, what improvements lead to, where nobody is worse off than
 *     now, the others; as many as were asked for
 * @param restCount how many there are in all
 * @param departures what is told of states that are no equilibrium by any concept: the status quo, what it leads to by improvements of one or of
 *     several together, and in a small conflict all others; as many as asked
 * @param departureCount how many such states there are in all
 * @param improving where the status quo can evolve by improvements; empty where it is not known
 * @param together where it can evolve by joint improvements too; empty as well with very many decision makers, or where it was not
 *     asked for
 * @param wish a state that everybody would prefer to the status quo, or that was asked for
 */
public record ConflictReview(
        Conflict conflict,
        Stability stability,
        List<Rest> rests,
        int restCount,
        List<Departure> departures,
        int departureCount,
        Optional<Evolution> improving,
        Optional<Evolution> together,
        Optional<Wish> wish) {
    public ConflictReview {
        rests = List.copyOf(rests);
        departures = List.copyOf(departures);
    }

    /**
     * An equilibrium.
     *
     * @param concepts by which it is one, the firmest first
     * @param reasons why each decision maker stays, by the firmest of them
     * @param way how it can be reached from the status quo; empty where no moves lead there or the status quo is not known
     * @param worseOff who prefers the status quo to it
     * @param unsettling the smallest change of each decision maker's preference after which it leaves, by the firmest concept
     * @param refusing the smallest change of each decision maker's preference after which it no longer keeps somebody else there
     */
    public record Rest(
            int state,
            List<Concept> concepts,
            List<Reason> reasons,
            Optional<Way> way,
            List<Integer> worseOff,
            List<PreferenceChange> unsettling,
            List<PreferenceChange> refusing) {
        public Rest {
            worseOff = List.copyOf(worseOff);
            concepts = List.copyOf(concepts);
            reasons = List.copyOf(reasons);
            unsettling = List.copyOf(unsettling);
            refusing = List.copyOf(refusing);
        }

        public Concept firmest() {
            return concepts.getFirst();
        }
    }

    /** The shortest sequence of steps by the mildest means that lead there, as {@link Evolution.Means} has them. */
    public record Way(Evolution.Means means, List<Evolution.Step> steps) {
        public Way {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A state that somebody leaves whatever the others could answer.
     *
     * @param reasons those of the decision makers that leave it
     */
    public record Departure(int state, List<Reason> reasons) {
        public Departure {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * What would have to change for a wished state to hold.
     *
     * @param concept by which it is to hold
     * @param asked it was asked for, not chosen as one that all prefer to the status quo
     * @param held by which concepts it is an equilibrium already
     * @param needs what each decision maker's preference must be
     * @param shares how many rankings of each decision maker keep it there, by each concept; nothing where there are too many states
     * @param changes the smallest change of each decision maker's preference alone
     */
    public record Wish(
            int state,
            boolean asked,
            Concept concept,
            List<Concept> held,
            List<Need> needs,
            List<Share> shares,
            List<PreferenceChange> changes) {
        public Wish {
            needs = List.copyOf(needs);
            held = List.copyOf(held);
            shares = List.copyOf(shares);
            changes = List.copyOf(changes);
        }
    }

    /**
     * What the preference of one decision maker must be for the wished state to be stable for it, the others' being as they are.
     *
     * @param met it is so
     * @param requirement as conditions on the ranking; empty where there are too many
     * @param count how many rankings meet them; empty where there are too many states
     */
    public record Need(int maker, boolean met, Optional<Requirement> requirement, Optional<RankingCount> count) {}

    /**
     * How many rankings of one decision maker make the wished state stable for it by one concept, the others' being as they are.
     *
     * @param met its own ranking is one of them
     * @param count empty where the condition is too entangled to count
     */
    public record Share(Concept concept, int maker, boolean met, Optional<RankingCount> count) {}

    /** The state in which things stand. */
    public boolean isStatusQuo(int state) {
        return conflict.statusQuo().isPresent() && conflict.statusQuo().getAsInt() == state;
    }
}
