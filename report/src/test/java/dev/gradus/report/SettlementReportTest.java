package dev.gradus.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.LocalText;
import dev.gradus.settlement.BargainingRule;
import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.Issue;
import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.Utility;
import dev.gradus.settlement.review.SettlementReview;
import dev.gradus.settlement.review.SettlementReview.Disagreement;
import dev.gradus.words.Heading;
import dev.gradus.words.Words;
import dev.gradus.words.settlement.SettlementWords;
import dev.gradus.work.Watch;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a scenario's deals as a string: whole, in both languages, with bounded pictures. */
class SettlementReportTest {
    private static Scenario scenario(int parties, int issues, int values) {
        Random random = new Random(7);
        OutcomeSpace space = new OutcomeSpace(
                IntStream.range(0, issues)
                        .mapToObj(k -> new Issue(
                                "i" + k,
                                LocalText.of("en", "Issue " + k),
                                IntStream.range(0, values)
                                        .mapToObj(v -> LocalText.of("en", "value " + v))
                                        .toList(),
                                List.of()))
                        .toList(),
                List.of());
        List<Profile> profiles = IntStream.range(0, parties)
                .mapToObj(i -> new Profile(
                        "p" + i,
                        LocalText.of("en", "Party " + i),
                        Utility.additive(
                                space,
                                IntStream.range(0, issues)
                                        .mapToObj(_ -> random.doubles(values).toArray())
                                        .toArray(double[][]::new)),
                        0.5,
                        1))
                .toList();
        return new Scenario("drawn", LocalText.of("en", "Drawn <b>talks</b>"), space, profiles);
    }

    private static String page(Scenario scenario) {
        SettlementReview review = SettlementReview.of(
                scenario,
                new SettlementReview.Request(
                        FrontierSettings.exact(1),
                        Disagreement.RESERVATION,
                        List.of(BargainingRule.values()),
                        Optional.of(
                                scenario.space().issues().stream().map(_ -> 0).toList())),
                Watch.NONE);
        List<SettlementWords> words = List.of("en", "vi").stream()
                .map(language -> new SettlementWords(Words.of(language), review, false))
                .toList();
        return SettlementReport.html(
                review,
                words,
                words.stream()
                        .map(w -> new Heading(scenario.title().in(w.language()), "", List.of()))
                        .toList());
    }

    private static long count(String page, String pattern) {
        return Pattern.compile(pattern).matcher(page).results().count();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void everySectionIsThereInBothLanguagesAndNoIdTwice(int parties) {
        String page = page(scenario(parties, 4, 3));
        List<String> ids = Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
        for (String id : List.of("verdict", "asked", "rules", "solutions", "trades", "weights", "limits")) {
            assertThat(ids).contains(id, "vi-" + id);
        }
        assertThat(page)
                .doesNotContain("settlement.")
                .contains("Drawn &lt;b&gt;talks")
                .doesNotContain("<b>talks");
    }

    @Test
    void twoPartiesHaveOnePictureWithEachPointOfTheFrontier() {
        String page = page(scenario(2, 4, 3));

        assertThat(count(page, "<svg class=\"deals\" viewBox=\"0 0 480")).isEqualTo(2);
        assertThat(count(page, "<circle class=\"frontier\"")).isGreaterThan(4);
        assertThat(page).contains("<rect class=\"zone\"");
    }

    @Test
    void fivePartiesHaveTenPicturesAndLinesOfBoundedSize() {
        String page = page(scenario(5, 5, 4));

        assertThat(count(page, "<svg class=\"deals\" viewBox=\"0 0 480")).isEqualTo(20);
        assertThat(count(page, "<circle class=\"(frontier|other)\"")).isLessThan(2 * 2000L);
        assertThat(count(page, "<polyline class=\"frontier\"")).isLessThanOrEqualTo(400);
        assertThat(page).contains("points of the frontier are drawn, spread evenly");
    }

    @Test
    void theSameReviewGivesTheSamePage() {
        assertThat(page(scenario(3, 4, 3))).isEqualTo(page(scenario(3, 4, 3)));
    }
}
