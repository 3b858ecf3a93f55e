package dev.gradus.settlement.weights;

import dev.gradus.settlement.SmallSpace;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What becomes of listed deals when the weights of the issues are not known exactly, with additive worths: which of them are Pareto-optimal
 * among those listed for all possible weights, for some, for none.
 *
 * <p>The parties' weights vary independently of each other. Under given weights a deal beats another when it is worth at least as much to
 * everyone and more to someone. Whether some weights let one deal beat another is settled party by party by the weights that favour it
 * most; whether some weights let no deal beat a given one, by choosing for each rival a party that stays better off, with linear
 * programs. Worths that differ by at most {@link #SAME} count as equal.
 *
 * @see <a href="https://doi.org/10.1287/opre.34.2.296">Hazen 1986</a> for dominance and potential optimality, there of one decision maker
 * @see <a href="https://doi.org/10.1016/j.ejor.2005.12.041">Liesiö, Mild and Salo 2007</a> for deals that no other beats whatever the
 *     weights, there of portfolios
 */
public final class WeightIntervals {
    /** Relative to the evaluations, differences that come from rounding. */
    public static final double SAME = 1e-12;

    private final List<IssueWeights> parties;
    private final List<List<Integer>> deals;
    /** By party, deal and issue. */
    private final double[][][] evaluations;

    private final double[][] least;
    private final double[][] most;
    private final int branches;
    private final Watch watch;

    /** How a deal stands among the others. */
    public enum Standing {
        /** Whatever the weights, no other deal beats it. */
        ALWAYS_OPTIMAL,
        /** Under some weights no other deal beats it, under others one does. */
        SOMETIMES_OPTIMAL,
        /** Whatever the weights, some other deal beats it. */
        NEVER_OPTIMAL,
        /** Some weights let another deal beat it; the search for weights under which none does was too long. */
        UNDECIDED
    }

    /**
     * A deal that beats another, and weights under which it does.
     *
     * @param weights by party and issue
     */
    public record Rival(int deal, List<List<Double>> weights) {
        public Rival {
            weights = weights.stream().map(List::copyOf).toList();
        }
    }

    /** The search for kind weights was too long. */
    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * @param deals a value position for each issue; all that are to be compared, such as the outcomes of a space or its frontier
     * @param branches how many ways of favouring one deal are tried before it counts as undecided
     * @throws IllegalArgumentException where parties and deals do not speak of the same issues and values
     */
    public WeightIntervals(List<IssueWeights> parties, List<List<Integer>> deals, int branches, Watch watch) {
        this.parties = List.copyOf(parties);
        this.deals = deals.stream().map(List::copyOf).toList();
        this.branches = branches;
        this.watch = watch;
        if (parties.isEmpty()) {
            throw new IllegalArgumentException("no party");
        }
        parties.forEach(party -> deals.forEach(deal -> check(party, deal)));
        evaluations = parties.stream()
                .map(party -> deals.stream()
                        .map(deal -> IntStream.range(0, deal.size())
                                .mapToDouble(k -> party.evaluations().get(k).get(deal.get(k)))
                                .toArray())
                        .toArray(double[][]::new))
                .toArray(double[][][]::new);
        least = parties.stream().map(party -> unboxed(party.least())).toArray(double[][]::new);
        most = parties.stream().map(party -> unboxed(party.most())).toArray(double[][]::new);
    }

    private static double[] unboxed(List<Double> numbers) {
        return numbers.stream().mapToDouble(v -> v).toArray();
    }

    private static void check(IssueWeights party, List<Integer> deal) {
        boolean fits = deal.size() == party.issues();
        for (int k = 0; fits && k < deal.size(); k++) {
            fits = deal.get(k) >= 0 && deal.get(k) < party.evaluations().get(k).size();
        }
        if (!fits) {
            throw new IllegalArgumentException("a value of each of " + party.issues() + " issues, found " + deal);
        }
    }

    /** @throws Watch.Stopped where the watch asked for it */
    public Standing standing(int deal) {
        SmallSpace.stopIfAsked(watch);
        if (rival(deal, most, least) < 0) {
            return Standing.ALWAYS_OPTIMAL;
        }
        if (rival(deal, least, most) >= 0) {
            return Standing.NEVER_OPTIMAL;
        }
        try {
            return findWeights(deal).isPresent() ? Standing.SOMETIMES_OPTIMAL : Standing.NEVER_OPTIMAL;
        } catch (TooLong _) {
            return Standing.UNDECIDED;
        }
    }

    /** A deal that beats this one under some possible weights. */
    public Optional<Rival> findRival(int deal) {
        int rival = rival(deal, most, least);
        return rival < 0
                ? Optional.empty()
                : Optional.of(new Rival(
                        rival,
                        parties.stream()
                                .map(party -> party.greatest(party.differences(deals.get(rival), deals.get(deal))))
                                .toList()));
    }

    /** The first deal that beats this one when what it does better and what it does worse weighs as given; −1 where none does. */
    private int rival(int deal, double[][] better, double[][] worse) {
        for (int other = 0; other < deals.size(); other++) {
            if (beats(other, deal, better, worse)) {
                return other;
            }
        }
        return -1;
    }

    private boolean beats(int other, int deal, double[][] better, double[][] worse) {
        boolean gains = false;
        for (int i = 0; i < evaluations.length; i++) {
            double[] to = evaluations[i][other];
            double[] from = evaluations[i][deal];
            double gain = 0;
            double largest = 0;
            for (int k = 0; k < to.length; k++) {
                double difference = to[k] - from[k];
                gain += difference > 0 ? better[i][k] * difference : worse[i][k] * difference;
                largest = Math.max(largest, Math.abs(difference));
            }
            if (gain < -SAME * largest) {
                return false;
            }
            gains |= gain > SAME * largest;
        }
        return gains;
    }

    /** Possible weights, by party and issue, under which no deal beats this one. */
    public Optional<List<List<Double>>> findWeights(int deal) {
        return new KindWeights(deal).find();
    }

    /** Looks for weights that let no deal beat a given one. */
    private final class KindWeights {
        private final int deal;
        private final List<WeightPolytope> polytopes =
                parties.stream().map(WeightPolytope::new).toList();
        private int tried;

        KindWeights(int deal) {
            this.deal = deal;
        }

        Optional<List<List<Double>>> find() {
            List<List<Double>> stated =
                    parties.stream().map(IssueWeights::stated).toList();
            return beating(stated) < 0 ? Optional.of(stated) : search();
        }

        private Optional<List<List<Double>>> search() {
            SmallSpace.stopIfAsked(watch);
            if (++tried > branches) {
                throw new TooLong();
            }
            List<List<Double>> weights = new ArrayList<>();
            for (WeightPolytope polytope : polytopes) {
                Optional<List<Double>> inner = polytope.findInner();
                if (inner.isEmpty()) {
                    return Optional.empty();
                }
                weights.add(inner.get());
            }
            int rival = beating(weights);
            return rival < 0 ? Optional.of(weights) : against(rival);
        }

        /** Some party loses, or nobody gains. */
        private Optional<List<List<Double>>> against(int rival) {
            double[][] gains = parties.stream()
                    .map(party -> party.differences(deals.get(rival), deals.get(deal)))
                    .toArray(double[][]::new);
            for (int i = 0; i < gains.length; i++) {
                polytopes.get(i).below(gains[i], true);
                Optional<List<List<Double>>> found = search();
                polytopes.get(i).forget();
                if (found.isPresent()) {
                    return found;
                }
            }
            IntStream.range(0, gains.length).forEach(i -> polytopes.get(i).below(gains[i], false));
            Optional<List<List<Double>>> found = search();
            polytopes.forEach(WeightPolytope::forget);
            return found;
        }

        /** A deal that beats this one under given weights, −1 where none does. */
        private int beating(List<List<Double>> weights) {
            double[][] exact = weights.stream().map(WeightIntervals::unboxed).toArray(double[][]::new);
            return rival(deal, exact, exact);
        }
    }

    /** By deal. */
    public List<Standing> standings() {
        Standing[] standings = new Standing[deals.size()];
        Arrays.setAll(standings, this::standing);
        return List.of(standings);
    }
}
