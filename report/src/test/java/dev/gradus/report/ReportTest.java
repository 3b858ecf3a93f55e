package dev.gradus.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.AssessmentRequest;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.Rule;
import dev.gradus.roadmap.Target;
import dev.gradus.words.Passage;
import dev.gradus.words.Words;
import dev.gradus.words.assessment.Verdict;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page as a string: whole, in both languages, with one place for everything and no way in for a hostile case. */
class ReportTest {
    private static final String PAGE = Report.html(FullCase.plain(), "en", "");

    @Test
    void everySectionIsThereInBothLanguages() {
        for (String id : List.of(
                "verdict",
                "summary",
                "proposals",
                "proposals-small",
                "mend",
                "reach",
                "price",
                "roadmap",
                "exposure",
                "terms",
                "terms-calm",
                "terms-calm-readings-a",
                "asymmetry",
                "weaknesses",
                "case",
                "parties-a",
                "parties-a-wants-calm",
                "measures-a1",
                "trust-a-b",
                "objectives-peace",
                "instruments-escrow",
                "red-lines-never",
                "deadlines-vote",
                "history-oil",
                "texts-treaty",
                "rounds-second",
                "statements-hope",
                "pledges-tests",
                "forecasts-deal",
                "assumptions",
                "sources",
                "sources-paper",
                "limits")) {
            assertThat(ids()).as(id).contains(id, "vi-" + id);
        }
    }

    @Test
    void noIdIsThereTwice() {
        assertThat(ids()).doesNotHaveDuplicates();
    }

    @Test
    void everyLinkOnThePageLeadsSomewhere() {
        List<String> ids = ids();
        assertThat(all("href=\"#([^\"]*)\"", PAGE))
                .isNotEmpty()
                .allSatisfy(target -> assertThat(ids).contains(target));
    }

    @Test
    void theVerdictLeadsToTheNumberThatItHangsOn() {
        for (String language : List.of("", "vi-")) {
            String verdict = PAGE.substring(
                    PAGE.indexOf("id=\"" + language + "verdict\""), PAGE.indexOf("id=\"" + language + "summary\""));

            assertThat(verdict).containsPattern("<a class=\"figure\" href=\"#" + language + "figure-[a-z0-9-]+\">");
        }
    }

    /** In the overview stands only whether it holds. */
    @Test
    void whatBecomesOfAProposalIsToldOnce() {
        for (Words words : List.of(words("en"), words("vi"))) {
            Passage told = new Verdict(words).passage(FullCase.plain());
            List<Passage> proposals = told.parts().stream()
                    .filter(part -> part.kind().equals("proposal"))
                    .toList();

            assertThat(proposals).isNotEmpty();
            for (Passage proposal : proposals) {
                String standing = proposal.sentences().getFirst().text();

                assertThat(PAGE.split(Pattern.quote(standing), -1)).as(standing).hasSize(2);
            }
        }
    }

    private static Words words(String language) {
        return Words.of(language, FullCase.plain().whole(), "");
    }

    @Test
    void everyNumberThatOpensHasItsTerms() {
        JsonNode nodes = island("data-numbers").get("nodes");
        List<String> opened = all("data-n=\"(\\d+)\"", PAGE);
        assertThat(opened)
                .isNotEmpty()
                .allSatisfy(n -> assertThat(Integer.parseInt(n)).isLessThan(nodes.size()));
    }

    @Test
    void everyGivenTermLeadsToARow() {
        assertThat(ids())
                .containsAll(island("data-numbers")
                        .get("places")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
    }

    @Test
    void aLabelOrHeadingWithoutWordsIsNeverShown() {
        assertThat(own(PAGE)).doesNotContain(">report.").doesNotContain("{0}");
    }

    @Test
    void whatBecameKnownLaterIsMarked() {
        String round = PAGE.substring(PAGE.indexOf("id=\"rounds-second\""), PAGE.indexOf("id=\"texts-treaty\""));

        assertThat(round).contains("Later knowledge");
    }

    @Test
    void theChosenLanguageIsFirst() {
        String vietnamese = Report.html(FullCase.plain(), "vi", "");

        assertThat(vietnamese).contains("<html lang=\"vi\"");
        assertThat(vietnamese.indexOf("data-copy=\"vi\"")).isLessThan(vietnamese.indexOf("data-copy=\"en\""));
    }

    @ParameterizedTest
    @EnumSource(Assessment.Outcome.class)
    void everyOutcomeHasItsPage(Assessment.Outcome outcome) {
        FullCase full = new FullCase(UnaryOperator.identity(), "");
        PlanRequest little = new PlanRequest(Rule.ROBUST, 2, Target.ANY, 1, 1);
        boolean nothing = outcome != Assessment.Outcome.ROADMAP_HOLDS && outcome != Assessment.Outcome.NEAREST_MISS;
        Assessment found = nothing ? full.assessment(new AssessmentRequest(little)) : full.assessment();

        String page = Report.html(with(found, outcome), "en", "");

        assertThat(own(page)).contains("id=\"limits\"").doesNotContain(">report.");
    }

    /** The same findings under another outcome: what is shown depends on it. */
    private static Assessment with(Assessment a, Assessment.Outcome outcome) {
        return new Assessment(
                a.whole(),
                a.request(),
                a.moves(),
                a.proposals(),
                a.plan(),
                a.best(),
                outcome,
                List.of(),
                a.paper(),
                a.price(),
                a.terms(),
                a.reversibility(),
                a.trust(),
                a.weaknesses(),
                a.repairs(),
                a.rest());
    }

    @Test
    void aLanguageThatThePageIsNotWrittenInIsRefused() {
        assertThatThrownBy(() -> Report.html(FullCase.plain(), "fr", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theAudienceHasItsNames() {
        assertThat(Report.html(FullCase.plain(), "en", "abroad")).contains("Alpha abroad");
    }

    @Test
    void theSameAssessmentGivesTheSamePage() {
        assertThat(Report.html(FullCase.plain(), "en", "")).isEqualTo(PAGE);
    }

    @Test
    void onlyAWebAddressIsALink() {
        String page = Report.html(new FullCase(s -> s, "javascript:alert(1)").assessment(), "en", "");

        assertThat(PAGE).contains("href=\"https://example.org/paper?a=1&amp;b=2\" rel=\"noopener");
        assertThat(page).contains("javascript:alert(1)").doesNotContain("href=\"javascript");
    }

    @Test
    void aHostileCaseStaysText() {
        for (String attack :
                List.of("</script><img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>", "\u2028{0}'")) {
            String page = Report.html(new FullCase(text -> text + attack, attack).assessment(), "vi", "");

            assertThat(own(page))
                    .doesNotContain("<img")
                    .doesNotContain("<svg onload")
                    .doesNotContain("\u2028\"");
            assertThat(all("(<script\\b)", page)).hasSize(2);
        }
    }

    @Test
    void thePagePermitsOnlyItsOwnScriptsAndStyle() {
        assertThat(own(PAGE))
                .contains("default-src &#39;none&#39;; script-src &#39;sha256-")
                .doesNotContain("unsafe-")
                .doesNotContain(" style=\"")
                .doesNotContainPattern("<[a-z]+ [^>]*\\son[a-z]+=");
    }

    /** The page without the scripts and the style that it carries. */
    private static String own(String page) {
        return page.replaceAll("(?s)<script>.*?</script>|<style>.*?</style>", "");
    }

    private static JsonNode island(String id) {
        String from = PAGE.substring(PAGE.indexOf("id=\"" + id + "\">") + id.length() + 6);
        return JsonMapper.builder().build().readTree(from.substring(0, from.indexOf("</script>")));
    }

    private static List<String> ids() {
        return all("<[a-z0-9]+ (?:[^<>]* )?id=\"([^\"]*)\"", PAGE);
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
