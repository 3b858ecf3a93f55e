package dev.gradus.formats.domain;

import dev.gradus.settlement.Choice;
import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.Utility;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * A bound on what an outcome can be worth, from above: the best part of each issue, the best entry of each group, and the most that
 * rewards which can hold together add up to. Exact for additive utilities, and for rewards alone as long as {@value #MOST} steps of a
 * branch and bound over them suffice; never too low.
 */
public final class HighestWorth {
    static final int MOST = 300_000;

    private static final int MOST_REWARDS = 1_000;

    private final List<Utility.Reward> rewards;
    private final double[] rest;
    private double best;
    private int steps;

    private HighestWorth(List<Utility.Reward> rewards) {
        this.rewards = rewards;
        this.rest = new double[rewards.size() + 1];
        for (int i = rewards.size() - 1; i >= 0; i--) {
            rest[i] = rest[i + 1] + rewards.get(i).points();
        }
    }

    /** The bound, divided by the divisor and before the cap. */
    public static double of(OutcomeSpace space, Utility utility) {
        double sum = 0;
        for (int k = 0; k < space.issues().size(); k++) {
            double most = utility.part(k, 0);
            for (int v = 1; v < space.issues().get(k).size(); v++) {
                most = Math.max(most, utility.part(k, v));
            }
            sum += most;
        }
        List<Utility.Reward> positive = utility.rewards().stream()
                .filter(reward -> reward.points() > 0)
                .sorted(Comparator.comparingDouble(Utility.Reward::points).reversed())
                .toList();
        sum += new HighestWorth(positive).search(space);
        for (Utility.Group group : utility.groups()) {
            sum += Collections.max(group.points());
        }
        return sum / utility.divisor();
    }

    private double search(OutcomeSpace space) {
        if (rewards.size() > MOST_REWARDS) {
            return rest[0];
        }
        List<BitSet> open = new ArrayList<>();
        space.issues().forEach(issue -> {
            BitSet all = new BitSet();
            all.set(0, issue.size());
            open.add(all);
        });
        branch(0, 0, open);
        return steps > MOST ? rest[0] : best;
    }

    private void branch(int at, double sum, List<BitSet> open) {
        best = Math.max(best, sum);
        if (at == rewards.size() || sum + rest[at] <= best || ++steps > MOST) {
            return;
        }
        List<BitSet> within = new ArrayList<>(open);
        boolean canHold = true;
        for (Choice choice : rewards.get(at).choices()) {
            BitSet left = (BitSet) within.get(choice.issue()).clone();
            BitSet chosen = new BitSet();
            choice.values().forEach(chosen::set);
            left.and(chosen);
            within.set(choice.issue(), left);
            canHold &= !left.isEmpty();
        }
        if (canHold) {
            branch(at + 1, sum + rewards.get(at).points(), within);
        }
        branch(at + 1, sum, open);
    }
}
