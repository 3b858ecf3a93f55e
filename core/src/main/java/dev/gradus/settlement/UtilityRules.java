package dev.gradus.settlement;

import dev.gradus.settlement.Utility.Group;
import dev.gradus.settlement.Utility.Reward;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a utility keeps to, so that every outcome has a finite worth; all that is wrong is said at once. */
public final class UtilityRules {
    private final List<Issue> issues;
    private final List<String> problems = new ArrayList<>();

    private UtilityRules(List<Issue> issues) {
        this.issues = issues;
    }

    static void check(
            List<Issue> issues,
            double[][] parts,
            List<Reward> rewards,
            List<Group> groups,
            double divisor,
            double cap) {
        UtilityRules rules = new UtilityRules(issues);
        rules.parts(parts);
        rewards.forEach(rules::reward);
        groups.forEach(rules::group);
        rules.require(divisor > 0 && Double.isFinite(divisor), "a finite divisor above 0, found " + divisor);
        rules.require(cap > Double.NEGATIVE_INFINITY, "a cap, found " + cap);
        rules.require(
                !rules.problems.isEmpty() || isFinite(parts, rewards, groups, divisor),
                "finite worths, found numbers that add up to more than a double holds");
        if (!rules.problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", rules.problems));
        }
    }

    /** Whether no sum on the way to the worth of any outcome can leave what a double holds. */
    public static boolean isFinite(double[][] parts, List<Reward> rewards, List<Group> groups, double divisor) {
        double most = most(parts, rewards, groups);
        return Double.isFinite(most) && Double.isFinite(most / divisor);
    }

    /** What the numbers come to at most, without their signs, before they are divided. */
    static double most(double[][] parts, List<Reward> rewards, List<Group> groups) {
        double most = 0;
        for (double[] part : parts) {
            most += Arrays.stream(part).map(Math::abs).max().orElse(0);
        }
        for (Reward reward : rewards) {
            most += Math.abs(reward.points());
        }
        for (Group group : groups) {
            most += group.points().stream().mapToDouble(Math::abs).max().orElse(0);
        }
        return most;
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            problems.add(otherwise);
        }
    }

    private void parts(double[][] parts) {
        require(parts.length == issues.size(), "parts for " + issues.size() + " issues, found " + parts.length);
        for (int k = 0; k < Math.min(parts.length, issues.size()); k++) {
            Issue issue = issues.get(k);
            require(
                    parts[k].length == issue.size() && Arrays.stream(parts[k]).allMatch(Double::isFinite),
                    "issue " + issue.id() + ": a finite number for each of " + issue.size() + " values, found "
                            + Arrays.toString(parts[k]));
        }
    }

    private void reward(Reward reward) {
        require(Double.isFinite(reward.points()), "a reward of finite points, found " + reward.points());
        for (Choice choice : reward.choices()) {
            if (isIssue(choice.issue())) {
                int size = issues.get(choice.issue()).size();
                require(
                        choice.values().stream().allMatch(v -> v >= 0 && v < size),
                        "issue " + issues.get(choice.issue()).id() + ": values 0 to " + (size - 1) + ", found "
                                + choice.values().stream().sorted().toList());
            }
        }
    }

    private void group(Group group) {
        require(group.points().stream().allMatch(Double::isFinite), "a table of finite numbers");
        if (group.issues().stream().map(this::isIssue).toList().contains(false)) {
            return;
        }
        long size = 1;
        for (int k : group.issues()) {
            size = Math.min(size * issues.get(k).size(), Integer.MAX_VALUE);
        }
        require(
                group.points().size() == size,
                "a table of " + size + " numbers over "
                        + group.issues().stream().map(k -> issues.get(k).id()).collect(Collectors.joining(", "))
                        + ", found " + group.points().size());
    }

    private boolean isIssue(int position) {
        boolean isIssue = position >= 0 && position < issues.size();
        require(isIssue, "issues 0 to " + (issues.size() - 1) + ", found " + position);
        return isIssue;
    }
}
