package dev.gradus.documents.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A table that changed goes into a case that was edited; nothing that was added is lost. */
class MergeTest {
    private static final String BASE =
            "measures:\n  step-1:\n    name: A\n    amount: 3\n    source: t\n  step-2:\n    name: B\n    source: t\n";

    @Test
    void whatTheTableChangedGoesInAndWhatWasAddedStays() {
        String now = BASE.replace("amount: 3", "amount: 4") + "  step-3:\n    name: C\n";
        String mine = BASE.replace("    source: t\n  step-2", "    source: t\n    worth: {a: 5}\n  step-2")
                + "    takes: P1D\n";
        Merge merge = Merge.of(BASE, now, mine);
        assertThat(merge.text())
                .isEqualTo("measures:\n  step-1:\n    name: A\n    amount: 4\n    source: t\n    worth: {a: 5}\n"
                        + "  step-2:\n    name: B\n    source: t\n    takes: P1D\n  step-3:\n    name: C\n");
        assertThat(merge.kept()).isEmpty();
        assertThat(merge.changed()).contains(new Change("step-1", List.of("    amount: 3"), List.of("    amount: 4")));
    }

    @Test
    void whereBothChangedTheEditedStaysAndTheTableIsTold() {
        Merge merge = Merge.of(BASE, BASE.replace("amount: 3", "amount: 4"), BASE.replace("amount: 3", "amount: 33"));
        assertThat(merge.text()).isEqualTo(BASE.replace("amount: 3", "amount: 33"));
        assertThat(merge.kept())
                .containsExactly(new Change("step-1", List.of("    amount: 33"), List.of("    amount: 4")));
    }

    private static List<String> random(Random random, int size) {
        List<String> lines = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            lines.add("" + (char) ('a' + random.nextInt(5)));
        }
        return lines;
    }

    private static int longest(List<String> one, List<String> other) {
        int[][] best = new int[one.size() + 1][other.size() + 1];
        for (int i = 1; i <= one.size(); i++) {
            for (int k = 1; k <= other.size(); k++) {
                best[i][k] = one.get(i - 1).equals(other.get(k - 1))
                        ? best[i - 1][k - 1] + 1
                        : Math.max(best[i - 1][k], best[i][k - 1]);
            }
        }
        return best[one.size()][other.size()];
    }

    /** Against the definition: matched lines are equal and in order, and none could be more. */
    @Test
    void theMostLinesAreMatched() {
        Random random = new Random(7);
        for (int k = 0; k < 2_000; k++) {
            List<String> one = random(random, random.nextInt(12));
            List<String> other = random(random, random.nextInt(12));
            int[] matches = LineDiff.matches(one, other);
            int before = -1;
            int matched = 0;
            for (int i = 0; i < matches.length; i++) {
                if (matches[i] >= 0) {
                    assertThat(matches[i]).isGreaterThan(before);
                    assertThat(other.get(matches[i])).isEqualTo(one.get(i));
                    before = matches[i];
                    matched++;
                }
            }
            assertThat(matched).as(one + " " + other).isEqualTo(longest(one, other));
        }
    }

    @Test
    void oneSidedChangesComeOutAsTheyAre() {
        Random random = new Random(11);
        for (int k = 0; k < 500; k++) {
            String base = String.join("\n", random(random, 10)) + "\n";
            String other = String.join("\n", random(random, 10)) + "\n";
            assertThat(Merge.of(base, other, base).text()).isEqualTo(other);
            assertThat(Merge.of(base, base, other).text()).isEqualTo(other);
            assertThat(Merge.of(base, other, other).kept()).isEmpty();
        }
    }
}
