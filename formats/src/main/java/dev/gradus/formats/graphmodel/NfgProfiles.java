package dev.gradus.formats.graphmodel;

import dev.gradus.stability.ListedStates;
import java.util.ArrayList;
import java.util.List;

/** The profiles of strategies of a game, the first player's strategy fastest. */
record NfgProfiles(List<List<String>> strategies) {
    NfgProfiles {
        strategies = strategies.stream().map(List::copyOf).toList();
    }

    /** How many there are; meaningful where {@link #moves} is not too large. */
    int count() {
        return strategies.stream().mapToInt(List::size).reduce(1, (a, b) -> a * b);
    }

    /** How many moves there are from all profiles together, or {@link Long#MAX_VALUE}; at least the number of profiles. */
    long moves() {
        double profiles = 1;
        long others = 0;
        for (List<String> own : strategies) {
            profiles *= own.size();
            others += own.size() - 1;
        }
        double moves = profiles * Math.max(1, others);
        return moves < 1L << 40 ? (long) moves : Long.MAX_VALUE;
    }

    /** The strategies in it, in the order of the players. */
    String name(int profile) {
        List<String> names = new ArrayList<>();
        int rest = profile;
        for (List<String> own : strategies) {
            names.add(own.get(rest % own.size()));
            rest /= own.size();
        }
        return String.join(", ", names);
    }

    List<ListedStates.Move> all() {
        List<ListedStates.Move> moves = new ArrayList<>();
        int count = count();
        int stride = 1;
        for (int player = 0; player < strategies.size(); player++) {
            int own = strategies.get(player).size();
            for (int from = 0; from < count; from++) {
                int others = from - from / stride % own * stride;
                for (int choice = 0; choice < own; choice++) {
                    if (others + choice * stride != from) {
                        moves.add(new ListedStates.Move(player, from, others + choice * stride));
                    }
                }
            }
            stride *= own;
        }
        return moves;
    }
}
