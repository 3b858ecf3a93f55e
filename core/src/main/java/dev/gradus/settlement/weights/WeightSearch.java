package dev.gradus.settlement.weights;

import dev.gradus.settlement.Bargain;
import dev.gradus.settlement.Bargaining;
import dev.gradus.settlement.BargainingRule;
import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.NoRoom;
import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.Utility;
import dev.gradus.settlement.search.BargainingSearch;
import dev.gradus.work.Watch;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How far the weights of the issues may be off before a deal is no longer Pareto-optimal among all deals of a space, which need not be
 * listed. With additive worths, what another deal can gain over this one under the weights that favour it most is a sum over the issues too;
 * so a rival is looked for as a bargaining solution that gives nobody less than nothing.
 */
public final class WeightSearch {
    /** Shares that are this close to each other are not told apart. */
    public static final double FINEST = 1e-9;

    private static final double SAME = WeightIntervals.SAME;

    private final Scenario scenario;
    private final FrontierSettings settings;
    private final Watch watch;
    private final List<IssueWeights> stated;

    /**
     * A deal that beats another under some weights.
     *
     * @param weights by party and issue, as shares of the stated weights; 1 where it does not matter
     */
    public record Rival(List<Integer> deal, List<List<Double>> weights) {
        public Rival {
            deal = List.copyOf(deal);
            weights = weights.stream().map(List::copyOf).toList();
        }
    }

    /**
     * @param share as long as every weight is off by less than this share of itself, no deal beats it; at most 1, which is every weight
     *     from nought to twice as stated; empty where one beats it under the stated weights
     * @param rival the deal that beats it from there on; empty where there is none up to a share of 1
     */
    public record Radius(Optional<Double> share, Optional<Rival> rival) {}

    /** @throws IllegalArgumentException where a utility is not additive */
    public WeightSearch(Scenario scenario, FrontierSettings settings, Watch watch) {
        if (!isPossible(scenario)) {
            throw new IllegalArgumentException("weights of issues, where worths are not sums over the issues");
        }
        this.scenario = scenario;
        this.settings = settings.withoutCounting();
        this.watch = watch;
        this.stated = scenario.profiles().stream()
                .map(profile -> IssueWeights.of(scenario.space(), profile.utility(), 0))
                .toList();
    }

    /** Whether worths are sums over the issues: nothing joins issues, and no highest worth cuts any deal. */
    public static boolean isPossible(Scenario scenario) {
        return scenario.profiles().stream().map(Profile::utility).allMatch(utility -> {
            double most = IntStream.range(0, scenario.space().issues().size())
                    .mapToDouble(k -> IntStream.range(
                                    0, scenario.space().issues().get(k).size())
                            .mapToDouble(v -> utility.part(k, v))
                            .max()
                            .orElseThrow())
                    .sum();
            return utility.isAdditive() && most / utility.divisor() <= utility.cap() + Bargaining.ROUNDING;
        });
    }

    /** The stated weights of each party. */
    public List<IssueWeights> stated() {
        return stated;
    }

    /**
     * A deal that beats this one under some of the weights.
     *
     * @param weights one for each party
     * @throws NoRoom where the labels do not last to tell
     * @throws Watch.Stopped where the watch asked for it
     */
    public Optional<Rival> findRival(List<Integer> deal, List<IssueWeights> weights) {
        double[] nothing = new double[weights.size()];
        Optional<Bargain> best =
                BargainingSearch.find(gains(deal, weights), BargainingRule.EGALITARIAN, nothing, settings, watch);
        double gain = best.stream()
                .flatMap(found -> found.values().stream())
                .mapToDouble(value -> value)
                .sum();
        if (gain > SAME) {
            return best.map(found -> rival(found.outcome(), deal, weights));
        }
        if (!best.map(Bargain::isExact).orElse(true)) {
            throw new NoRoom();
        }
        return Optional.empty();
    }

    /** What each deal can gain over this one. */
    private Scenario gains(List<Integer> deal, List<IssueWeights> weights) {
        OutcomeSpace space = scenario.space();
        List<Profile> profiles = IntStream.range(0, weights.size())
                .mapToObj(i -> {
                    double[][] parts = IntStream.range(0, deal.size())
                            .mapToObj(k -> gains(weights.get(i), k, deal.get(k)))
                            .toArray(double[][]::new);
                    Profile profile = scenario.profiles().get(i);
                    return new Profile(profile.id(), profile.name(), Utility.additive(space, parts), 0, 1);
                })
                .toList();
        return new Scenario(scenario.id(), scenario.title(), space, profiles);
    }

    private static double[] gains(IssueWeights weights, int issue, int from) {
        List<Double> values = weights.evaluations().get(issue);
        return values.stream()
                .mapToDouble(value -> {
                    double difference = value - values.get(from);
                    return difference > 0
                            ? weights.most().get(issue) * difference
                            : weights.least().get(issue) * difference;
                })
                .toArray();
    }

    private Rival rival(List<Integer> rival, List<Integer> deal, List<IssueWeights> weights) {
        return new Rival(
                rival,
                IntStream.range(0, weights.size())
                        .mapToObj(i -> {
                            List<Double> kindest =
                                    weights.get(i).greatest(weights.get(i).differences(rival, deal));
                            List<Double> from = stated.get(i).stated();
                            return IntStream.range(0, kindest.size())
                                    .mapToObj(k -> from.get(k) > 0 ? kindest.get(k) / from.get(k) : 1)
                                    .toList();
                        })
                        .toList());
    }

    /**
     * How far all weights may be off. From a share that lets a rival in, on to the share from which just that rival beats the deal, until
     * none comes in earlier (Dinkelbach 1967, for the least of greatest ratios).
     *
     * @throws NoRoom where the labels do not last to tell
     * @throws Watch.Stopped where the watch asked for it
     */
    public Radius radius(List<Integer> deal) {
        Optional<Rival> now = findRival(deal, stated);
        if (now.isPresent()) {
            return new Radius(Optional.empty(), now);
        }
        double share = 1;
        Optional<Rival> last = Optional.empty();
        Optional<Rival> found = findRival(deal, around(share));
        while (found.isPresent()) {
            List<Integer> rival = found.get().deal();
            share = Math.min(share, from(rival, deal));
            last = Optional.of(rival(rival, deal, around(share)));
            found = share <= FINEST ? Optional.empty() : findRival(deal, around(share - FINEST));
        }
        boolean already = share <= FINEST && last.stream().anyMatch(rival -> gain(rival.deal(), deal) > SAME);
        return new Radius(already ? Optional.empty() : Optional.of(share), last);
    }

    /** What all parties together gain from one deal to another under the stated weights. */
    private double gain(List<Integer> rival, List<Integer> deal) {
        return stated.stream()
                .mapToDouble(party -> IssueWeights.sum(party.stated(), party.differences(rival, deal)))
                .sum();
    }

    private List<IssueWeights> around(double share) {
        return stated.stream().map(party -> party.around(share)).toList();
    }

    /** The share from which a rival can be worth as much to everyone. */
    private double from(List<Integer> rival, List<Integer> deal) {
        double from = 0;
        for (IssueWeights party : stated) {
            double[] differences = party.differences(rival, deal);
            double moved = 0;
            for (int k = 0; k < differences.length; k++) {
                moved += party.stated().get(k) * Math.abs(differences[k]);
            }
            double gain = IssueWeights.sum(party.stated(), differences);
            from = moved > SAME ? Math.max(from, -gain / moved) : from;
        }
        return from;
    }
}
