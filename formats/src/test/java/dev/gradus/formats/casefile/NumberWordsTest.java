package dev.gradus.formats.casefile;

import static dev.gradus.formats.casefile.CaseFiles.SMALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseFigures;
import dev.gradus.agreement.Figure;
import dev.gradus.formats.casefile.NumberWords.Word;
import dev.gradus.formats.casefile.writing.CaseWriter;
import dev.gradus.formats.casefile.writing.WriteResult;
import dev.gradus.quantity.Estimate;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of words for numbers that comes with Gradus, and cases whose numbers are given in its words. */
class NumberWordsTest {
    /** Where a number of each subject stands, with % for what is written; and its path. */
    private static final Map<String, List<String>> PLACES = Map.ofEntries(
            Map.entry("worth", List.of("p. 4}", "p. 4, worth: {belmar: %}}", "measures.cease-fire.worth.belmar")),
            Map.entry("walk-away", List.of("Arden,", "Arden, walk-away: %,", "parties.arden.walk-away")),
            Map.entry("turnover", List.of("Arden,", "Arden, turnover: %,", "parties.arden.turnover")),
            Map.entry("impatience", List.of("Arden,", "Arden, impatience: %,", "parties.arden.impatience")),
            Map.entry("breakdown", List.of("{value: -8, source: envoy}", "%", "parties.arden.breakdown.war")),
            Map.entry("stopping", List.of("Arden,", "Arden, stopping: {shame: %},", "parties.arden.stopping.shame")),
            Map.entry(
                    "cost",
                    List.of(
                            "trust today",
                            "instruments: {deposit: {name: Deposit, by: arden, cost: %, changes: {pull-back: {}}}}\n"
                                    + "trust today",
                            "instruments.deposit.cost")),
            Map.entry("trust", List.of("{value: 0.3, judged: one truce kept}", "%", "trust.arden.belmar")),
            Map.entry("beliefs", List.of("trust today", "beliefs: {arden: %}\ntrust today", "beliefs.arden")),
            Map.entry(
                    "can-be-undone",
                    List.of("p. 4}", "p. 4, can be undone: %}", "measures.cease-fire.can-be-undone.share")),
            Map.entry("seen-if-not-done", List.of("done: 0.9", "done: %", "measures.cease-fire.seen-if-not-done")),
            Map.entry("held-back", List.of("p. 4}", "p. 4, held back: %}", "measures.cease-fire.held-back")),
            Map.entry(
                    "advances",
                    List.of("takes: P1M", "takes: P1M, advances: {peace: %}", "measures.cease-fire.advances.peace")));

    private static String with(String subject, String written) {
        List<String> place = PLACES.get(subject);
        return SMALL.replace("measures:", "objectives: {peace: {name: Peace}}\nmeasures:")
                .replace(place.get(0), place.get(1).replace("%", written));
    }

    private static Figure figure(Case read, String path) {
        return CaseFigures.of(read).stream()
                .filter(figure -> figure.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static Figure read(String subject, String written) {
        return figure(
                CaseFiles.read(with(subject, written)), PLACES.get(subject).get(2));
    }

    private static NumberWords own() {
        return NumberWordsReader.own();
    }

    @Test
    void everyWordHasASourceOrIsCalledJudgementAndIsSaidInBothLanguages() {
        assertThat(own().words())
                .hasSizeGreaterThan(35)
                .allSatisfy(word -> assertThat(word.value().basis().isMissing()).isFalse())
                .allSatisfy(word -> assertThat(word.ways()).containsKeys("en", "vi"));
        assertThat(own().degrees())
                .hasSize(3)
                .allSatisfy(degree -> assertThat(degree.ways()).containsKeys("en", "vi"));
        assertThat(own().table().sources()).isNotEmpty();
    }

    @Test
    void everyWordOfTheTableIsReadToItsRange() {
        int tried = 0;
        for (Word word : own().words()) {
            for (String subject : word.of()) {
                for (String way :
                        word.ways().values().stream().flatMap(List::stream).toList()) {
                    for (String written : List.of(
                            way,
                            way.toUpperCase(Locale.ROOT),
                            Normalizer.normalize(way, Normalizer.Form.NFD),
                            '"' + way + '"',
                            "{value: " + way + "}")) {
                        Figure figure = read(subject, written);
                        assertThat(figure.estimate())
                                .as(subject + ": " + written)
                                .isEqualTo(word.value().estimate());
                        assertThat(figure.wording().value().written())
                                .isEqualTo(Normalizer.normalize(
                                        written.replaceAll("[\"{}]|value: ", ""), Normalizer.Form.NFC));
                        tried++;
                    }
                    assertThat(CaseSchema.validate(CaseFiles.bytes(with(subject, way))))
                            .as(subject + ": " + way)
                            .isEmpty();
                }
            }
        }
        assertThat(tried).isGreaterThan(500);
    }

    /** Pinned here, since the other tests take what the table says. */
    @ParameterizedTest
    @CsvSource({
        "worth, large gain, 25, 40, 60",
        "worth, thiệt nhỏ, -10, -5, -2",
        "breakdown, very large loss, -95, -75, -60",
        "can-be-undone, hardly, 0.05, 0.1, 0.25",
        "seen-if-not-done, independent inspectors, 0.75, 0.9, 0.97",
        "seen-if-not-done, thanh sát viên độc lập, 0.75, 0.9, 0.97",
        "trust, little, 0.05, 0.15, 0.3",
        "trust, ít, 0.05, 0.15, 0.3",
        "turnover, now and then, 0.1, 0.2, 0.3"
    })
    void wordsMean(String subject, String word, double low, double likely, double high) {
        assertThat(read(subject, word).estimate()).isEqualTo(new Estimate(low, likely, high));
    }

    /** By hand: 40 − 1.5 · 15, 40 + 1.5 · 20; 0.4 ± half of it; 2 months ± a tenth; cut at what is allowed. */
    @Test
    void howSureWidensAndNarrows() {
        assertThat(read("worth", "{value: large gain, how sure: not very}").estimate())
                .isEqualTo(new Estimate(17.5, 40, 70));
        assertThat(read("worth", "{value: large gain, how sure: fairly}").estimate())
                .isEqualTo(new Estimate(25, 40, 60));
        assertThat(read("worth", "{value: large gain, how sure: Rất chắc}").estimate())
                .isEqualTo(new Estimate(32.5, 40, 50));
        assertThat(read("trust", "{value: 0.4, how sure: không chắc lắm}").estimate())
                .isEqualTo(new Estimate(0.2, 0.4, 0.6));
        assertThat(read("can-be-undone", "{value: hardly, how sure: very}").estimate())
                .isEqualTo(new Estimate(0.075, 0.1, 0.175));
        assertThat(read("worth", "{value: -20, how sure: fairly}").estimate()).isEqualTo(new Estimate(-25, -20, -15));
        assertThat(read("seen-if-not-done", "{value: 90%, how sure: not very}").estimate())
                .isEqualTo(new Estimate(0.45, 0.9, 1));
        assertThat(read("seen-if-not-done", "{value: plain to see, how sure: not very}")
                        .estimate())
                .isEqualTo(new Estimate(0.93, 0.99, 1));
        String months = SMALL.replace("takes: P1M", "takes: {value: 2 months, how sure: very}");
        Figure takes = figure(CaseFiles.read(months), "measures.cease-fire.takes");
        assertThat(takes.estimate().low()).isCloseTo(0.9 / 6, within(1e-12));
        assertThat(takes.estimate().high()).isCloseTo(1.1 / 6, within(1e-12));
    }

    /** However unsure, a gain stays a gain and a loss a loss. */
    @Test
    void sureOrNotAWordKeepsItsSign() {
        own().degrees()
                .forEach(degree -> own().words().stream()
                        .filter(word -> word.of().contains("worth"))
                        .forEach(word -> {
                            Estimate about = degree.about(
                                    word.value().estimate(),
                                    NumberWords.subjects().get("worth"),
                                    true);
                            assertThat(Math.signum(about.low())).isEqualTo(Math.signum(about.likely()));
                            assertThat(Math.signum(about.high())).isEqualTo(Math.signum(about.likely()));
                        }));
    }

    @Test
    void theWordsOfASubjectAreInOrder() {
        NumberWords.subjects().keySet().forEach(subject -> {
            List<Double> values = own().words().stream()
                    .filter(word -> word.of().contains(subject))
                    .map(word -> word.value().value())
                    .toList();
            assertThat(values).as(subject).doesNotHaveDuplicates();
            List<Double> sorted = new ArrayList<>(values);
            sorted.sort(
                    values.size() > 1 && values.getFirst() > values.getLast()
                            ? java.util.Comparator.reverseOrder()
                            : java.util.Comparator.naturalOrder());
            assertThat(values).as(subject).isEqualTo(sorted);
        });
    }

    @Test
    void wordsAndNumbersStandSideBySide() {
        Case read = CaseFiles.read(with("worth", "large gain").replace("done: 0.8", "done: own reports"));

        assertThat(figure(read, "measures.pull-back.seen-if-not-done").estimate())
                .isEqualTo(new Estimate(0.15, 0.3, 0.5));
        assertThat(figure(read, "measures.cease-fire.seen-if-not-done")
                        .wording()
                        .isNone())
                .isTrue();
        assertThat(figure(read, "trust.arden.belmar").value()).isEqualTo(0.3);
    }

    @Test
    void aRivalClaimAndAnInstrumentMaySpeakInWords() {
        Case read = CaseFiles.read(
                SMALL.replace("value: 0.3,", "value: little, also claimed: [{value: much, claimed by: belmar}],")
                        .replace(
                                "trust today",
                                "instruments: {watch: {name: Watch, by: arden, cost: small cost, changes: {pull-back:"
                                        + " {can be undone: hardly, seen if not done: joint monitors}}}}\ntrust today"));

        assertThat(read.trust().getFirst().prior().alsoClaimed().getFirst().estimate())
                .isEqualTo(new Estimate(0.8, 0.88, 0.95));
        assertThat(read.instruments().getFirst().changes())
                .extracting(
                        figure -> figure.path() + " " + figure.wording().value().written())
                .containsExactly(
                        "measures.pull-back.can-be-undone.share hardly",
                        "measures.pull-back.seen-if-not-done joint monitors");
    }

    @Test
    void anUnknownWordIsAnsweredWithTheWordsAndNoNumber() {
        String problem = CaseFiles.problems(with("can-be-undone", "somehow")).getFirst();

        assertThat(problem)
                .contains("number.word measures.cease-fire.can-be-undone.share")
                .contains("[somehow, easily, with effort, partly, hardly, not at all, form.share]");
        assertThat(problem.replaceFirst("^\\S+", "")).doesNotContainPattern("[0-9]");
        assertThat(CaseFiles.problems(with("worth", "easily")).getFirst()).contains("number.word");
        assertThat(CaseFiles.problems(with("worth", "{value: large gain, how sure: hugely}")))
                .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .contains("word.unknown measures.cease-fire.worth.belmar.how-sure [hugely, very, fairly, not very,");
        assertThat(CaseFiles.problems(with("worth", "lợi kha khá").replace("as of", "language: vi\nas of"))
                        .getFirst())
                .contains("lợi rất lớn, lợi lớn");
    }

    /** What has no words keeps its own message, and so does what is no word. */
    @Test
    void whatHasNoWordsIsAskedAboutAsBefore() {
        assertThat(CaseFiles.problems(SMALL.replace("takes: P1M", "takes: hardly"))
                        .getFirst())
                .contains("period.invalid");
        assertThat(CaseFiles.problems(with("can-be-undone", "{share: hardly, within: hardly}"))
                        .getFirst())
                .contains("period.invalid measures.cease-fire.can-be-undone.within");
        assertThat(CaseFiles.problems(with("worth", "[small gain, 5, 6]")).getFirst())
                .contains("number.form");
        assertThat(CaseFiles.problems(with("worth", "from 5 to 6")).getFirst()).contains("range.length");
    }

    @Test
    void theSchemaRefusesWhatIsNoWord() {
        for (String subject : PLACES.keySet()) {
            assertThat(CaseSchema.validate(CaseFiles.bytes(with(subject, "somehow"))))
                    .as(subject)
                    .isNotEmpty();
            assertThat(CaseFiles.problems(with(subject, "somehow"))).as(subject).isNotEmpty();
        }
        assertThat(CaseSchema.validate(CaseFiles.bytes(with("worth", "{value: 3, how sure: hugely}"))))
                .isNotEmpty();
    }

    @Test
    void aNumberIsSetInWordsForOneRun() {
        String path = "measures.cease-fire.worth.belmar";
        Figure set = figure(CaseFiles.read(SMALL, Map.of(path, " Large gain ")), path);

        assertThat(set.estimate()).isEqualTo(new Estimate(25, 40, 60));
        assertThat(set.wording().value().written()).isEqualTo("Large gain");
        assertThat(set.isSet()).isTrue();
        assertThat(CaseFiles.problems(CaseReader.read("case.yaml", CaseFiles.bytes(SMALL), Map.of(path, "largish"))))
                .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .startsWith("0:0 number.word " + path + " [largish, very large gain, ");
    }

    @Test
    void whatIsWrittenBackSaysTheWords() {
        Case read = CaseFiles.read(with("worth", "{value: Lợi lớn, how sure: fairly, judged: they say so}"));

        assertThat(((WriteResult.Written) CaseWriter.write("case.yaml", read)).text())
                .contains("{value: Lợi lớn, how sure: fairly, judged: they say so}");
    }

    @Test
    void aTableOfOnesOwnChangesTheNumbers() {
        String table = "title: Mine\nwords:\n  big: {of: [worth, can be undone], words: {en: [large gain], ko: [크다]},"
                + " value: [0.1, 0.2, 0.3], judged: mine}\n";
        NumberWords mine =
                ((NumberWordsReader.Result.Read) NumberWordsReader.read("t.yaml", CaseFiles.bytes(table))).words();
        for (String written : List.of("large gain", "크다")) {
            ReadResult read = CaseReader.read("case.yaml", CaseFiles.bytes(with("worth", written)), Map.of(), mine);
            Figure figure = figure(((ReadResult.Read) read).written(), "measures.cease-fire.worth.belmar");
            assertThat(figure.estimate()).isEqualTo(new Estimate(0.1, 0.2, 0.3));
            assertThat(figure.wording().table().title().in("en")).isEqualTo("Mine");
        }
        assertThat(CaseFiles.problems(
                        CaseReader.read("case.yaml", CaseFiles.bytes(with("worth", "small gain")), Map.of(), mine)))
                .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .contains("[small gain, large gain, form.points]");
    }

    @Test
    void aTableIsHeldToRules() {
        String table = """
                words:
                  a: {of: [worth, trust], words: {en: [much]}, value: 3}
                  b: {of: [worth], words: {en: [Much]}, value: 4}
                  c: {of: [wroth], words: {en: [x]}, value: 1}
                  d: {of: [trust], wrods: {}, value: some}
                how sure: {e: {words: {en: [so]}, range: -1, number: 2}}
                """;

        assertThat(((NumberWordsReader.Result.Unreadable) NumberWordsReader.read("t.yaml", CaseFiles.bytes(table)))
                        .problems().stream()
                                .map(p -> p.line() + ":" + p.problem().code()))
                .contains(
                        "2:number.range",
                        "3:words.twice",
                        "4:word.unknown",
                        "5:key.unknown",
                        "5:key.missing",
                        "5:number.form",
                        "6:number.outside");
    }

    @Test
    void isWhatItsSchemaDescribes() {
        String table = new String(CaseFiles.resource("number-words.yaml"), StandardCharsets.UTF_8);

        assertThat(OutcomeReaderTest.schema("number-words.schema.json").validate(table, InputFormat.YAML).stream()
                        .map(Error::toString))
                .isEmpty();
        assertThat(NumberWords.subjects().keySet())
                .allSatisfy(subject -> assertThat(
                                new String(CaseFiles.resource("number-words.schema.json"), StandardCharsets.UTF_8))
                        .contains('"'
                                + subject.replace("can-be-undone", "can be undone")
                                        .replace("seen-if-not-done", "seen if not done")
                                        .replace("held-back", "held back")
                                + '"'));
    }
}
