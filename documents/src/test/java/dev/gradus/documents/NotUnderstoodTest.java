package dev.gradus.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.WholeCase;
import dev.gradus.assessment.text.TextWeaknesses;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.assessment.text.Weakness.Kind;
import dev.gradus.documents.TableImport.Request;
import dev.gradus.documents.TableImport.Result;
import dev.gradus.documents.cell.Told.Status;
import dev.gradus.formats.casefile.CaseReader;
import dev.gradus.formats.casefile.ReadResult;
import dev.gradus.words.Words;
import dev.gradus.words.assessment.Weaknesses;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a table says and the reader does not understand is asked, and not held against the text. */
class NotUnderstoodTest {
    private static WholeCase whole(Result.Read read) {
        ReadResult result =
                CaseReader.read("my-case/case.yaml", read.yaml().getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(result).as(result + read.yaml()).isInstanceOf(ReadResult.Read.class);
        return ((ReadResult.Read) result).whole();
    }

    private static Result.Read unsigned(String table) {
        Result result = TableImport.read(new Request(
                "steps.csv", table.getBytes(StandardCharsets.UTF_8), "my-case", Optional.empty(), Tables.TODAY));
        assertThat(result).isInstanceOf(Result.Read.class);
        return (Result.Read) result;
    }

    private static String said(Result.Read read, String language, Kind kind) {
        WholeCase whole = whole(read);
        Weaknesses words = new Weaknesses(Words.of(language, whole, ""));
        return TextWeaknesses.of(whole).stream()
                .filter(weakness -> weakness.kind() == kind)
                .map(words::sentence)
                .collect(Collectors.joining(" "));
    }

    private static List<Kind> kinds(Result.Read read) {
        return TextWeaknesses.of(whole(read)).stream().map(Weakness::kind).toList();
    }

    /** Without any other day and without signature nothing says which year it is. */
    @Test
    void aDayThatWasNotUnderstoodIsNoMissingDay() {
        Result.Read read = unsigned("""
                No.,Who,What,By when,Who checks
                1,Arden,Open the bridge,by 22 October,Observers
                2,Belmar,Move the posts,2/7/2022,both governments
                3,Belmar,Pay the toll,,Observers
                """);

        assertThat(said(read, "en", Kind.UNREAD_DAY))
                .contains("steps 1 and 2", "“by 22 October” – which year?", "7 February 2022 or 2 July 2022?");
        assertThat(said(read, "vi", Kind.UNREAD_DAY))
                .containsIgnoringCase("các bước 1 và 2")
                .contains("by 22 October");
        assertThat(said(read, "en", Kind.UNREAD_CHECK))
                .contains("Move the posts", "“both governments” – who are they?");
        assertThat(said(read, "en", Kind.NO_DATE)).contains("step 3").doesNotContain("1", "2");
        assertThat(said(read, "en", Kind.NO_VERIFIER)).isEmpty();
    }

    @Test
    void aPartThatStandsBeforeItsWholeIsAskedForItsPerformer() {
        Result.Read read = Tables.csv("""
                No.,Who,What,By when
                1,Arden,Open,D+10
                2e,,,
                2,Belmar,Pay,D+20
                """);

        assertThat(whole(read).written().measures()).hasSize(3);
    }

    @Test
    void aYearIsTakenWhereOneFitsAndToldElseAsked() {
        Result.Read signed = Tables.csv("""
                No.,Who,What,By when
                1,Arden,Open,by 22 October
                2,Belmar,Pay,before 15 January
                """);
        assertThat(signed.yaml()).contains("{do: [step-1], due: 2022-10-22}", "{do: [step-2], due: 2023-01-15}");
        assertThat(Tables.keys(signed.account(), Status.ASSUMED)).contains("time.year.taken");

        Result.Read severalYears = Tables.csv("""
                No.,Who,What,By when
                1,Arden,Open,by 22 October
                2,Belmar,Pay,1 June 2025
                """);
        assertThat(severalYears.yaml()).doesNotContain("step-1], due");
        assertThat(Tables.keys(severalYears.account(), Status.QUESTION)).contains("time.year");

        Result.Read between = Tables.csv("""
                No.,Who,What,By when
                1,Arden,Open,1 August 2023
                2,Belmar,Pay,by 22 October
                3,Belmar,Leave,1 June 2024
                """);
        assertThat(between.yaml()).contains("{do: [step-2], due: 2023-10-22}");
    }

    @Test
    void aDutyOverAPeriodIsKeptUpOrLeftUndone() {
        Result.Read read = Tables.csv("""
                No.,Who,What,By when
                1,Arden,Maintain the corridor,22 July..19 November
                2,Belmar,Do not attack ports,from 22 July to 19 November
                3,Belmar,Clear the channel,from 22 July to 19 November 2022
                """);
        assertThat(read.yaml())
                .contains("obligation: maintain\n    until: 2022-11-19", "obligation: refrain\n    until: 2022-11-19")
                .contains("{do: [step-1], not before: 2022-07-22, due: 2022-07-22}")
                .contains("{do: [step-3], not before: 2022-07-22, due: 2022-11-19}");
        assertThat(Tables.keys(read.account(), Status.UNDERSTOOD))
                .contains("duty.maintain", "duty.refrain", "due.period");
        Tables.written(read);
        Result.Read vietnamese = Tables.csv("""
                STT;Bên thực hiện;Nội dung;Thời hạn
                1;Bên A;Duy trì hành lang;từ 22/7 đến 19/11
                """);
        assertThat(vietnamese.yaml()).contains("obligation: maintain\n    until: 2022-11-19");
    }

    @Test
    void anAbbreviationInBracketsAndASlipAreOneParty() {
        Result.Read read = Tables.csv("""
                No.,Who,What,By when,Who checks
                1,Government of Indonesia (GoI),Withdraw,D+30,AMM
                2,GoI,Withdraw more,D+60,AMM
                3,Goverment of Indonesia,Withdraw the rest,D+90,AMM
                4,Free Aceh Movement,Hand over arms,D+30,AMM
                """);
        assertThat(Tables.written(read).parties())
                .extracting(party -> party.name().in("en"))
                .containsExactly("Government of Indonesia", "Free Aceh Movement");
        assertThat(Tables.keys(read.account(), Status.UNDERSTOOD)).contains("who.short");
        assertThat(Tables.keys(read.account(), Status.QUESTION)).containsOnlyOnce("who.same");
        assertThat(said(read, "en", Kind.UNREAD_PARTY))
                .contains("“Goverment of Indonesia” – the same as “Government of Indonesia”, for which it is taken?");
    }

    /** Names that differ in their first letter or in a number are not taken for one. */
    @Test
    void namesThatMayBeTwoStayTwo() {
        Result.Read read = Tables.csv("""
                Who,What
                Government of Zambia,Open
                Government of Gambia,Pay
                """);
        assertThat(Tables.written(read).parties()).hasSize(2);
        assertThat(Tables.keys(read.account(), Status.QUESTION)).contains("who.same.two");
    }

    @Test
    void allPartiesAreThoseWhoAreNamed() {
        Result.Read read = Tables.csv("""
                No.,Who,What,Who checks
                1,Arden,Open,Board
                2,Belmar,Pay,Board
                3,Cedar,Leave,Board
                4,Board,Report,
                5,all parties,Meet,
                """);
        assertThat(read.yaml()).contains("by: [arden, belmar, cedar]").doesNotContain("all-parties");
        assertThat(Tables.keys(read.account(), Status.ASSUMED)).contains("who.everyone");
    }

    @Test
    void whatFollowsWhereASideLeavesIsAClause() {
        Result.Read read = Tables.csv("""
                No.,Who,What,By when,If a side leaves,Consequence
                1,Arden,Open,D+30,60 days of notice,the toll comes back
                2,Belmar,Pay,D+30,none,
                """);
        assertThat(Tables.written(read).record().clauses())
                .extracting(clause -> clause.kind() + " " + clause.says().in("en"))
                .contains("NOTICE 60 days of notice");
        assertThat(kinds(read)).doesNotContain(Kind.NO_EXIT_COST);
        Result.Read vietnamese = Tables.csv("Bên thực hiện;Nội dung;Chế tài\nBên A;Mở cầu;phạt tiền\nBên B;Trả phí;\n");
        assertThat(vietnamese.yaml()).contains("kind: either-or", "says: phạt tiền");
    }

    @Test
    void stepsBearTheNumbersOfTheTableAndConditionsAreToldOnce() {
        Result.Read read = unsigned("""
                No.,Who,What,Waits for
                1,Arden,Open,
                4a,Belmar,Pay,parallel with 1
                7,Arden,Leave,
                """);
        assertThat(said(read, "en", Kind.NO_DATE)).contains("steps 1, 4a and 7");
        assertThat(read.yaml()).contains("step-4a: {in parallel with: [step-1]}");
    }

    @Test
    void dittoIsAskedWhereTheRowWaitsForAnotherRow() {
        Result.Read read = Tables.csv("""
                No.,Who,What,By when,Waits for
                1,Arden,Open,1 August 2022,
                2,Belmar,Pay,1 September 2022,
                3,ditto,Leave,ditto,1
                4,ditto,Come back,1 October 2022,3
                """);
        assertThat(Tables.keys(read.account(), Status.QUESTION)).containsOnly("ditto");
        assertThat(read.yaml()).doesNotContain("step-3], due").contains("By when: ditto");
        LocalDate due = LocalDate.of(2022, 10, 1);
        assertThat(read.yaml()).contains("{do: [step-4], due: " + due + "}");
    }
}
