package dev.gradus.documents.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which lines of a text stand in another one too, in order: the most that can (Myers 1986), within a bound of work. */
final class LineDiff {
    private static final int MOST_CHANGES = 3_000;

    private LineDiff() {}

    /** For each line of one text its place in the other, −1 where it is gone. Past the bound of work only the ends are matched. */
    static int[] matches(List<String> one, List<String> other) {
        int[] matches = new int[one.size()];
        Arrays.fill(matches, -1);
        int head = 0;
        while (head < Math.min(one.size(), other.size()) && one.get(head).equals(other.get(head))) {
            matches[head] = head;
            head++;
        }
        int tail = 0;
        while (tail < Math.min(one.size(), other.size()) - head
                && one.get(one.size() - 1 - tail).equals(other.get(other.size() - 1 - tail))) {
            tail++;
            matches[one.size() - tail] = other.size() - tail;
        }
        middle(one.subList(head, one.size() - tail), other.subList(head, other.size() - tail), head, matches);
        return matches;
    }

    private static void middle(List<String> one, List<String> other, int head, int[] matches) {
        int most = Math.min(one.size() + other.size(), MOST_CHANGES);
        int[] reach = new int[2 * most + 3];
        List<int[]> trace = new ArrayList<>();
        for (int d = 0; d <= most; d++) {
            trace.add(Arrays.copyOfRange(reach, most - d, most + d + 3));
            for (int k = -d; k <= d; k += 2) {
                boolean down = k == -d || (k != d && reach[most + k] < reach[most + k + 2]);
                int x = down ? reach[most + k + 2] : reach[most + k] + 1;
                int y = x - k;
                while (x < one.size() && y < other.size() && one.get(x).equals(other.get(y))) {
                    x++;
                    y++;
                }
                reach[most + k + 1] = x;
                if (x >= one.size() && y >= other.size()) {
                    back(trace, d, one.size(), other.size(), head, matches);
                    return;
                }
            }
        }
    }

    private static void back(List<int[]> trace, int last, int toX, int toY, int head, int[] matches) {
        int x = toX;
        int y = toY;
        for (int d = last; d >= 0; d--) {
            int[] reach = trace.get(d);
            int k = x - y;
            // reach of diagonal k before this round lies at k + d + 1 of the copy
            boolean down = k == -d || (k != d && reach[k + d] < reach[k + d + 2]);
            int fromX = d == 0 ? 0 : down ? reach[k + d + 2] : reach[k + d];
            int fromY = d == 0 ? 0 : fromX - (down ? k + 1 : k - 1);
            while (x > fromX && y > fromY) {
                x--;
                y--;
                matches[head + x] = head + y;
            }
            x = fromX;
            y = fromY;
        }
    }
}
