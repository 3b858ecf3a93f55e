package dev.gradus.report.view.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SignPlacerTest {
    private static final int LEFT = 50;
    private static final int RIGHT = 430;
    private static final int TOP = 14;
    private static final int BOTTOM = 330;

    private static List<int[]> place(List<int[]> wanted) {
        SignPlacer placer = new SignPlacer(LEFT, RIGHT, TOP, BOTTOM);
        return wanted.stream().map(at -> placer.place(at[0], at[1])).toList();
    }

    /** Sixteen signs, crowded into a corner: none covers another, none leaves the picture, and the first stands where it belongs. */
    @Test
    void noSignCoversAnother() {
        Random random = new Random(1);
        for (int round = 0; round < 500; round++) {
            List<int[]> wanted = new ArrayList<>();
            int spread = 1 + random.nextInt(120);
            for (int k = 0; k < 16; k++) {
                wanted.add(new int[] {LEFT + 20 + random.nextInt(spread), TOP + 20 + random.nextInt(spread)});
            }
            List<int[]> placed = place(wanted);

            assertThat(placed.getFirst()).isEqualTo(wanted.getFirst());
            for (int a = 0; a < placed.size(); a++) {
                assertThat(placed.get(a)[0]).isBetween(LEFT, RIGHT);
                assertThat(placed.get(a)[1]).isBetween(TOP, BOTTOM);
                for (int b = 0; b < a; b++) {
                    int across = Math.abs(placed.get(a)[0] - placed.get(b)[0]);
                    int down = Math.abs(placed.get(a)[1] - placed.get(b)[1]);
                    assertThat(Math.max(across, down)).isGreaterThanOrEqualTo(2 * SignPlacer.RADIUS);
                }
            }
        }
    }

    @Test
    void whatIsAloneStandsWhereItBelongs() {
        List<int[]> wanted = List.of(new int[] {100, 100}, new int[] {200, 100}, new int[] {100, 200});

        assertThat(place(wanted)).containsExactlyElementsOf(wanted);
    }

    @Test
    void aNameIsBrokenIntoLinesAndCutOnlyWhereItDoesNotFit() {
        assertThat(Lines.of("one two three", 7, 3)).containsExactly("one two", "three");
        assertThat(Lines.of("one two three four", 7, 2)).containsExactly("one two", "three…");
        assertThat(Lines.of("incomprehensible", 8, 2)).containsExactly("incompr…");
        assertThat(Lines.of("", 8, 2)).containsExactly("");
    }
}
