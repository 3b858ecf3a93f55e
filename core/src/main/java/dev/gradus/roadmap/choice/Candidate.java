package dev.gradus.roadmap.choice;

import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Structure;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.Rule;
import dev.gradus.roadmap.Tolerance;
import dev.gradus.roadmap.evaluation.Evaluator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A self-enforcing roadmap among which a rule chooses.
 *
 * @param gains of the principals, points
 */
public record Candidate(Roadmap roadmap, List<Double> gains, double weakestMargin, double progress) {
    public Candidate(Roadmap roadmap, double[] gains, double weakestMargin, double progress) {
        this(roadmap, Arrays.stream(gains).boxed().toList(), weakestMargin, progress);
    }

    /** A roadmap with what it gives each principal more than doing nothing. */
    public static Candidate of(Evaluator evaluator, Roadmap roadmap) {
        Certificate certificate = evaluator.evaluate(roadmap);
        Structure structure = evaluator.model().structure();
        double[] gains = structure
                .principals()
                .mapToDouble(i -> (certificate.stages().isEmpty()
                                ? certificate.end().values().get(i)
                                : certificate
                                        .stages()
                                        .getFirst()
                                        .parties()
                                        .get(i)
                                        .value())
                        - evaluator.model().staying(i))
                .toArray();
        double progress = structure.progress(structure.inForce() | roadmap.measures());
        return new Candidate(roadmap, gains, certificate.weakestMargin(), progress);
    }

    /** The choice of the rule, among those by which no principal loses where there is one; ties, within {@link Tolerance#TIE}: Nash product, sum of gains, fewer stages, first in the case. */
    public static Candidate best(List<Candidate> holding, Rule rule) {
        List<Candidate> gaining =
                holding.stream().filter(Candidate::isWithoutLoss).toList();
        List<Candidate> all = gaining.isEmpty() ? holding : gaining;
        boolean[] canGain = new boolean[all.getFirst().gains().size()];
        for (Candidate candidate : all) {
            for (int k = 0; k < canGain.length; k++) {
                canGain[k] |= candidate.gains().get(k) > Tolerance.TIE;
            }
        }
        List<Candidate> left = switch (rule) {
            case NASH -> all;
            case EGALITARIAN -> greatest(all, Candidate::leastGain);
            case ROBUST -> greatest(all, Candidate::weakestMargin);
            case DEPTH -> greatest(all, Candidate::progress);
        };
        left = greatest(left, c -> c.product(canGain));
        left = greatest(left, c -> c.gains().stream().mapToDouble(g -> g).sum());
        return left.stream().min(FEWER_STAGES_THEN_FIRST).orElseThrow();
    }

    /** No more than so many, the choice of the rule first, then what it would choose without that, and so on. */
    public static List<Candidate> ranked(List<Candidate> holding, Rule rule, int most) {
        List<Candidate> left = new ArrayList<>(holding);
        List<Candidate> ranked = new ArrayList<>();
        while (ranked.size() < most && !left.isEmpty()) {
            Candidate next = best(left, rule);
            ranked.add(next);
            left.remove(next);
        }
        return ranked;
    }

    private static final Comparator<Candidate> FEWER_STAGES_THEN_FIRST = Comparator.<Candidate>comparingInt(
                    c -> c.roadmap().stages().size())
            .thenComparing(Candidate::compareStages);

    private static List<Candidate> greatest(List<Candidate> all, ToDoubleFunction<Candidate> score) {
        double best = all.stream().mapToDouble(score).max().orElseThrow();
        return all.stream()
                .filter(c -> score.applyAsDouble(c) >= best - Tolerance.TIE)
                .toList();
    }

    /**
     * What it is worth under a rule.
     *
     * @param counted principals whose gains count in a product
     */
    public double worth(Rule rule, boolean[] counted) {
        return switch (rule) {
            case NASH -> meanGain(counted);
            case EGALITARIAN -> leastGain();
            case ROBUST -> weakestMargin;
            case DEPTH -> progress;
        };
    }

    private double leastGain() {
        return gains.stream().mapToDouble(gain -> gain).min().orElse(0);
    }

    /** No principal loses by it. */
    public boolean isWithoutLoss() {
        return gains.stream().allMatch(gain -> gain >= -Tolerance.TIE);
    }

    private double product(boolean[] counted) {
        double product = 1;
        for (int k = 0; k < counted.length; k++) {
            product *= counted[k] ? Math.max(0, gains.get(k)) : 1;
        }
        return product;
    }

    /** Geometric mean of the gains of those counted, none less than 0. */
    public double meanGain(boolean[] counted) {
        int m = 0;
        for (boolean one : counted) {
            m += one ? 1 : 0;
        }
        return m == 0 ? 0 : Math.pow(product(counted), 1.0 / m);
    }

    private int compareStages(Candidate other) {
        for (int k = 0; k < roadmap.stages().size(); k++) {
            int order = compareStages(
                    roadmap.stages().get(k).measures(),
                    other.roadmap.stages().get(k).measures());
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Stages as ascending lists of positions, a proper prefix first. */
    public static int compareStages(long a, long b) {
        if (a == b) {
            return 0;
        }
        long lowest = Long.lowestOneBit(a ^ b);
        long above = -lowest << 1;
        if ((a & lowest) != 0) {
            return (b & above) != 0 ? -1 : 1;
        }
        return (a & above) != 0 ? 1 : -1;
    }
}
