package dev.gradus.assessment;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.Term;
import dev.gradus.agreement.WholeCase;
import dev.gradus.assessment.PaperAndReach.Deal;
import dev.gradus.assessment.PaperAndReach.Mark;
import dev.gradus.assessment.PaperAndReach.Status;
import dev.gradus.quantity.Explained;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.planning.Reachability;
import dev.gradus.settlement.packages.DealSpace;
import dev.gradus.settlement.packages.NashDeal;
import dev.gradus.settlement.packages.PackageFrontier;
import dev.gradus.work.Watch;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds what could be agreed on paper against what can be reached. Stability is decided for every deal; reach for every deal where there
 * are no more than 2^{@value #EXHAUSTIVE} (always with up to twelve measures, more with prerequisites), beyond that for the proposals, the readings of contested terms, the frontier and the best roadmap.
 */
final class PaperReview {
    static final int EXHAUSTIVE = 12;
    private static final long MOST_DEALS = 1L << 20;

    private final Case written;
    private final ResolvedCase resolved;
    private final Structure structure;
    private final Reachability reachability;
    private final DealSpace space;
    private final int[] principals;
    private final double[] walkAway;
    private final Map<Long, Status> decided = new HashMap<>();

    PaperReview(WholeCase whole, PlanRequest request, Watch watch) {
        this.written = whole.written();
        this.resolved = whole.resolved();
        this.structure = whole.resolved().structure();
        this.reachability = new Reachability(whole.resolved(), request, watch);
        this.space = new DealSpace(whole.resolved());
        this.principals = space.principals();
        this.walkAway = Arrays.stream(principals)
                .mapToDouble(whole.resolved().numbers()::walkAway)
                .toArray();
    }

    PaperAndReach review(List<ProposalReview> proposals, RoadmapReview weighed) {
        Roadmap best = weighed.roadmap();
        if (weighed.standing().holds()) {
            decided.put(best.measures(), Status.REACHABLE);
        }
        PackageFrontier frontier = new PackageFrontier();
        long[] counts = new long[3];
        DealCloud cloud = new DealCloud(principals.length);
        boolean exhaustive = isListable();
        boolean complete = space.visit((deal, values) -> {
            counts[0]++;
            counts[1] += NashDeal.isInZone(values, walkAway) ? 1 : 0;
            counts[2] += reachability.isStable(deal) ? 1 : 0;
            frontier.add(deal, values);
            cloud.add(deal, values);
            return counts[0] < MOST_DEALS;
        });
        if (!complete) {
            return tooMany(proposals, best);
        }
        List<PackageFrontier.Point> points = frontier.points();
        Set<Long> special = special(proposals, best);
        decide(
                exhaustive
                        ? cloud.deals()
                        : Stream.concat(special.stream(), points.stream().map(PackageFrontier.Point::measures))
                                .distinct()
                                .toList());
        List<Deal> deals = points.stream().map(p -> deal(p.measures())).toList();
        List<Deal> nash = NashDeal.of(points, walkAway).map(p -> deal(p.measures())).stream()
                .toList();
        Set<Long> onFrontier = new LinkedHashSet<>();
        points.forEach(p -> onFrontier.add(p.measures()));
        return new PaperAndReach(
                counts[0],
                counts[1],
                counts[2],
                exhaustive ? count(Status.REACHABLE) : -1,
                exhaustive ? count(Status.STABLE) : -1,
                Arrays.stream(principals).boxed().toList(),
                Arrays.stream(walkAway).boxed().toList(),
                deals,
                nash,
                marks(cloud, special, onFrontier),
                cloud.regions());
    }

    private long count(Status status) {
        return decided.values().stream().filter(s -> s == status).count();
    }

    /** No more deals than twelve measures without prerequisites have. */
    private boolean isListable() {
        long[] count = new long[1];
        return space.visit((deal, values) -> ++count[0] <= 1L << EXHAUSTIVE);
    }

    /** A space too large to list: only what is asked about by name is decided. */
    private PaperAndReach tooMany(List<ProposalReview> proposals, Roadmap best) {
        List<Mark> marks = special(proposals, best).stream()
                .map(deal -> mark(deal, status(deal), false))
                .toList();
        return new PaperAndReach(
                -1,
                -1,
                -1,
                -1,
                -1,
                Arrays.stream(principals).boxed().toList(),
                Arrays.stream(walkAway).boxed().toList(),
                List.of(),
                List.of(),
                marks,
                Map.of());
    }

    /** The deals of the proposals, of the readings and of the best roadmap, and staying. */
    private Set<Long> special(List<ProposalReview> proposals, Roadmap best) {
        Set<Long> deals = new LinkedHashSet<>(List.of(0L, best.measures()));
        proposals.stream()
                .filter(p -> !(p.review().standing() instanceof Standing.Impossible))
                .forEach(p -> deals.add(p.review().roadmap().measures()));
        for (Term term : written.terms()) {
            for (Term.Reading reading : term.readings()) {
                long deal = structure.withNeeds(structure.mask(reading.requires()));
                if (structure.isCompatible(structure.inForce() | deal)) {
                    deals.add(deal);
                }
            }
        }
        return deals;
    }

    private Status status(long deal) {
        if (!decided.containsKey(deal)) {
            decide(List.of(deal));
        }
        return decided.getOrDefault(deal, Status.STABLE);
    }

    private void decide(List<Long> asked) {
        List<Long> deals =
                asked.stream().filter(deal -> !decided.containsKey(deal)).toList();
        List<Reachability.Answer> answers = reachability.reach(deals);
        for (int k = 0; k < deals.size(); k++) {
            long deal = deals.get(k);
            Status ifStable = switch (answers.get(k)) {
                case YES -> Status.REACHABLE;
                case NO -> Status.OUT_OF_REACH;
                case UNDECIDED -> Status.STABLE;
            };
            decided.put(deal, reachability.isStable(deal) ? ifStable : Status.UNSTABLE);
        }
    }

    private Deal deal(long measures) {
        List<Explained> values = Arrays.stream(principals)
                .mapToObj(i -> PaperValue.of(resolved, i, measures))
                .toList();
        return new Deal(measures, values, status(measures));
    }

    private List<Mark> marks(DealCloud cloud, Set<Long> special, Set<Long> onFrontier) {
        Set<Long> shown = new LinkedHashSet<>(special);
        onFrontier.stream().limit(PaperAndReach.MOST_MARKS / 2).forEach(shown::add);
        decided.keySet().stream()
                .sorted()
                .filter(deal -> decided.get(deal) != Status.UNSTABLE)
                .limit(PaperAndReach.MOST_MARKS / 4)
                .forEach(shown::add);
        for (long deal : cloud.sample(PaperAndReach.MOST_MARKS - shown.size())) {
            shown.add(deal);
        }
        Map<Long, Mark> marks = new LinkedHashMap<>();
        for (long deal : shown) {
            Status status = decided.containsKey(deal)
                    ? decided.get(deal)
                    : reachability.isStable(deal) ? Status.STABLE : Status.UNSTABLE;
            marks.put(deal, mark(deal, status, onFrontier.contains(deal)));
        }
        return List.copyOf(marks.values());
    }

    private Mark mark(long deal, Status status, boolean onFrontier) {
        List<Double> values = Arrays.stream(principals)
                .mapToObj(i -> {
                    double sum = 0;
                    for (long rest = deal; rest != 0; rest &= rest - 1) {
                        sum += resolved.numbers().value(i, Long.numberOfTrailingZeros(rest));
                    }
                    return sum;
                })
                .toList();
        return new Mark(deal, values, status, onFrontier);
    }
}
