package dev.gradus.conduct;

import dev.gradus.agreement.CaseRecord.Move;
import dev.gradus.agreement.CaseRecord.MoveKind;
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

    /** Somebody has said in a move that the party offers this. */
    static boolean isRecorded(List<Move> moves, String party, String proposal) {
        return moves.stream()
                .filter(move -> move.by().equals(party))
                .anyMatch(move -> move.kind() == MoveKind.OFFERS
                                && move.proposal().equals(proposal)
                        || move.kind() == MoveKind.COUNTERS && move.with().contains(proposal));
    }
}
