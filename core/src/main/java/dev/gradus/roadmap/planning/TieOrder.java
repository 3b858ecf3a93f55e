package dev.gradus.roadmap.planning;

import dev.gradus.roadmap.choice.Candidate;

/**
 * Which of two ways on from a set comes first when their values tie: fewer stages, then the lexicographically first list of stages by
 * position in the case.
 */
final class TieOrder {
    private final PlanSpace space;
    private final Fronts fronts;

    TieOrder(PlanSpace space, Fronts fronts) {
        this.space = space;
        this.fronts = fronts;
    }

    /** Negative where the way behind {@code a} comes first. Both lead on from {@code set}. */
    int compare(long set, long a, long b) {
        int byLength = Integer.compare(Fronts.stages(a), Fronts.stages(b));
        long at = set;
        long left = a;
        long right = b;
        while (byLength == 0 && left != right) {
            int nextLeft = Fronts.nextSet(left);
            int nextRight = Fronts.nextSet(right);
            if (nextLeft != nextRight) {
                return Candidate.compareStages(space.set(nextLeft) ^ at, space.set(nextRight) ^ at);
            }
            at = space.set(nextLeft);
            left = fronts.back(nextLeft, Fronts.label(left));
            right = fronts.back(nextRight, Fronts.label(right));
        }
        return byLength;
    }
}
