package dev.gradus.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.Stage;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.dating.Dating;
import dev.gradus.assessment.text.TextWeaknesses;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.words.Problems;
import dev.gradus.words.Words;
import dev.gradus.words.assessment.TextWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Days before something, numbered days, days from the end of a duty or a clause: reckoned, weighed and told. */
class CountedDaysTest {
    private static final String CASE = """
            case: my-case
            as of: 2025-01-17
            parties: {a: {name: Arden}, b: {name: {en: Belmar, vi: Ben-ma}}}
            measures:
              names: {name: Name those, by: a, every: as needed}
              truce: {name: {en: Truce, vi: Ngừng bắn}, by: [a, b], obligation: maintain, until: end of talks}
              swap: {name: {en: Swap, vi: Trao đổi}, by: a}
              talks: {name: {en: Talks, vi: Đàm phán}, by: [a, b], obligation: influence}
              watch: {name: Watch, by: b, obligation: maintain, until: 36 months after swap}
              vote: {name: Vote, by: b}
              leave: {name: Leave, by: b}
            clauses:
              phase: {kind: term, says: {en: "Phase one lasts 42 days.", vi: "Chặng một kéo dài 42 ngày."}, until: 2025-03-01}
              open: {kind: term, says: As long as needed, until: some day}
            proposals:
              p:
                name: P
                signed: yes
                on: 2025-01-17
                stages:
                  - {do: [names], due: "the day before swap, 16:00"}
                  - {do: [truce], due: "19 January 2025, 08:30"}
                  - {do: [swap], due: day 7 of truce}
                  - {do: [vote], due: 60 days before end of watch}
                  - {do: [leave], not before: 1 day after end of phase, due: day 90}
            """;

    private static WholeCase whole(String file) {
        return ((ReadResult.Read) CaseReader.read("case.yaml", CaseFiles.bytes(file), Map.of())).whole();
    }

    private static Dating dating(WholeCase whole) {
        return Dating.of(whole, whole.written().proposals().getFirst());
    }

    private static List<LocalDate> days(WholeCase whole) {
        Dating dating = dating(whole);
        Proposal proposal = whole.written().proposals().getFirst();
        return IntStream.range(0, proposal.stages().size())
                .mapToObj(dating::day)
                .toList();
    }

    private static String told(WholeCase whole, String language) {
        return new TextWords(Words.of(language, whole, ""))
                .passage(whole, TextWeaknesses.of(whole))
                .toString();
    }

    @Test
    void everyDayIsThatOfTheCalendar() {
        assertThat(days(whole(CASE)))
                .containsExactly(
                        LocalDate.of(2025, 1, 24),
                        LocalDate.of(2025, 1, 19),
                        LocalDate.of(2025, 1, 25),
                        LocalDate.of(2028, 1, 25).minusDays(60),
                        LocalDate.of(2025, 4, 16));
        assertThat(dating(whole(CASE)).undated()).isEmpty();
    }

    @Test
    void whatEndsWithItselfOrOnNoDayIsNamed() {
        String round = CASE.replace("until: 36 months after swap", "until: end of truce")
                .replace("until: end of talks", "until: end of watch");

        assertThat(dating(whole(round)).undated()).containsExactly(new Dating.Undated(3, "end of watch"));
        assertThat(dating(whole(CASE.replace("60 days before end of watch", "end of talks")))
                        .undated())
                .containsExactly(new Dating.Undated(3, "end of talks-b"));
        WholeCase open = whole(CASE.replace("60 days before end of watch", "end of open"));
        assertThat(dating(open).undated()).containsExactly(new Dating.Undated(3, "end of open"));
        assertThat(TextWeaknesses.of(open))
                .filteredOn(weakness -> weakness.kind() == Weakness.Kind.DAY_UNKNOWN)
                .singleElement()
                .satisfies(weakness -> assertThat(weakness.args()).contains("clause:open"));
    }

    /** The swap has no day and waits for the names, which are due before it: no day follows, and the order stays. */
    @Test
    void whatIsDueBeforeSomethingThatWaitsForItHasAnOrderAndNoDay() {
        WholeCase whole = whole(CASE.replace("the day before swap, 16:00", "before swap")
                        .replace("{do: [swap], due: day 7 of truce}", "{do: [swap]}")
                + "    triggers: {swap: {after: [names]}}\n");
        Dating dating = dating(whole);

        assertThat(dating.hasDay(0)).isFalse();
        assertThat(dating.undated()).isEmpty();
        List<Long> stages =
                dating.roadmap().stages().stream().map(Stage::measures).toList();
        assertThat(stages.indexOf(whole.structure().mask(List.of("names"))))
                .isLessThan(stages.indexOf(whole.structure().mask(List.of("swap"))))
                .isNotNegative();
    }

    @Test
    void ofOneDayWhatIsDueBeforeTheOtherComesFirst() {
        WholeCase whole = whole(CASE.replace("the day before swap, 16:00", "before swap"));
        List<List<String>> stages = dating(whole).roadmap().stages().stream()
                .map(stage -> whole.structure().ids(stage.measures()))
                .toList();

        assertThat(days(whole).getFirst()).isEqualTo(LocalDate.of(2025, 1, 25));
        assertThat(stages.indexOf(List.of("names"))).isNotNegative().isLessThan(stages.indexOf(List.of("swap")));
    }

    @Test
    void itIsToldAsItIsWritten() {
        assertThat(told(whole(CASE), "en"))
                .contains("1 day before “Swap”, 16:00 (24 January 2025)")
                .contains("day 7 of “Truce” (25 January 2025)")
                .contains("as long as this goes on: “Talks”")
                .contains("60 days before the end of “Watch”")
                .contains("1 day after the end of “Phase one lasts 42 days”")
                .contains("day 90 of the signature (16 April 2025)")
                .contains("each time it is called for");
        assertThat(told(whole(CASE), "vi"))
                .contains("1 ngày trước “Trao đổi”, 16:00 (24/1/2025)")
                .contains("ngày thứ 7 tính từ “Ngừng bắn” (25/1/2025)")
                .contains("chừng nào việc này còn tiếp diễn: “Đàm phán”")
                .contains("mỗi khi cần");
    }

    private static String steps(WholeCase whole) {
        return new TextWords(Words.of("en", whole, ""))
                .passage(whole, TextWeaknesses.of(whole))
                .find("steps")
                .toString();
    }

    @Test
    void whatNoStepSaysOfItsUndoingIsSaidOnce() {
        assertThat(told(whole(CASE), "en")).containsOnlyOnce("Of no step is it said how far it can be undone");
        assertThat(steps(whole(CASE))).doesNotContain("not said");
        assertThat(steps(whole(CASE.replace("swap: {", "swap: {can be undone: 0.5, "))))
                .doesNotContain("Of no step")
                .contains("50%", "not said");
    }

    @Test
    void questionsNameWhatTheyAreAbout() {
        WholeCase whole = whole(CASE);
        List<String> asked =
                whole.gaps().stream().map(Problems.of("vi")::sentence).toList();

        assertThat(asked)
                .anySatisfy(question -> assertThat(question)
                        .startsWith("Mỗi việc sau mất bao lâu: “Name those”, “Ngừng bắn”")
                        .doesNotContain("truce"));
        assertThat(asked).anySatisfy(question -> assertThat(question).contains("“Ben-ma” mất gì?"));
    }

    /** A day that follows from one of the calendar is no open point; one that follows from an event is. */
    @Test
    void whatHangsOnADayIsBoundedByIt() {
        assertThat(open(whole(CASE))).isEmpty();
        assertThat(open(whole(CASE.replace("19 January 2025, 08:30", "2 days after talks")
                        .replace("- {do: [truce]", "- {do: [talks]}\n      - {do: [truce]"))))
                .containsExactly("stages:1,3,4,5");
    }

    private static List<String> open(WholeCase whole) {
        return TextWeaknesses.of(whole).stream()
                .filter(weakness -> weakness.kind() == Weakness.Kind.NO_LATEST_DAY)
                .map(weakness -> weakness.args().getLast())
                .toList();
    }
}
