package dev.gradus.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.WholeCase;
import dev.gradus.assessment.text.TextWeaknesses;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.assessment.text.Weakness.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text leaves open, each found where it is so, and gone once one value of the case says otherwise. */
class OpenTextTest {
    private static final String TEXT = """
            case: my-case
            as of: 2024-11-27
            sources: {envoy: {title: Report of the envoy}}
            parties:
              arden: {name: Arden}
              belmar: {name: Belmar}
              fighters: {name: Fighters, role: outside}
              faction: {name: Faction, role: outside}
              centre: {name: Centre, role: body, members: [arden, belmar]}
            measures:
              withdraw: {name: Withdraw, by: arden, verified by: belmar}
              disarm: {name: Disarm, by: fighters, verified by: arden}
              hostages: {name: Free hostages, by: belmar, amount: 33 hostages, verified by: centre}
              ceasefire: {name: Keep the truce, by: [arden, belmar], obligation: maintain, verified by: centre}
              road: {name: Open the road, by: arden, verified by: belmar}
            terms:
              calm: {name: Calm, readings: {arden: {requires: [withdraw, disarm]}, belmar: {requires: [withdraw]}}}
            proposals:
              deal:
                name: The deal
                stages:
                  - {do: [ceasefire], due: 2024-12-01}
                  - {do: [withdraw, disarm], due: "60 days after ceasefire, 2025-02-01 at the latest"}
                  - {do: [hostages], due: 2025-03-01}
                  - {do: [road], due: 2025-04-01}
                triggers: {disarm: {after: [withdraw]}}
            clauses:
              term: {kind: term, says: A year, of: [ceasefire]}
              leaving: {kind: either-or, says: Who leaves gives back the road, of: [deal]}
            """;

    @Test
    void whatIsSaidIsNoWeakness() {
        assertThat(found(TEXT)).extracting(Weakness::kind).containsExactly(Kind.RESTS_ON_OUTSIDER, Kind.OPEN_MEANING);
        assertThat(args(TEXT, Kind.RESTS_ON_OUTSIDER))
                .containsExactly("proposal:deal", "parties:fighters", "measures:disarm");
        assertThat(args(TEXT, Kind.OPEN_MEANING))
                .containsExactly("term:calm", "parties:arden,belmar", "proposals:deal", "measures:disarm");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "by: fighters | by: belmar | RESTS_ON_OUTSIDER",
                "readings: {arden: {requires: [withdraw, disarm]} | readings: {arden: {requires: [withdraw]} | OPEN_MEANING",
            })
    void itIsGoneOnceTheTextSaysOtherwise(String was, String is, Kind kind) {
        assertThat(args(TEXT, kind)).isNotEmpty();
        assertThat(args(change(was, is), kind)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "33 hostages, verified by: centre | 33 hostages | NOBODY_COUNTS | measures:hostages",
                "33 hostages, verified by: centre | 33 hostages, verified by: Belmar | COUNTS_ITS_OWN | measures:hostages",
                "by: arden, verified by: belmar} | by: arden} | NO_VERIFIER | measures:withdraw,road",
                "do: [hostages], due: 2025-03-01 | do: [hostages] | NO_DATE | stages:3",
                "of: [ceasefire]} | of: [road]} | NO_REVIEW | measures:ceasefire",
                "kind: term | kind: notice | NO_REVIEW | measures:ceasefire",
                "by: arden, verified by: belmar} | by: arden} | MOSTLY_UNCHECKED | number:3",
                "by: [arden, belmar], | by: arden, can be undone: hardly, | GIVES_FIRST | parties:belmar",
                "kind: either-or | kind: place | NO_EXIT_COST | proposals:deal",
                "road, by: arden, | road, by: arden, obligation: influence, | INFLUENCE_NOT_RESULT | measures:road",
            })
    void itIsFoundWhereTheTextIsSilent(String was, String is, Kind kind, String about) {
        assertThat(args(TEXT, kind)).isEmpty();
        assertThat(args(change(was, is), kind)).last().isEqualTo(about);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "by: arden, can be undone: easily, | GIVES_FIRST",
                "by: arden, | GIVES_FIRST",
                "by: [arden, belmar], can be undone: hardly, | GIVES_FIRST",
            })
    void nobodyGivesFirstWhatIsTakenBackEasilyOrGivenTogether(String is, Kind kind) {
        assertThat(args(change("by: [arden, belmar],", is), kind)).isEmpty();
    }

    @Test
    void whatLeavingCostsCanBeSaidOfAPartyAsWell() {
        String silent = change("kind: either-or", "kind: place");
        String costs = "arden: {name: Arden, breakdown: {shame: {value: -4, judged: a broken word}}}";

        assertThat(args(silent, Kind.NO_EXIT_COST)).isNotEmpty();
        assertThat(args(silent.replace("arden: {name: Arden}", costs), Kind.NO_EXIT_COST))
                .isEmpty();
    }

    @Test
    void whoAnswersForAnOutsiderIsNamed() {
        String answered = change("arden: {name: Arden}", "arden: {name: Arden, answers for: [fighters, faction]}");

        assertThat(args(answered, Kind.RESTS_ON_OUTSIDER)).last().isEqualTo("parties:arden");
        assertThat(args(TEXT, Kind.OUTSIDER_ANSWERED_FOR)).isEmpty();
        assertThat(args(answered, Kind.OUTSIDER_ANSWERED_FOR)).containsExactly("parties:faction", "parties:arden");
    }

    @Test
    void outsidersOfWhomTheSameIsTrueStandInOneFinding() {
        assertThat(args(change("by: fighters", "by: [fighters, faction]"), Kind.RESTS_ON_OUTSIDER))
                .containsExactly("proposal:deal", "parties:fighters,faction", "measures:disarm");
        assertThat(args(
                        change("33 hostages, verified by: centre", "33 hostages, verified by: faction"),
                        Kind.RESTS_ON_OUTSIDER))
                .containsExactly("proposal:deal", "parties:fighters", "measures:disarm");
        assertThat(found(change("33 hostages, verified by: centre", "33 hostages, verified by: faction")))
                .filteredOn(weakness -> weakness.kind() == Kind.RESTS_ON_OUTSIDER)
                .hasSize(2);
    }

    @Test
    void aStepThatWaitsForAnEventHasNoLatestDay() {
        String waits = change("do: [road], due: 2025-04-01}", "do: [road]}")
                .replace("{disarm: ", "{road: {after: [hostages]}, disarm: ");

        assertThat(args(waits, Kind.NO_LATEST_DAY)).last().isEqualTo("stages:4");
        assertThat(args(waits, Kind.NO_DATE)).isEmpty();
    }

    @Test
    void whatIsDueSoLongAfterAStepHasALatestDayOnlyIfThatStepHasADay() {
        String counted = change(", 2025-02-01 at the latest", " 16:00");
        String chain = counted.replace(
                "do: [ceasefire], due: 2024-12-01", "do: [ceasefire], due: {within: P3D, of: hostages}");
        String adrift = chain.replace("do: [hostages], due: 2025-03-01", "do: [hostages]");

        assertThat(args(counted, Kind.NO_LATEST_DAY)).isEmpty();
        assertThat(args(chain, Kind.NO_LATEST_DAY)).isEmpty();
        assertThat(args(adrift, Kind.NO_LATEST_DAY)).last().isEqualTo("stages:1,2");
    }

    @Test
    void theSignatureAndADeadlineHaveTheirDay() {
        assertThat(args(change("ceasefire, 2025-02-01 at the latest", "signature"), Kind.NO_LATEST_DAY))
                .isEmpty();
        String deadline = change("ceasefire, 2025-02-01 at the latest", "vote")
                .replace("terms:", "deadlines: {vote: {name: Vote, date: 2025-01-10}}\nterms:");
        assertThat(args(deadline, Kind.NO_LATEST_DAY)).isEmpty();
    }

    @Test
    void aFirstDayAloneIsADayAndNoLatestOne() {
        String first = change("do: [road], due: 2025-04-01}", "do: [road], not before: 2025-04-01}");

        assertThat(args(first, Kind.NO_DATE)).isEmpty();
        assertThat(args(first, Kind.NO_LATEST_DAY)).last().isEqualTo("stages:4");
    }

    @Test
    void whatGoesInParallelWithSomethingHasTheDayOfThat() {
        String bare = change("do: [road], due: 2025-04-01}", "do: [road]}");
        String beside = bare.replace("{disarm: ", "{road: {in parallel with: [ceasefire], meaning: one day}, disarm: ");

        assertThat(args(bare, Kind.NO_DATE)).last().isEqualTo("stages:4");
        assertThat(args(beside, Kind.NO_DATE)).isEmpty();
        assertThat(args(beside, Kind.NO_LATEST_DAY)).isEmpty();
    }

    /** A day from which a phase counts comes before the end by the words of the text; one that nothing counts from is a limit. */
    @Test
    void theDayOnWhichAPhaseBeginsIsNoLimit() {
        String limit = TEXT.replace("terms:", "deadlines: {phase: {name: Phase two begins, date: 2025-02-20}}\nterms:");
        String counted = limit.replace("do: [road], due: 2025-04-01}", "do: [road], due: 40 days after phase}");
        String first = limit.replace("do: [road],", "do: [road], not before: 0 days after phase,");
        String vote = counted.replace("date: 2025-02-20}", "date: 2025-02-20, kind: election}");

        assertThat(args(limit, Kind.BEYOND_DEADLINE)).contains("deadline:phase");
        assertThat(args(counted, Kind.BEYOND_DEADLINE)).isEmpty();
        assertThat(args(first, Kind.BEYOND_DEADLINE)).isEmpty();
        assertThat(args(vote, Kind.BEYOND_ELECTION)).contains("deadline:phase");
    }

    @Test
    void aStandingDutyMayEndByItself() {
        String silent = change("kind: term", "kind: notice");
        String ends = silent.replace("obligation: maintain", "obligation: maintain, until: 2026-01-01");
        String again = silent.replace("obligation: maintain", "every: P7D");

        assertThat(args(ends, Kind.NO_REVIEW)).isEmpty();
        assertThat(args(again, Kind.NO_REVIEW)).last().isEqualTo("measures:ceasefire");
        assertThat(args(silent.replace("of: [ceasefire]", "of: [deal]").replace("notice", "review"), Kind.NO_REVIEW))
                .isEmpty();
    }

    @Test
    void manyStepsAreOneFinding() {
        String none = TEXT.replaceAll(", due: [0-9-]+", "");

        assertThat(found(none))
                .filteredOn(weakness -> weakness.kind() == Kind.NO_DATE)
                .hasSize(1);
        assertThat(args(none, Kind.NO_DATE)).last().isEqualTo("stages:1,3,4");
    }

    private static String change(String was, String is) {
        assertThat(TEXT).contains(was);
        return TEXT.replace(was, is);
    }

    private static List<String> args(String text, Kind kind) {
        return found(text).stream()
                .filter(weakness -> weakness.kind() == kind)
                .findFirst()
                .map(Weakness::args)
                .orElse(List.of());
    }

    private static List<Weakness> found(String text) {
        return TextWeaknesses.of(WholeCase.of(CaseFiles.read(text)));
    }
}
