package dev.gradus.settlement;

import java.util.Comparator;
import java.util.List;

/** What a deal must keep to, whatever it is worth. */
public sealed interface Constraint {
    /** @param outcome a value for each issue */
    boolean allows(int[] outcome);

    /** If the one, then the other: a prerequisite. */
    record Implication(Choice condition, Choice consequence) implements Constraint {
        @Override
        public boolean allows(int[] outcome) {
            return !condition.holds(outcome) || consequence.holds(outcome);
        }
    }

    /** At most so many of these; an exclusion is "at most one less than all". */
    record AtMost(int most, List<Choice> choices) implements Constraint {
        public AtMost {
            choices = List.copyOf(choices);
        }

        @Override
        public boolean allows(int[] outcome) {
            return choices.stream().filter(choice -> choice.holds(outcome)).count() <= most;
        }
    }

    /**
     * The sum of what the chosen values take is at most a limit. Sums are taken in the order of the issues, into which the terms are
     * brought, so that what a beginning of an outcome takes adds up to the same double in every engine.
     */
    record Linear(List<Term> terms, double most) implements Constraint {
        public Linear {
            terms = terms.stream().sorted(Comparator.comparingInt(Term::issue)).toList();
        }

        /** @param amounts what each value of the issue takes; may be negative */
        public record Term(int issue, List<Double> amounts) {
            public Term {
                amounts = List.copyOf(amounts);
            }
        }

        @Override
        public boolean allows(int[] outcome) {
            double sum = 0;
            for (Term term : terms) {
                sum += term.amounts().get(outcome[term.issue()]);
            }
            return sum <= most;
        }
    }
}
