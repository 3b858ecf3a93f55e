package dev.gradus.formats.geniusweb;

import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.Utility;
import dev.gradus.settlement.Utility.Group;
import dev.gradus.settlement.Utility.Reward;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The issues in sets such that a utility is a sum over sets of a table of each: issues that a reward or a group joins are in one set.
 *
 * @param members issues of each set, ascending
 */
record Components(OutcomeSpace space, Utility utility, List<List<Integer>> members) {
    /** More table entries than this, of all sets together, are not written. */
    static final int MOST = 20_000;

    Components {
        members = members.stream().map(List::copyOf).toList();
    }

    static Components of(OutcomeSpace space, Utility utility) {
        List<List<Integer>> members = new ArrayList<>();
        Set<Integer> seen = new TreeSet<>();
        for (int k = 0; k < space.issues().size(); k++) {
            if (seen.add(k)) {
                members.add(reached(utility, k, seen));
            }
        }
        return new Components(space, utility, members);
    }

    /** All issues in one set, whose table is held to the cap. */
    static Components joined(OutcomeSpace space, Utility utility) {
        List<Integer> all = IntStream.range(0, space.issues().size()).boxed().toList();
        return new Components(space, utility, List.of(all));
    }

    /** Each issue is a set of its own. */
    boolean isAdditive() {
        return members.size() == space.issues().size();
    }

    private static List<Integer> reached(Utility utility, int from, Set<Integer> seen) {
        Set<Integer> members = new TreeSet<>(Set.of(from));
        Deque<Integer> open = new ArrayDeque<>(members);
        while (!open.isEmpty() && !utility.isAdditive()) {
            for (int issue : utility.joinedWith(open.pop())) {
                if (seen.add(issue)) {
                    members.add(issue);
                    open.push(issue);
                }
            }
        }
        return List.copyOf(members);
    }

    boolean isTooLarge() {
        double entries = 0;
        for (List<Integer> issues : members) {
            entries += size(issues);
        }
        return entries > MOST && !isAdditive();
    }

    private double size(List<Integer> issues) {
        double size = 1;
        for (int issue : issues) {
            size *= space.issues().get(issue).size();
        }
        return size;
    }

    /** What each combination of values of each set is worth, the last issue varying fastest; a single set is held to the cap. */
    List<double[]> tables() {
        List<double[]> tables = new ArrayList<>();
        for (List<Integer> issues : members) {
            tables.add(table(issues));
        }
        return tables;
    }

    private double[] table(List<Integer> issues) {
        double[] table = new double[(int) size(issues)];
        int[] outcome = new int[space.issues().size()];
        boolean isFirst = issues.contains(0);
        List<Reward> rewards = utility.rewards().stream()
                .filter(r -> r.choices().isEmpty()
                        ? isFirst
                        : issues.contains(r.choices().getFirst().issue()))
                .toList();
        List<Group> groups = utility.groups().stream()
                .filter(g -> issues.contains(g.issues().getFirst()))
                .toList();
        for (int entry = 0; entry < table.length; entry++) {
            int rest = entry;
            for (int i = issues.size() - 1; i >= 0; i--) {
                int size = space.issues().get(issues.get(i)).size();
                outcome[issues.get(i)] = rest % size;
                rest /= size;
            }
            table[entry] = worth(issues, outcome, rewards, groups);
        }
        return table;
    }

    private double worth(List<Integer> issues, int[] outcome, List<Reward> rewards, List<Group> groups) {
        double sum = 0;
        for (int issue : issues) {
            sum += utility.part(issue, outcome[issue]);
        }
        for (Reward reward : rewards) {
            sum += reward.holds(outcome) ? reward.points() : 0;
        }
        for (Group group : groups) {
            int index = 0;
            for (int issue : group.issues()) {
                index = index * space.issues().get(issue).size() + outcome[issue];
            }
            sum += group.points().get(index);
        }
        double worth = sum / utility.divisor();
        return members.size() == 1 ? Math.min(utility.cap(), worth) : worth;
    }
}
