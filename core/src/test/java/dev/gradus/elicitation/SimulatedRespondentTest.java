package dev.gradus.elicitation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.elicitation.SimulatedRespondent.Noise;
import dev.gradus.elicitation.SimulatedRespondent.Plant;
import dev.gradus.elicitation.SimulatedRespondent.Reading;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** That the simulated respondents are what they are said to be. */
class SimulatedRespondentTest {
    private static final List<SimulatedRespondent> MANY = LongStream.range(0, 500)
            .mapToObj(seed -> new SimulatedRespondent(seed, Noise.AMOUNT))
            .toList();

    @Test
    void theHeaviestIsAHundred() {
        assertThat(MANY).allSatisfy(one -> {
            assertThat(one.truth()).hasSize(14);
            assertThat(Arrays.stream(one.truth()).max()).hasValue(100);
            assertThat(Arrays.stream(one.truth()).min().orElseThrow()).isPositive();
        });
    }

    @Test
    void someMisreadTheScaleAndSomeContradictThemselves() {
        assertThat(MANY.stream().filter(one -> one.reading() != Reading.RIGHT).count())
                .isBetween(60L, 140L);
        MANY.forEach(SimulatedRespondent::rank);
        assertThat(MANY.stream().filter(one -> one.planted() == Plant.ORDER).count())
                .isBetween(60L, 140L);
        assertThat(MANY.stream().filter(one -> one.planted() == Plant.ORDER))
                .allSatisfy(one ->
                        assertThat(one.displaced()).doesNotHaveDuplicates().hasSize(2));
    }

    @Test
    void anAnswerIsTurnedOnceAtMost() {
        SimulatedRespondent planted = MANY.stream()
                .filter(one -> {
                    clear(one, 5);
                    return one.planted() == Plant.CHOICE;
                })
                .findFirst()
                .orElseThrow();
        assertThat(IntStream.range(0, 100).map(_ -> clear(planted, 1))).containsOnly(1);
    }

    /** How often in so many tries all but the lightest are said to weigh more than it. */
    private static int clear(SimulatedRespondent one, int tries) {
        int least = IntStream.range(0, 14)
                .boxed()
                .min((a, b) -> Double.compare(one.truth()[a], one.truth()[b]))
                .orElseThrow();
        List<Integer> rest =
                IntStream.range(0, 14).filter(item -> item != least).boxed().toList();
        return IntStream.range(0, tries)
                .map(_ -> one.choose(rest, List.of(least)) > 0 ? 1 : 0)
                .sum();
    }

    @Test
    void noiseIsFifteenPercentAndRatingsAreBunched() {
        double[] offs = LongStream.range(0, 4000)
                .mapToObj(seed -> new SimulatedRespondent(seed, Noise.AMOUNT))
                .filter(one -> one.reading() == Reading.RIGHT)
                .mapToDouble(one -> one.rate(0) - one.truth()[0])
                .toArray();
        assertThat(Arrays.stream(offs).average().orElseThrow()).isBetween(4.0, 12.0);
    }
}
