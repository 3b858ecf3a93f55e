package dev.gradus.formats.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Party;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.WholeCase;
import dev.gradus.formats.casefile.CaseReader;
import dev.gradus.formats.casefile.ReadResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules 19–23 of docs/backtest-rule.md. */
class SecondEditionTest {
    private static final Wording WORDING = Wording.of("parties:\n"
            + "  ARD: {id: arden, en: Arden, vi: Arden}\n"
            + "  BEL: {id: belmar, en: Belmar, vi: Belmar}\n");
    private static final Pattern COSTS = Pattern.compile("# costs: \\S+ (\\d\\.\\d\\d), \\S+ (\\d\\.\\d\\d)\\.");

    private static Note note(String steps) {
        return Note.all("```yaml\ncase: border-2011\nsigned: 2011-03-01\nsteps:\n" + steps + "```\n")
                .getFirst();
    }

    private static Note.Step step(String keys) {
        return note("  - {id: A, by: ARD, " + keys + "}\n").steps().getFirst();
    }

    private static Conversion.Made made(Note note, Edition edition) {
        return (Conversion.Made) Conversion.of(note, WORDING, edition);
    }

    private static WholeCase read(String caseYaml) {
        ReadResult result =
                CaseReader.read("border-2011/case.yaml", caseYaml.getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(result).as(caseYaml).isInstanceOf(ReadResult.Read.class);
        return ((ReadResult.Read) result).whole();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    text: "no new bases"                                   | REFRAIN
                    text: "No guns, at all times"                          | REFRAIN
                    text: "promise not to build"                           | REFRAIN
                    text: "refrain from raids and keep the road open"      | REFRAIN
                    text: "build a notable road"                           | RESULT
                    text: "nothing is stored"                              | RESULT
                    text: "keep the road open"                             | MAINTAIN
                    text: "pay 10 M$ a year"                               | MAINTAIN
                    text: "open the road (and keep it open)"               | RESULT
                    text: "stay in the league; peace"                      | MAINTAIN
                    text: "abandon all guns"                               | END
                    text: "abandoned mines are marked"                     | RESULT
                    text: "Normalisation of relations"                     | END
                    text: "abandon all guns", due: 2011-06-01              | RESULT
                    text: "no new bases", due: "by 2011-06-01"             | RESULT
                    text: "abandon all guns", trigger: after:B             | RESULT
                    text: "keep the road open", due: parallel:B            | RESULT
                    text: "abandon all guns", due: "at an early date"      | END
                    """)
    void whatAStepAsksForIsReadFromItsWords(String keys, Duty expected) {
        assertThat(Duty.of(step(keys))).isEqualTo(expected);
    }

    private static final String EXCHANGE = """
              - {id: A1, by: ARD, text: "pull back guns", due: 2011-05-01, rev: R3, ver: V2, out: on_time}
              - {id: B1, by: BEL, text: "pay 10 M$", due: 2012-05-01, rev: R4, ver: V1, out: late}
              - {id: A2, by: ARD, text: "no new guns", rev: R1, ver: V3, out: breached}
              - {id: A3, by: ARD, text: "disarmament", rev: R4, ver: V0, out: not_reached}
            """;

    @Test
    void theTextIsSignedAndStoppingHasAPriceAndWhatIsOwedMayBeMadeGood() {
        Case written = read(made(note(EXCHANGE), Edition.SECOND).caseYaml()).written();
        Proposal signed = written.proposals().getFirst();

        assertThat(signed.signed()).isTrue();
        assertThat(signed.cure().all()).extracting(f -> f.estimate().low()).contains(0.4);
        assertThat(signed.cure().all()).extracting(f -> f.estimate().likely()).contains(0.7);
        assertThat(signed.cure().all()).extracting(f -> f.estimate().high()).contains(0.95, 5.0);
        WholeCase under = read(made(note(EXCHANGE), Edition.SECOND).caseYaml()).under(signed);
        assertThat(under.resolved().numbers().stopping(0)).isEqualTo(-4);
        assertThat(under.resolved().numbers().stopping(1)).isEqualTo(-4);
        assertThat(written.parties()).extracting(Party::id).containsExactly("arden", "belmar");
        assertThat(made(note(EXCHANGE), Edition.FIRST).caseYaml())
                .doesNotContain("stopping", "signed: yes", "cure:", "obligation:", "Costs");
    }

    @Test
    void anEndIsNoStepAndDutiesAreMarked() {
        Conversion.Made second = made(note(EXCHANGE), Edition.SECOND);
        Case written = read(second.caseYaml()).written();

        assertThat(written.measures()).extracting(Measure::id).containsExactly("a1", "b1", "a2");
        assertThat(written.measures())
                .extracting(Measure::obligation)
                .containsExactly(Measure.Obligation.RESULT, Measure.Obligation.RESULT, Measure.Obligation.REFRAIN);
        assertThat(second.outcomeYaml()).contains("a3:\n    measures: []");
        // weights of Arden: a1 4, a2 2; nothing is left for the end
        assertThat(written.measures()
                        .getFirst()
                        .worth()
                        .get("belmar")
                        .estimate()
                        .likely())
                .isEqualTo(40);
    }

    private static Stream<String> exchanges() {
        return Stream.iterate(0, seed -> seed + 1).limit(60).map(SecondEditionTest::exchange);
    }

    private static String exchange(int seed) {
        Random random = new Random(seed);
        StringBuilder steps = new StringBuilder();
        int count = 2 + random.nextInt(5);
        for (int k = 0; k < count; k++) {
            String by = k < 2 ? List.of("ARD", "BEL").get(k) : random.nextBoolean() ? "ARD" : "BEL";
            steps.append("  - {id: S%d, by: %s, text: do it, due: %d-05-01, rev: R%d, ver: V%d, out: late}%n"
                    .formatted(k, by, 2011 + random.nextInt(25), random.nextInt(5), random.nextInt(4)));
        }
        return steps.toString();
    }

    /** The descent of rule 23, told again: round by round, from the text of the case alone. */
    @ParameterizedTest
    @MethodSource("exchanges")
    void whoSignsExpectsToGainOrItsCostsAreAtTheFloor(String steps) {
        String yaml = made(note(steps), Edition.SECOND).caseYaml();
        Matcher costs = COSTS.matcher(yaml);
        assertThat(costs.find()).isTrue();
        double[] said = {Double.parseDouble(costs.group(1)), Double.parseDouble(costs.group(2))};

        double[] factors = {1, 1};
        while (true) {
            List<Double> gains = gains(steps, factors);
            boolean changed = false;
            double[] next = factors.clone();
            for (int side = 0; side < 2; side++) {
                if (gains.get(side) < 5 && factors[side] > 0.051) {
                    next[side] = Math.round(100 * factors[side] - 5) / 100.0;
                    changed = true;
                }
            }
            if (!changed) {
                break;
            }
            factors = next;
        }
        assertThat(said).containsExactly(factors, within(1e-9));
        List<Double> gains = Gains.of(yaml).orElseThrow();
        for (int side = 0; side < 2; side++) {
            assertThat(gains.get(side) >= 5 || said[side] == 0.05).isTrue();
        }
    }

    /** Of the case of the first edition with what the second adds, and every cost of a side times its factor. */
    private static List<Double> gains(String steps, double[] factors) {
        Note note = note(steps);
        Conversion.Agreement agreement = Conversion.Agreement.of(
                note,
                Edition.SECOND,
                WORDING,
                Conversion.Agreement.signed(note, WORDING).orElseThrow(),
                note.steps(),
                Sides.of(note, note.steps(), WORDING));
        return Gains.of(new CaseText(agreement, new Gains.Factors(factors[0], factors[1])).text())
                .orElseThrow();
    }

    /** A side that is paid only in twenty years gains little even at hardly any cost; one that is paid at once needs no help. */
    @Test
    void factorsGoFromOneToTheFloor() {
        List<Optional<Matcher>> found = exchanges()
                .map(steps -> Optional.of(
                                COSTS.matcher(made(note(steps), Edition.SECOND).caseYaml()))
                        .filter(Matcher::find))
                .toList();

        assertThat(found).allMatch(Optional::isPresent);
        assertThat(found.stream().map(m -> m.orElseThrow().group(1)))
                .contains("1.00")
                .anyMatch(f -> !f.equals("1.00"));
    }

    @Test
    void moreStepsThanCanBeComputedAreSaidSo() {
        StringBuilder steps = new StringBuilder("  - {id: B, by: BEL, text: pay, due: 2011-05-01, out: late}\n");
        for (int k = 0; k < 17; k++) {
            steps.append("  - {id: A%d, by: ARD, text: give, due: 2011-05-01, out: late}%n".formatted(k));
        }
        assertThat(Conversion.of(note(steps.toString()), WORDING, Edition.SECOND))
                .isEqualTo(new Conversion.Skipped("border-2011", "too-many"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"treaties", "treaties-second"})
    void thoseOfTheLibraryCanBeComputed(String shelf) throws java.io.IOException {
        try (Stream<Path> folders = Files.list(Path.of("..", "cases", shelf))) {
            for (Path folder :
                    folders.filter(f -> Files.exists(f.resolve("outcome.yaml"))).toList()) {
                assertThat(Gains.of(Files.readString(folder.resolve("case.yaml"))))
                        .as(folder.toString())
                        .isPresent();
            }
        }
    }
}
