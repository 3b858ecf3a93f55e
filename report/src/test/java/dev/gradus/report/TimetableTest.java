package dev.gradus.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Roadmap;
import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.RoadmapReview;
import dev.gradus.assessment.Standing;
import dev.gradus.report.view.context.Anchors;
import dev.gradus.report.view.context.LocalizedContext;
import dev.gradus.report.view.context.NumberTrees;
import dev.gradus.report.view.picture.Timetable;
import dev.gradus.roadmap.Certificate.PartyLine;
import dev.gradus.words.Words;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The line of time of a roadmap: the step that is marked is the one that the certificate says, and every bar lies in the picture. */
class TimetableTest {
    private static final Assessment FULL = FullCase.plain();

    private static Timetable of(RoadmapReview review, String language) {
        Words words = Words.of(language, FULL.whole(), "");
        Anchors anchors = new Anchors(FULL.written());
        return Timetable.of(
                new LocalizedContext(FULL, words, anchors, new NumberTrees(List.of(words), anchors)), review);
    }

    private static Stream<RoadmapReview> weighed() {
        return Stream.concat(Stream.of(FULL.best()), FULL.proposals().stream().map(p -> p.review()))
                .filter(review -> review.standing().isWeighed());
    }

    /** The stage of the least margin, or, where one fails, the first that does; read from the certificate alone. */
    private static int expected(RoadmapReview review) {
        int stages = review.certificate().stages().size();
        double[] least = IntStream.rangeClosed(1, stages + 1)
                .mapToDouble(number -> number > stages
                        ? review.certificate().end().conditions().stream()
                                .mapToDouble(c -> c.slack())
                                .min()
                                .orElse(Double.POSITIVE_INFINITY)
                        : review.certificate().stages().get(number - 1).parties().stream()
                                .filter(line -> !line.choices().isEmpty())
                                .mapToDouble(PartyLine::margin)
                                .min()
                                .orElse(Double.POSITIVE_INFINITY))
                .toArray();
        return IntStream.rangeClosed(1, stages + 1)
                .filter(n -> review.standing() instanceof Standing.Holds
                        ? least[n - 1]
                                == IntStream.range(0, stages + 1)
                                        .mapToDouble(k -> least[k])
                                        .min()
                                        .orElseThrow()
                        : least[n - 1] < -1e-9)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theWeakestStepOrTheOneThatFailsIsMarked() {
        assertThat(weighed()).isNotEmpty().allSatisfy(review -> {
            Timetable table = of(review, "en");
            List<Timetable.Stage> all =
                    Stream.concat(table.stages().stream(), table.end().stream()).toList();
            List<Timetable.Stage> marked =
                    all.stream().filter(stage -> !stage.said().isEmpty()).toList();

            assertThat(marked).hasSize(1);
            assertThat(marked.getFirst().mark()).isEqualTo(review.standing().holds() ? "weakest" : "fails");
            assertThat(all.indexOf(marked.getFirst()) + 1).isEqualTo(expected(review));
        });
    }

    @Test
    void everyMeasureHasItsBarWithinThePicture() {
        assertThat(weighed()).isNotEmpty().allSatisfy(review -> {
            List<Timetable.Bar> bars = of(review, "vi").stages().stream()
                    .flatMap(stage -> stage.bars().stream())
                    .toList();

            assertThat(bars).hasSize(Long.bitCount(review.roadmap().measures())).allSatisfy(bar -> {
                assertThat(part(bar.prepareFrom())).isGreaterThanOrEqualTo(0);
                assertThat(part(bar.actFrom()) + part(bar.actWidth())).isLessThanOrEqualTo(100.7);
            });
        });
    }

    private static double part(String percent) {
        return Double.parseDouble(percent.replace("%", ""));
    }

    @Test
    void withoutStepsThereIsNothing() {
        RoadmapReview empty = new RoadmapReview(
                Roadmap.EMPTY,
                new Standing.NoSteps(),
                FULL.best().certificate(),
                FULL.best().explanation(),
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of(),
                List.of());

        assertThat(of(empty, "en").stages()).isEmpty();
        assertThat(of(empty, "en").legend()).isEmpty();
    }
}
