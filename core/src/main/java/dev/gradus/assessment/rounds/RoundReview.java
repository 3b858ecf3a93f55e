package dev.gradus.assessment.rounds;

import java.util.List;

/**
 * One round of talks.
 *
 * @param round id
 * @param proposals ids of what was on the table, in the order of the case
 * @param gaps how far the sides were apart: for each two sides with different proposals, by the last one that each put on the table
 * @param shifts what each party changed against its own last proposal of an earlier round
 */
public record RoundReview(String round, List<String> proposals, List<Gap> gaps, List<Shift> shifts) {
    public RoundReview {
        proposals = List.copyOf(proposals);
        gaps = List.copyOf(gaps);
        shifts = List.copyOf(shifts);
    }

    /**
     * Between two proposals.
     *
     * @param one id of the proposal of the one side
     * @param other id of that of the other
     * @param onlyOne ids of measures that the one asks for and the other does not
     * @param onlyOther ids of measures that the other asks for and the one does not
     * @param terms ids of terms that either uses and that the two sides do not read alike
     * @param points for each party of either side of which the case has worths
     */
    public record Gap(
            String one,
            String other,
            List<String> onlyOne,
            List<String> onlyOther,
            List<String> terms,
            List<Points> points) {
        public Gap {
            onlyOne = List.copyOf(onlyOne);
            onlyOther = List.copyOf(onlyOther);
            terms = List.copyOf(terms);
            points = List.copyOf(points);
        }

        /** Measures that are in one of the two alone. */
        public int steps() {
            return onlyOne.size() + onlyOther.size();
        }
    }

    /**
     * By how much a party's own proposal is worth more to it, on its own scale, than the other side's: the sums of its own worths, as if
     * all were done.
     */
    public record Points(String party, double more) {}

    /**
     * What a party changed.
     *
     * @param before id of its last proposal of an earlier round
     * @param now id of its last one of this round
     * @param added ids of measures asked for on top
     * @param dropped ids of measures no longer asked for
     * @param gave by how much less the new one is worth to it, on its own scale; at most one, none where the case has no worths of it
     * @param nearer for each party of another side that had a proposal before this round
     */
    public record Shift(
            String party,
            String before,
            String now,
            List<String> added,
            List<String> dropped,
            List<Double> gave,
            List<Nearer> nearer) {
        public Shift {
            added = List.copyOf(added);
            dropped = List.copyOf(dropped);
            gave = List.copyOf(gave);
            nearer = List.copyOf(nearer);
        }

        public boolean isSame() {
            return added.isEmpty() && dropped.isEmpty();
        }
    }

    /**
     * Whether a shift came nearer to another side, counted against what that side had last put on the table before this round.
     *
     * @param before measures that were in one of the two alone
     * @param now the same with the new proposal
     */
    public record Nearer(String party, String proposal, int before, int now) {}
}
