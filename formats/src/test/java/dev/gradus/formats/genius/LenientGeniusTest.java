package dev.gradus.formats.genius;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.formats.scenario.ScenarioFolder;
import dev.gradus.formats.scenario.ScenarioResult;
import dev.gradus.formats.scenario.SharedScenarios;
import dev.gradus.formats.source.LocatedProblem;
import dev.gradus.settlement.Scenario;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What GENIUS reads although it is not well-formed is read alike, with the same numbers, and a note for each repair. */
class LenientGeniusTest {
    private static final String DOMAIN = """
            <negotiation_template><utility_space><objective index="0" name="hall">
            <issue index="1" name="Roof" type="discrete"><item index="1" value="tin & tar"/><item index="2" value="slate"/></issue>
            <issue index="2" name="Cost" type="discrete"><item index="1" value="€10"/><item index="2" value="€20"/></issue>
            </objective></utility_space></negotiation_template>
            """;
    private static final String PROFILE = """
            <utility_space><objective index="0" name="hall">
            <weight index="1" value="0.6"/><weight index="2" value="0.4"/>
            <issue index="1" name="Roof" type="discrete"><item index="1" value="tin & tar" evaluation="3"/><item index="2" value="slate" evaluation="4"/></issue>
            <issue index="2" name="Cost" type="discrete"><item index="1" value="€10" evaluation="1"/><item index="2" value="€20" evaluation="2"/></issue>
            </objective><reservation value="0.1"/></utility_space>
            """;

    private static ScenarioResult read(Charset charset, String domain, String profile) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("hall.xml", domain.getBytes(charset));
        files.put("p.xml", profile.getBytes(charset));
        return ScenarioFolder.read(files);
    }

    private static List<String> notes(ScenarioResult.Read read) {
        return read.notes().stream().map(LenientGeniusTest::note).toList();
    }

    private static String note(LocatedProblem note) {
        return "%s:%d:%d %s %s"
                .formatted(
                        note.file(),
                        note.line(),
                        note.column(),
                        note.problem().code(),
                        note.problem().args());
    }

    private static ScenarioResult.Read sound(ScenarioResult result) {
        assertThat(result).isInstanceOf(ScenarioResult.Read.class);
        return (ScenarioResult.Read) result;
    }

    private static double worth(ScenarioResult.Read read, int... outcome) {
        return read.scenario().profiles().getFirst().utility().of(outcome);
    }

    @Test
    void a01_aBareAmpersandIsItself() {
        ScenarioResult.Read read = sound(read(StandardCharsets.UTF_8, DOMAIN, PROFILE));

        Scenario scenario = read.scenario();
        assertThat(scenario.space().issues().getFirst().values().getFirst().in("en"))
                .isEqualTo("tin & tar");
        assertThat(worth(read, 0, 0)).isEqualTo(0.6 * (3.0 / 4) + 0.4 * (1.0 / 2));
        assertThat(worth(read, 1, 1)).isEqualTo(0.6 + 0.4);
        assertThat(notes(read))
                .containsExactly("hall.xml:2:73 xml.ampersand [&…, , ]", "p.xml:3:73 xml.ampersand [&…, , ]");
        ScenarioResult.Read escaped =
                sound(read(StandardCharsets.UTF_8, DOMAIN.replace("& ", "&amp; "), PROFILE.replace("& ", "&#38; ")));
        assertThat(worth(escaped, 0, 0)).isEqualTo(worth(read, 0, 0));
        assertThat(escaped.notes()).isEmpty();
    }

    @Test
    void a02_otherEncodingsAreRead() {
        String domain = DOMAIN.replace("& ", "and ");
        String profile = PROFILE.replace("& ", "and ");
        for (Charset charset : List.of(Charset.forName("windows-1252"), StandardCharsets.UTF_16)) {
            ScenarioResult.Read read = sound(read(charset, domain, profile));

            assertThat(read.scenario()
                            .space()
                            .issues()
                            .get(1)
                            .values()
                            .getFirst()
                            .in("en"))
                    .isEqualTo("€10");
            assertThat(worth(read, 0, 0)).isEqualTo(0.6 * (3.0 / 4) + 0.4 * (1.0 / 2));
        }
        assertThat(notes(sound(read(Charset.forName("windows-1252"), domain, profile))))
                .containsExactly(
                        "hall.xml:3:69 xml.encoding [windows-1252, , ]", "p.xml:4:69 xml.encoding [windows-1252, , ]");
        assertThat(sound(read(StandardCharsets.UTF_16LE, domain, profile)).notes())
                .isEmpty();
    }

    @Test
    void a03_aMissingBlankMissingQuotesAndADoubleAreRead() {
        String profile = PROFILE.replace("index=\"1\" value=\"0.6\"", "index=\"1\"value=0.6")
                .replace("<reservation value=\"0.1\"/>", "<reservation value=\"0.3\" value='0.2'></reservation>")
                .replace("</utility_space>", "</utility_space>\nbye");

        ScenarioResult.Read read = sound(read(StandardCharsets.UTF_8, DOMAIN, profile));

        assertThat(worth(read, 1, 0)).isEqualTo(0.6 + 0.4 * 0.5);
        assertThat(read.scenario().profiles().getFirst().reservation()).isEqualTo(0.2);
        assertThat(notes(read))
                .filteredOn(note -> note.startsWith("p.xml") && !note.contains("ampersand"))
                .containsExactly(
                        "p.xml:2:18 xml.space [value, , ]",
                        "p.xml:2:24 xml.quotes [value, , ]",
                        "p.xml:5:38 xml.twice [value, , ]",
                        "p.xml:5:80 xml.tail [, , ]");
    }

    /** GENIUS leaves out an evaluation that is no number, and shows 0 for the value. */
    @Test
    void a04_whatIsNoEvaluationCountsAsNought() {
        String profile = PROFILE.replace("evaluation=\"1\"", "evaluation=\"s\"").replace(" evaluation=\"3\"", "");

        ScenarioResult.Read read = sound(read(StandardCharsets.UTF_8, DOMAIN, profile));

        assertThat(worth(read, 0, 0)).isZero();
        assertThat(worth(read, 1, 1)).isEqualTo(1);
        assertThat(notes(read))
                .filteredOn(note -> note.startsWith("p.xml") && !note.contains("ampersand"))
                .containsExactly(
                        "p.xml:3:1 value.nought [tin & tar, Roof, ]",
                        "p.xml:4:1 value.nought [€10, Cost, ]",
                        "p.xml:4:86 number.unread [s, 0, ]");
    }

    @Test
    void a05_anIssueWithoutWeightNeedsNoValues() {
        String bare = PROFILE.replace("value=\"0.6\"", "value=\"0.0\"")
                .replace("<item index=\"1\" value=\"tin & tar\" evaluation=\"3\"/>", "")
                .replace(" evaluation=\"4\"", "");

        ScenarioResult.Read read = sound(read(StandardCharsets.UTF_8, DOMAIN, bare));

        assertThat(worth(read, 0, 1)).isEqualTo(0.4);
        assertThat(notes(read)).contains("p.xml:3:1 value.nought [tin & tar, slate, Roof, ]");
        assertThat(SharedScenarios.problems(
                        Map.of("hall.xml", DOMAIN, "p.xml", bare.replace("value=\"0.0\"", "value=\"0.5\""))))
                .containsExactly("p.xml:3:1 value.missing [tin & tar, Roof, ]");
    }

    @Test
    void a06_anAngleBracketInAValueIsItself() {
        ScenarioResult.Read read = sound(
                read(StandardCharsets.UTF_8, DOMAIN.replace("tin &", "tin <"), PROFILE.replace("tin &", "tin <")));

        assertThat(worth(read, 0, 1)).isEqualTo(0.6 * (3.0 / 4) + 0.4);
        assertThat(notes(read)).hasSize(2).allMatch(note -> note.contains(":73 xml.angle [<…"));
    }
}
