package dev.gradus.settlement.additive;

import dev.gradus.settlement.Bounds;
import dev.gradus.settlement.Choice;
import dev.gradus.settlement.Constraint;
import dev.gradus.settlement.OutcomeSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A constraint as a resource of which each value takes some and of which there is a limit, followed issue by issue: a prerequisite takes 1
 * where its condition holds and gives 1 back where its consequence does; "at most k" takes 1 for each choice that holds. What a beginning
 * has taken says all about the freedom that it leaves: whoever took less can do whatever the other can. What was taken is kept negated,
 * so that more is better; {@link #free} stands for every amount after which the limit can no longer be reached.
 */
public final class Resource {
    private final double[][][] takes;
    private final double limit;
    private final double[] prunedAbove;
    private final double[] freeUpTo;
    private final double free;
    private int first = Integer.MAX_VALUE;
    private int last = -1;

    private Resource(List<List<double[]>> takes, double limit) {
        int issues = takes.size();
        this.takes = takes.stream().map(list -> list.toArray(double[][]::new)).toArray(double[][][]::new);
        this.limit = limit;
        this.prunedAbove = new double[issues];
        this.freeUpTo = new double[issues];
        double total = 0;
        boolean whole = true;
        for (int k = 0; k < issues; k++) {
            for (double[] amounts : this.takes[k]) {
                first = Math.min(first, k);
                last = k;
                total += Bounds.greatest(amounts, true);
                whole &= Bounds.isWhole(amounts);
            }
        }
        this.free = total + 1;
        double margin = whole && total < Bounds.EXACT ? 0 : (4 * issues + 4) * Math.ulp(total);
        double least = 0;
        double most = 0;
        for (int k = issues - 1; k >= 0; k--) {
            prunedAbove[k] = limit - least + margin;
            freeUpTo[k] = limit - most - margin;
            for (double[] amounts : this.takes[k]) {
                least += Bounds.least(amounts);
                most += Bounds.greatest(amounts, false);
            }
        }
    }

    public static Resource of(Constraint constraint, OutcomeSpace space) {
        return of(constraint, space, IntStream.range(0, space.issues().size()).toArray());
    }

    /** @param order of the issues in which they are settled, by which they are then numbered; for sums that are exact in any order */
    public static Resource of(Constraint constraint, OutcomeSpace space, int[] order) {
        List<List<double[]>> takes = new ArrayList<>();
        space.issues().forEach(issue -> takes.add(new ArrayList<>()));
        double limit = switch (constraint) {
            case Constraint.Implication(Choice condition, Choice consequence) -> {
                add(takes, space, condition, 1);
                add(takes, space, consequence, -1);
                yield 0;
            }
            case Constraint.AtMost(int most, List<Choice> choices) -> {
                choices.forEach(choice -> add(takes, space, choice, 1));
                yield most;
            }
            case Constraint.Linear(List<Constraint.Linear.Term> terms, double most) -> {
                for (Constraint.Linear.Term term : terms) {
                    takes.get(term.issue())
                            .add(term.amounts().stream().mapToDouble(d -> d).toArray());
                }
                yield most;
            }
        };
        return new Resource(Arrays.stream(order).mapToObj(takes::get).toList(), limit);
    }

    private static void add(List<List<double[]>> takes, OutcomeSpace space, Choice choice, double amount) {
        int size = space.issues().get(choice.issue()).size();
        takes.get(choice.issue())
                .add(IntStream.range(0, size)
                        .mapToDouble(v -> choice.values().contains(v) ? amount : 0)
                        .toArray());
    }

    /** Whether some issue up to this one and some issue after it take of it. */
    public boolean isOpenAfter(int issue) {
        return first <= issue && issue < last;
    }

    public boolean isTakenBy(int issue) {
        return takes[issue].length > 0;
    }

    /** Positions of those whose state matters once so many issues are settled. */
    public static int[] open(List<Resource> resources, int settled) {
        return IntStream.range(0, resources.size())
                .filter(j -> resources.get(j).isOpenAfter(settled - 1))
                .toArray();
    }

    /** No outcome is within the limit: nothing takes of it and it is below nought. */
    public boolean isHopeless() {
        return last < 0 && !(0 <= limit);
    }

    /** What counts as having taken as little as can be. */
    double free() {
        return free;
    }

    /**
     * What is taken, negated, once this issue takes a value too; NaN when nothing that follows can bring it within the limit.
     *
     * @param before what was taken before, negated
     */
    public double after(double before, int issue, int value) {
        if (before == free) {
            return free;
        }
        double taken = 0.0 - before;
        for (double[] amounts : takes[issue]) {
            taken += amounts[value];
        }
        if (issue == last ? !(taken <= limit) : taken > prunedAbove[issue]) {
            return Double.NaN;
        }
        return taken <= freeUpTo[issue] ? free : 0.0 - taken;
    }
}
