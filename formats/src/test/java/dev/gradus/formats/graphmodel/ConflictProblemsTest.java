package dev.gradus.formats.graphmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.formats.source.Code;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each thing that can be wrong with a conflict: one mistake in a small one, and what is said of it, where. */
class ConflictProblemsTest {
    /**
     * @param from what of the small conflict is replaced
     * @param to by what
     * @param expected "line:column code path [arguments]"
     */
    record Mistake(String from, String to, String expected) {
        @Override
        public String toString() {
            return expected;
        }
    }

    static final List<Mistake> BY_OPTIONS = List.of(
            new Mistake(
                    "options:\n",
                    "moves: {}\noptions:\n",
                    "7:1 conflict.form  [options, moves, options | states, moves, ]"),
            new Mistake(
                    "  arden: {name: Arden}\n  belmar: {name: Belmar}\n",
                    "  {}\n",
                    "4:1 conflict.makers decision-makers [0, 16, ]"),
            new Mistake("[YY-]", "[---]", "7:1 conflict.infeasible infeasible [, , ]"),
            new Mistake("[YY-]", "[YY]", "11:14 pattern.invalid infeasible [YY, 3, YN-]"),
            new Mistake("NNN, [", "NNM, [", "13:21 state.unknown preferences.arden.ranking [NNM, , NNN]"),
            new Mistake("NNN, [", "YYN, [", "13:21 state.infeasible preferences.arden.ranking [YYN, , ]"),
            new Mistake("NYY]", "NYY, NNN]", "13:60 state.twice preferences.arden.ranking [NNN, , ]"),
            new Mistake(", NNY", "", "13:3 state.missing preferences.arden.ranking [NNY, 1, ]"),
            new Mistake(
                    "not fire,",
                    "not fire marsh,",
                    "14:25 statement.invalid preferences.belmar.priorities [marsh, and, or, if, iff, fire if not retreat]"),
            new Mistake(
                    "not fire,",
                    "not fyre,",
                    "14:25 statement.invalid preferences.belmar.priorities [fyre, fire, retreat, march, fire if not retreat]"),
            new Mistake(
                    "priorities: [not fire, march if retreat]",
                    "priorities: [fire], points: []",
                    "14:3 preference.kind preferences.belmar [priorities, points, ranking | priorities | points, ]"),
            new Mistake(
                    "priorities: [not fire, march if retreat]",
                    "points: [1, 2]",
                    "14:20 points.length preferences.belmar.points [2, 6, ]"),
            new Mistake(
                    "by: belmar,",
                    "by: belmer,",
                    "10:33 reference.unknown options.march.by [belmer, options.march.by, belmar]"),
            new Mistake(
                    "  belmar: {priorities",
                    "  delmar: {priorities",
                    "12:1 key.missing preferences.belmar [, belmar, ]"),
            new Mistake(
                    "take only",
                    "taken only",
                    "9:57 word.unknown options.retreat.direction [taken only, both, take only, give up only, take only]"),
            new Mistake("conflict: truce", "conflict: &x truce", "1:11 yaml.anchor  [x, , ]"));

    static final List<Mistake> LISTED = List.of(
            new Mistake("tense -> war", "tense to war", "9:27 move.invalid moves.arden [tense to war, , 1 -> 2]"),
            new Mistake("tense -> war", "war -> war", "9:27 move.invalid moves.arden [war -> war, , 1 -> 2]"),
            new Mistake("tense -> war", "tense -> was", "9:27 state.unknown moves.arden [was, , war]"),
            new Mistake("tense, war]\nmoves", "tense, calm, war]\nmoves", "7:23 state.twice states [calm, , ]"),
            new Mistake(
                    "points: [2, 3, 1]",
                    "points: [2, x, 1]",
                    "12:23 number.invalid preferences.arden.points [x, -1e308 … 1e308, 3]"),
            new Mistake(
                    "ranking: [calm, tense, war]",
                    "priorities: [calm]",
                    "13:3 preference.kind preferences.belmar [priorities, ranking | points, ]"));

    static final List<Mistake> GMCR = List.of(
            new Mistake(
                    "\"options\": [1]",
                    "\"options\": [0]",
                    "1:14 option.control options.0.name [Open the gates, Upper town, Lower town, ]"),
            new Mistake("fwd", "forth", "2:14 gmcr.value options.1.permittedDirection [forth, both, fwd, back, ]"),
            new Mistake(
                    "[[1, \"N\"]]",
                    "[[7, \"N\"]]",
                    "3:77 gmcr.value decisionMakers.0.preferences [[…], [0 … 1, Y | N], ]"),
            new Mistake("\"infeasibles\": []", "\"infeasibles\": [[]]", "1:1 conflict.infeasible infeasible [, , ]"),
            new Mistake("\"coalitions\": [0, 1]", "\"coalitions\": [0, 5]", "7:57 gmcr.value coalitions [5, 0 … 1, ]"));

    private static List<String> mistaken(String sound, Mistake mistake, boolean gmcr) {
        assertThat(sound).contains(mistake.from());
        byte[] bytes = ConflictFiles.bytes(sound.replace(mistake.from(), mistake.to()));
        return ConflictFiles.problems(
                gmcr ? GmcrReader.read("towns.gmcr", bytes) : ConflictReader.read("conflict.yaml", bytes));
    }

    @ParameterizedTest
    @FieldSource("BY_OPTIONS")
    void aMistakeByOptionsIsFoundWhereItIs(Mistake mistake) {
        assertThat(mistaken(ConflictFiles.BY_OPTIONS, mistake, false)).contains(mistake.expected());
    }

    @ParameterizedTest
    @FieldSource("LISTED")
    void aMistakeInListedStatesIsFoundWhereItIs(Mistake mistake) {
        assertThat(mistaken(ConflictFiles.LISTED, mistake, false)).contains(mistake.expected());
    }

    @ParameterizedTest
    @FieldSource("GMCR")
    void aMistakeInAFileOfGmcrPlusIsFoundWhereItIs(Mistake mistake) {
        assertThat(mistaken(ConflictFiles.GMCR, mistake, true)).contains(mistake.expected());
    }

    @Test
    void allAreFoundAtOnceInTheOrderOfTheFile() {
        String wrong = ConflictFiles.LISTED
                .replace("tense -> war", "tense to war")
                .replace("points: [2, 3, 1]", "points: [2, 3]")
                .replace("title: The border\n", "");

        assertThat(ConflictFiles.problems(ConflictReader.read("conflict.yaml", ConflictFiles.bytes(wrong))))
                .extracting(p -> p.split(" ", 3)[1])
                .containsExactly("key.missing", "move.invalid", "points.length");
    }

    @Test
    void tooManyOptionsOrStatesAreRefusedBeforeTheyAreListed() {
        assertThat(problems(31)).containsExactly("4:1 conflict.options options [31, 30, ]");
        assertThat(problems(30)).containsExactly("4:1 conflict.states options [, 4194304, ]");
    }

    private static List<String> problems(int options) {
        String many = IntStream.range(0, options)
                .mapToObj(k -> "  o" + k + ": {name: O, by: a}\n")
                .collect(Collectors.joining());
        return ConflictFiles.problems(ConflictReader.read(
                "conflict.yaml",
                ConflictFiles.bytes("""
                        conflict: many
                        title: Many
                        decision makers: {a: {name: A}}
                        options:
                        """ + many + "sources: {s: {title: S}}\npreferences: {a: {priorities: []}}\n")));
    }

    @Test
    void whatAFileOfGmcrPlusSaysInVainIsNoted() {
        String file = ConflictFiles.GMCR
                .replace("\"program\"", "\"colour\": \"red\", \"program\"")
                .replace(
                        "\"options\": [0],",
                        "\"options\": [0], \"preferenceRanking\": [1, 2, 3, 4], \"payoffs\": [9, 9, 1, 1],")
                .replace("[{\"name\": \"Upper", "[{\"name\": \"Upper")
                .replaceFirst("(?s)\"preferences\": \\[\\s+\\{\"compound.*?\\]\\]\\}\\]", "\"preferences\": []");

        assertThat(ConflictFiles.lines(ConflictFiles.gmcr(file).notes()))
                .extracting(note -> note.split(" ", 2)[1])
                .containsExactly(
                        "gmcr.payoffs decisionMakers.0.payoffs [Upper town, , ]",
                        "gmcr.unused decisionMakers.0.preferenceRanking [preferenceRanking, Upper town, ]",
                        "gmcr.indifferent decisionMakers.1.preferences [Lower town, , ]",
                        "gmcr.field colour [colour, , ]");
    }

    @Test
    void everyCodeOfConflictsIsShownHere() {
        List<Mistake> all = new ArrayList<>();
        Stream.of(BY_OPTIONS, LISTED, GMCR).forEach(all::addAll);
        Set<String> shown = all.stream().map(m -> m.expected().split(" ", 3)[1]).collect(Collectors.toSet());
        Set<Code> elsewhere = EnumSet.of(
                Code.CONFLICT_OPTIONS,
                Code.CONFLICT_STATES,
                Code.GMCR_FIELD,
                Code.GMCR_PAYOFFS,
                Code.GMCR_INDIFFERENT,
                Code.GMCR_UNUSED);

        assertThat(EnumSet.range(Code.CONFLICT_OPTIONS, Code.GMCR_VALUE))
                .filteredOn(code -> !elsewhere.contains(code))
                .extracting(Code::code)
                .allMatch(shown::contains);
    }
}
