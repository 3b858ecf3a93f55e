package dev.gradus.roadmap.planning;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Structure;
import dev.gradus.roadmap.Budget;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.Plan;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.Planned;
import dev.gradus.roadmap.Tolerance;
import dev.gradus.roadmap.check.CertificateChecker;
import dev.gradus.roadmap.choice.Candidate;
import dev.gradus.roadmap.choice.OnDates;
import dev.gradus.roadmap.evaluation.Evaluator;
import dev.gradus.roadmap.evaluation.Model;
import dev.gradus.work.Parallel;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Plans with a limit of time: exactly where that fits into the first half of it, otherwise by a roadmap that holds and a bound that no
 * roadmap exceeds, both improved while time lasts.
 *
 * <p>Below: {@link Corridor}s around the best roadmap found so far are planned exactly, one {@link Neighbourhoods} after the other, with
 * corridors of 4, 16, 64, … sets; a width is finished when none of its corridors holds a better roadmap. A corridor of all sets is exact
 * planning. Above: {@link Ceiling}. What is offered was evaluated by {@link Evaluator} and its certificate passed by {@link
 * CertificateChecker}.
 *
 * <p>Work is done in steps, each a fixed number of corridors whose results are joined in their order; what a step that was not finished
 * may have found is not used. So the answer depends on how many steps were finished and on nothing else.
 */
public final class Anytime {
    private static final long MOST_SETS = 1L << 20;
    private static final int BYTES_A_SET = 400;
    private static final int BYTES_IN_CORRIDOR = 2000;
    private static final double EXACT_SHARE = 0.5;
    private static final int GROWTH = 4;
    private static final int FIRST_JOINED = 256;
    private static final int LABEL_SHARE = 32;
    private static final int LAST_WIDTH = 1 << 20;
    private static final double FARTHEST = -1e6;
    private static final double NEARER = 0.9;
    private static final int MOST_PASSES = 4;
    private static final int CORRIDORS_A_STEP = 8;

    private final ResolvedCase resolved;
    private final PlanRequest request;
    private final List<PlanSpace> all;
    private final Deadline deadline;
    private final boolean emptyHolds;
    private final Ceiling ceiling;
    private final Neighbourhoods neighbourhoods;
    private Roadmap chain;
    private Optional<Candidate> best = Optional.empty();
    private double missesBy = FARTHEST;
    private int width;
    private int steps;

    /**
     * @param all the space of all sets, where they could be listed
     */
    public Anytime(ResolvedCase resolved, PlanRequest request, Optional<PlanSpace> all, Deadline deadline) {
        this.resolved = resolved;
        this.request = request;
        this.all = all.stream().toList();
        this.deadline = deadline;
        Evaluator evaluator = new Evaluator(resolved);
        Model model = evaluator.model();
        long start = resolved.structure().inForce();
        double[] base =
                IntStream.range(0, model.parties()).mapToDouble(model::staying).toArray();
        emptyHolds =
                evaluator.endSlack(start) >= -Tolerance.TIE && request.target().admits(start);
        ceiling = new Ceiling(resolved, request, base, emptyHolds);
        neighbourhoods = new Neighbourhoods(
                resolved.structure(),
                ceiling.relaxation().possible(),
                ceiling.relaxation().promise());
        chain = neighbourhoods.chain(request.target().contains());
    }

    /** Plans within the budget of the request. */
    static Plan plan(ResolvedCase resolved, PlanRequest request, Watch watch) {
        Budget.Clock clock = request.budget().start();
        Deadline half = new Deadline(watch, clock, EXACT_SHARE);
        Optional<PlanSpace> all = Optional.empty();
        try {
            all = findAll(resolved, request, half);
            if (all.isPresent()) {
                return Planner.over(resolved, request, all.get(), half);
            }
        } catch (Watch.Stopped stopped) {
            half.passOn(stopped);
        } catch (Fronts.OutOfRoom tooLarge) {
            // too many labels: fewer will do
        }
        return improved(resolved, request, all, new Deadline(watch, clock, 1));
    }

    /** What corridors find; where turnover changes at named days, with mean rates, weighed again. */
    private static Plan improved(
            ResolvedCase resolved, PlanRequest request, Optional<PlanSpace> all, Deadline deadline) {
        Plan plan = new Anytime(OnDates.averaged(resolved), request, all, deadline).improve(widest(request));
        return OnDates.matter(resolved) ? OnDates.limited(resolved, request, plan) : plan;
    }

    private static int widest(PlanRequest request) {
        return (int)
                Math.min(LAST_WIDTH, request.memoryBytes() / request.workers().threads() / BYTES_IN_CORRIDOR);
    }

    /**
     * As {@link #plan}, without looking for a nearest miss where nothing holds.
     *
     * @param all the space of all sets, where they could be listed
     */
    static Planned best(ResolvedCase resolved, PlanRequest request, Optional<PlanSpace> all, Watch watch) {
        Budget.Clock clock = request.budget().start();
        Deadline half = new Deadline(watch, clock, EXACT_SHARE);
        try {
            if (all.isPresent()) {
                Roadmap roadmap =
                        Planner.best(resolved, request, all.get(), half).orElse(Roadmap.EMPTY);
                return new Planned(roadmap, Planned.Certainty.BEST);
            }
        } catch (Watch.Stopped stopped) {
            half.passOn(stopped);
        } catch (Fronts.OutOfRoom tooLarge) {
            // too many labels: fewer will do
        }
        return Planned.of(improved(resolved, request, all, new Deadline(watch, clock, 1)));
    }

    /** All sets, where they fit. */
    static Optional<PlanSpace> findAll(ResolvedCase resolved, PlanRequest request, Watch watch) {
        return switch (findAll(resolved.structure(), request, watch)) {
            case PlanSpace.Reach.TooMany _ -> Optional.empty();
            case PlanSpace.Reach.Space(PlanSpace space) -> Optional.of(space);
        };
    }

    static PlanSpace.Reach findAll(Structure structure, PlanRequest request, Watch watch) {
        long most = Math.min(MOST_SETS, request.memoryBytes() / BYTES_A_SET);
        return PlanSpace.reachable(structure, request.target(), -1, request.maxPerParty(), most, watch);
    }

    /** Goes on until the bounds meet, the time is up, or the widest corridors are searched. */
    public Plan improve(int lastWidth) {
        try {
            for (int next = GROWTH; next <= lastWidth && !isSettled(); next *= GROWTH) {
                Optional<Plan> exact = findExact(next);
                if (exact.isPresent()) {
                    return exact.get();
                }
                widen(next);
                if (next >= FIRST_JOINED) {
                    lower(next / LABEL_SHARE);
                }
                width = next;
            }
        } catch (Watch.Stopped stopped) {
            deadline.passOn(stopped);
        }
        return answer();
    }

    /** The exact answer, where so many sets are all there are and their labels fit. */
    private Optional<Plan> findExact(int sets) {
        if (all.isEmpty() || all.getFirst().setCount() > sets) {
            return Optional.empty();
        }
        try {
            return Optional.of(Planner.over(resolved, request, all.getFirst(), deadline));
        } catch (Fronts.OutOfRoom tooLarge) {
            return Optional.empty();
        }
    }

    private boolean isSettled() {
        return answer() instanceof Plan.Bracket bracket ? bracket.isClosed() : ceiling.noneHolds();
    }

    /** Corridors of one width around the best, until none of them holds a better one. */
    private void widen(int sets) {
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            Roadmap before = chain;
            Roadmap around = chain;
            List<Neighbourhoods.Place> places = neighbourhoods.around(around, sets);
            for (int from = 0; from < places.size(); from += CORRIDORS_A_STEP) {
                step(places.subList(from, Math.min(places.size(), from + CORRIDORS_A_STEP)));
                if (!around.equals(chain)) {
                    around = chain;
                    places = neighbourhoods.around(around, sets);
                }
            }
            if (before.equals(chain)) {
                return;
            }
        }
    }

    private void step(List<Neighbourhoods.Place> places) {
        List<List<Roadmap>> found = new ArrayList<>(Collections.nCopies(places.size(), List.of()));
        PlanRequest alone = new PlanRequest(
                request.rule(),
                request.maxPerParty(),
                request.target(),
                Math.max(1, request.memoryBytes() / request.workers().threads()),
                1);
        Parallel.ofLarge(request.workers()).each(0, places.size(), deadline, () -> new Parallel.Worker() {
            @Override
            public void work(int item) {
                List<Roadmap> one = search(places.get(item), alone).stream().toList();
                synchronized (found) {
                    found.set(item, one);
                }
            }

            @Override
            public void done() {}
        });
        found.forEach(one -> one.forEach(this::offer));
        steps++;
    }

    /** The best roadmap of a corridor that holds; while none was found at all, one that misses by less than the nearest so far. */
    private Optional<Roadmap> search(Neighbourhoods.Place place, PlanRequest alone) {
        PlanSpace space = Corridor.around(resolved.structure(), request.target(), place.chain(), place.free());
        try {
            if (best.isEmpty()) {
                Optional<Roadmap> near =
                        Planner.findNear(resolved, alone, space, Math.min(-Tolerance.TIE, NEARER * missesBy), deadline);
                if (near.isEmpty() || !holds(near.get())) {
                    return near;
                }
            }
            return Planner.best(resolved, alone, space, deadline);
        } catch (Fronts.OutOfRoom tooLarge) {
            return Optional.empty();
        }
    }

    private boolean holds(Roadmap roadmap) {
        return Evaluator.evaluate(resolved, roadmap).holds();
    }

    private void offer(Roadmap roadmap) {
        Candidate candidate = Candidate.of(new Evaluator(resolved), roadmap);
        if (!holds(roadmap)) {
            if (best.isEmpty() && candidate.weakestMargin() > missesBy) {
                missesBy = candidate.weakestMargin();
                chain = roadmap;
            }
            return;
        }
        boolean better = best.map(old -> !old.equals(candidate)
                        && Candidate.best(List.of(old, candidate), request.rule())
                                .equals(candidate))
                .orElse(true);
        if (better && isCertified(roadmap)) {
            best = Optional.of(candidate);
            chain = roadmap;
        }
    }

    private boolean isCertified(Roadmap roadmap) {
        Certificate certificate = Evaluator.evaluate(resolved, roadmap);
        return certificate.holds()
                && CertificateChecker.check(resolved, roadmap, certificate).isEmpty();
    }

    private void lower(int labels) {
        for (PlanSpace space : all) {
            try {
                StageTables tables =
                        new StageTables(space, resolved.structure(), resolved.numbers(), request.maxPerParty());
                ceiling.join(tables, labels, best.map(this::worth).orElse(0.0), deadline);
                steps++;
            } catch (Fronts.OutOfRoom tooLarge) {
                return;
            }
        }
    }

    /** What a roadmap is worth under the rule. */
    private double worth(Candidate candidate) {
        return candidate.worth(request.rule(), ceiling.counted());
    }

    private Plan answer() {
        Plan.Effort spent = ceiling.effort();
        List<Double> gains = Arrays.stream(ceiling.gains()).boxed().toList();
        if (best.isEmpty()) {
            return new Plan.Undecided(emptyHolds, ceiling.noneHolds(), ceiling.above(), gains, width, steps, spent);
        }
        double below = worth(best.get());
        return new Plan.Bracket(
                best.get().roadmap(), below, Math.max(below, ceiling.above()), gains, width, steps, spent);
    }

    /** Stops an analysis when a share of the budget is used up, and lets the caller's own wish to stop through. */
    public static final class Deadline implements Watch {
        private final Watch watch;
        private final Budget.Clock clock;
        private final double share;

        /**
         * @param share of the budget at which to stop, 0…1
         */
        public Deadline(Watch watch, Budget.Clock clock, double share) {
            this.watch = watch;
            this.clock = clock;
            this.share = share;
        }

        @Override
        public boolean cancelled() {
            return watch.cancelled() || isOver();
        }

        @Override
        public void progress(double done) {
            watch.progress(Math.min(1, clock.used()));
        }

        boolean isOver() {
            return clock.used() >= share;
        }

        /** After a {@link Watch.Stopped}: passes it on where the caller asked for it, returns where the time was up. */
        void passOn(Watch.Stopped stopped) {
            if (watch.cancelled()) {
                throw stopped;
            }
        }
    }
}
