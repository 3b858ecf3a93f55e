package dev.gradus.settlement.joined;

import dev.gradus.settlement.Bounds;
import dev.gradus.settlement.Choice;
import dev.gradus.settlement.Constraint;
import dev.gradus.settlement.OutcomeSpace;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a constraint can still be kept while some issues are open ({@link WorthTerm#OPEN}); once none of its issues is, exactly whether
 * it is kept. Linear sums are taken in the order of {@link Constraint.Linear#allows} with the least amount of each open issue: adding
 * doubles is monotone, so that nothing is ruled out that could be allowed.
 */
sealed interface OpenConstraint {
    /** @param values a value for each issue or {@link WorthTerm#OPEN} */
    boolean isPossible(int[] values);

    /** Whether, whatever the other issues take, it is kept where this issue takes the one value if it is where it takes the other. */
    boolean isAsFree(int issue, int value, int other);

    /** Positions of its issues, ascending. */
    int[] issues();

    /** Whether what it takes adds to the same double in any order. */
    default boolean isCountable() {
        return true;
    }

    static OpenConstraint of(Constraint constraint, OutcomeSpace space) {
        return switch (constraint) {
            case Constraint.Implication(Choice condition, Choice consequence) ->
                new IfThen(side(condition, space), side(consequence, space));
            case Constraint.AtMost(int most, List<Choice> choices) ->
                new Few(most, choices.stream().map(c -> side(c, space)).toList());
            case Constraint.Linear linear -> new Sum(linear);
        };
    }

    private static Side side(Choice choice, OutcomeSpace space) {
        return new Side(choice.issue(), WorthTerm.holding(choice, space));
    }

    /** A choice, by value. */
    @SuppressWarnings("ArrayRecordComponent") // inside the search only, never handed out
    record Side(int issue, boolean[] holds) {
        boolean isSure(int[] values) {
            return values[issue] != WorthTerm.OPEN && holds[values[issue]];
        }

        /** Holds with the one value only if it does with the other, as far as it is about this issue. */
        boolean isNowhereMore(int on, int value, int other) {
            return on != issue || !holds[value] || holds[other];
        }

        boolean isRuledOut(int[] values) {
            return values[issue] != WorthTerm.OPEN && !holds[values[issue]];
        }
    }

    /** A prerequisite. */
    record IfThen(Side condition, Side consequence) implements OpenConstraint {
        @Override
        public boolean isPossible(int[] values) {
            return !condition.isSure(values) || !consequence.isRuledOut(values);
        }

        @Override
        public boolean isAsFree(int issue, int value, int other) {
            return condition.isNowhereMore(issue, value, other) && consequence.isNowhereMore(issue, other, value);
        }

        @Override
        public int[] issues() {
            return distinct(Stream.of(condition.issue(), consequence.issue()));
        }
    }

    /** At most so many choices. */
    record Few(int most, List<Side> sides) implements OpenConstraint {
        @Override
        public boolean isPossible(int[] values) {
            int count = 0;
            for (Side side : sides) {
                count += side.isSure(values) ? 1 : 0;
            }
            return count <= most;
        }

        @Override
        public boolean isAsFree(int issue, int value, int other) {
            return sides.stream().allMatch(side -> side.isNowhereMore(issue, value, other));
        }

        @Override
        public int[] issues() {
            return distinct(sides.stream().map(Side::issue));
        }
    }

    /** A limit on a sum. */
    final class Sum implements OpenConstraint {
        private final int[] issue;
        private final double[][] amounts;
        private final double[] least;
        private final double most;

        Sum(Constraint.Linear linear) {
            issue = linear.terms().stream()
                    .mapToInt(Constraint.Linear.Term::issue)
                    .toArray();
            amounts = linear.terms().stream()
                    .map(t -> t.amounts().stream().mapToDouble(a -> a).toArray())
                    .toArray(double[][]::new);
            least = Arrays.stream(amounts).mapToDouble(Bounds::least).toArray();
            most = linear.most();
        }

        @Override
        public boolean isPossible(int[] values) {
            double sum = 0;
            for (int t = 0; t < issue.length; t++) {
                int value = values[issue[t]];
                sum += value == WorthTerm.OPEN ? least[t] : amounts[t][value];
            }
            return sum <= most;
        }

        @Override
        public boolean isCountable() {
            double total = 0;
            for (double[] each : amounts) {
                total += Bounds.greatest(each, true);
            }
            return total < Bounds.EXACT && Arrays.stream(amounts).allMatch(Bounds::isWhole);
        }

        @Override
        public boolean isAsFree(int on, int value, int other) {
            for (int t = 0; t < issue.length; t++) {
                if (issue[t] == on && !(amounts[t][value] <= amounts[t][other])) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int[] issues() {
            return distinct(Arrays.stream(issue).boxed());
        }
    }

    private static int[] distinct(Stream<Integer> issues) {
        return issues.mapToInt(k -> k).sorted().distinct().toArray();
    }
}
