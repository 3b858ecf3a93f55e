package dev.gradus.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.gradus.agreement.LocalText;
import dev.gradus.report.SettlementReport;
import dev.gradus.settlement.BargainingRule;
import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.Issue;
import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.PartialOrder;
import dev.gradus.settlement.PartialOrder.Better;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.Utility;
import dev.gradus.settlement.review.OrderReview;
import dev.gradus.settlement.review.SettlementReview;
import dev.gradus.settlement.review.SettlementReview.Disagreement;
import dev.gradus.settlement.weights.IssueWeights;
import dev.gradus.words.Heading;
import dev.gradus.words.Words;
import dev.gradus.words.settlement.OrderWords;
import dev.gradus.words.settlement.SettlementWords;
import dev.gradus.work.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of a scenario's deals as a reader meets it: from a file, without a network. */
class SettlementPageTest extends InChromium {
    private static final String ATTACK = "</script><img src=x onerror=document.title='taken'>";

    @TempDir
    private static Path folder;

    private static Path write(int parties, String issueName) throws IOException {
        Random random = new Random(11);
        OutcomeSpace space = new OutcomeSpace(
                IntStream.range(0, 5)
                        .mapToObj(k -> new Issue(
                                "i" + k,
                                LocalText.of("en", issueName + " " + k),
                                IntStream.range(0, 4)
                                        .mapToObj(v -> LocalText.of("en", "value " + v))
                                        .toList(),
                                List.of()))
                        .toList(),
                List.of());
        List<Profile> profiles = IntStream.range(0, parties)
                .mapToObj(i -> new Profile(
                        "p" + i,
                        LocalText.of("en", "A party with rather a long name, the number of which is " + i),
                        Utility.additive(
                                space,
                                IntStream.range(0, 5)
                                        .mapToObj(_ -> random.doubles(4).toArray())
                                        .toArray(double[][]::new)),
                        1,
                        1))
                .toList();
        Scenario scenario = new Scenario("drawn", LocalText.of("en", "Talks"), space, profiles);
        SettlementReview review = SettlementReview.of(
                scenario,
                new SettlementReview.Request(
                        FrontierSettings.exact(1),
                        Disagreement.RESERVATION,
                        List.of(BargainingRule.values()),
                        0,
                        Optional.of(List.of(0, 0, 0, 0, 0)),
                        true,
                        Optional.of(profiles.stream()
                                .map(profile -> IssueWeights.of(space, profile.utility(), 0.1))
                                .toList())),
                Watch.NONE);
        List<SettlementWords> words = List.of("en", "vi").stream()
                .map(language -> new SettlementWords(Words.of(language), review, false))
                .toList();
        Path file = Files.createTempFile(folder, "settlement", ".html");
        Files.writeString(
                file,
                SettlementReport.html(
                        review,
                        words,
                        words.stream()
                                .map(_ -> new Heading("Talks", "", List.of()))
                                .toList()));
        return file;
    }

    @ParameterizedTest
    @CsvSource({"2, en, 1280", "2, vi, 390", "5, en, 390", "5, vi, 1280"})
    void isAccessibleFitsAndBreaksNoRuleOfItsOwn(int parties, String language, int width) throws IOException {
        try (Page page = open(write(parties, "Issue"), width, "#" + language)) {
            assertThat(page.evaluate("document.documentElement.lang")).isEqualTo(language);
            assertAccessibleAndFitting(page, width);
        }
    }

    /** Two parties that only order deals. */
    private static Path writeOrders(String issueName) throws IOException {
        List<LocalText> values = IntStream.range(0, 4)
                .mapToObj(v -> LocalText.of("en", "value " + v))
                .toList();
        OutcomeSpace space = new OutcomeSpace(
                List.of(new Issue("land", LocalText.of("en", issueName), values, List.of())), List.of());
        List<List<Integer>> deals = List.of(List.of(0), List.of(1), List.of(2));
        List<PartialOrder> orders = List.of(
                new PartialOrder(
                        "a",
                        LocalText.of("en", "North"),
                        deals,
                        List.of(new Better(1, 0), new Better(1, 2)),
                        List.of(0)),
                new PartialOrder("b", LocalText.of("en", "South"), deals, List.of(new Better(1, 0)), List.of()));
        OrderReview review = OrderReview.of(space, List.of(), orders, Watch.NONE);
        List<OrderWords> words = List.of("en", "vi").stream()
                .map(language -> new OrderWords(Words.of(language), review))
                .toList();
        Path file = Files.createTempFile(folder, "orders", ".html");
        Heading heading = new Heading("Talks", "", List.of());
        Files.writeString(file, SettlementReport.html(words, List.of(heading, heading)));
        return file;
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "vi, 390"})
    void dealsThatAreOnlyOrderedAreAccessibleTooAndRunNothing(String language, int width) throws IOException {
        try (Page page = open(writeOrders(ATTACK), width, "#" + language)) {
            assertAccessibleAndFitting(page, width);
            assertThat(page.locator("[data-copy=" + language + "] tbody tr").count())
                    .isEqualTo(3);
            assertThat(page.locator("img").count()).isZero();
            assertThat(complaints).isEmpty();
        }
    }

    /** The letter of a sign is never in the colour of what it stands on, whatever the sign says. */
    @Test
    void theLettersOfTheSignsCanBeRead() throws IOException {
        try (Page page = open(write(2, "Issue"), 1280, "")) {
            for (String more : List.of("", "paper", "asked")) {
                Object unreadable = page.evaluate("""
                        (more) => Array.from(document.querySelectorAll('.sign')).filter((sign) => {
                          if (more && sign.classList.contains('solution')) sign.classList.add(more);
                          const fill = (part) => getComputedStyle(sign.querySelector(part)).fill;
                          return fill('text') === fill('circle, rect, path');
                        }).length""", more);

                assertThat(unreadable).as(more).isEqualTo(0);
            }
            assertThat(page.locator(".sign.solution").count()).isPositive();
        }
    }

    @Test
    void theFrontierIsDrawnWithTheSolutionsAndTheZone() throws IOException {
        try (Page page = open(write(2, "Issue"), 1280, "#en")) {
            String picture = "[data-copy=en] figure svg.deals ";
            assertThat(page.locator(picture + "circle.frontier").count()).isGreaterThan(5);
            assertThat(page.locator(picture + "rect.zone").count()).isEqualTo(1);
            assertThat(page.locator(picture + "g.sign.asked").count()).isEqualTo(1);
            assertThat(page.locator(picture + "g.sign.solution").count()).isGreaterThan(0);
        }
    }

    @Test
    void textOfAFileRunsNothing() throws IOException {
        try (Page page = open(write(2, ATTACK), 1280, "#en")) {
            assertThat(page.title()).doesNotContain("taken");
            assertThat(page.locator("img").count()).isZero();
            assertThat(page.locator("body").textContent()).contains(ATTACK);
            assertThat(complaints).isEmpty();
        }
    }
}
