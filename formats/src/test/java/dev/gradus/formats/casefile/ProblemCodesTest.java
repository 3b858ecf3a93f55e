package dev.gradus.formats.casefile;

import static dev.gradus.formats.casefile.CaseFiles.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.formats.source.Code;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each thing that can be wrong with a file: one mistake in a small case, and what is said of it, where. */
class ProblemCodesTest {
    /**
     * @param from what of the small case is replaced
     * @param to by what
     * @param expected "line:column code path [arguments]"
     */
    record Mistake(String from, String to, String expected) {
        @Override
        public String toString() {
            return expected;
        }
    }

    static final List<Mistake> IN_THE_YAML = List.of(
            new Mistake("Arden,", "\"Ard\0en\",", "5:21 yaml.control  [U+0000, , ]"),
            new Mistake("Arden,", "\"Ard\u202Een\",", "5:21 yaml.control  [U+202E, , ]"),
            new Mistake("Arden,", "\"Ard\\u0000en\",", "5:17 yaml.control  [U+0000, , ]"),
            new Mistake("by: arden", "by: &a arden", "11:39 yaml.anchor  [a, , ]"),
            new Mistake("by: arden", "by: *a", "11:39 yaml.alias  [a, , ]"),
            new Mistake("by: arden", "by: !!str arden", "11:39 yaml.tag  [tag:yaml.org,2002:str, , ]"),
            new Mistake("case: my", "%TAG !x! tag:x,2000:\n---\ncase: my", "1:1 yaml.tag  [!x!, , ]"),
            new Mistake("parties:", "parties:\n  <<: {}", "5:3 yaml.merge  [, , ]"),
            new Mistake("measures:", "---\nmeasures:", "10:1 yaml.documents  [, , ]"),
            new Mistake("by: arden", "by: arden, verified by: [belmar, ?]", "11:68 yaml.question-mark  [, , ]"),
            new Mistake("as of: ", "as of: @", "2:8 yaml.syntax  [@2026-03-01, , ]"),
            new Mistake("as of", "\tas of", "2:1 yaml.tab  [as of: 2026-03-01, , ]"),
            new Mistake("Report of", "\"Report of", "3:26 yaml.quote  [\"Report of the envoy}}, , ]"),
            new Mistake("envoy}}", "envoy}", "3:10 yaml.bracket  [{envoy: {title: Report of the envoy}, , ]"),
            new Mistake("as of: ", "as of ", "2:1 yaml.colon  [as of 2026-03-01, , ]"),
            new Mistake("case: my", "case: my: ", "1:9 yaml.colon-in-text  [: -case, , ]"),
            new Mistake("as of", " as of", "2:2 yaml.indent  [as of: 2026-03-01, , ]"),
            new Mistake(
                    "  belmar in",
                    " belmar in",
                    "9:2 yaml.indent  [belmar in arden: {value: 0.4, judged: one truce broken}, , ]"));

    static final List<Mistake> IN_THE_KEYS = List.of(
            new Mistake(
                    "as of: 2026-03-01",
                    "as of: 2026-03-01\nlangauge: en",
                    "3:1 key.unknown langauge [langauge, " + String.join(", ", Shape.CASE.keys()) + ", language]"),
            new Mistake(
                    "one truce kept",
                    "one truce kept, one broken",
                    "8:57 key.comma trust.arden.belmar.one-broken [one broken, one truce kept, \"one truce kept, one broken\"]"),
            new Mistake("sources:", "case: other\nsources:", "3:1 key.duplicate  [case, 1, ]"),
            new Mistake("as of: 2026-03-01", "", "1:1 key.missing as-of [, as of, ]"),
            new Mistake("by: arden", "? [a] : b, by: arden", "11:37 key.complex  [[…], , ]"));

    static final List<Mistake> IN_THE_KINDS_OF_VALUES = List.of(
            new Mistake("{title: Report of the envoy}", "Report", "3:18 type.mapping sources.envoy [Report, envoy, ]"),
            new Mistake(
                    "by: arden,",
                    "by: arden, requires: pull-back,",
                    "11:56 type.list measures.cease-fire.requires [pull-back, requires, ]"),
            new Mistake("Stop firing", "[Stop]", "11:22 type.text measures.cease-fire.name [[…], name, ]"),
            new Mistake(
                    "value: 0.3",
                    "value: {share: 0.3}",
                    "8:28 type.number trust.arden.belmar [{…}, 0.000001 … 0.999999, form.trust]"),
            new Mistake("name: Stop firing", "name:", "11:21 value.empty measures.cease-fire.name [name, , ]"),
            new Mistake(
                    "by: arden,",
                    "by: arden, form: orall,",
                    "11:52 word.unknown measures.cease-fire.form [orall, written, oral, oral]"),
            new Mistake(
                    "measures:",
                    "clauses: {c: {kind: order, says: So}}\nmeasures:",
                    "10:21 word.elsewhere clauses.c.kind [order, , triggers: {…: {after: […]}}]"),
            new Mistake(
                    "by: arden,",
                    "by: arden, in parts: [1, rest],",
                    "11:46 parts.rest measures.cease-fire.in-parts [, , ]"),
            new Mistake(
                    "by: arden,",
                    "by: arden, verified by: [[belmar], [belmar]],",
                    "11:46 verifiers.parts measures.cease-fire.verified-by [2, 1, ]"),
            new Mistake(
                    "by: arden,",
                    "by: arden, until: {within: [3 days], of: pull-back},",
                    "11:54 when.window measures.cease-fire.until.within [3 days, , ]"),
            new Mistake(
                    "by: arden,",
                    "by: arden, phase: 1,",
                    "11:46 key.elsewhere measures.cease-fire.phase [phase, , clauses: {phase-one: {kind: term, says: …, of: […], until: day 42 of …}}]"),
            new Mistake(
                    "by: arden,",
                    "by: arden, in parts: 2, verified by: {cease-fire-2: belmar},",
                    "11:59 verifiers.named measures.cease-fire.verified-by [cease-fire-2, , ]"),
            new Mistake(
                    "by: arden,",
                    "by: arden, until: after all women are freed,",
                    "11:53 when.event measures.cease-fire.until [after all women are freed, , ]"),
            new Mistake(
                    "by: arden,",
                    "by: arden, every: before each release,",
                    "11:46 period.invalid measures.cease-fire.every [before each release, , form.every]"),
            new Mistake("Stop firing", "x".repeat(4001), "11:22 text.long  [4001, 4000, ]"));

    static final List<Mistake> IN_THE_NUMBERS = List.of(
            new Mistake("value: 0.3", "value: 0,3", "8:28 number.outside trust.arden.belmar [0, , form.trust]"),
            new Mistake(
                    "value: 0.3",
                    "value: \"0,3\"",
                    "8:28 number.invalid trust.arden.belmar [\"0,3\", 0.000001 … 0.999999, 0.3]"),
            new Mistake(
                    "value: 0.3",
                    "value: a third",
                    "8:28 number.word trust.arden.belmar [a third, none, little, some, fair, much, form.trust]"),
            new Mistake(
                    "value: 0.3",
                    "value: [0.1, 0.2, 0.3], how sure: very",
                    "8:45 sure.range trust.arden.belmar.how-sure [very, , ]"),
            new Mistake("value: 0.3", "value: .nan", "8:28 number.form trust.arden.belmar [.nan, , form.trust]"),
            new Mistake("value: 0.3", "value: 1e999", "8:28 number.outside trust.arden.belmar [1e999, , form.trust]"),
            new Mistake(
                    "value: 0.3", "value: 30", "8:28 number.range trust.arden.belmar [30, 0.000001 … 0.999999, 0.3]"),
            new Mistake("value: -8", "value: 8", "5:49 number.range parties.arden.breakdown.war [8, -1000 … 0, -8]"),
            new Mistake(
                    "value: -8", "value: 007", "5:49 number.invalid parties.arden.breakdown.war [007, -1000 … 0, 7]"),
            new Mistake("value: 0.3", "value: [0.3, 0.4]", "8:28 range.length trust.arden.belmar [2, , ]"),
            new Mistake("value: -8", "value: -10 to -5", "5:49 range.length parties.arden.breakdown.war [2, , ]"),
            new Mistake("value: -8", "value: từ -10 đến -5", "5:49 range.length parties.arden.breakdown.war [2, , ]"),
            new Mistake(
                    "by: arden,",
                    "by: arden, tranches: 0.5,",
                    "11:56 number.whole measures.cease-fire.tranches [0.5, 2, 3 … 24, ]"),
            new Mistake(
                    "value: 0.3",
                    "value: [0.5, 0.3, 0.4]",
                    "8:28 range.order trust.arden.belmar [[0.5, 0.3, 0.4], , [0.3, 0.4, 0.5]]"),
            new Mistake(
                    "{value: 0.3, judged",
                    "{value: [0.2, 0.3, 0.4], shape: discrete, chances: [0.5, 0.2, 0.2], judged",
                    "8:62 shape.chances trust.arden.belmar.chances [[0.5, 0.2, 0.2], , ]"),
            new Mistake(
                    "takes: P1M",
                    "takes: 10 minutes",
                    "11:53 period.invalid measures.cease-fire.takes [10 minutes, , form.time]"),
            new Mistake(
                    "takes: P1M", "takes: PT5H", "11:53 period.invalid measures.cease-fire.takes [PT5H, , form.time]"),
            new Mistake(
                    "takes: P1M",
                    "takes: P1M, until: by week 6",
                    "11:65 when.ambiguous measures.cease-fire.until [by week 6, start of week 6 of signature;"
                            + " end of week 6 of signature, ]"),
            new Mistake(
                    "takes: P1M",
                    "takes: P1M, until: 2 weeks",
                    "11:65 when.from measures.cease-fire.until [2 weeks, , 2 weeks after signature]"),
            new Mistake("2026-03-01", "1/3/2026", "2:8 date.ambiguous as-of [1/3/2026, 2026-01-03, 2026-03-01]"),
            new Mistake("2026-03-01", "9999-03-01", "2:8 date.range as-of [9999-03-01, 0001-01-01 … 2999-12-31, ]"),
            new Mistake("2026-03-01", "2026-02-30", "2:8 date.invalid as-of [2026-02-30, , form.date]"));

    static final List<Mistake> IN_THE_NAMES = List.of(
            new Mistake("cease-fire:", "Ngừng bắn:", "11:3 id.invalid measures.Ngừng-bắn [Ngừng bắn, , ngung-ban]"),
            new Mistake("pull-back:", "arden:", "12:3 id.taken measures.arden [arden, , arden-measure]"),
            new Mistake(
                    "name: Arden",
                    "name: {Vietnamese: Arden}",
                    "5:18 language.invalid parties.arden.name.Vietnamese [Vietnamese, en, vi, ko, ]"),
            new Mistake("arden in belmar", "arden trusts belmar", "8:3 trust.key trust [arden trusts belmar, , ]"),
            new Mistake("measures:", "trust before: {}\nmeasures:", "10:1 trust.both trust-before [, , ]"),
            new Mistake(
                    "source: envoy p. 4",
                    "source: evnoy p. 4",
                    "11:89 reference.unknown measures.cease-fire.source [evnoy, measures.cease-fire.source, envoy]"),
            new Mistake(
                    "measures:",
                    "proposals: {p: {name: P, stages: [], triggers: {cease-fire: {}}}}\nmeasures:",
                    "10:49 trigger.kind proposals.p.triggers.cease-fire [, after, on verification of, in parallel with, order left open with, ]"));

    static final List<Mistake> IN_WHAT_IS_COMPUTED = List.of(
            new Mistake(
                    "measures:",
                    "outcomes: {small: {name: Small}}\nmeasures:",
                    "10:12 outcome.empty outcomes.small [small, , ]"),
            new Mistake("measures:", """
                    move together:
                      one: {figures: [trust.arden.belmar, trust.belmar.arden], correlation: -0.9}
                      two: {figures: [trust.belmar.arden, measures.pull-back.takes], correlation: -0.9}
                      three: {figures: [measures.pull-back.takes, trust.arden.belmar], correlation: -0.9}
                    measures:""", "10:1 correlation.impossible move-together [0.9, , ]"),
            new Mistake(
                    "by: arden,",
                    "by: arden, requires: [pul-back],",
                    "11:57 reference.unknown measures.cease-fire.requires [pul-back, measures.cease-fire.requires, pull-back]"),
            new Mistake(
                    "by: arden,",
                    "by: arden, excludes: [cease-fire],",
                    "11:57 exclude.self measures.cease-fire.excludes [cease-fire, , ]"),
            new Mistake("by: arden,", "by: [arden],", "11:35 performers.invalid measures.cease-fire.by [arden, , ]"),
            new Mistake(
                    "by: arden,",
                    "by: [arden, belmar], in parts: [3, 4],",
                    "11:56 performers.parts measures.cease-fire.in-parts [arden, belmar, , ]"),
            new Mistake(
                    "by: arden,",
                    "by: arden, in parts: [3, x],",
                    "11:60 parts.invalid measures.cease-fire.in-parts [x, 24, [3, 4, 3]]"),
            new Mistake(
                    "by: arden,",
                    "by: arden, in parts: [3, 0],",
                    "11:60 parts.invalid measures.cease-fire.in-parts [0, 24, [3, 4, 3]]"),
            new Mistake(
                    "by: arden,",
                    "by: arden, in parts: [3, 4], tranches: 2,",
                    "11:46 parts.twice measures.cease-fire.in-parts [cease-fire, , ]"),
            new Mistake(
                    "by: arden,",
                    "by: arden, only with: [cease-fire],",
                    "11:58 onlywith.self measures.cease-fire.only-with [cease-fire, , ]"));

    @ParameterizedTest
    @FieldSource({
        "IN_THE_YAML",
        "IN_THE_KEYS",
        "IN_THE_KINDS_OF_VALUES",
        "IN_THE_NUMBERS",
        "IN_THE_NAMES",
        "IN_WHAT_IS_COMPUTED"
    })
    void aMistakeIsNamedWhereItIs(Mistake mistake) {
        assertThat(SMALL).contains(mistake.from());

        assertThat(CaseFiles.problems(SMALL.replace(mistake.from(), mistake.to())))
                .contains(mistake.expected());
    }

    @Test
    void aFileMustBeUtf8() {
        byte[] latin = {'c', 'a', 's', 'e', ':', ' ', '\n', ' ', (byte) 0xE9, '\n'};

        assertThat(CaseFiles.problems(CaseReader.read("case.yaml", latin, Map.of())))
                .containsExactly("2:2 yaml.encoding  [8, , ]");
    }

    @Test
    void aFileHasAtMostTwoMebibytes() {
        assertThat(CaseFiles.problems("#".repeat(2 * 1024 * 1024 + 1)))
                .containsExactly("1:1 yaml.size  [2097153, 2097152, ]");
    }

    @Test
    void aTextAloneIsNoCase() {
        assertThat(CaseFiles.problems("peace\n")).contains("1:1 case.none  [, , ]");
    }

    @Test
    void anEmptyFileIsNoCase() {
        assertThat(CaseFiles.problems("# nothing\n")).containsExactly("1:1 yaml.empty  [, , ]");
    }

    @Test
    void nestingEndsAtThirtyTwoLevels() {
        assertThat(CaseFiles.problems("[".repeat(100_000))).containsExactly("1:33 yaml.depth  [, 32, ]");
        assertThat(CaseFiles.problems("- ".repeat(100_000))).containsExactly("1:65 yaml.depth  [, 32, ]");
    }

    @Test
    void aFileHasAtMostAHundredThousandValues() {
        assertThat(CaseFiles.problems("case: [" + "1,".repeat(200_000) + "]"))
                .containsExactly("1:200008 yaml.values  [, 100000, ]");
    }

    @Test
    void afterFiveHundredProblemsTheRestIsCounted() {
        String many = Stream.iterate(1, i -> i + 1)
                .limit(700)
                .map(i -> "x" + i + ": 1\n")
                .collect(Collectors.joining());

        List<String> problems = CaseFiles.problems(many + SMALL);

        assertThat(problems).hasSize(501).last().isEqualTo("0:0 problem.many  [200, 500, ]");
    }

    @Test
    void theCaseIsCalledLikeItsFolder() {
        ReadResult result = CaseReader.read("cases/treaties/truce/case.yaml", CaseFiles.bytes(SMALL), Map.of());

        assertThat(CaseFiles.problems(result)).containsExactly("1:1 case.folder case [my-case, truce, truce]");
    }

    @Test
    void allProblemsAreFoundAtOnceInTheOrderOfTheFile() {
        String wrong = SMALL.replace("2026-03-01", "yesterday")
                .replace("takes: P2M", "takes: long")
                .replace("-9", "9");

        assertThat(CaseFiles.problems(wrong))
                .extracting(p -> p.split(" ", 3)[1])
                .containsExactly("date.invalid", "number.range", "period.invalid");
    }

    /** Those of conflicts, scenarios and tables are shown beside their readers, those of writing and editing in their packages. */
    @Test
    void everyCodeIsShownHere() {
        Set<String> shown = Stream.of(
                        IN_THE_YAML,
                        IN_THE_KEYS,
                        IN_THE_KINDS_OF_VALUES,
                        IN_THE_NUMBERS,
                        IN_THE_NAMES,
                        IN_WHAT_IS_COMPUTED)
                .flatMap(List::stream)
                .map(mistake -> mistake.expected().split(" ", 3)[1])
                .collect(Collectors.toSet());
        Set<Code> elsewhere = EnumSet.of(
                Code.YAML_ENCODING,
                Code.YAML_SIZE,
                Code.YAML_VALUES,
                Code.YAML_DEPTH,
                Code.YAML_EMPTY,
                Code.CASE_FOLDER,
                Code.WORDS_TWICE,
                Code.CASE_NONE,
                Code.CASE_UNWRITABLE,
                Code.EDIT_PATH,
                Code.EDIT_EXISTS,
                Code.EDIT_KIND,
                Code.EDIT_CONTENT,
                Code.EDIT_PLACE,
                Code.PROBLEM_MANY,
                Code.OVERRIDE_UNKNOWN);

        assertThat(EnumSet.complementOf(EnumSet.copyOf(elsewhere)))
                .filteredOn(
                        code -> code.compareTo(Code.CONFLICT_OPTIONS) < 0 || code.compareTo(Code.NOTE_OUT_MISSING) > 0)
                .extracting(Code::code)
                .allMatch(shown::contains);
    }
}
