package dev.gradus.agreement.dating;

import dev.gradus.agreement.CaseRecord.Clause;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.Proposal.Trigger;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Stage;
import dev.gradus.agreement.WholeCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * The days of a proposal, and its stages by them (model.md §5, "Dates"): in the order in which they are due, those of one day together
 * unless one of them waits for another. A step without a day comes after what it waits for, else after the step before it in the text, by
 * its preparation and its longest measure, or at once where the case does not say how long that takes; one that waits for nothing, no later
 * than the day on which its first duty ends. Where no step has a day, the stages are the steps in the order of the text.
 */
public final class Dating {
    private final WholeCase whole;
    private final Proposal proposal;
    private final StepDays days;

    private Dating(WholeCase whole, Proposal proposal) {
        this.whole = whole;
        this.proposal = proposal;
        this.days = new StepDays(whole, proposal);
    }

    public static Dating of(WholeCase whole, Proposal proposal) {
        return new Dating(whole, proposal);
    }

    /** The stages of a proposal, without what is in force already. */
    public static Roadmap roadmap(WholeCase whole, Proposal proposal) {
        return of(whole, proposal).roadmap();
    }

    /** A step, from 0, whose day follows from something that has none. */
    public record Undated(int step, String of) {}

    /** A measure of a step, from 0, waits for another that is due later. */
    public record Waiting(int step, String measure, int later, String other) {}

    public Proposal proposal() {
        return proposal;
    }

    /** Some step has a day, or one before which it may not begin. */
    public boolean isDated() {
        return proposal.stages().stream()
                .anyMatch(step -> !step.due().isEmpty() || !step.notBefore().isEmpty());
    }

    /** A step (from 0) has a day of its own, which can be reckoned. */
    public boolean hasDay(int step) {
        return days.isDated(step);
    }

    /** By when a step (from 0) is done, in years from the start of the case. */
    public double due(int step) {
        return days.due(step);
    }

    /** The day by which a step (from 0) is done. */
    public LocalDate day(int step) {
        return days.day(days.due(step));
    }

    /** The day by which a step (from 0) is done rests on nothing that the case leaves open. */
    public boolean isKnown(int step) {
        return !days.isGuessed(step);
    }

    /** The same of the day from which a step (from 0) can begin. */
    public boolean isBeginKnown(int step) {
        return !days.isBeginGuessed(step);
    }

    /** The day before which a step (from 0) may not begin; empty where it has none, or where that rests on something that the case leaves open. */
    public Optional<LocalDate> notBefore(int step) {
        return days.firstDay(step);
    }

    /** The day on which a duty ends by its own words; empty as for {@link #notBefore}. */
    public Optional<LocalDate> until(Measure duty) {
        return days.lastDay(duty.id(), duty.until());
    }

    /** The same of a clause. */
    public Optional<LocalDate> until(Clause clause) {
        return days.lastDay(clause.id(), clause.end());
    }

    /** The day on which the last of what a step (from 0) waits for is due; empty where it waits for nothing, or as for {@link #notBefore}. */
    public Optional<LocalDate> waitsUntil(int step) {
        int[] waits = days.waits(step);
        return waits.length > 0 && IntStream.of(waits).allMatch(this::isKnown)
                ? Optional.of(days.day(
                        IntStream.of(waits).mapToDouble(days::due).max().orElseThrow()))
                : Optional.empty();
    }

    /** The day by which a step (from 0) can be done at the earliest, with the times of the case. */
    public LocalDate possible(int step) {
        return days.day(days.begins(step) + days.takes(step));
    }

    /** Steps whose day cannot be reckoned; they are taken as if they had none. */
    public List<Undated> undated() {
        return List.copyOf(days.undated());
    }

    /** What waits, by a trigger or because it needs it, for something that is due later. */
    public List<Waiting> waiting() {
        Set<Waiting> found = new LinkedHashSet<>();
        proposal.triggers().stream()
                .filter(Trigger::isOrder)
                .forEach(trigger -> later(found, trigger.measure(), trigger.of()));
        for (Proposal.Step step : proposal.stages()) {
            for (String measure : step.measures()) {
                whole.written().findMeasure(measure).ifPresent(needs -> later(found, measure, needs.requires()));
            }
        }
        return List.copyOf(found);
    }

    private void later(Set<Waiting> found, String measure, List<String> others) {
        for (int step : steps(measure)) {
            for (String other : others) {
                for (int later : steps(other)) {
                    if (days.isDated(step) && days.due(later) > days.due(step)) {
                        found.add(new Waiting(step, measure, later, other));
                    }
                }
            }
        }
    }

    private int[] steps(String measure) {
        return IntStream.range(0, proposal.stages().size())
                .filter(k -> proposal.stages().get(k).measures().contains(measure))
                .toArray();
    }

    /** The stages, without what is in force already. */
    public Roadmap roadmap() {
        if (!isDated()) {
            return whole.structure().roadmap(proposal);
        }
        List<Stage> stages = new ArrayList<>();
        double now = 0;
        for (List<Integer> day : byDay()) {
            double due = Math.max(0, days.due(day.getFirst()));
            for (List<Integer> together : inOrder(day)) {
                stages.add(new Stage(measures(together), years(together.getFirst(), now)));
                now = due;
            }
        }
        return new Roadmap(stages);
    }

    /** From now to the day of a step; empty where it has none and follows at once, so that it takes as long as its measures. */
    private OptionalDouble years(int step, double now) {
        double due = Math.max(0, days.due(step));
        boolean atOnce = !days.isDated(step)
                && days.isTimed(step)
                && days.base(step) == now
                && proposal.stages().get(step).notBefore().isEmpty();
        return atOnce ? OptionalDouble.empty() : OptionalDouble.of(due - now);
    }

    private long measures(List<Integer> steps) {
        return steps.stream().mapToLong(days::measures).reduce(0, (a, b) -> a | b);
    }

    /** The steps that add something, by the day on which they are due. */
    private List<List<Integer>> byDay() {
        List<Integer> steps = IntStream.range(0, proposal.stages().size())
                .filter(k -> days.measures(k) != 0)
                .boxed()
                .sorted(Comparator.comparingDouble(days::due))
                .toList();
        List<List<Integer>> found = new ArrayList<>();
        for (int step : steps) {
            if (found.isEmpty() || days.due(found.getLast().getFirst()) != days.due(step)) {
                found.add(new ArrayList<>());
            }
            found.getLast().add(step);
        }
        return found;
    }

    /**
     * The steps of one day, those together that wait for none of the others, and those that are to go in parallel; one without a day of its
     * own is a stage by itself.
     */
    private List<List<Integer>> inOrder(List<Integer> day) {
        boolean[][] after = pairs(day, this::comesAfter);
        int[] beside = levels(after, pairs(day, this::areParallel));
        boolean fits = IntStream.of(beside).allMatch(level -> level < day.size());
        int[] level = fits ? beside : levels(after, new boolean[day.size()][day.size()]);
        List<List<Integer>> stages = new ArrayList<>();
        for (int at = 0; at <= day.size(); at++) {
            List<Integer> dated = new ArrayList<>();
            List<List<Integer>> alone = new ArrayList<>();
            for (int k = 0; k < level.length; k++) {
                if (level[k] == at && days.isDated(day.get(k))) {
                    dated.add(day.get(k));
                } else if (level[k] == at) {
                    alone.add(List.of(day.get(k)));
                }
            }
            if (!dated.isEmpty()) {
                stages.add(dated);
            }
            stages.addAll(alone);
        }
        return stages;
    }

    private static boolean[][] pairs(List<Integer> day, BiPredicate<Integer, Integer> are) {
        boolean[][] pairs = new boolean[day.size()][day.size()];
        for (int k = 0; k < pairs.length; k++) {
            for (int other = 0; other < pairs.length; other++) {
                pairs[k][other] = other != k && are.test(day.get(k), day.get(other));
            }
        }
        return pairs;
    }

    /**
     * How many of a day come before each, one after the other.
     *
     * @param after one comes after the other
     * @param beside the two are on the same level
     * @return as many as there are steps where they go round in a circle
     */
    private static int[] levels(boolean[][] after, boolean[][] beside) {
        int n = after.length;
        int[] level = new int[n];
        int[] before;
        do {
            before = level.clone();
            for (int k = 0; k < n; k++) {
                for (int other = 0; other < n; other++) {
                    if (after[k][other]) {
                        level[k] = Math.min(n, Math.max(level[k], level[other] + 1));
                    } else if (beside[k][other]) {
                        level[k] = Math.max(level[k], level[other]);
                    }
                }
            }
        } while (!Arrays.equals(before, level));
        return level;
    }

    private boolean comesAfter(int step, int other) {
        boolean waits = IntStream.of(days.waits(step)).anyMatch(waited -> waited == other);
        boolean follows = !days.isDated(step) && days.waits(step).length == 0 && other == step - 1;
        return waits
                || follows
                || days.isBefore(other, step)
                || days.endsWith(other, step)
                || (requires(days.measures(step)) & days.measures(other)) != 0;
    }

    /** Something of one step is to be done in parallel with something of the other. */
    private boolean areParallel(int one, int other) {
        return isParallel(one, other) || isParallel(other, one);
    }

    private boolean isParallel(int step, int other) {
        List<String> others = proposal.stages().get(other).measures();
        return proposal.triggers().stream()
                .filter(trigger -> trigger.kind() == Trigger.Kind.PARALLEL)
                .filter(trigger -> proposal.stages().get(step).measures().contains(trigger.measure()))
                .anyMatch(trigger -> trigger.of().stream().anyMatch(others::contains));
    }

    private long requires(long measures) {
        long required = 0;
        for (long rest = measures; rest != 0; rest &= rest - 1) {
            required |= whole.structure()
                    .measures()
                    .get(Long.numberOfTrailingZeros(rest))
                    .requires();
        }
        return required;
    }
}
