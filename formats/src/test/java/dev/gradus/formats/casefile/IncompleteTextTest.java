package dev.gradus.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.WholeCase;
import dev.gradus.assessment.text.TextWeaknesses;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.assessment.text.Weakness.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of a text whose case leaves numbers out: nothing that rests on a number which nobody stated. */
class IncompleteTextTest {
    private static final String TEXT = """
            case: my-case
            as of: 1995-12-14
            parties: {arden: {name: Arden}, belmar: {name: Belmar}}
            measures:
              decide: {name: Decide, by: arden%s}
              take-over: {name: Take over, by: belmar, requires: [decide]%s}
            proposals:
              deal:
                name: The deal
                stages: [{do: [decide]}, {do: [take-over], due: 1995-12-20}]
                triggers: {take-over: {after: [decide]}}
            """;

    private static final String PAID = """
            case: my-case
            as of: 2023-03-20
            parties: {arden: {name: Arden}, belmar: {name: Belmar}}
            measures:
              pay: {name: Pay, by: arden, amount: %s, in parts: [254, 254]}
            """;

    @Test
    void aStepThatMayTakeAnyTimeIsNotTooLateForWhatWaitsForIt() {
        assertThat(kinds(TEXT.formatted("", "")))
                .doesNotContain(Kind.DUE_TOO_SOON, Kind.WAITS_FOR_LATER, Kind.NEEDED_FIRST);
        assertThat(kinds(TEXT.formatted(", takes: P3M", ", takes: P3M")))
                .contains(Kind.DUE_TOO_SOON, Kind.WAITS_FOR_LATER, Kind.NEEDED_FIRST);
    }

    @Test
    void aNumberThatMayHaveItsThousandsSetOffIsNotHeldAgainstTheParts() {
        assertThat(kinds(PAID.formatted("{en: '2,508 pounds', vi: '2.508 bảng'}")))
                .doesNotContain(Kind.PARTS_DO_NOT_ADD_UP);
        assertThat(kinds(PAID.formatted("508 pounds"))).doesNotContain(Kind.PARTS_DO_NOT_ADD_UP);
        assertThat(kinds(PAID.formatted("508.5 pounds"))).contains(Kind.PARTS_DO_NOT_ADD_UP);
        assertThat(kinds(PAID.formatted("2508 pounds"))).contains(Kind.PARTS_DO_NOT_ADD_UP);
    }

    private static List<Kind> kinds(String text) {
        return TextWeaknesses.of(WholeCase.of(CaseFiles.read(text))).stream()
                .map(Weakness::kind)
                .toList();
    }
}
