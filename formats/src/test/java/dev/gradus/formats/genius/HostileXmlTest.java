package dev.gradus.formats.genius;

import static dev.gradus.formats.scenario.SmallScenarios.DOMAIN_XML;
import static dev.gradus.formats.scenario.SmallScenarios.PROFILE_XML;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.formats.scenario.SharedScenarios;
import dev.gradus.formats.scenario.SmallScenarios;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XML that would fetch, multiply or hide something, and XML that is wrong: refused, with the place. */
class HostileXmlTest {
    private static List<String> problems(String xml) {
        return SharedScenarios.problems(Map.of("a.xml", xml));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a SYSTEM \"http://example.org/a.dtd\"><utility_space/>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><utility_space>&b;</utility_space>",
                "<!DOCTYPE a [<!ENTITY % b SYSTEM \"file:///etc/passwd\"> %b;]><utility_space/>",
                "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;&b;&b;\">]><utility_space name=\"&c;\"/>",
                "<!DOCTYPE a [<!ATTLIST issue type CDATA \"real\">]><utility_space/>"
            })
    void aDocumentTypeIsRefused(String xml) {
        assertThat(problems(xml)).containsExactly("a.xml:1:1 xml.dtd [, , ]");
    }

    @Test
    void anEntityOfItsOwnIsUnknown() {
        assertThat(problems("<utility_space\n name=\"&b;\"/>"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("a.xml:2:");
    }

    @Test
    void nestingEndsAtThirtyTwoLevels() {
        assertThat(problems("<utility_space>".repeat(50_000))).containsExactly("a.xml:1:481 xml.depth [, 32, ]");
    }

    @Test
    void aFileHasAtMostTwoHundredThousandElements() {
        assertThat(problems("<utility_space>" + "<a/>".repeat(250_000)))
                .containsExactly("a.xml:1:800012 xml.size [, 200000, ]");
    }

    @Test
    void manyLargeIssuesAreNotHeld() {
        StringBuilder issues = new StringBuilder();
        for (int i = 1; i <= 900; i++) {
            issues.append("<issue index=\"%d\" name=\"i%d\" type=\"integer\" lowerbound=\"1\" upperbound=\"10000\"/>"
                    .formatted(i, i));
        }
        Map<String, String> files = SmallScenarios.files(
                "d.xml", "<negotiation_template>" + issues + "</negotiation_template>", "p.xml", PROFILE_XML);

        assertThat(SharedScenarios.problems(files)).anyMatch(p -> p.contains("scenario.values [10000, 0, ]"));
    }

    @Test
    void anInclusionIsNoMoreThanAnUnknownElement() {
        Map<String, String> files = SmallScenarios.files(
                "bridge_domain.xml",
                DOMAIN_XML,
                "arden.xml",
                PROFILE_XML.replace("<reservation", "<xi:include href=\"file:///etc/passwd\"/><reservation"));

        assertThat(SharedScenarios.read(SharedScenarios.bytes(files))).isNotNull();
    }

    @Test
    void brokenXmlIsRefusedWhereItBreaks() {
        assertThat(problems("<utility_space>\n <issue>\n</utility_space>"))
                .containsExactly("a.xml:3:3 xml.syntax [utility_space>, , ]");
        assertThat(problems("<utility_space a/>")).containsExactly("a.xml:1:16 xml.syntax [a/>, , ]");
        assertThat(problems("<utility_space a=\"1/>\n<b>\n</utility_space a=\"2\">"))
                .containsExactly("a.xml:2:1 xml.syntax [<b>, , ]");
        assertThat(problems("<utility_space a=\"&#0;\"/>")).containsExactly("a.xml:1:19 xml.syntax [&#0;\"/>, , ]");
        assertThat(problems("<utility_space")).hasSize(1).first().asString().contains("xml.syntax");
    }

    @Test
    void anotherRootIsNamed() {
        assertThat(problems("<html/>"))
                .containsExactly("a.xml:1:1 xml.element [html, negotiation_template> / <utility_space, ]");
    }
}
