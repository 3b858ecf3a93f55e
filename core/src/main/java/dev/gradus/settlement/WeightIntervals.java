package dev.gradus.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/**
 * What becomes of deals when the weights of the issues are not known exactly, with additive worths: which deals are Pareto-optimal among
 * those given for all possible weights, for some, for none, and how far weights may be off before a recommended deal is no longer so.
 *
 * <p>The parties' weights vary independently of each other. Under given weights a deal beats another when it is worth at least as much to
 * everyone and more to someone. Whether some weights let one deal beat another is settled party by party by the weights that favour it
 * most; whether some weights let no deal beat a given one, by choosing for each rival a party that stays better off, with linear
 * programs. Worths that differ by at most {@link #SAME} count as equal.
 *
 * @see <a href="https://doi.org/10.1287/opre.34.2.296">Hazen 1986</a> for dominance and potential optimality, there of one decision maker
 */
public final class WeightIntervals {
    /** Relative to the evaluations, differences that come from rounding. */
    public static final double SAME = 1e-12;

    private static final double FINEST = 1e-13;

    private final List<IssueWeights> parties;
    private final List<List<Integer>> deals;

    /** How a deal stands among the others. */
    public enum Standing {
        /** Whatever the weights, no other deal beats it. */
        ALWAYS_OPTIMAL,
        /** Under some weights no other deal beats it, under others one does. */
        SOMETIMES_OPTIMAL,
        /** Whatever the weights, some other deal beats it. */
        NEVER_OPTIMAL
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

    /**
     * @param deals a value position for each issue; all that are to be compared, such as the outcomes of a space or its frontier
     * @throws IllegalArgumentException where parties and deals do not speak of the same issues and values
     */
    public WeightIntervals(List<IssueWeights> parties, List<List<Integer>> deals) {
        this.parties = List.copyOf(parties);
        this.deals = deals.stream().map(List::copyOf).toList();
        if (parties.isEmpty()) {
            throw new IllegalArgumentException("no party");
        }
        for (IssueWeights party : parties) {
            for (List<Integer> deal : deals) {
                check(party, deal);
            }
        }
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

    /** @throws IllegalStateException where there are too many deals to decide it */
    public Standing standing(int deal) {
        if (findRival(deal).isEmpty()) {
            return Standing.ALWAYS_OPTIMAL;
        }
        return findWeights(deal).isPresent() ? Standing.SOMETIMES_OPTIMAL : Standing.NEVER_OPTIMAL;
    }

    /** A deal that beats this one under some possible weights. */
    public Optional<Rival> findRival(int deal) {
        return findRival(deal, 0);
    }

    /** @param slack what the better party must gain more than */
    private Optional<Rival> findRival(int deal, double slack) {
        for (int other = 0; other < deals.size(); other++) {
            List<List<Double>> weights = new ArrayList<>();
            boolean never = false;
            boolean better = false;
            for (IssueWeights party : parties) {
                double[] differences = party.differences(deals.get(other), deals.get(deal));
                List<Double> kindest = party.greatest(differences);
                double gain = IssueWeights.sum(kindest, differences);
                double same = same(differences);
                never |= gain < -same;
                better |= gain > slack + same;
                weights.add(kindest);
            }
            if (!never && better) {
                return Optional.of(new Rival(other, weights));
            }
        }
        return Optional.empty();
    }

    /** What rounding can make of equal worths. */
    static double same(double[] differences) {
        return SAME * Math.max(0, Bounds.greatest(differences, true));
    }

    /**
     * Possible weights, by party and issue, under which no deal beats this one.
     *
     * @throws IllegalStateException where there are too many deals to decide it
     */
    public Optional<List<List<Double>>> findWeights(int deal) {
        return new KindWeights(parties, deals, deal).find();
    }

    /**
     * The greatest radius such that this deal stays Pareto-optimal for all weights that are off by at most that, each by itself, from the
     * nominal ones (the supremum of such radii): at most 1, which is every weighting; to 1e-12, from below. Empty where it is not even so under the nominal weights.
     * The intervals do not matter.
     *
     * @param slack a deal does not count as better that gives nobody more than this beyond what he has; 0 = Pareto-optimal
     */
    public OptionalDouble findRadius(int deal, double slack) {
        return findRadius(radius -> around(radius).findRival(deal, slack).isEmpty());
    }

    /**
     * The greatest radius such that, for all weights off by at most that, the sum of this deal's worths is at most so much below the
     * greatest of all deals, each worth on its own scale. Empty where it is not even so under the nominal weights.
     */
    public OptionalDouble findRadiusOfSum(int deal, double within) {
        return findRadius(radius -> around(radius).greatestLoss(deal) <= within);
    }

    /** The most that the sum of this deal's worths can be below that of another deal, over all possible weights; at least 0. */
    public double greatestLoss(int deal) {
        double greatest = 0;
        for (List<Integer> other : deals) {
            double loss = 0;
            double same = 0;
            for (IssueWeights party : parties) {
                double[] differences = party.differences(other, deals.get(deal));
                loss += IssueWeights.sum(party.greatest(differences), differences);
                same += same(differences);
            }
            greatest = loss > same ? Math.max(greatest, loss) : greatest;
        }
        return greatest;
    }

    private WeightIntervals around(double radius) {
        return new WeightIntervals(
                parties.stream().map(party -> party.around(radius)).toList(), deals);
    }

    /** Wider weights hold the narrower ones, so that what fails once fails from there on. */
    private static OptionalDouble findRadius(DoublePredicate holds) {
        if (!holds.test(0)) {
            return OptionalDouble.empty();
        }
        if (holds.test(1)) {
            return OptionalDouble.of(1);
        }
        double low = 0;
        double high = 1;
        while (high - low > FINEST) {
            double middle = (low + high) / 2;
            if (holds.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return OptionalDouble.of(low);
    }

    /** Looks for weights that let no deal beat a given one. */
    private static final class KindWeights {
        private static final int MOST_CHOICES = 200_000;

        private final List<IssueWeights> parties;
        private final List<List<Integer>> deals;
        private final int deal;
        private final List<WeightPolytope> polytopes;
        private int choices;

        KindWeights(List<IssueWeights> parties, List<List<Integer>> deals, int deal) {
            this.parties = parties;
            this.deals = deals;
            this.deal = deal;
            this.polytopes = parties.stream().map(WeightPolytope::new).toList();
        }

        Optional<List<List<Double>>> find() {
            List<List<Double>> nominal =
                    parties.stream().map(IssueWeights::nominal).toList();
            return beating(nominal) < 0 ? Optional.of(nominal) : search();
        }

        private Optional<List<List<Double>>> search() {
            if (++choices > MOST_CHOICES) {
                throw new IllegalStateException("too many deals to tell whether some weights favour deal " + deal);
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
            for (int other = 0; other < deals.size(); other++) {
                boolean worse = false;
                boolean better = false;
                for (int i = 0; i < parties.size(); i++) {
                    double[] gains = parties.get(i).differences(deals.get(other), deals.get(deal));
                    double gain = IssueWeights.sum(weights.get(i), gains);
                    worse |= gain < -same(gains);
                    better |= gain > same(gains);
                }
                if (better && !worse) {
                    return other;
                }
            }
            return -1;
        }
    }
}
