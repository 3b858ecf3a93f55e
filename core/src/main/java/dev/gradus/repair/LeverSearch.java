package dev.gradus.repair;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.Tolerance;
import dev.gradus.roadmap.evaluation.Evaluator;
import dev.gradus.work.Watch;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Weighs what third parties could do or withhold about a roadmap that fails, one measure at a time: doing one that it lacks, with what that
 * needs, in every step from the first in which it can be done to one of its own after the last; leaving out one that it has; ending one in
 * force. What anything else needs is neither left out nor ended. Nothing is inferred: each is evaluated, and what holds is certified.
 */
final class LeverSearch {
    private final ResolvedCase resolved;
    private final Structure structure;
    private final Roadmap roadmap;
    private final Certificate today;
    private final Watch watch;

    private LeverSearch(ResolvedCase resolved, Roadmap roadmap, Watch watch) {
        this.resolved = resolved;
        this.structure = resolved.structure();
        this.roadmap = roadmap;
        this.today = Evaluator.evaluate(resolved, roadmap);
        this.watch = watch;
    }

    /**
     * @param roadmap that can be carried out and does not hold
     * @throws Watch.Stopped when the watch asks to stop
     */
    static Levers of(ResolvedCase resolved, Roadmap roadmap, Watch watch) {
        return new LeverSearch(resolved, roadmap, watch).search();
    }

    private Levers search() {
        List<Lever> tried = IntStream.range(0, structure.measureCount())
                .filter(c -> !structure.isPrincipal(performer(c)))
                .mapToObj(this::lever)
                .flatMap(Optional::stream)
                .toList();
        List<Lever> holding =
                tried.stream().filter(lever -> lever.certificate().holds()).toList();
        List<Lever> sufficient = holding.stream()
                .filter(lever -> holding.stream().noneMatch(less -> isMore(lever, less)))
                .sorted(Comparator.comparing(Lever::isPriced)
                        .reversed()
                        .thenComparing(Comparator.comparingDouble(Lever::change).reversed())
                        .thenComparingInt(Lever::measure))
                .toList();
        sufficient.forEach(lever -> CertifiedRemedies.require(lever.resolved(), lever.roadmap(), lever.certificate()));
        return new Levers(sufficient, sufficient.isEmpty() ? nearest(tried) : Optional.empty(), tried.size());
    }

    /** It adds all that the other one adds, and more. */
    private static boolean isMore(Lever lever, Lever less) {
        return less.added() != 0 && less.added() != lever.added() && (less.added() & ~lever.added()) == 0;
    }

    private Optional<Levers.Nearest> nearest(List<Lever> tried) {
        return tried.stream()
                .filter(lever -> lever.certificate().weakestMargin() > today.weakestMargin() + Tolerance.TIE)
                .max(Comparator.comparingDouble(
                                (Lever lever) -> lever.certificate().weakestMargin())
                        .thenComparing(Comparator.comparingInt(Lever::measure).reversed()))
                .flatMap(lever -> Shortfall.find(lever.resolved(), lever.roadmap(), lever.certificate())
                        .map(shortfall -> new Levers.Nearest(lever, shortfall)));
    }

    private int performer(int measure) {
        return structure.measures().get(measure).performer();
    }

    private Optional<Lever> lever(int measure) {
        watch.check();
        if ((structure.inForce() >>> measure & 1) != 0) {
            return ended(measure);
        }
        return (roadmap.measures() >>> measure & 1) != 0 ? leftOut(measure) : done(measure);
    }

    private Optional<Lever> done(int measure) {
        long added = structure.withNeeds(1L << measure) & ~roadmap.measures();
        return best(
                Lever.Kind.DONE,
                measure,
                added,
                resolved,
                IntStream.rangeClosed(0, roadmap.stages().size())
                        .mapToObj(from -> structure.joined(roadmap, added, 1L << measure, from))
                        .flatMap(Optional::stream)
                        .distinct());
    }

    private Optional<Lever> leftOut(int measure) {
        Roadmap rest = roadmap.map(stage -> stage & ~(1L << measure));
        return rest.stages().isEmpty()
                ? Optional.empty()
                : best(Lever.Kind.LEFT_OUT, measure, 0, resolved, Stream.of(rest));
    }

    private Optional<Lever> ended(int measure) {
        long left = structure.inForce() & ~(1L << measure);
        boolean isNeeded = IntStream.range(0, structure.measureCount())
                .filter(c -> (left >>> c & 1) != 0)
                .anyMatch(c -> (structure.measures().get(c).needs() >>> measure & 1) != 0);
        return isNeeded
                ? Optional.empty()
                : best(
                        Lever.Kind.ENDED,
                        measure,
                        0,
                        new ResolvedCase(structure.startingFrom(left), resolved.numbers()),
                        Stream.of(roadmap));
    }

    /** The one of the greatest weakest margin, the first of several; empty where none can be carried out. */
    private Optional<Lever> best(Lever.Kind kind, int measure, long added, ResolvedCase in, Stream<Roadmap> roadmaps) {
        Evaluator evaluator = new Evaluator(in);
        Lever best = null;
        for (Roadmap each : roadmaps.toList()) {
            if (Repairer.isPossible(in.structure(), each)) {
                watch.check();
                Certificate certificate = evaluator.evaluate(each);
                if (best == null
                        || certificate.weakestMargin() > best.certificate().weakestMargin()) {
                    best = new Lever(kind, measure, added, in, each, certificate, change(kind, measure, certificate));
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private double change(Lever.Kind kind, int measure, Certificate certificate) {
        int party = performer(measure);
        return structure.isAsked(party)
                ? value(certificate, party)
                        - value(today, party)
                        + (kind == Lever.Kind.ENDED ? undone(party, measure) : 0)
                : Double.NaN;
    }

    /** What ending a measure in force brings its performer by itself: β of model.md §3, also where it liked doing it. */
    private double undone(int party, int measure) {
        Numbers numbers = resolved.numbers();
        return -numbers.reversible(party, measure)
                * numbers.value(party, measure)
                * Math.exp(-numbers.discount(party) * numbers.reversalYears(measure));
    }

    /** Of going ahead; of resting, where there is no stage. */
    private static double value(Certificate certificate, int party) {
        return certificate.stages().isEmpty()
                ? certificate.end().values().get(party)
                : certificate.stages().getFirst().parties().get(party).value();
    }
}
