package dev.gradus.formats.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.forecast.record.Deed;
import dev.gradus.forecast.record.Fit;
import dev.gradus.forecast.record.Grade;
import dev.gradus.forecast.record.Trait;
import dev.gradus.forecast.record.Traits;
import dev.gradus.forecast.record.Weights;
import dev.gradus.formats.record.WeightsReader.Result;
import dev.gradus.formats.source.LocatedProblem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The file of the weights. */
class WeightsFileTest {
    private static Weights weights(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Deed> deeds = new ArrayList<>();
        for (int k = 0; k < 12; k++) {
            Grade grade = Grade.values()[random.nextInt(4)];
            deeds.add(new Deed(
                    "a" + k % 3,
                    List.of("p \"" + k % 2 + "\" \\ ở"),
                    new Traits(Map.of(Trait.SEEN, random.nextDouble(), Trait.DATED, (double) (k % 2))),
                    grade,
                    grade,
                    1));
        }
        return Fit.of(deeds, List.of("notes: “one”, two", "a #b"));
    }

    private static Result read(String text) {
        return WeightsReader.read("record.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsWrittenReadsBackToTheLastBit() {
        for (long seed = 0; seed < 20; seed++) {
            Weights weights = weights(seed);
            assertThat(read(WeightsText.of(weights))).isEqualTo(new Result.Read(weights));
        }
    }

    @Test
    void allThatIsWrongIsSaidAtOnceWithItsLine() {
        String text = WeightsText.of(weights(1))
                .replaceFirst("steps: [^\n]*\n", "steps: many\n")
                .replaceFirst("dated: 6.0\n", "")
                .replaceFirst("record: 1\n", "record: 1\nweight: 3\n");
        assertThat(read(text))
                .isInstanceOfSatisfying(
                        Result.Unreadable.class,
                        unreadable -> assertThat(unreadable.problems())
                                .extracting(problem -> problem.problem().code())
                                .contains("type.number", "key.missing", "key.unknown"));
        assertThat(read("- 1\n")).isInstanceOf(Result.Unreadable.class);
        assertThat(read("record: 2\n")).isInstanceOf(Result.Unreadable.class);
    }

    @Test
    void aCovarianceThatIsNoneIsRefused() {
        Weights sound = weights(2);
        List<List<Double>> bad = new ArrayList<>(sound.covariance());
        List<Double> first = new ArrayList<>(bad.getFirst());
        first.set(0, -1.0);
        bad.set(0, first);
        Weights unsound = new Weights(
                sound.performers(),
                sound.mean(),
                bad,
                sound.agreementSpread(),
                sound.performerSpread(),
                sound.sample());
        assertThat(read(WeightsText.of(unsound))).isInstanceOf(Result.Unreadable.class);
    }

    @Test
    void noMutantOfAFileStopsTheReader() {
        SplittableRandom random = new SplittableRandom(3);
        byte[] whole = WeightsText.of(weights(3)).getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 2_000; round++) {
            byte[] mutant = whole.clone();
            for (int k = 0; k <= random.nextInt(4); k++) {
                mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(128);
            }
            List<LocatedProblem> problems = switch (WeightsReader.read("record.yaml", mutant)) {
                case Result.Read(Weights weights) -> {
                    assertThat(weights.isSound()).isTrue();
                    yield List.of();
                }
                case Result.Unreadable unreadable -> {
                    assertThat(unreadable.problems()).isNotEmpty();
                    yield unreadable.problems();
                }
            };
            assertThat(problems.size()).isLessThan(600);
        }
    }
}
