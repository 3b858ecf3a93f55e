package dev.gradus.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Basis.Claim;
import dev.gradus.agreement.Case;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.When;
import dev.gradus.agreement.WholeCase;
import dev.gradus.assessment.text.TextWeaknesses;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.assessment.text.Weakness.Kind;
import dev.gradus.words.Words;
import dev.gradus.words.assessment.TextWords;
import dev.gradus.words.assessment.Weaknesses;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Days and amounts of which somebody claims something else, and until when a duty goes on. */
class RivalClaimsTest {
    private static final String TEXT = """
            case: my-case
            as of: 2019-11-01
            sources: {envoy: {title: Report of the envoy}, radio: {title: Radio}}
            parties: {arden: {name: Arden}, belmar: {name: Belmar}}
            deadlines: {vote: {name: Vote, date: 2020-06-01}}
            measures:
              hostages:
                name: Free hostages
                by: belmar
                amount: 33 hostages
                also claimed: {amount: [{value: 34 hostages, claimed by: arden, source: radio}, {value: 30 hostages}]}
              road: {name: Open the road, by: arden, obligation: maintain, until: {within: 10 days, of: vote}}
              withdraw: {name: Withdraw, by: arden, takes: {value: P1M, also claimed: [{value: P2M, claimed by: belmar}]}}
            proposals:
              deal:
                name: The deal
                stages:
                  - do: [hostages]
                    due: 29 November 2019
                    also claimed: {due: [{value: %s, claimed by: arden, source: radio}]}
                  - {do: [road], due: 2019-12-10}
            """;

    private final Case later = CaseFiles.read(TEXT.formatted("20 December 2019"));
    private final Case sooner = CaseFiles.read(TEXT.formatted("1 December 2019"));

    @Test
    void whoClaimsWhatIsRead() {
        Measure hostages = later.findMeasure("hostages").orElseThrow();

        assertThat(hostages.otherAmounts())
                .extracting(Claim::value)
                .containsExactly(LocalText.of("en", "34 hostages"), LocalText.of("en", "30 hostages"));
        assertThat(later.proposals().getFirst().stages().getFirst().otherDues())
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.value()).isEqualTo(When.on(LocalDate.of(2019, 12, 20)));
                    assertThat(claim.basis().claimedBy()).isEqualTo(LocalText.of("en", "arden"));
                    assertThat(claim.basis().citations()).hasSize(1);
                });
        assertThat(later.findMeasure("road").orElseThrow().until())
                .containsExactly(new When.Within(Period.ofDays(10), "vote", "", List.of()));
    }

    @Test
    void theOrderUnderTheOtherDayIsReckoned() {
        assertThat(args(sooner, Kind.DAYS_DISPUTED)).containsExactly("proposal:deal", "stages:1");
        assertThat(args(later, Kind.DAYS_DISPUTED)).containsExactly("proposal:deal", "stages:1", "stages:1");
    }

    @Test
    void whoSaysWhatIsTold() {
        assertThat(said(later, "en", Kind.AMOUNT_DISPUTED))
                .isEqualTo("Not everybody says the same amount: “Free hostages”: the case says 33 hostages;"
                        + " Arden says 34 hostages and also claimed: 30 hostages.");
        assertThat(said(later, "en", Kind.DAYS_DISPUTED))
                .isEqualTo(
                        "In “The deal” not everybody says the same day: step 1: the case says 29 November 2019;"
                                + " Arden says 20 December 2019. With the day claimed for step 1, the steps come in another order.");
        assertThat(said(sooner, "vi", Kind.DAYS_DISPUTED))
                .isEqualTo("Trong “The deal”, không phải ai cũng nói cùng một ngày: bước 1: hồ sơ ghi 29/11/2019;"
                        + " Arden nói là 1/12/2019. Theo ngày nào thì thứ tự các bước cũng như nhau.");
        assertThat(said(later, "en", Kind.NUMBERS_DISPUTED)).contains("Belmar says 2 months");
    }

    @Test
    void whatNobodyDisputesIsNoFinding() {
        Case agreed = CaseFiles.read(TEXT.formatted("1 December 2019").replaceAll("(?m)^ +also claimed.*\n", ""));

        assertThat(args(agreed, Kind.AMOUNT_DISPUTED)).isEmpty();
        assertThat(args(agreed, Kind.DAYS_DISPUTED)).isEmpty();
    }

    @Test
    void theTableOfTheTextHasBoth() {
        WholeCase whole = WholeCase.of(later);
        String told = new TextWords(Words.of("en", whole, ""))
                .steps(whole, later.proposals().getFirst())
                .blocks()
                .toString();

        assertThat(told)
                .contains("33 hostages (Arden says 34 hostages")
                .contains("29 November 2019 (Arden says 20 December 2019)")
                .contains("until 10 days after “Vote”");
    }

    @Test
    void whatIsWrongIsSaidOnceWithItsPlace() {
        String wrong = TEXT.formatted("soon")
                .replace("of: vote", "of: votes")
                .replace("also claimed: {amount:", "also claimed: {amounts:");

        assertThat(CaseFiles.problems(CaseReader.read("case.yaml", CaseFiles.bytes(wrong), Map.of())))
                .hasSize(2)
                .anyMatch(problem -> problem.contains("also-claimed.amounts"))
                .anyMatch(problem -> problem.contains("stages.0.also-claimed.due.0.value"));
        String dangling = TEXT.formatted("1 December 2019").replace("of: vote", "of: votes");
        assertThat(CaseFiles.problems(CaseReader.read("case.yaml", CaseFiles.bytes(dangling), Map.of())))
                .singleElement()
                .asString()
                .contains("reference.unknown", "measures.road.until", "vote");
    }

    private static String said(Case written, String language, Kind kind) {
        Words words = Words.of(language, WholeCase.of(written), "");
        return found(written, kind)
                .map(weakness -> new Weaknesses(words).finding(weakness))
                .orElse("");
    }

    private static List<String> args(Case written, Kind kind) {
        return found(written, kind).map(Weakness::args).orElse(List.of());
    }

    private static java.util.Optional<Weakness> found(Case written, Kind kind) {
        return TextWeaknesses.of(WholeCase.of(written)).stream()
                .filter(weakness -> weakness.kind() == kind)
                .findFirst();
    }
}
