package dev.gradus.roadmap;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Stage;
import dev.gradus.agreement.Structure;
import dev.gradus.roadmap.check.WrittenFormulas;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * A second planner: writes down every roadmap that holds and chooses among them as model.md §5 says. For small cases.
 *
 * <p>From each state all continuations are kept, without any dominance between them; they are shared by the states before. A continuation
 * is dropped only when one of its conditions fails. Numbers come from {@link WrittenFormulas}; as all of §4 is affine in the value-to-go,
 * each stage is asked at value-to-go 0 and 1 and drawn through from there.
 */
public final class BruteForce {
    /** Two numbers closer than this may come out in another order when computed otherwise, unless they are a plain tie. */
    private static final double UNCLEAR = 1e-7;

    private final ResolvedCase resolved;
    private final Structure structure;
    private final WrittenFormulas formulas;
    private final int maxPerParty;
    private final Map<Long, List<Transition>> transitions = new HashMap<>();
    private final Map<Long, Certificate.EndLine> ends = new HashMap<>();
    private final List<Continuation> holding;

    public BruteForce(ResolvedCase resolved, int maxPerParty) {
        this.resolved = resolved;
        this.structure = resolved.structure();
        this.formulas = new WrittenFormulas(resolved);
        this.maxPerParty = maxPerParty;
        this.holding = continuations(structure.inForce(), -Tolerance.TIE, Target.ANY, new HashMap<>());
    }

    /** What planning should answer. */
    public sealed interface Answer {}

    /**
     * @param worth value of the roadmap under the rule
     * @param clear no number that decided the choice was a near tie, so that any exact planner must name this roadmap
     */
    public record Chosen(Roadmap roadmap, double worth, boolean clear) implements Answer {}

    /** @param margin greatest weakest margin of the roadmaps that are not empty */
    public record Missed(double margin, boolean emptyHolds) implements Answer {}

    public record Nothing(boolean emptyHolds) implements Answer {}

    public Answer answer(Rule rule, Target target) {
        List<Continuation> admitted =
                holding.stream().filter(path -> target.admits(path.end)).toList();
        if (admitted.stream().anyMatch(path -> path.length > 0)) {
            return choose(rule, admitted);
        }
        boolean emptyHolds = !admitted.isEmpty();
        if (reachable(structure.inForce(), new TreeMap<>()).keySet().stream()
                .noneMatch(end -> end != structure.inForce() && target.admits(end))) {
            return new Nothing(emptyHolds);
        }
        return new Missed(nearestMiss(target), emptyHolds);
    }

    /** A roadmap that holds and does something, with what it is worth to each principal against staying. */
    public record Held(Roadmap roadmap, double[] gains) {}

    /** All of them; only those by which no principal loses, where there are any. */
    public List<Held> held() {
        return chosenFrom(holding.stream().filter(path -> path.length > 0).toList()).stream()
                .map(path -> new Held(path.roadmap(), principalGains(path)))
                .toList();
    }

    /** How many roadmaps hold, the empty one included. */
    int count() {
        return holding.size();
    }

    /** Value of a roadmap under a rule, given all that hold. */
    public double worth(Rule rule, Target target, Roadmap roadmap) {
        List<Continuation> admitted =
                holding.stream().filter(path -> target.admits(path.end)).toList();
        List<Continuation> rivals = chosenFrom(admitted);
        Continuation wanted = rivals.stream()
                .filter(path -> path.roadmap().equals(roadmap))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "does not hold, misses the target, or loses somebody something for nothing: " + roadmap));
        return criterion(rule, rivals).applyAsDouble(wanted);
    }

    /** Greatest gain of each principal over all roadmaps that hold; minus infinity where none does. */
    public double[] mostGains(Target target) {
        return mostGains(admitted(target));
    }

    /**
     * What the best of the roadmaps that hold is worth, in the unit of {@link Plan.Bracket}; minus infinity where there is none.
     *
     * @param counted principals over which the geometric mean of the gains is taken
     */
    public double most(Rule rule, Target target, boolean[] counted) {
        return admitted(target).stream()
                .filter(path -> rule != Rule.ROBUST || path.length > 0)
                .mapToDouble(path -> rule == Rule.NASH
                        ? mean(principalGains(path), counted)
                        : criterion(rule, List.of(path)).applyAsDouble(path))
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    private List<Continuation> admitted(Target target) {
        return holding.stream().filter(path -> target.admits(path.end)).toList();
    }

    private static double mean(double[] gains, boolean[] counted) {
        double product = 1;
        int m = 0;
        for (int k = 0; k < gains.length; k++) {
            product *= counted[k] ? Math.max(0, gains[k]) : 1;
            m += counted[k] ? 1 : 0;
        }
        return m == 0 ? 0 : Math.pow(product, 1.0 / m);
    }

    // ------------------------------------------------------------------------------------------------ choice

    private Chosen choose(Rule rule, List<Continuation> holding) {
        List<Continuation> admitted = chosenFrom(holding);
        List<Continuation> done =
                admitted.stream().filter(path -> path.length > 0).toList();
        List<Continuation> left = rule == Rule.ROBUST && !done.isEmpty() ? done : admitted;
        ToDoubleFunction<Continuation> first = criterion(rule, admitted);
        double best = left.stream().mapToDouble(first).max().orElseThrow();
        boolean clear = !hasUnclearGain(admitted);
        List<ToDoubleFunction<Continuation>> order = List.of(
                first,
                criterion(Rule.NASH, admitted),
                path -> Arrays.stream(principalGains(path)).sum(),
                path -> -path.length);
        for (ToDoubleFunction<Continuation> criterion : order) {
            double most = left.stream().mapToDouble(criterion).max().orElseThrow();
            clear &= left.stream()
                    .mapToDouble(path -> most - criterion.applyAsDouble(path))
                    .noneMatch(gap -> gap > 1e-10 && gap < UNCLEAR);
            left = left.stream()
                    .filter(path -> criterion.applyAsDouble(path) >= most - Tolerance.TIE)
                    .toList();
        }
        Roadmap chosen = left.stream()
                .map(Continuation::roadmap)
                .min(BruteForce::byPositions)
                .orElseThrow();
        return new Chosen(chosen, best, clear);
    }

    /** Those by which no principal loses, where there are any. */
    private List<Continuation> chosenFrom(List<Continuation> holding) {
        List<Continuation> gaining = holding.stream().filter(this::losesNobody).toList();
        return gaining.isEmpty() ? holding : gaining;
    }

    private boolean losesNobody(Continuation path) {
        return Arrays.stream(principalGains(path)).allMatch(gain -> gain >= -Tolerance.TIE);
    }

    private ToDoubleFunction<Continuation> criterion(Rule rule, List<Continuation> admitted) {
        double[] most = mostGains(admitted);
        return switch (rule) {
            case NASH -> path -> product(principalGains(path), most);
            case EGALITARIAN ->
                path -> Arrays.stream(principalGains(path)).min().orElseThrow();
            case ROBUST -> path -> path.margin;
            case DEPTH -> path -> structure.progress(path.end);
        };
    }

    /** Product of the gains over the principals that some roadmap lets gain; 1 where it lets none. */
    private static double product(double[] gains, double[] most) {
        double product = 1;
        for (int k = 0; k < gains.length; k++) {
            product *= most[k] > Tolerance.TIE ? Math.max(0, gains[k]) : 1;
        }
        return product;
    }

    private double[] mostGains(List<Continuation> admitted) {
        double[] most = new double[principalCount()];
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
        for (Continuation path : admitted) {
            double[] gains = principalGains(path);
            for (int k = 0; k < most.length; k++) {
                most[k] = Math.max(most[k], gains[k]);
            }
        }
        return most;
    }

    private boolean hasUnclearGain(List<Continuation> admitted) {
        return Arrays.stream(mostGains(admitted)).anyMatch(most -> most > 1e-10 && most < UNCLEAR);
    }

    private int principalCount() {
        return (int) structure.parties().stream()
                .filter(Structure.Decider::principal)
                .count();
    }

    /** Against resting where one is, or against a breakdown where the start is not open. */
    private double[] principalGains(Continuation path) {
        Certificate.EndLine start = end(structure.inForce());
        Map<Integer, Double> collapse = new TreeMap<>();
        start.conditions().stream()
                .filter(condition -> condition.alternative() instanceof Alternative.WalkOut)
                .forEach(condition -> collapse.put(condition.party(), -condition.slack()));
        boolean open = collapse.values().stream().allMatch(value -> value <= 0);
        double[] gains = new double[principalCount()];
        int k = 0;
        for (int i = 0; i < structure.partyCount(); i++) {
            if (structure.isPrincipal(i)) {
                gains[k++] = path.values[i] - (open ? start.values().get(i) : collapse.get(i));
            }
        }
        return gains;
    }

    /** Roadmaps as lists of stages, stages as lists of positions; what is a beginning of the other comes first. */
    static int byPositions(Roadmap one, Roadmap other) {
        Comparator<Stage> byStage = (a, b) -> Arrays.compare(positions(a), positions(b));
        for (int k = 0; k < Math.min(one.stages().size(), other.stages().size()); k++) {
            int order = byStage.compare(one.stages().get(k), other.stages().get(k));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.stages().size(), other.stages().size());
    }

    private static int[] positions(Stage stage) {
        return BitSet.valueOf(new long[] {stage.measures()}).stream().toArray();
    }

    // ------------------------------------------------------------------------------------------------ enumeration

    /** All continuations from a state that end as the target wants, with no margin below the threshold. */
    private List<Continuation> continuations(
            long state, double threshold, Target target, Map<Long, List<Continuation>> known) {
        List<Continuation> ready = known.get(state);
        if (ready != null) {
            return ready;
        }
        List<Continuation> all = new ArrayList<>();
        Certificate.EndLine rest = end(state);
        if (target.admits(state) && rest.slack() >= threshold) {
            all.add(new Continuation(state, rest));
        }
        for (Transition transition : transitions(state)) {
            for (Continuation next : continuations(state | transition.stage, threshold, target, known)) {
                Continuation longer = new Continuation(transition, next);
                if (longer.margin >= threshold) {
                    all.add(longer);
                }
            }
        }
        known.put(state, all);
        return all;
    }

    /** Lowers the threshold until some roadmap of at least one stage comes through; then the best of those is the best of all. */
    private double nearestMiss(Target target) {
        for (double threshold = -0.25; threshold > -1e12; threshold *= 2) {
            double best = continuations(structure.inForce(), threshold, target, new HashMap<>()).stream()
                    .filter(path -> path.length > 0)
                    .mapToDouble(path -> path.margin)
                    .max()
                    .orElse(Double.NEGATIVE_INFINITY);
            if (best > Double.NEGATIVE_INFINITY) {
                return best;
            }
        }
        throw new AssertionError("a reachable end, but no margin at all");
    }

    private Map<Long, Boolean> reachable(long state, Map<Long, Boolean> seen) {
        if (seen.put(state, true) == null) {
            transitions(state).forEach(transition -> reachable(state | transition.stage, seen));
        }
        return seen;
    }

    private Certificate.EndLine end(long state) {
        return ends.computeIfAbsent(state, formulas::end);
    }

    private List<Transition> transitions(long state) {
        return transitions.computeIfAbsent(state, from -> {
            List<Transition> found = new ArrayList<>();
            for (long stage = 1; stage < 1L << structure.measureCount(); stage++) {
                if (structure.isAdmissible(from, stage) && isSmall(stage)) {
                    found.add(new Transition(resolved, formulas, from, stage));
                }
            }
            return found;
        });
    }

    private boolean isSmall(long stage) {
        for (int i = 0; i < structure.partyCount(); i++) {
            if (Long.bitCount(stage & structure.performedBy(i)) > maxPerParty) {
                return false;
            }
        }
        return true;
    }

    /** A stage from a state: value and every margin of each party as lines over its value-to-go. */
    private static final class Transition {
        private final long stage;
        private final double[] level;
        private final double[] slope;
        private final double[][] marginLevel;
        private final double[][] marginSlope;

        Transition(ResolvedCase resolved, WrittenFormulas formulas, long state, long stage) {
            int parties = resolved.structure().partyCount();
            this.stage = stage;
            level = new double[parties];
            slope = new double[parties];
            marginLevel = new double[parties][];
            marginSlope = new double[parties][];
            Double[] ones = new Double[parties];
            Double[] zeros = new Double[parties];
            Arrays.fill(ones, 1.0);
            Arrays.fill(zeros, 0.0);
            Certificate.StageLine atZero = formulas.line(state, stage, List.of(zeros));
            Certificate.StageLine atOne = formulas.line(state, stage, List.of(ones));
            for (int i = 0; i < parties; i++) {
                Certificate.PartyLine zero = atZero.parties().get(i);
                level[i] = zero.value();
                slope[i] = atOne.parties().get(i).value() - zero.value();
                marginLevel[i] = margins(zero);
                marginSlope[i] = margins(atOne.parties().get(i));
                for (int k = 0; k < marginSlope[i].length; k++) {
                    marginSlope[i][k] -= marginLevel[i][k];
                }
            }
        }

        private static double[] margins(Certificate.PartyLine line) {
            return line.choices().stream()
                    .mapToDouble(choice -> line.value() - choice.value())
                    .toArray();
        }

        double margin(double[] next) {
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < next.length; i++) {
                for (int k = 0; k < marginLevel[i].length; k++) {
                    least = Math.min(least, marginLevel[i][k] + marginSlope[i][k] * next[i]);
                }
            }
            return least;
        }
    }

    /** Stages from some state to an end; shares its tail with others. */
    private static final class Continuation {
        private final long end;
        private final long stage;
        private final List<Continuation> rest;
        private final int length;
        private final double[] values;
        private final double margin;

        /** No stage: the end. */
        Continuation(long state, Certificate.EndLine line) {
            end = state;
            stage = 0;
            rest = List.of();
            length = 0;
            values = line.values().stream().mapToDouble(Double::doubleValue).toArray();
            margin = line.slack();
        }

        Continuation(Transition transition, Continuation next) {
            end = next.end;
            stage = transition.stage;
            rest = List.of(next);
            length = next.length + 1;
            values = new double[next.values.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = transition.level[i] + transition.slope[i] * next.values[i];
            }
            margin = Math.min(next.margin, transition.margin(next.values));
        }

        Roadmap roadmap() {
            List<Stage> stages = new ArrayList<>();
            Continuation at = this;
            while (at.length > 0) {
                stages.add(new Stage(at.stage));
                at = at.rest.getFirst();
            }
            return new Roadmap(stages);
        }
    }
}
