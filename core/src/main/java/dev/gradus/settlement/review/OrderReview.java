package dev.gradus.settlement.review;

import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.PartialOrder;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.SmallSpace;
import dev.gradus.work.Watch;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What can be said of deals where some parties only tell which outcomes are at least as good as which. A deal beats another when it is
 * known to be at least as good for everybody, and the other way round is not known for somebody. Only deals of which every party speaks can
 * be compared; all others stay open.
 *
 * @param deals how many outcomes keep to the constraints; empty where the space is too large to count them
 * @param compared deals of which every party speaks, in the order of the first party that orders outcomes
 * @param left how many more deals every party speaks of, that were not looked at because there are too many
 * @param compromise the deal of the compromise, where every party can compare any two of the deals
 */
public record OrderReview(
        OutcomeSpace space,
        List<Profile> profiles,
        List<PartialOrder> orders,
        Optional<BigInteger> deals,
        List<Compared> compared,
        int left,
        Optional<Compromise> compromise) {
    /** Deals that are compared with each other, at most. */
    public static final int MOST = 10_000;

    public OrderReview {
        profiles = List.copyOf(profiles);
        orders = List.copyOf(orders);
        compared = List.copyOf(compared);
    }

    /**
     * One deal.
     *
     * @param outcome a value position for each issue
     * @param rival position among the deals compared of the first that beats it and is not beaten itself; empty where none does
     * @param acceptable by party, first those with numbers: whether it is known to be at least as good as no deal
     */
    public record Compared(List<Integer> outcome, Optional<Integer> rival, List<Boolean> acceptable) {
        public Compared {
            outcome = List.copyOf(outcome);
            acceptable = List.copyOf(acceptable);
        }

        public boolean isAcceptable() {
            return acceptable.stream().allMatch(each -> each);
        }
    }

    /**
     * The deal whose worst rank over the parties is best (fallback bargaining; Brams and Kilgour 2001); of several the one with the least
     * sum of ranks, then the first.
     *
     * @param deal position among the deals compared
     * @param ranks by party: one more than the number of compared deals that are better for it
     */
    public record Compromise(int deal, List<Integer> ranks) {
        public Compromise {
            ranks = List.copyOf(ranks);
        }
    }

    /** @throws Watch.Stopped where the watch asked for it */
    public static OrderReview of(OutcomeSpace space, List<Profile> profiles, List<PartialOrder> orders, Watch watch) {
        List<List<Integer>> all = spoken(space, orders);
        List<List<Integer>> spoken = all.subList(0, Math.min(MOST, all.size()));
        List<Better> parties = new ArrayList<>();
        profiles.forEach(profile -> parties.add(Better.of(profile, spoken)));
        orders.forEach(order -> parties.add(Better.of(order, spoken)));
        Optional<BigInteger> deals = SmallSpace.count(space, watch);
        return new OrderReview(
                space,
                profiles,
                orders,
                deals,
                compared(spoken, parties, watch),
                all.size() - spoken.size(),
                compromise(spoken.size(), parties));
    }

    /** Outcomes of which every order speaks, within the constraints. */
    private static List<List<Integer>> spoken(OutcomeSpace space, List<PartialOrder> orders) {
        Set<List<Integer>> spoken = new LinkedHashSet<>(orders.getFirst().outcomes());
        orders.forEach(order -> spoken.retainAll(new HashSet<>(order.outcomes())));
        return spoken.stream()
                .filter(outcome ->
                        space.allows(outcome.stream().mapToInt(v -> v).toArray()))
                .toList();
    }

    private static List<Compared> compared(List<List<Integer>> spoken, List<Better> parties, Watch watch) {
        int count = spoken.size();
        BitSet[] beaten = new BitSet[count];
        for (int d = 0; d < count; d++) {
            SmallSpace.stopIfAsked(watch);
            beaten[d] = beating(d, parties);
        }
        List<Compared> compared = new ArrayList<>();
        for (int d = 0; d < count; d++) {
            int deal = d;
            int rival = beaten[d].stream()
                    .filter(other -> beaten[other].isEmpty())
                    .findFirst()
                    .orElse(-1);
            compared.add(new Compared(
                    spoken.get(d),
                    rival < 0 ? Optional.empty() : Optional.of(rival),
                    parties.stream().map(party -> party.acceptable().get(deal)).toList()));
        }
        return compared;
    }

    /** All that beat a deal. */
    private static BitSet beating(int deal, List<Better> parties) {
        BitSet atLeast = (BitSet) parties.getFirst().above()[deal].clone();
        parties.forEach(party -> atLeast.and(party.above()[deal]));
        BitSet equal = (BitSet) atLeast.clone();
        for (int other = equal.nextSetBit(0); other >= 0; other = equal.nextSetBit(other + 1)) {
            int rival = other;
            if (!parties.stream().allMatch(party -> party.above()[rival].get(deal))) {
                equal.clear(other);
            }
        }
        atLeast.andNot(equal);
        return atLeast;
    }

    private static Optional<Compromise> compromise(int count, List<Better> parties) {
        if (count == 0 || !parties.stream().allMatch(Better::isComplete)) {
            return Optional.empty();
        }
        int best = -1;
        List<Integer> least = List.of();
        for (int d = 0; d < count; d++) {
            int deal = d;
            List<Integer> ranks =
                    parties.stream().map(party -> party.rank(deal)).toList();
            if (best < 0 || isBetter(ranks, least)) {
                best = d;
                least = ranks;
            }
        }
        return Optional.of(new Compromise(best, least));
    }

    private static boolean isBetter(List<Integer> ranks, List<Integer> than) {
        int worst = Integer.compare(worst(ranks), worst(than));
        return worst != 0 ? worst < 0 : sum(ranks) < sum(than);
    }

    private static int worst(List<Integer> ranks) {
        return ranks.stream().mapToInt(rank -> rank).max().orElse(0);
    }

    private static int sum(List<Integer> ranks) {
        return ranks.stream().mapToInt(rank -> rank).sum();
    }

    /**
     * What one party knows of the deals.
     *
     * @param above by deal, the deals known to be at least as good, itself among them
     * @param acceptable by deal, whether it is known to be at least as good as no deal
     */
    @SuppressWarnings("ArrayRecordComponent") // inside the review only, never handed out
    private record Better(BitSet[] above, List<Boolean> acceptable) {
        static Better of(Profile profile, List<List<Integer>> spoken) {
            double[] worth = spoken.stream()
                    .mapToDouble(outcome -> profile.utility()
                            .of(outcome.stream().mapToInt(v -> v).toArray()))
                    .toArray();
            BitSet[] above = new BitSet[worth.length];
            for (int d = 0; d < worth.length; d++) {
                above[d] = new BitSet();
                for (int other = 0; other < worth.length; other++) {
                    above[d].set(other, worth[other] >= worth[d]);
                }
            }
            List<Boolean> acceptable = Arrays.stream(worth)
                    .mapToObj(value -> value >= profile.reservation())
                    .toList();
            return new Better(above, acceptable);
        }

        static Better of(PartialOrder order, List<List<Integer>> spoken) {
            Map<List<Integer>, Integer> places = new HashMap<>();
            order.outcomes().forEach(outcome -> places.put(outcome, places.size()));
            BitSet[] closure = order.above();
            int[] place = spoken.stream()
                    .mapToInt(outcome -> places.getOrDefault(outcome, -1))
                    .toArray();
            BitSet[] above = new BitSet[place.length];
            for (int d = 0; d < place.length; d++) {
                above[d] = new BitSet();
                for (int other = 0; other < place.length; other++) {
                    above[d].set(other, closure[place[d]].get(place[other]));
                }
            }
            int least = places.getOrDefault(order.reservation(), -1);
            List<Boolean> acceptable = IntStream.range(0, place.length)
                    .mapToObj(d -> order.reservation().isEmpty()
                            || order.reservation().equals(spoken.get(d))
                            || least >= 0 && closure[least].get(place[d]))
                    .toList();
            return new Better(above, acceptable);
        }

        boolean isComplete() {
            return IntStream.range(0, above.length)
                    .allMatch(d -> IntStream.range(0, d).allMatch(other -> above[d].get(other) || above[other].get(d)));
        }

        int rank(int deal) {
            return 1
                    + (int) above[deal].stream()
                            .filter(other -> !above[other].get(deal))
                            .count();
        }
    }
}
