package dev.gradus.settlement;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an outcome is worth to one party, on its own scale: min(cap, (Σ over issues of a part by its value + Σ of the rewards whose choices
 * all hold + Σ over groups of issues of a table entry) / divisor). The sums are taken in this order, issue by issue, reward by reward,
 * group by group, so that the same outcome is worth the same double wherever it is computed. Immutable.
 *
 * @see <a href="https://doi.org/10.1111/j.1467-8640.2012.00463.x">Lin et al. 2014, GENIUS</a> for additive profiles and hyper-rectangles
 */
public final class Utility {
    private final List<Issue> issues;
    private final double[][] parts;
    private final List<Reward> rewards;
    private final List<Group> groups;
    private final double divisor;
    private final double cap;

    /** Points for an outcome in which all these choices hold: a hyper-rectangle, or a constraint with a reward. */
    public record Reward(double points, List<Choice> choices) {
        public Reward {
            choices = List.copyOf(choices);
        }

        public boolean holds(int[] outcome) {
            return choices.stream().allMatch(choice -> choice.holds(outcome));
        }
    }

    /**
     * A table over a few issues together.
     *
     * @param issues positions
     * @param points one for each combination of their values, the last issue varying fastest
     */
    public record Group(List<Integer> issues, List<Double> points) {
        public Group {
            issues = List.copyOf(issues);
            points = List.copyOf(points);
        }
    }

    /**
     * @param parts for each issue, points for each of its values; copied
     * @param divisor above 0; 1 where there is none
     * @param cap highest worth, {@link Double#POSITIVE_INFINITY} where there is none
     * @throws IllegalArgumentException where the sizes or positions do not fit the space, or a number, or the worth of some outcome, is
     *     not finite
     */
    public Utility(
            OutcomeSpace space,
            double[][] parts,
            List<Reward> rewards,
            List<Group> groups,
            double divisor,
            double cap) {
        this(space.issues(), parts, rewards, groups, divisor, cap);
        UtilityRules.check(this.issues, this.parts, this.rewards, this.groups, divisor, cap);
    }

    private Utility(
            List<Issue> issues,
            double[][] parts,
            List<Reward> rewards,
            List<Group> groups,
            double divisor,
            double cap) {
        this.issues = issues;
        this.parts = Arrays.stream(parts).map(double[]::clone).toArray(double[][]::new);
        this.rewards = List.copyOf(rewards);
        this.groups = List.copyOf(groups);
        this.divisor = divisor;
        this.cap = cap;
    }

    /** Additive, without a cap. */
    public static Utility additive(OutcomeSpace space, double[][] parts) {
        return new Utility(space, parts, List.of(), List.of(), 1, Double.POSITIVE_INFINITY);
    }

    /** @param outcome a value for each issue */
    public double of(int[] outcome) {
        double sum = 0;
        for (int k = 0; k < parts.length; k++) {
            sum += parts[k][outcome[k]];
        }
        for (Reward reward : rewards) {
            if (reward.holds(outcome)) {
                sum += reward.points();
            }
        }
        for (Group group : groups) {
            sum += group.points().get(index(group, outcome));
        }
        return Math.min(cap, sum / divisor);
    }

    /** All worths multiplied by a factor above 0. */
    Utility times(double factor) {
        return new Utility(issues, parts, rewards, groups, divisor / factor, cap * factor);
    }

    /** The same with every sign turned, and no cap: where this is greatest, the utility is least. */
    public Utility negated() {
        double[][] turned = Arrays.stream(parts)
                .map(part -> Arrays.stream(part).map(v -> -v).toArray())
                .toArray(double[][]::new);
        return new Utility(
                issues,
                turned,
                rewards.stream()
                        .map(reward -> new Reward(-reward.points(), reward.choices()))
                        .toList(),
                groups.stream()
                        .map(group -> new Group(
                                group.issues(),
                                group.points().stream().map(v -> -v).toList()))
                        .toList(),
                divisor,
                Double.POSITIVE_INFINITY);
    }

    private int index(Group group, int[] outcome) {
        int index = 0;
        for (int issue : group.issues()) {
            index = index * parts[issue].length + outcome[issue];
        }
        return index;
    }

    /** Whether it was made for the issues of a space: the same ones, with the same values, in the same order. */
    public boolean isFor(OutcomeSpace space) {
        return issues.equals(space.issues());
    }

    /** The issues that it was made for. */
    public List<Issue> issues() {
        return issues;
    }

    public double part(int issue, int value) {
        return parts[issue][value];
    }

    public List<Reward> rewards() {
        return rewards;
    }

    public List<Group> groups() {
        return groups;
    }

    public double divisor() {
        return divisor;
    }

    public double cap() {
        return cap;
    }

    /** No outcome is worth more than this, without its sign and whatever the cap; rounding is in proportion to it. */
    public double scale() {
        return UtilityRules.most(parts, rewards, groups) / divisor;
    }

    /** Nothing depends on several issues together, except through the cap. */
    public boolean isAdditive() {
        return rewards.isEmpty() && groups.isEmpty();
    }

    /** The issues that some reward or group joins with this one, itself not among them. */
    public Set<Integer> joinedWith(int issue) {
        Set<Integer> joined = new TreeSet<>();
        for (Reward reward : rewards) {
            if (reward.choices().stream().anyMatch(choice -> choice.issue() == issue)) {
                reward.choices().forEach(choice -> joined.add(choice.issue()));
            }
        }
        for (Group group : groups) {
            if (group.issues().contains(issue)) {
                joined.addAll(group.issues());
            }
        }
        joined.remove(issue);
        return joined;
    }
}
