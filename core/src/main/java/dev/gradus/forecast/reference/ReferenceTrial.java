package dev.gradus.forecast.reference;

import dev.gradus.forecast.reference.Promise.Grouping;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is tried on the published data, and what came out. The list and its weights are constants; {@code docs/backtest.md} says whence. */
public record ReferenceTrial(List<Summits> summits, List<Peace> peace, Left left, long seed) {
    /** The last day that the data on peace agreements cover. */
    public static final LocalDate COVERED = LocalDate.of(2021, 12, 31);

    /** After how many years it is asked whether an agreement is in force. */
    private static final List<Integer> YEARS = List.of(1, 2, 5);

    /** As many promises the average counts beside those of a member or an area: of these there are hundreds each. */
    private static final double CLASS_WEIGHT = 10;

    /** The same beside the other members with the same commitment, nineteen at most. */
    private static final double OTHERS_WEIGHT = 2;

    private static final double PENALTY = 2;

    public ReferenceTrial {
        summits = List.copyOf(summits);
        peace = List.copyOf(peace);
    }

    /** From what a commitment of a summit is foretold. */
    public enum From {
        TEXT(new Way.OfFeatures(PENALTY)),
        AREA(new Way.OfClass(Grouping.AREA, CLASS_WEIGHT)),
        MEMBER(new Way.OfClass(Grouping.MEMBER, CLASS_WEIGHT)),
        OTHERS(new Way.OfOthers(Grouping.COMMITMENT, OTHERS_WEIGHT));

        private final Way way;

        From(Way way) {
            this.way = way;
        }
    }

    /** Commitments of summits, one year left out at a time. */
    public record Summits(From from, Optional<Skill> skill) {}

    /** Peace agreements by their provisions, one conflict left out at a time. */
    public record Peace(int years, Optional<Skill> skill) {}

    /**
     * What was not asked about.
     *
     * @param unscored commitments without a score
     * @param betweenStates agreements between governments
     * @param undated others that ended on a day that is not known or lies before their signature
     */
    public record Left(int unscored, int betweenStates, int undated) {}

    /** @param commitments,agreements empty = there are no such data, and nothing is tried on them */
    public static ReferenceTrial of(List<Commitment> commitments, List<PeaceAgreement> agreements, long seed) {
        List<Summits> summits = new ArrayList<>();
        if (!commitments.isEmpty()) {
            List<Promise> promises = Commitment.promises(commitments);
            for (From from : From.values()) {
                summits.add(new Summits(from, LeavingOut.test(promises, from.way, seed)));
            }
        }
        List<Peace> peace = new ArrayList<>();
        if (!agreements.isEmpty()) {
            for (int years : YEARS) {
                List<Promise> promises = PeaceAgreement.promises(agreements, years, COVERED);
                peace.add(new Peace(years, LeavingOut.test(promises, new Way.OfFeatures(PENALTY), seed)));
            }
        }
        Left left = new Left(
                (int) commitments.stream()
                        .filter(each -> each.score().isEmpty())
                        .count(),
                (int) agreements.stream().filter(PeaceAgreement::betweenStates).count(),
                (int) agreements.stream()
                        .filter(each -> !each.betweenStates() && each.isUndated())
                        .count());
        return new ReferenceTrial(summits, peace, left, seed);
    }
}
