package dev.gradus.stability;

import java.util.Arrays;
import java.util.List;

/** Lists the choices that no infeasible pattern matches, highest option first, so that they come out ascending. */
final class FeasibleChoices {
    private final int options;
    private final List<Pattern> infeasible;
    private final int most;
    private int[] found = new int[64];
    private int count;

    FeasibleChoices(int options, List<Pattern> infeasible, int most) {
        this.options = options;
        this.infeasible = List.copyOf(infeasible);
        this.most = most;
    }

    int[] all() {
        choose(options - 1, 0);
        return Arrays.copyOf(found, count);
    }

    /** How many there are, at most {@code enough}. */
    static int count(int options, List<Pattern> infeasible, int enough) {
        return new FeasibleChoices(options, infeasible, enough).count(options - 1, 0, 0);
    }

    private int count(int option, int chosen, int before) {
        if (before == most || isForbidden(option, chosen)) {
            return before;
        }
        if (option < 0) {
            return before + 1;
        }
        return count(option - 1, chosen | 1 << option, count(option - 1, chosen, before));
    }

    /** A pattern that speaks only of the options chosen so far forbids the choice. */
    private boolean isForbidden(int option, int chosen) {
        int decided = -1 << option + 1;
        for (Pattern pattern : infeasible) {
            if ((pattern.fixed() & ~decided) == 0 && pattern.matches(chosen)) {
                return true;
            }
        }
        return false;
    }

    private void choose(int option, int chosen) {
        if (isForbidden(option, chosen)) {
            return;
        }
        if (option < 0) {
            add(chosen);
            return;
        }
        choose(option - 1, chosen);
        choose(option - 1, chosen | 1 << option);
    }

    private void add(int chosen) {
        if (count == most) {
            throw new IllegalArgumentException("more than " + most + " feasible states");
        }
        if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = chosen;
    }
}
