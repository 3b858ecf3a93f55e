package dev.gradus.settlement;

import java.math.BigInteger;
import java.util.List;

/** All that could be agreed: a value for each issue, within the constraints. */
public record OutcomeSpace(List<Issue> issues, List<Constraint> constraints) {
    public OutcomeSpace {
        issues = List.copyOf(issues);
        constraints = List.copyOf(constraints);
        if (issues.isEmpty()) {
            throw new IllegalArgumentException("nothing is to be settled: no issue");
        }
    }

    /** The number of combinations of values, before constraints. */
    public BigInteger combinations() {
        return issues.stream()
                .map(issue -> BigInteger.valueOf(issue.size()))
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }

    public boolean allows(int[] outcome) {
        return constraints.stream().allMatch(constraint -> constraint.allows(outcome));
    }
}
