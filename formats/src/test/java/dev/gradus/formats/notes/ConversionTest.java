package dev.gradus.formats.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Proposal;
import dev.gradus.forecast.backtest.Outcome;
import dev.gradus.formats.casefile.CaseReader;
import dev.gradus.formats.casefile.OutcomeReader;
import dev.gradus.formats.casefile.OutcomeResult;
import dev.gradus.formats.casefile.ReadResult;
import dev.gradus.formats.notes.Scale.Reversibility;
import dev.gradus.formats.notes.Scale.Verification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rule of docs/backtest-rule.md, on a small note and on the real ones. */
class ConversionTest {
    private static final Wording WORDING = Wording.of("parties:\n"
            + "  ARD: {id: arden, en: Arden, vi: Arden}\n"
            + "  BEL: {id: belmar, en: Belmar, vi: Belmar}\n");
    private static final Path NOTES = Path.of(System.getProperty("gradus.notes", "../../shared/facts"));

    private static String small() throws IOException {
        try (var in = ConversionTest.class.getResourceAsStream("/notes/small.md")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Conversion.Made made(String markdown) {
        return (Conversion.Made) Conversion.of(Note.all(markdown).getFirst(), WORDING, Edition.FIRST);
    }

    private static Case read(Conversion.Made made) {
        ReadResult result =
                CaseReader.read(made.id() + "/case.yaml", made.caseYaml().getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(result).as(made.caseYaml()).isInstanceOf(ReadResult.Read.class);
        return ((ReadResult.Read) result).written();
    }

    private static Outcome outcome(Conversion.Made made) {
        OutcomeResult result =
                OutcomeReader.read("outcome.yaml", made.outcomeYaml().getBytes(StandardCharsets.UTF_8), read(made));
        assertThat(result).isInstanceOf(OutcomeResult.Read.class);
        return ((OutcomeResult.Read) result).outcome();
    }

    private static Measure measure(Case written, String id) {
        return written.measures().stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void knowledgeIsFrozenAtSignature() throws IOException {
        assertThat(read(made(small())).asOf()).isEqualTo("2011-03-01");
    }

    @Test
    void stagesFollowDatesTriggersAndTheNote() throws IOException {
        Proposal signed = read(made(small())).proposals().getFirst();

        assertThat(signed.stages().stream().map(Proposal.Step::measures))
                .containsExactly(List.of("a1", "b1"), List.of("a2"), List.of("step-7-first", "step-7-second"));
        assertThat(signed.stages().getFirst().due())
                .containsExactly(dev.gradus.agreement.When.on(java.time.LocalDate.of(2011, 5, 1)));
        assertThat(signed.stages().get(1).due()).isEmpty();
        assertThat(measure(read(made(small())), "step-7-first").requires()).containsExactly("a2");
    }

    @Test
    void numbersAreThoseOfTheTables() throws IOException {
        Case written = read(made(small()));
        Measure gun = measure(written, "a1");

        // weights of Arden: a1 3, a2 2, mines 3; of Belmar: b1 5, mines 3
        assertThat(gun.worth().get("belmar").estimate().likely()).isEqualTo(22.5);
        assertThat(gun.worth().get("arden").estimate().likely()).isEqualTo(-11.25);
        assertThat(measure(written, "b1").worth().get("arden").estimate().likely())
                .isEqualTo(37.5);
        assertThat(gun.seen().estimate().likely()).isEqualTo(0.85);
        assertThat(gun.reversible().get("").estimate().low()).isEqualTo(0.5);
        // 61 days less 30 for the stage
        assertThat(gun.takes().estimate().likely() * 365).isBetween(30.9, 31.1);
        assertThat(written.trust())
                .allSatisfy(t -> assertThat(t.prior().value()).isEqualTo(0.65));
    }

    @Test
    void whatCameLaterDoesNotReachTheCase() throws IOException {
        String note = small();
        String other = note.replaceAll("out: [a-z_]+", "out: blocked")
                .replace("reversed 2014", "never")
                .replace("when: \"2012\"", "when: \"1066\"")
                .replaceAll("break_at: .*", "break_at: A1")
                .replaceAll("break_kind: .*", "break_kind: [definition]")
                .replace("nobody paid", "everybody paid")
                .replace("(reluctantly)", "(gladly)")
                .replace("later only on demand", "later never");

        assertThat(other).isNotEqualTo(note);
        assertThat(made(other).caseYaml()).isEqualTo(made(note).caseYaml());
        assertThat(made(other).outcomeYaml()).isNotEqualTo(made(note).outcomeYaml());
        assertThat(made(note).caseYaml()).doesNotContain("2014", "2015", "reluctantly", "nobody", "long after", "loan");
    }

    @Test
    void theOutcomeIsCopiedAsItStands() throws IOException {
        Outcome outcome = outcome(made(small()));

        assertThat(outcome.steps())
                .extracting(Outcome.StepOutcome::id)
                .containsExactly("a1", "b1", "a2", "x9", "step-7");
        assertThat(outcome.steps().getFirst().claims().getFirst().later()).isEqualTo("reversed 2014");
        assertThat(outcome.steps().getFirst().needs()).containsExactly(Outcome.Need.INSPECTORS);
        assertThat(outcome.steps().get(1).needs()).containsExactly(Outcome.Need.MONEY);
        assertThat(outcome.steps().get(3).measures()).isEmpty();
        assertThat(outcome.steps().get(4).measures()).containsExactly("step-7-first", "step-7-second");
        assertThat(outcome.breakAt()).isEqualTo("A2 (road), long after B1");
        assertThat(outcome.findBreak().map(Outcome.StepOutcome::id)).hasValue("a2");
    }

    @Test
    void sourcesAreKeptWithoutRemarks() throws IOException {
        Case written = read(made(small()));

        assertThat(written.sources()).anySatisfy(s -> assertThat(s.address()).isEqualTo("https://example.org/a"));
        assertThat(measure(written, "a2").basis().judged().in("en")).isNotEmpty();
    }

    @Test
    void aNoteOfWhichNoRoadmapCanBeMadeIsSkippedByName() throws IOException {
        List<Note> notes = Note.all(small());

        assertThat(Conversion.of(notes.get(1), WORDING, Edition.FIRST))
                .isEqualTo(new Conversion.Skipped("one-side-1999", "one-side"));
        assertThat(Conversion.of(notes.get(2), WORDING, Edition.FIRST))
                .isEqualTo(new Conversion.Skipped("undated", "no-date"));
    }

    /** What can be undone less easily weighs more, can be undone to a lesser share and takes longer; better checks see more. */
    @Test
    void theRuleIsMonotone() {
        List<Reversibility> grades =
                List.of(Reversibility.R0, Reversibility.R1, Reversibility.R2, Reversibility.R3, Reversibility.R4);
        for (int k = 1; k < grades.size(); k++) {
            assertThat(grades.get(k).weight).isGreaterThan(grades.get(k - 1).weight);
            for (int at = 0; at < 3; at++) {
                assertThat(number(grades.get(k).share, at)).isLessThanOrEqualTo(number(grades.get(k - 1).share, at));
                assertThat(days(grades.get(k).within, at)).isGreaterThan(days(grades.get(k - 1).within, at));
            }
        }
        List<Verification> seen = List.of(Verification.V0, Verification.V1, Verification.V2, Verification.V3);
        for (int k = 1; k < seen.size(); k++) {
            for (int at = 0; at < 3; at++) {
                assertThat(number(seen.get(k).seen, at)).isGreaterThan(number(seen.get(k - 1).seen, at));
            }
        }
    }

    private static double number(String range, int at) {
        return Double.parseDouble(part(range, at));
    }

    private static int days(String range, int at) {
        java.time.Period period = java.time.Period.parse(part(range, at));
        return 365 * period.getYears() + 30 * period.getMonths() + period.getDays();
    }

    private static String part(String range, int at) {
        return range.substring(1, range.length() - 1).split(", ")[at];
    }

    /** The cases of the library are what the rule makes of the notes; where the notes are not at hand, this is skipped. */
    @TestFactory
    Stream<DynamicTest> theLibraryIsWhatTheRuleMakesOfTheNotes() {
        return Stream.of("agreed-framework-1994.md", "six-party-2007.md", "kept-agreements.md")
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Path file = NOTES.resolve(name);
                    assumeTrue(Files.exists(file), "the note " + file + " is not on this machine");
                    for (Note note : Note.all(Files.readString(file))) {
                        theLibraryHas(note, Edition.FIRST, "treaties");
                        theLibraryHas(note, Edition.SECOND, "treaties-second");
                    }
                }));
    }

    private static void theLibraryHas(Note note, Edition edition, String shelf) throws IOException {
        Conversion.Made made = (Conversion.Made) Conversion.of(note, Wording.own(), edition);
        Path folder = Path.of("..", "cases", shelf, made.id());
        assertThat(Files.readString(folder.resolve("case.yaml"))).isEqualTo(made.caseYaml());
        assertThat(Files.readString(folder.resolve("outcome.yaml"))).isEqualTo(made.outcomeYaml());
    }
}
