package dev.gradus.stability.review;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.Preference;
import dev.gradus.stability.Stability;
import dev.gradus.stability.StateSet;
import dev.gradus.work.Watch;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * In which order equilibria are told of: the status quo, what improvements lead to, then where nobody is worse off than now, what joint
 * improvements lead to, what any moves do, the rest; of these the firmest first, then those that stand highest in the ranking in which they
 * stand lowest.
 */
final class RestOrder {
    /** From the firmest to the one that trusts in most: no improvement; sanctions that are wanted; lasting ones; any; chance. */
    private static final List<Concept> FIRMEST_FIRST = List.of(
            Concept.NASH,
            Concept.SEQUENTIAL,
            Concept.SYMMETRIC_METARATIONAL,
            Concept.GENERAL_METARATIONAL,
            Concept.SIMULTANEOUS);

    private final Conflict conflict;
    private final List<Concept> concepts;
    private final Stability stability;
    private final List<Evolution> mildestFirst;

    RestOrder(Conflict conflict, Stability stability, List<Evolution> mildestFirst) {
        this.conflict = conflict;
        this.stability = stability;
        this.concepts =
                FIRMEST_FIRST.stream().filter(stability.concepts()::contains).toList();
        this.mildestFirst = List.copyOf(mildestFirst);
    }

    /** What is compared, kept so that each state is looked at once. */
    private record Key(int state, int remoteness, int weakness, double leastPlace) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparingInt(Key::remoteness)
                .thenComparingInt(Key::weakness)
                .thenComparing(Comparator.comparingDouble(Key::leastPlace).reversed())
                .thenComparingInt(Key::state);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** The first of these equilibria. */
    List<Integer> first(StateSet rests, int most, Watch watch) {
        PriorityQueue<Key> kept = new PriorityQueue<>(Comparator.reverseOrder());
        rests.stream().forEach(state -> {
            watch.check();
            kept.add(new Key(state, remoteness(state), weakness(state), leastPlace(state)));
            if (kept.size() > most) {
                kept.remove();
            }
        });
        return kept.stream().sorted().map(Key::state).toList();
    }

    /** By which concepts it is an equilibrium, the firmest first. */
    List<Concept> concepts(int state) {
        return concepts.stream()
                .filter(concept -> stability.equilibria(concept).contains(state))
                .toList();
    }

    /** Of two states the one that stands higher in the ranking in which it stands lower; nobody's points are compared. */
    double leastPlace(int state) {
        double least = 1;
        for (Preference preference : conflict.preferences()) {
            least = Math.min(least, (double) preference.rank(state) / Math.max(1, preference.levels() - 1));
        }
        return least;
    }

    private int weakness(int state) {
        int weakness = 0;
        while (!stability.equilibria(concepts.get(weakness)).contains(state)) {
            weakness++;
        }
        return weakness;
    }

    private int remoteness(int state) {
        if (conflict.statusQuo().isEmpty()) {
            return 0;
        }
        int now = conflict.statusQuo().getAsInt();
        if (now == state) {
            return -2;
        }
        int last = Evolution.Means.values().length;
        int means = mildestFirst.stream()
                .filter(evolution -> evolution.reached().contains(state))
                .findFirst()
                .map(evolution -> rank(evolution.means()))
                .orElse(last);
        if (means == 0) {
            return -1;
        }
        boolean better = conflict.preferences().stream().noneMatch(preference -> preference.prefers(now, state));
        return better && means < last ? 0 : means;
    }

    private static int rank(Evolution.Means means) {
        return switch (means) {
            case IMPROVEMENTS -> 0;
            case WITHOUT_LOSS -> 1;
            case COALITION_IMPROVEMENTS -> 2;
            case MOVES -> 3;
        };
    }
}
