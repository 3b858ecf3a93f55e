package dev.gradus.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Stage;
import dev.gradus.assessment.Assessment;
import dev.gradus.forecast.Chance;
import dev.gradus.forecast.Driver;
import dev.gradus.forecast.Forecast;
import dev.gradus.forecast.Forecaster;
import dev.gradus.forecast.Row;
import dev.gradus.forecast.Sweep;
import dev.gradus.forecast.SweepRequest;
import dev.gradus.forecast.SweepResult;
import dev.gradus.forecast.UncertainCase;
import dev.gradus.forecast.score.ForecastScores;
import dev.gradus.forecast.score.VerbalScale;
import dev.gradus.report.view.context.PageWords;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
import dev.gradus.words.assessment.Steps;
import dev.gradus.words.forecast.Forecasts;
import dev.gradus.words.repair.RepairWords;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a case with a forecast: what the forecast found and nothing else, in both languages. */
class ForecastReportTest {
    /** So wide that some draws lead to an agreement and some do not. */
    private static final double SPREAD = 0.9;

    private static final int DRAWS = 512;

    private static final Assessment CASE = new FullCase(UnaryOperator.identity(), "", SPREAD).assessment();
    private static final VerbalScale SCALE = new VerbalScale(List.of(new VerbalScale.Expression(
            "may", Map.of("vi", List.of("có thể")), Figure.byDefault("expressions.may.chance", 0.4))));
    private static final Forecast FORECAST = forecast(CASE);
    private static final String PAGE = Report.html(CASE, Optional.of(FORECAST), "en", "");

    private static Forecast forecast(Assessment assessment) {
        return Forecaster.forecast(
                UncertainCase.of(assessment.whole()),
                SweepRequest.of(DRAWS, 3),
                Collections.emptyIterator(),
                Watch.NONE,
                Sweep.Sink.NONE);
    }

    private static Words words(String language, Assessment assessment) {
        return Words.of(language, assessment.whole(), "");
    }

    /** The sentences of one passage. */
    private static Stream<String> told(String language, String id) {
        return new Forecasts(words(language, CASE))
                .passage(FORECAST, CASE).find(id).sentences().stream().map(Sentence::text);
    }

    /** Without the links to figures inside sentences. */
    private static String unlinked(String html) {
        return html.replaceAll("<a class=\"figure\" href=\"[^\"]*\">([^<]*)</a>", "$1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void theNumbersOfTheFirstLinesLeadToTheirRows(String language) {
        String head = between(language, "verdict", "summary");

        assertThat(all("<a class=\"figure\" href=\"#([^\"]*)\">", head))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(PAGE).contains("<tr id=\"" + id + "\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void theHeadOfThePageHasTheFirstLinesOfTheForecastInTheirOrder(String language) {
        String head = unlinked(between(language, "verdict", "summary"));
        List<Integer> places = told(language, "headline").map(head::indexOf).toList();

        assertThat(places).isSorted().allSatisfy(place -> assertThat(place).isNotNegative());
        assertThat(head.indexOf("href=\"#" + prefix(language) + "forecast\"")).isGreaterThan(places.getLast());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void theSectionStandsAfterTheProposalsAndInTheContents(String language) {
        String id = prefix(language) + "forecast";

        assertThat(all("<li><a href=\"#((?:vi-)?[a-z]+)\">", PAGE)).containsOnlyOnce(id);
        assertThat(PAGE.indexOf("<section id=\"" + id + "\""))
                .isBetween(
                        PAGE.indexOf("<section id=\"" + prefix(language) + "proposals\""),
                        PAGE.indexOf("<section id=\"" + prefix(language) + "reach\""));
        assertThat(section(language))
                .contains(new Forecasts(words(language, CASE)).meaning(FORECAST).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void everyNumberOfTheTableOfKindsIsTheForecasts(String language) {
        Words words = words(language, CASE);
        List<String> expected = FORECAST.swept().kinds().stream()
                .flatMap(kind -> Stream.concat(
                        Stream.of(PageWords.of(words.language())
                                .say(
                                        "report.likely.of",
                                        words.fixed(kind.chance().hits(), 0),
                                        words.fixed(kind.chance().draws(), 0))),
                        numbers(words, kind.chance())))
                .toList();

        assertThat(cells(table(language, "kinds"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void everyNumberOfTheTableOfAssumptionsIsTheForecasts(String language) {
        Words words = words(language, CASE);
        Forecasts said = new Forecasts(words);
        int agreement = FORECAST.drivers().outputs().indexOf("outcome.none");
        List<String> expected = new ArrayList<>();
        for (Driver driver : foremost()) {
            expected.add(String.join(" ", numbers(words, driver.low()).toList()));
            expected.add(String.join(" ", numbers(words, driver.high()).toList()));
            if (driver.indices().isEmpty()) {
                expected.addAll(
                        Collections.nCopies(2, PageWords.of(words.language()).say("report.likely.index.not")));
            } else {
                expected.add(said.index(driver.indices().get(agreement).first()));
                expected.add(said.index(driver.indices().get(agreement).total()));
            }
        }

        assertThat(FORECAST.swept().agreement().share()).isBetween(0.1, 0.9);
        assertThat(foremost()).hasSize(6);
        assertThat(cells(table(language, "drivers"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void everyAssumptionLeadsToItsRow(String language) {
        List<String> targets = all("<th scope=\"row\"><a href=\"#([^\"]*)\">", table(language, "drivers"));

        assertThat(targets)
                .isEqualTo(foremost().stream()
                        .flatMap(driver -> driver.figures().stream())
                        .map(figure ->
                                prefix(language) + "figure-" + figure.path().replace('.', '-'))
                        .toList());
        assertThat(all("<tr id=\"([^\"]*)\"", PAGE)).containsAll(targets);
    }

    /** Read back from the bars: the axis runs between its first and last label, and each bar from the line to its chance. */
    @Test
    void thePictureShowsTheSameChancesAsTheTable() {
        String picture = section("en");
        picture = picture.substring(picture.indexOf("<figure"), picture.indexOf("</figure>"));
        List<Double> ticks = all("text-anchor=\"(?:start|middle|end)\">(\\d+)%<", picture).stream()
                .map(Double::valueOf)
                .toList();
        double from = ticks.getFirst();
        double to = ticks.getLast();
        double line = 100 * FORECAST.swept().agreement().share();
        List<Double> drawn = new ArrayList<>();
        Pattern.compile("<rect class=\"(?:high|low)\" x=\"([0-9.]+)%\" width=\"([0-9.]+)%\"")
                .matcher(picture)
                .results()
                .forEach(bar -> {
                    double left = from + Double.parseDouble(bar.group(1)) * (to - from) / 100;
                    double right = left + Double.parseDouble(bar.group(2)) * (to - from) / 100;
                    drawn.add(Math.abs(left - line) < Math.abs(right - line) ? right : left);
                });
        List<Double> found = foremost().stream()
                .flatMap(driver -> Stream.of(driver.high(), driver.low()))
                .map(chance -> 100 * chance.share())
                .toList();

        assertThat(ticks).hasSize(3);
        assertThat(drawn).hasSameSizeAs(found);
        assertThat(IntStream.range(0, found.size()))
                .allSatisfy(k -> assertThat(drawn.get(k)).as("bar " + k).isCloseTo(found.get(k), within(0.25)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void regionsTurnsBreaksWaysAndSidesAreSaid(String language) {
        Words words = words(language, CASE);
        String section = unlinked(section(language));
        SweepResult swept = FORECAST.swept();
        List<String> expected = new ArrayList<>(told(language, "breaks").toList());
        expected.addAll(told(language, "regions").toList());
        FORECAST.verdicts()
                .forEach(verdict -> expected.addAll(
                        told(language, "turns:" + verdict.proposal()).toList()));
        swept.ways()
                .forEach(way -> expected.add(words.capital(new Steps(words)
                        .all(new Roadmap(way.roadmap().stream().map(Stage::new).toList())))));
        swept.ways().forEach(way -> numbers(words, way.chance()).forEach(expected::add));

        assertThat(FORECAST.verdicts()).hasSize(2);
        assertThat(FORECAST.regions()).isNotEmpty();
        assertThat(swept.ways()).isNotEmpty();
        assertThat(expected).allSatisfy(each -> assertThat(section).contains(each));
        assertThat(cells(table(language, "sides")))
                .isEqualTo(swept.sides().stream()
                        .flatMap(side -> Stream.of(
                                words.number(side.value()),
                                String.join(" ", numbers(words, side.weakest()).toList())))
                        .toList());
    }

    /** Over all draws an agreement counts by its share; the analyst's mean is over all draws as the sweep has it. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void whoSeesItCarriedOutHowLikelyIsShown(String language) {
        Words words = words(language, CASE);
        SweepResult swept = FORECAST.swept();
        double share = (double) swept.agreement().hits() / swept.agreement().draws();
        List<String> expected = new ArrayList<>();
        for (SweepResult.Side side : swept.sides()) {
            expected.add(words.percent(side.completion()));
            expected.add(words.percent(side.completion() * share));
        }
        SweepResult.Mean believed = swept.carriedOut();
        expected.add(words.percent(believed.value() / share));
        expected.add(words.percent(believed.value()) + " "
                + words.say("forecast.interval", words.percent(believed.low()), words.percent(believed.high())));

        assertThat(cells(table(language, "done"))).isEqualTo(expected);
        assertThat(table(language, "done"))
                .contains(words.fixed(swept.agreement().hits(), 0), words.fixed(swept.draws(), 0));
    }

    /** Chance, assumptions and additions come before everything else. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void theFirstLinesSayHowLikelyOnWhatItHangsAndWhatCouldBeAdded(String language) {
        Words words = words(language, CASE);
        List<String> lines = told(language, "headline").toList();
        List<String> added = new RepairWords(words)
                .head(CASE.repairs()).stream().map(Sentence::text).toList();
        List<String> hangs = new Forecasts(words)
                .hangs(FORECAST).stream().map(Sentence::text).toList();
        int at = lines.indexOf(added.getFirst());

        assertThat(CASE.repairs()).isNotEmpty();
        assertThat(at).isBetween(1, 3);
        assertThat(lines.subList(at - hangs.size(), at)).isEqualTo(hangs);
        assertThat(lines).containsSequence(added);
    }

    /** One plain sentence that says what the section means, and what it does not. */
    @ParameterizedTest
    @CsvSource({"en, (?i).*\\b(not|nor)\\b.*", "vi, .*(không|chứ không).*"})
    void everySectionOpensWithWhatItMeansAndWhatNot(String language, String saysNot) {
        String page = copy(scored("en"), language);
        for (String title : List.of("likely.kinds", "likely.drivers", "likely.turns", "mend.title", "scored.title")) {
            String heading = ">" + PageWords.of(language).say("report." + title) + "</h";
            String after = page.substring(page.indexOf(heading) + heading.length() + 2);

            assertThat(after.replaceFirst(
                                    "(?s)^\\s*(?:</h3>)?\\s*(?:<span class=\"answer\">.*?</span>)?\\s*</summary>", "")
                            .strip())
                    .as(title)
                    .startsWith("<p class=\"lead\">");
            assertThat(after.substring(0, after.indexOf("</p>"))).as(title).matches("(?s)" + saysNot);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void theScoredForecastsOfTheCaseAreShownBesideTheBaselines(String language) {
        String page = scored(language);
        ForecastScores scores = ForecastScores.of(CASE.written(), SCALE);
        String section = between(page, language, "scored", "reach");
        Words words = words(language, CASE);

        assertThat(scores.scored()).isNotEmpty();
        assertThat(all("<li><a href=\"#((?:vi-)?[a-z]+)\">", page)).containsOnlyOnce(prefix(language) + "scored");
        for (double score : new double[] {
            scores.recorded().brier(),
            scores.recorded().log(),
            scores.half().brier(),
            scores.half().log(),
            scores.rate().brier(),
            scores.rate().log()
        }) {
            assertThat(section).contains(">" + words.fixed(score, 3) + "<");
        }
        assertThat(section).doesNotContain(">score.", "{0}");
        assertThat(PAGE).doesNotContain("id=\"scored\"");
    }

    private static String scored(String language) {
        ForecastScores scores = ForecastScores.of(CASE.written(), SCALE);
        return Report.html(CASE, Optional.of(FORECAST), Optional.of(scores), language, "");
    }

    /** The part of a page in one language. */
    private static String copy(String page, String language) {
        String other = language.equals("en") ? "vi" : "en";
        int from = page.indexOf("<div class=\"copy\" lang=\"" + language);
        int to = page.indexOf("<div class=\"copy\" lang=\"" + other);
        return to > from ? page.substring(from, to) : page.substring(from);
    }

    @Test
    void everyLinkLeadsSomewhereAndNoIdIsThereTwice() {
        List<String> ids = all("<[a-z0-9]+ (?:[^<>]* )?id=\"([^\"]*)\"", PAGE);

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(all("href=\"#([^\"]*)\"", PAGE))
                .allSatisfy(target -> assertThat(ids).contains(target));
    }

    @Test
    void nothingWithoutWordsIsShownAndNoRuleOfThePageIsBroken() {
        assertThat(own(PAGE))
                .doesNotContain(">report.")
                .doesNotContain("{0}")
                .doesNotContain(" style=\"")
                .doesNotContain("NaN");
    }

    @Test
    void withoutAForecastThePageSaysNothingOfOne() {
        assertThat(Report.html(CASE, Optional.empty(), "en", "")).isEqualTo(Report.html(CASE, "en", ""));
        assertThat(Report.html(CASE, "en", ""))
                .doesNotContain("id=\"forecast\"")
                .contains("It does not forecast.");
        assertThat(PAGE).doesNotContain("It does not forecast.");
    }

    @Test
    void aForecastThatWasStoppedAtOnceHasItsPage() {
        AtomicBoolean stop = new AtomicBoolean();
        Watch watch = new Watch() {
            @Override
            public boolean cancelled() {
                return stop.get();
            }
        };
        // The sweep looks for the rows of an earlier run before its first draw.
        Iterator<Row> none = new Iterator<>() {
            @Override
            public boolean hasNext() {
                stop.set(true);
                return false;
            }

            @Override
            public Row next() {
                throw new NoSuchElementException();
            }
        };
        Forecast stopped = Forecaster.forecast(
                UncertainCase.of(CASE.whole()), SweepRequest.of(DRAWS, 3), none, watch, Sweep.Sink.NONE);
        String page = Report.html(CASE, Optional.of(stopped), "en", "");

        assertThat(stopped.swept().draws()).isZero();
        assertThat(own(page))
                .contains("This was not worked out, because the sweep was stopped.")
                .contains("No draw led to an agreement")
                .doesNotContain(">report.")
                .doesNotContain("NaN");
    }

    @Test
    void aHostileCaseStaysText() {
        for (String attack : List.of("</script><img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>")) {
            Assessment hostile = new FullCase(text -> text + attack, attack, SPREAD).assessment();
            String page = Report.html(hostile, Optional.of(forecast(hostile)), "vi", "");

            assertThat(own(page)).doesNotContain("<img").doesNotContain("<svg onload");
            assertThat(section(page, "en")).contains("&lt;");
            assertThat(all("(<script\\b)", page)).hasSize(2);
        }
    }

    @Test
    void theSameForecastGivesTheSamePage() {
        Assessment again = new FullCase(UnaryOperator.identity(), "", SPREAD).assessment();

        assertThat(Report.html(again, Optional.of(forecast(again)), "en", "")).isEqualTo(PAGE);
    }

    private static List<Driver> foremost() {
        return FORECAST.drivers().standingOut().stream().limit(12).toList();
    }

    private static Stream<String> numbers(Words words, Chance chance) {
        return Stream.of(
                words.percent((double) chance.hits() / chance.draws()),
                words.say("forecast.interval", words.percent(chance.low()), words.percent(chance.high())));
    }

    private static String prefix(String language) {
        return language.equals("en") ? "" : "vi-";
    }

    private static String section(String language) {
        return section(PAGE, language);
    }

    private static String section(String page, String language) {
        return between(page, language, "forecast", "reach");
    }

    private static String between(String language, String from, String to) {
        return between(PAGE, language, from, to);
    }

    private static String between(String page, String language, String from, String to) {
        return page.substring(
                page.indexOf(" id=\"" + prefix(language) + from + "\""),
                page.indexOf(" id=\"" + prefix(language) + to + "\""));
    }

    private static String table(String language, String kind) {
        String section = section(language);
        int at = section.indexOf("<table class=\"stack " + kind);
        return section.substring(at, section.indexOf("</table>", at));
    }

    /** Texts of the cells that are no headings. */
    private static List<String> cells(String table) {
        return all("(?s)<td[^>]*>(.*?)</td>", table).stream()
                .map(cell ->
                        cell.replaceAll("<[^>]*>", "").replaceAll("\\s+", " ").strip())
                .toList();
    }

    /** The page without the scripts and the style that it carries. */
    private static String own(String page) {
        return page.replaceAll("(?s)<script>.*?</script>|<style>.*?</style>", "");
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
