package dev.gradus.repair;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Structure;
import dev.gradus.repair.Repairs.Looked;
import dev.gradus.repair.Repairs.Outcome;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.Tolerance;
import dev.gradus.roadmap.evaluation.Evaluator;
import dev.gradus.work.Parallel;
import dev.gradus.work.Watch;
import dev.gradus.work.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Finds the cheapest remedies under which a goal holds (model.md §5).
 *
 * <p>Every set of the instruments that concern the goal, with every number of tranches of every measure of it that can be divided, is
 * looked at by rising price; up to {@link RepairRequest#mostRemedies} that is all there are. Weighed is each one, except what cannot be
 * among the cheapest: a remedy that contains one which suffices, or costs nobody less and somebody more than one which suffices. No
 * remedy is passed over because a smaller or a larger one failed.
 */
public final class Repairer {
    private static final double NONE = Double.NEGATIVE_INFINITY;

    /** So few that little is tried in vain after one that suffices. */
    private static final int PLANS_A_WAVE = 16;

    private static final int SEQUENCES_A_WAVE = 512;

    private final RepairCase repair;
    private final String subject;
    private final Goal goal;
    private final RepairRequest request;
    private final Watch watch;
    private final RemedyTester trial;
    private final Pricing pricing;
    private long contradictory;
    private long passedOver;
    private long weighed;
    private Remedy nearest;
    private double nearestMargin = NONE;

    private Repairer(RepairCase repair, String subject, Goal goal, RepairRequest request, Watch watch) {
        this.repair = repair;
        this.subject = subject;
        this.goal = goal;
        this.request = request;
        this.watch = watch;
        this.trial = new RemedyTester(repair, goal, request.plan(), watch);
        this.pricing = new Pricing(repair);
        this.nearest = nothing();
    }

    /**
     * Looks for the cheapest remedies.
     *
     * @param subject id of the proposal that the goal is; "" = none
     * @throws Watch.Stopped when the watch asks to stop
     */
    public static Repairs repair(RepairCase repair, String subject, Goal goal, RepairRequest request, Watch watch) {
        return new Repairer(repair, subject, goal, request, watch).repair();
    }

    private Remedy nothing() {
        return new Remedy(
                0, repair.resolved().structure().measures().stream().map(_ -> 1).toList());
    }

    private Repairs repair() {
        if (goal instanceof Goal.Sequence(Roadmap roadmap)
                && !isPossible(repair.resolved().structure(), roadmap)) {
            return none(Outcome.IMPOSSIBLE, Optional.empty());
        }
        Optional<RemedyTester.Result> asItStands = trial.run(nothing(), NONE);
        if (asItStands.filter(Repairer::holds).isPresent()) {
            return none(Outcome.HOLDS, Optional.empty());
        }
        Optional<Shortfall> today = asItStands.flatMap(Repairer::shortfall);
        long instruments = concerned();
        Remedies remedies = remedies(instruments);
        if (remedies.all().size() == 1) {
            return none(Outcome.NOTHING_OFFERED, today);
        }
        List<RemedyTester.Result> results = new ArrayList<>();
        List<Remedy> found = search(remedies, results);
        List<Repair> mends = new ArrayList<>();
        for (int k = 0; k < found.size(); k++) {
            mends.add(mend(found.get(k), results.get(k)));
        }
        Looked looked = new Looked(
                Long.bitCount(instruments),
                remedies.all().size(),
                contradictory,
                passedOver,
                weighed,
                remedies.mostTranches(),
                remedies.mostInstruments(),
                remedies.complete());
        return new Repairs(
                subject,
                goal,
                mends.isEmpty() ? Outcome.NOT_MENDED : Outcome.MENDED,
                today,
                mends,
                mends.isEmpty() ? nearest() : Optional.empty(),
                looked,
                levers(today));
    }

    private Repairs none(Outcome outcome, Optional<Shortfall> today) {
        Looked looked = new Looked(0, 1, 0, 0, 1, 1, 0, true);
        return new Repairs(subject, goal, outcome, today, List.of(), Optional.empty(), looked, levers(today));
    }

    /** Only of a sequence that fails is it said why, and what others could do about it. */
    private Levers levers(Optional<Shortfall> today) {
        return goal instanceof Goal.Sequence(Roadmap roadmap) && today.isPresent()
                ? LeverSearch.of(repair.resolved(), roadmap, watch)
                : Levers.NONE;
    }

    /** It can be carried out, and no party has more to do at once than can be weighed. */
    static boolean isPossible(Structure structure, Roadmap roadmap) {
        return structure.isAdmissible(roadmap)
                && IntStream.range(0, structure.partyCount())
                        .allMatch(i -> roadmap.stages().stream()
                                .allMatch(stage -> Long.bitCount(stage.measures() & structure.performedBy(i))
                                        <= Evaluator.MAX_PART));
    }

    /** Instruments that change a number of a party or of a measure that the goal can touch. */
    private long concerned() {
        long measures = repair.resolved().structure().inForce() | open();
        long mask = 0;
        for (int k = 0; k < repair.instruments().size(); k++) {
            mask |= repair.instruments().get(k).concerns(measures) ? 1L << k : 0;
        }
        return mask;
    }

    /** Measures that a roadmap to the goal may do. */
    private long open() {
        Structure structure = repair.resolved().structure();
        return switch (goal) {
            case Goal.Sequence(Roadmap roadmap) -> roadmap.measures();
            case Goal.End _ -> (1L << structure.measureCount()) - 1 & ~structure.inForce();
        };
    }

    private Remedies remedies(long instruments) {
        int most = goal instanceof Goal.End ? request.mostPlans() : request.mostRemedies();
        return Remedies.of(repair, instruments, open(), request.mostTranches(), most);
    }

    /**
     * Remedies are tried in waves, each by all threads, and joined by rising price: what one that suffices makes superfluous is passed over
     * whether or not it was tried meanwhile. So the answer is that of one thread.
     */
    private List<Remedy> search(Remedies remedies, List<RemedyTester.Result> results) {
        List<Remedy> all = remedies.all();
        List<Remedy> found = new ArrayList<>();
        for (int from = 0; from < all.size(); ) {
            watch.progress((double) from / all.size());
            Wave wave = wave(all, from, found);
            Map<Remedy, Optional<RemedyTester.Result>> tried = tried(wave.candidates(), floor(found));
            for (Remedy remedy : all.subList(from, wave.to())) {
                if (pricing.isContradictory(remedy)) {
                    contradictory++;
                } else if (isSuperfluous(remedy, found)) {
                    passedOver++;
                } else {
                    weighed++;
                    join(remedy, tried.getOrDefault(remedy, Optional.empty()), found, results);
                }
            }
            from = wave.to();
        }
        return found;
    }

    /** Remedies to try together, of those up to a place in the order. */
    private record Wave(List<Remedy> candidates, int to) {}

    private Wave wave(List<Remedy> all, int from, List<Remedy> found) {
        int most = goal instanceof Goal.End ? PLANS_A_WAVE : SEQUENCES_A_WAVE;
        List<Remedy> candidates = new ArrayList<>();
        int at = from;
        for (; at < all.size() && candidates.size() < most; at++) {
            Remedy remedy = all.get(at);
            if (!pricing.isContradictory(remedy) && !isSuperfluous(remedy, found)) {
                candidates.add(remedy);
            }
        }
        return new Wave(candidates, at);
    }

    /** What they came to. Margins below the floor need not be exact. */
    private Map<Remedy, Optional<RemedyTester.Result>> tried(List<Remedy> candidates, double floor) {
        Map<Remedy, Optional<RemedyTester.Result>> tried = new ConcurrentHashMap<>();
        Workers workers = request.plan().workers();
        Parallel parallel = goal instanceof Goal.End ? Parallel.ofLarge(workers) : new Parallel(workers);
        parallel.each(0, candidates.size(), watch, () -> new Parallel.Worker() {
            @Override
            public void work(int item) {
                tried.put(candidates.get(item), trial.run(candidates.get(item), floor));
            }

            @Override
            public void done() {}
        });
        return tried;
    }

    private double floor(List<Remedy> found) {
        return found.isEmpty() ? Math.min(nearestMargin, -Tolerance.TIE) : -Tolerance.TIE;
    }

    private boolean isSuperfluous(Remedy remedy, List<Remedy> found) {
        return found.stream().anyMatch(better -> better.isWithin(remedy) || pricing.beats(better, remedy));
    }

    private void join(
            Remedy remedy,
            Optional<RemedyTester.Result> result,
            List<Remedy> found,
            List<RemedyTester.Result> results) {
        result.filter(Repairer::holds).ifPresent(holding -> {
            found.add(remedy);
            results.add(holding);
        });
        result.ifPresent(some -> near(remedy, some.margin()));
    }

    private void near(Remedy remedy, double margin) {
        if (margin > nearestMargin) {
            nearestMargin = margin;
            nearest = remedy;
        }
    }

    private static boolean holds(RemedyTester.Result result) {
        return result.margin() >= -Tolerance.TIE;
    }

    private static Optional<Shortfall> shortfall(RemedyTester.Result result) {
        return Shortfall.find(
                result.resolved(), result.roadmap(), Evaluator.evaluate(result.resolved(), result.roadmap()));
    }

    private Optional<Repairs.Nearest> nearest() {
        if (goal instanceof Goal.End) {
            return Optional.empty();
        }
        return trial.run(nearest, NONE)
                .flatMap(Repairer::shortfall)
                .map(shortfall -> new Repairs.Nearest(nearest, shortfall));
    }

    private Repair mend(Remedy remedy, RemedyTester.Result result) {
        ResolvedCase repaired = result.resolved();
        Certificate certificate = Evaluator.evaluate(repaired, result.roadmap());
        CertifiedRemedies.require(repaired, result.roadmap(), certificate);
        return new Repair(
                remedy,
                pricing.costs(remedy, repaired, certificate),
                repaired,
                result.roadmap(),
                certificate,
                removes(remedy, result),
                TrancheSizes.ofMend(repair.resolved().structure(), trial.division(remedy), repaired, result.roadmap()));
    }

    private List<Repair.Removed> removes(Remedy remedy, RemedyTester.Result result) {
        List<Repair.Removed> removed = new ArrayList<>();
        for (long rest = remedy.instruments(); rest != 0; rest &= rest - 1) {
            int instrument = Long.numberOfTrailingZeros(rest);
            ResolvedCase without = trial.repaired(remedy.withoutInstrument(instrument));
            Shortfall.find(without, result.roadmap(), Evaluator.evaluate(without, result.roadmap()))
                    .ifPresent(shortfall -> removed.add(new Repair.Removed(instrument, -1, shortfall)));
        }
        for (int c = 0; c < remedy.tranches().size(); c++) {
            if (remedy.tranches().get(c) > 1) {
                int measure = c;
                shortfallWhole(remedy, c, result)
                        .ifPresent(shortfall -> removed.add(new Repair.Removed(-1, measure, shortfall)));
            }
        }
        return removed;
    }

    /** What fails when a measure is done whole: of a sequence in its best arrangement, of a plan where the first tranche stood. */
    private Optional<Shortfall> shortfallWhole(Remedy remedy, int measure, RemedyTester.Result result) {
        Remedy whole = remedy.withWhole(measure);
        if (goal instanceof Goal.Sequence) {
            return trial.run(whole, NONE).flatMap(Repairer::shortfall);
        }
        ResolvedCase without = trial.repaired(whole);
        Roadmap merged = RemedyTester.merged(
                trial.division(remedy),
                trial.division(whole),
                result.roadmap(),
                remedy.tranches().size());
        return Shortfall.find(without, merged, Evaluator.evaluate(without, merged));
    }
}
