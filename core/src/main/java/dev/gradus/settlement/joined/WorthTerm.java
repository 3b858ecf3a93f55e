package dev.gradus.settlement.joined;

import dev.gradus.settlement.Bounds;
import dev.gradus.settlement.Choice;
import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.Utility;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * One summand of a {@link Utility}: the part of an issue, a reward, or the entry of a group. Where some issues are open it says the most
 * that it can still be. Adding doubles is monotone, so that these maxima, added in the order of {@link Utility#of}, are nowhere below what
 * that gives for any completion, to the last bit.
 */
sealed interface WorthTerm {
    /** An issue that has no value yet. */
    int OPEN = -1;

    /** Positions of the issues on which it depends, ascending. */
    int[] issues();

    /** @param values a value for each issue or {@link #OPEN} */
    double most(int[] values);

    /** Whether, whatever the other issues take, it is not lower where this issue takes the one value than where it takes the other. */
    boolean isNowhereLower(int issue, int value, int other);

    /** Whether it is nought whatever the open issues take. */
    default boolean isLost(int[] values) {
        return false;
    }

    /** Greatest magnitude that it can have. */
    double magnitude();

    /** The least that it can be. */
    double least();

    /** All that it can be is a multiple of two to this power. */
    int grain();

    /** In the order of {@link Utility#of}. */
    static List<WorthTerm> of(Utility utility, OutcomeSpace space) {
        List<WorthTerm> terms = new ArrayList<>();
        for (int k = 0; k < space.issues().size(); k++) {
            int issue = k;
            int size = space.issues().get(k).size();
            double[] points = new double[size];
            for (int v = 0; v < size; v++) {
                points[v] = utility.part(issue, v);
            }
            terms.add(new Part(issue, points));
        }
        utility.rewards().forEach(reward -> terms.add(new Rewarded(reward, space)));
        utility.groups().forEach(group -> terms.add(new Tabled(group, space)));
        return List.copyOf(terms);
    }

    /** What one issue brings by itself. */
    final class Part implements WorthTerm {
        private final int issue;
        private final double[] points;
        private final double most;

        Part(int issue, double[] points) {
            this.issue = issue;
            this.points = points;
            this.most = Bounds.greatest(points, false);
        }

        @Override
        public int[] issues() {
            return new int[] {issue};
        }

        @Override
        public double most(int[] values) {
            return values[issue] == OPEN ? most : points[values[issue]];
        }

        @Override
        public boolean isNowhereLower(int on, int value, int other) {
            return points[value] >= points[other];
        }

        @Override
        public double magnitude() {
            return Bounds.greatest(points, true);
        }

        @Override
        public double least() {
            return Bounds.least(points);
        }

        @Override
        public int grain() {
            return Bounds.grain(points);
        }
    }

    /** What comes when all choices hold. */
    final class Rewarded implements WorthTerm {
        private final double points;
        private final int[] issue;
        private final boolean[][] holds;
        private final boolean[] sure;
        private final boolean hopeless;

        Rewarded(Utility.Reward reward, OutcomeSpace space) {
            int n = reward.choices().size();
            points = reward.points();
            issue = new int[n];
            holds = new boolean[n][];
            sure = new boolean[n];
            boolean never = false;
            for (int c = 0; c < n; c++) {
                Choice choice = reward.choices().get(c);
                issue[c] = choice.issue();
                holds[c] = holding(choice, space);
                int count = 0;
                for (boolean each : holds[c]) {
                    count += each ? 1 : 0;
                }
                sure[c] = count == holds[c].length;
                never |= count == 0;
            }
            hopeless = never;
        }

        @Override
        public int[] issues() {
            return distinct(issue);
        }

        @Override
        public double most(int[] values) {
            boolean certain = true;
            for (int c = 0; c < issue.length; c++) {
                int value = values[issue[c]];
                if (value == OPEN) {
                    certain &= sure[c];
                } else if (!holds[c][value]) {
                    return 0;
                }
            }
            return hopeless ? 0 : certain ? points : Math.max(0, points);
        }

        @Override
        public boolean isNowhereLower(int on, int value, int other) {
            return points >= 0 ? holds(on, value) || !holds(on, other) : !holds(on, value) || holds(on, other);
        }

        private boolean holds(int on, int value) {
            for (int c = 0; c < issue.length; c++) {
                if (issue[c] == on && !holds[c][value]) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean isLost(int[] values) {
            for (int c = 0; c < issue.length; c++) {
                if (values[issue[c]] != OPEN && !holds[c][values[issue[c]]]) {
                    return true;
                }
            }
            return hopeless;
        }

        @Override
        public double magnitude() {
            return Math.abs(points);
        }

        @Override
        public double least() {
            return Math.min(0, points);
        }

        @Override
        public int grain() {
            return Bounds.grain(points);
        }
    }

    /** The entry of a table. */
    final class Tabled implements WorthTerm {
        private final int[] issues;
        private final int[] sizes;
        private final double[] points;
        private final double most;

        Tabled(Utility.Group group, OutcomeSpace space) {
            issues = group.issues().stream().mapToInt(k -> k).toArray();
            sizes = group.issues().stream()
                    .mapToInt(k -> space.issues().get(k).size())
                    .toArray();
            points = group.points().stream().mapToDouble(p -> p).toArray();
            most = DoubleStream.of(points).max().orElse(0);
        }

        @Override
        public int[] issues() {
            return distinct(issues);
        }

        @Override
        public double most(int[] values) {
            int index = 0;
            for (int j = 0; j < issues.length; j++) {
                int value = values[issues[j]];
                if (value == OPEN) {
                    return most;
                }
                index = index * sizes[j] + value;
            }
            return points[index];
        }

        @Override
        public boolean isNowhereLower(int on, int value, int other) {
            int[] strides = new int[issues.length];
            int shift = 0;
            int size = 1;
            for (int j = issues.length - 1; j >= 0; j--) {
                strides[j] = size;
                size *= sizes[j];
                shift += issues[j] == on ? (value - other) * strides[j] : 0;
            }
            for (int cell = 0; cell < size; cell++) {
                boolean here = true;
                for (int j = 0; j < issues.length; j++) {
                    here &= issues[j] != on || cell / strides[j] % sizes[j] == other;
                }
                if (here && !(points[cell + shift] >= points[cell])) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public double magnitude() {
            return Bounds.greatest(points, true);
        }

        @Override
        public double least() {
            return Bounds.least(points);
        }

        @Override
        public int grain() {
            return Bounds.grain(points);
        }
    }

    /** By value, whether a choice holds. */
    static boolean[] holding(Choice choice, OutcomeSpace space) {
        boolean[] holding = new boolean[space.issues().get(choice.issue()).size()];
        for (int v = 0; v < holding.length; v++) {
            holding[v] = choice.values().contains(v);
        }
        return holding;
    }

    private static int[] distinct(int[] issues) {
        return Arrays.stream(issues).sorted().distinct().toArray();
    }
}
