package dev.gradus.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.PaperAndReach.Status;
import dev.gradus.report.view.context.Anchors;
import dev.gradus.report.view.context.LocalizedContext;
import dev.gradus.report.view.context.NumberTrees;
import dev.gradus.report.view.picture.ReachPlot;
import dev.gradus.report.view.picture.ReachPlot.Entry;
import dev.gradus.report.view.section.ReachView;
import dev.gradus.words.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Paper against reach as a picture: every deal within reach and every proposal has a sign with its key, and green is what is kept to. */
class ReachPlotTest {
    private static final Assessment FULL = FullCase.plain();

    private static ReachPlot plot(String language) {
        Words words = Words.of(language, FULL.whole(), "");
        Anchors anchors = new Anchors(FULL.written());
        return ReachView.of(new LocalizedContext(FULL, words, anchors, new NumberTrees(List.of(words), anchors)))
                .plot();
    }

    private static List<Entry> keys(String language) {
        return plot(language).panels().stream()
                .flatMap(panel -> panel.key().stream())
                .distinct()
                .toList();
    }

    private static long reachable() {
        return FULL.paper().marks().stream()
                .filter(mark -> mark.status() == Status.REACHABLE)
                .count();
    }

    @Test
    void whatIsWithinReachIsNumberedAndTheProposalsLettered() {
        for (String language : List.of("en", "vi")) {
            List<String> labels = keys(language).stream().map(Entry::label).toList();

            assertThat(reachable()).isBetween(2L, 12L);
            assertThat(labels.stream().filter(label -> label.matches("[1-9]\\d*")))
                    .hasSize((int) reachable());
            assertThat(labels.stream().filter(label -> label.matches("[A-M]")))
                    .hasSize(FULL.proposals().size());
            assertThat(labels).contains("0", "N");
        }
    }

    /** Only what a roadmap reaches, or a proposal that holds, is green: not the deal that a rule of bargaining chooses on paper. */
    @Test
    void greenIsOnlyWhatIsKeptTo() {
        assertThat(keys("en")).allSatisfy(entry -> {
            boolean green = entry.look().matches("reach|.* holds");
            if (entry.label().matches("N|0")) {
                assertThat(green).isFalse();
            } else if (entry.look().startsWith("proposal")) {
                assertThat(green)
                        .isEqualTo(FULL.proposals().stream()
                                .filter(p -> entry.name()
                                        .text()
                                        .text()
                                        .equals(p.proposal().name().in("en")))
                                .findFirst()
                                .orElseThrow()
                                .review()
                                .standing()
                                .holds());
            } else {
                assertThat(green).isTrue();
            }
        });
    }

    @Test
    void theKeyGoesFromTheTopOfThePictureDownward() {
        for (ReachPlot.Panel panel : plot("en").panels()) {
            assertThat(panel.signs()).hasSameSizeAs(panel.key());
            assertThat(panel.signs().stream().map(ReachPlot.Sign::label).toList())
                    .isEqualTo(panel.key().stream().map(Entry::label).toList());
            assertThat(panel.signs().stream().map(ReachPlot.Sign::y).toList()).isSorted();
        }
    }

    @Test
    void theAnswerSaysTheCountsAndWhatBecomesOfTheFairestSplit() {
        assertThat(plot("en").answer())
                .contains("Of " + FULL.paper().deals() + " bundles on paper, "
                        + FULL.paper().reachableDeals() + " can")
                .contains("The fairest split on paper");
        assertThat(plot("vi").answer()).contains("Trong " + FULL.paper().deals() + " gói");
    }
}
