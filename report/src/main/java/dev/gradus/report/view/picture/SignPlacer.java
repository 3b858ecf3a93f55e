package dev.gradus.report.view.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts signs where they belong, and one that would cover another beside its place, as near as there is room. The same signs in the same
 * order always come to stand alike.
 */
final class SignPlacer {
    /** Half the width of a sign. */
    static final int RADIUS = 10;

    private static final int APART = 2 * RADIUS + 2;
    private static final int DIRECTIONS = 24;
    private static final int NEAREST = 22;
    private static final int FARTHEST = 300;
    private static final int FURTHER = 8;

    private final int left;
    private final int right;
    private final int top;
    private final int bottom;
    private final List<int[]> taken = new ArrayList<>();

    SignPlacer(int left, int right, int top, int bottom) {
        this.left = left;
        this.right = right;
        this.top = top;
        this.bottom = bottom;
    }

    /** @return where the middle of the sign stands; where no room is left, on its place */
    int[] place(int x, int y) {
        int[] found = {x, y};
        if (!isFree(x, y)) {
            found = beside(x, y);
        }
        taken.add(found);
        return found;
    }

    private int[] beside(int x, int y) {
        for (int far = NEAREST; far <= FARTHEST; far += FURTHER) {
            for (int turn = 0; turn < DIRECTIONS; turn++) {
                double angle = 2 * Math.PI * turn / DIRECTIONS - Math.PI / 4;
                int beside = (int) Math.round(x + far * Math.cos(angle));
                int above = (int) Math.round(y + far * Math.sin(angle));
                if (isInside(beside, above) && isFree(beside, above)) {
                    return new int[] {beside, above};
                }
            }
        }
        return new int[] {x, y};
    }

    private boolean isInside(int x, int y) {
        return x - RADIUS >= left && x + RADIUS <= right && y - RADIUS >= top && y + RADIUS <= bottom;
    }

    private boolean isFree(int x, int y) {
        return taken.stream().noneMatch(other -> Math.abs(other[0] - x) < APART && Math.abs(other[1] - y) < APART);
    }
}
