package dev.gradus.conduct;

import dev.gradus.agreement.CaseRecord.Move;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which offers stand open to a party. */
final class OpenOffers {
    private OpenOffers() {}

    /**
     * The proposals that others have offered, also as a counter-offer, and that the party has not refused since; the moves happen in the
     * order of the case.
     */
    static Set<String> before(List<Move> moves, Move move) {
        Set<String> open = new LinkedHashSet<>();
        for (Move earlier : moves.subList(0, moves.indexOf(move))) {
            boolean own = earlier.by().equals(move.by());
            switch (earlier.kind()) {
                case OFFERS -> {
                    if (!own) {
                        open.add(earlier.proposal());
                    }
                }
                case COUNTERS -> {
                    if (own) {
                        open.remove(earlier.proposal());
                    } else {
                        open.addAll(earlier.with());
                    }
                }
                case REFUSES -> {
                    if (own) {
                        open.remove(earlier.proposal());
                    }
                }
                case ACCEPTS, SIGNS, ADDS, DROPS, PERFORMS, STOPS, BREACHES -> {}
            }
        }
        open.remove(move.proposal());
        return open;
    }

    /** A move says that the party offers this, or agrees to it. */
    static boolean isRecorded(List<Move> moves, String party, String proposal) {
        return moves.stream().filter(move -> move.by().equals(party)).anyMatch(move -> switch (move.kind()) {
            case OFFERS, ACCEPTS, SIGNS -> move.proposal().equals(proposal);
            case COUNTERS -> move.with().contains(proposal);
            case REFUSES, ADDS, DROPS, PERFORMS, STOPS, BREACHES -> false;
        });
    }
}
