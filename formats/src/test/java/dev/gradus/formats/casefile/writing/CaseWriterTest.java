package dev.gradus.formats.casefile.writing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseFigures;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Parts;
import dev.gradus.formats.casefile.CaseFileFuzz;
import dev.gradus.formats.casefile.CaseFiles;
import dev.gradus.formats.casefile.CaseSchema;
import dev.gradus.formats.casefile.writing.WriteResult.Refused;
import dev.gradus.formats.casefile.writing.WriteResult.Written;
import dev.gradus.formats.source.LocatedProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is written reads back to the same case, is what the schema describes, and reads like a file of the library. */
class CaseWriterTest {
    private static final int RANDOM = Integer.getInteger("gradus.written", 120);
    private static final int MUTATED = 200;

    static String written(Case one) {
        WriteResult result = CaseWriter.write("case.yaml", one);
        assertThat(result).isInstanceOf(Written.class);
        return ((Written) result).text();
    }

    /** Compares by itself, though the writer has done so too. */
    private static void comesBack(Case one) {
        String text = written(one);
        assertThat(CaseFiles.read(text)).isEqualTo(one);
        assertThat(CaseSchema.validate(CaseFiles.bytes(text))).isEmpty();
        assertThat(written(CaseFiles.read(text))).isEqualTo(text);
        assertThat(text.lines()).noneMatch(line -> line.endsWith(" "));
    }

    @TestFactory
    Stream<DynamicTest> everyCaseOfTheLibraryComesBack() throws IOException {
        Map<String, byte[]> files = CaseFiles.all();
        for (String name : List.of("everything", "promises")) {
            files.put(name, Files.readAllBytes(Path.of("src/test/resources", name, "case.yaml")));
        }
        return files.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> comesBack(CaseFiles.read(file.getValue()))));
    }

    @Test
    void randomCasesComeBack() {
        for (int seed = 0; seed < RANDOM; seed++) {
            Case one = Parts.divide(RandomWritten.of(seed));
            try {
                comesBack(one);
            } catch (AssertionError error) {
                throw new AssertionError("seed " + seed, error);
            }
        }
    }

    /** So that the cases above try what they are there to try. */
    @Test
    void manyRandomNumbersAreSaidInWords() {
        int worded = 0;
        int sure = 0;
        for (int seed = 0; seed < 100; seed++) {
            for (Figure figure : CaseFigures.of(RandomWritten.of(seed))) {
                worded += figure.wording().value().isNothing() ? 0 : 1;
                sure += figure.wording().sure().isNothing() ? 0 : 1;
            }
        }
        assertThat(worded).isGreaterThan(200);
        assertThat(sure).isGreaterThan(200);
    }

    @Test
    void whateverReadsFromMutatedFilesComesBack() {
        CaseFileFuzz.Tally tally = CaseFileFuzz.run(MUTATED, CaseWriterTest::comesBack);

        assertThat(tally.cases()).isGreaterThan(MUTATED / 50);
    }

    @Test
    void aSmallCaseReadsLikeTheLibrary() {
        assertThat(written(CaseFiles.read(CaseFiles.SMALL))).isEqualTo("""
                case: my-case
                language: en
                as of: 2026-03-01

                sources:
                  envoy: {title: Report of the envoy}

                parties:
                  arden:
                    name: Arden
                    breakdown:
                      war: {value: -8, source: envoy}
                  belmar:
                    name: Belmar
                    breakdown:
                      war: {value: -9, source: envoy}

                trust today:
                  arden in belmar: {value: 0.3, judged: one truce kept}
                  belmar in arden: {value: 0.4, judged: one truce broken}

                measures:
                  cease-fire:
                    name: Stop firing
                    by: arden
                    takes: P1M
                    seen if not done: 0.9
                    source: envoy p. 4

                  pull-back:
                    name: Pull back
                    by: belmar
                    takes: P2M
                    seen if not done: 0.8
                    source: envoy p. 5
                """);
    }

    @Test
    void aLongTextIsFolded() {
        Case one = CaseFiles.read(
                CaseFiles.SMALL.replace("case: my-case\n", "case: my-case\nsummary: " + "word ".repeat(50) + "\n"));

        assertThat(written(one)).contains("summary: >-\n  word word").doesNotContain("word ".repeat(30));
    }

    @Test
    void aNumberSetForOneRunIsNotWritten() {
        Case set = CaseFiles.read(
                CaseFiles.SMALL,
                Map.of(
                        "measures.cease-fire.takes",
                        "P9M",
                        "parties.arden.turnover",
                        "0.3",
                        "measures.pull-back.worth.arden",
                        "7"));

        assertThat(CaseFiles.read(written(set))).isEqualTo(CaseFiles.read(CaseFiles.SMALL));
    }

    @Test
    void whatNoFileCanSayIsRefused() {
        Case one = CaseFiles.read(CaseFiles.SMALL);

        assertThat(refused(titled(one, LocalText.of("en", "bell \u0007")))).containsExactly("yaml.control ");
        assertThat(refused(titled(one, LocalText.of("en", " ")))).containsExactly("value.empty title");
        assertThat(refused(titled(one, LocalText.of("en", "e\u0301")))).containsExactly("case.unwritable title");
        assertThat(refused(titled(one, LocalText.of("english", "no code"))))
                .containsExactly("language.invalid title.english");
    }

    private static List<String> refused(Case one) {
        List<LocatedProblem> problems = ((Refused) CaseWriter.write("case.yaml", one)).problems();
        return problems.stream()
                .map(LocatedProblem::problem)
                .map(problem -> problem.code() + " " + problem.path())
                .toList();
    }

    private static Case titled(Case one, LocalText title) {
        return new Case(
                one.id(),
                title,
                one.summary(),
                one.language(),
                one.asOf(),
                one.starts(),
                one.stageOverhead(),
                one.sources(),
                one.parties(),
                one.trust(),
                one.trustIsBefore(),
                one.objectives(),
                one.inForce(),
                one.measures(),
                one.instruments(),
                one.terms(),
                one.proposals(),
                one.redLines(),
                one.deadlines(),
                one.uncertainty(),
                one.record());
    }
}
