package dev.gradus.formats.genius;

import static dev.gradus.formats.scenario.SmallScenarios.DOMAIN_XML;
import static dev.gradus.formats.scenario.SmallScenarios.PROFILE_XML;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.formats.scenario.FileChoice;
import dev.gradus.formats.scenario.ScenarioFolder;
import dev.gradus.formats.scenario.ScenarioResult;
import dev.gradus.formats.scenario.SharedScenarios;
import dev.gradus.formats.scenario.SmallScenarios;
import dev.gradus.settlement.Issue;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.Utility;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What files of GENIUS mean, by the example of a bridge: a named, a whole and a real issue; and rectangles. */
class GeniusTest {
    private static Map<String, String> bridge(String from, String to) {
        assertThat(DOMAIN_XML + PROFILE_XML).contains(from);
        return SmallScenarios.files(
                "bridge_domain.xml", DOMAIN_XML.replace(from, to), "arden.xml", PROFILE_XML.replace(from, to));
    }

    private static Scenario read(Map<String, String> files) {
        return SharedScenarios.read(SharedScenarios.bytes(files));
    }

    private static Profile arden(String from, String to) {
        return read(bridge(from, to)).profiles().getFirst();
    }

    @Test
    void aScenarioHasTheNameOfItsDomainFile() {
        Scenario scenario = read(SmallScenarios.GENIUS);

        assertThat(scenario.id()).isEqualTo("bridge");
        assertThat(scenario.profiles()).extracting(Profile::id).containsExactly("arden");
    }

    @Test
    void issuesInsideOtherObjectivesAreIssuesToo() {
        Scenario scenario = read(SmallScenarios.GENIUS);

        assertThat(scenario.space().issues()).extracting(Issue::id).containsExactly("toll", "hours", "share");
        assertThat(scenario.space().issues()).extracting(Issue::size).containsExactly(2, 5, 21);
        assertThat(scenario.space().issues().get(1).amounts()).containsExactly(4.0, 5.0, 6.0, 7.0, 8.0);
    }

    @Test
    void aNamedValueIsWorthItsShareOfTheHighestEvaluation() {
        Utility utility = arden("", "").utility();

        assertThat(utility.part(0, 0)).isEqualTo(0.5);
        assertThat(utility.part(0, 1)).isEqualTo(0.5 * (1.0 / 4));
    }

    @Test
    void aWholeNumberIsWorthOffsetAndSlopeWithinZeroAndOne() {
        Utility utility = arden("", "").utility();

        assertThat(utility.part(1, 0)).isEqualTo(0.3 * 0.1);
        assertThat(utility.part(1, 2)).isEqualTo(0.3 * (0.25 * 2 + 0.1));
        assertThat(utility.part(1, 4)).as("1.1 is held to 1").isEqualTo(0.3);
    }

    @Test
    void aRealNumberIsReadAtStatedPoints() {
        ScenarioResult result = ScenarioFolder.read(SharedScenarios.bytes(SmallScenarios.GENIUS), FileChoice.ALL, 5);
        Scenario scenario = ((ScenarioResult.Read) result).scenario();

        assertThat(scenario.space().issues().get(2).amounts()).containsExactly(0.0, 0.25, 0.5, 0.75, 1.0);
        assertThat(scenario.profiles().getFirst().utility().part(2, 1)).isEqualTo(0.2 * 0.75);
        assertThat(SharedScenarios.notes(SmallScenarios.GENIUS)).containsExactly("scenario.grid [Share, 21, ]");
    }

    @Test
    void aTriangleRisesToItsTopAndFalls() {
        Utility utility = arden(
                        "ftype=\"linear\" parameter0=\"1\" parameter1=\"-1\"",
                        "ftype=\"triangular\" parameter0=\"0.1\" parameter1=\"0.9\" parameter2=\"0.5\"")
                .utility();

        assertThat(utility.part(2, 0)).isZero();
        assertThat(utility.part(2, 6)).as("0.3 is halfway up").isCloseTo(0.1, within(1e-12));
        assertThat(utility.part(2, 10)).isEqualTo(0.2);
        assertThat(utility.part(2, 14)).as("0.7 is halfway down").isCloseTo(0.1, within(1e-12));
        assertThat(utility.part(2, 20)).isZero();
    }

    @Test
    void worthsAboveOneAreOne() {
        Utility utility =
                arden("index=\"1\" value=\"0.5\"", "index=\"1\" value=\"0.9\"").utility();

        assertThat(utility.of(new int[] {0, 4, 0})).isEqualTo(1);
    }

    @Test
    void whereTheHighestEvaluationIsNothingTheIssueIsWorthNothing() {
        Utility utility = arden(
                        "evaluation=\"4\"/><item index=\"2\" value=\"high\" evaluation=\"1\"",
                        "evaluation=\"0.000001\"/><item index=\"2\" value=\"high\" evaluation=\"0\"")
                .utility();

        assertThat(utility.part(0, 0)).isZero();
    }

    @Test
    void ofTwoEvaluationsTheLaterCountsAndOthersCountForTheHighest() {
        Utility utility = arden(
                        "<item index=\"1\" value=\"none\" evaluation=\"4\"/>",
                        "<item value=\"none\" evaluation=\"9\"/><item value=\"none\" evaluation=\"2\"/>"
                                + "<item value=\"medium\" evaluation=\"8\"/>")
                .utility();

        assertThat(utility.part(0, 0)).isEqualTo(0.5 * (2.0 / 8));
    }

    @Test
    void reservationAndDiscountAreWhatStandsThere() {
        Profile arden = arden("", "");

        assertThat(arden.reservation()).isEqualTo(0.25);
        assertThat(arden.discount()).isEqualTo(0.9);
    }

    @Test
    void withoutThemThereIsNoReservationAndNoDiscount() {
        assertThat(arden("<reservation value=\"0.25\"/>", "").reservation()).isZero();
        assertThat(arden("<discount_factor value=\"0.9\"/>", "").discount()).isEqualTo(1);
    }

    @Test
    void aDiscountOfZeroOrAboveOneIsNoneAndANoteSaysSo() {
        for (String discount : List.of("0", "1.5", "-1")) {
            Map<String, String> files =
                    bridge("discount_factor value=\"0.9\"", "discount_factor value=\"" + discount + "\"");

            assertThat(read(files).profiles().getFirst().discount()).isEqualTo(1);
            assertThat(SharedScenarios.notes(files))
                    .contains("discount.none [" + Double.parseDouble(discount) + ", , ]");
        }
    }

    @Test
    void boundsOfAWholeIssueMayStandInARange() {
        Scenario scenario = read(bridge(
                "type=\"integer\" lowerbound=\"4\" upperbound=\"8\"/>",
                "type=\"integer\"><range lowerbound=\"4\" upperbound=\"8\"/></issue>"));

        assertThat(scenario.space().issues().get(1).size()).isEqualTo(5);
    }

    @Test
    void aCommentMayStandBeforeTheDeclaration() {
        String start = "<!-- made by hand -->\n<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
        Map<String, String> files =
                SmallScenarios.files("bridge_domain.xml", start + DOMAIN_XML, "arden.xml", start + PROFILE_XML);

        assertThat(read(files)).isNotNull();
    }

    @Test
    void aFileInAnOlderEncodingIsReadByIt() {
        String domain = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + DOMAIN_XML.replace("high", "élevé");
        String profile = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + PROFILE_XML.replace("high", "élevé");

        Scenario scenario = SharedScenarios.read(Map.of(
                "bridge.xml",
                domain.getBytes(StandardCharsets.ISO_8859_1),
                "arden.xml",
                profile.getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(scenario.space().issues().getFirst().values().get(1).in("en"))
                .isEqualTo("élevé");
    }

    /** Outcome 3 2: the first rectangle and the one without bounds; nobody is excluded below 3; 4 + 3 + 1 of 10. */
    @Test
    void rectanglesAddUpAndAreDividedByTheMost() {
        Utility utility = read(SmallScenarios.RECTANGLES).profiles().getFirst().utility();

        assertThat(utility.of(new int[] {3, 2})).isEqualTo(0.8);
        assertThat(utility.of(new int[] {9, 9})).as("excluded from the second").isEqualTo(0.1);
        assertThat(utility.of(new int[] {5, 9})).as("7 twice and 1, held to 1").isEqualTo(1);
        assertThat(utility.isAdditive()).isFalse();
    }
}
