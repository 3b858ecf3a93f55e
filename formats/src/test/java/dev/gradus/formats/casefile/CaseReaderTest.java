package dev.gradus.formats.casefile;

import static dev.gradus.formats.casefile.CaseFiles.SMALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Case;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Party;
import dev.gradus.agreement.Proposal;
import dev.gradus.formats.source.Place;
import dev.gradus.quantity.Estimate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a case file says, line by line, and what the reader makes of it. */
class CaseReaderTest {
    @Test
    void a01TheLeastThatACaseCanSay() {
        Case written = CaseFiles.read(SMALL);

        assertThat(written.id()).isEqualTo("my-case");
        assertThat(written.asOf()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(written.starts()).isEqualTo(written.asOf());
        assertThat(written.language()).isEqualTo("en");
        assertThat(written.parties()).extracting(Party::id).containsExactly("arden", "belmar");
        assertThat(written.measures()).extracting(Measure::by).containsExactly("arden", "belmar");
        assertThat(written.trustIsBefore()).isFalse();
    }

    @Test
    void a02WhereTheFileIsSilentTheModelsDefaultStandsAndSaysSo() {
        Case written = CaseFiles.read(SMALL);
        Party arden = written.parties().getFirst();
        Measure measure = written.measures().getFirst();

        assertThat(List.of(written.stageOverhead(), arden.walkAway(), arden.impatience(), arden.turnover()))
                .containsExactly(
                        Figure.byDefault("stage-overhead", 0.25),
                        Figure.byDefault("parties.arden.walk-away", 0),
                        Figure.byDefault("parties.arden.impatience", 0.1),
                        Figure.byDefault("parties.arden.turnover", 0));
        assertThat(measure.heldBack()).isEqualTo(Figure.byDefault("measures.cease-fire.held-back", 0));
        assertThat(measure.reversible())
                .containsOnly(Map.entry("", Figure.byDefault("measures.cease-fire.can-be-undone.share", 0)));
        assertThat(measure.reversal()).isEqualTo(Figure.byDefault("measures.cease-fire.can-be-undone.within", 0));
        assertThat(measure.signal()).isEmpty();
        assertThat(measure.paidBy()).isEqualTo("arden");
        assertThat(measure.parts()).isEqualTo(1);
    }

    @Test
    void a03AFigureHasARangeABasisAndRivalClaims() {
        Case written = CaseFiles.read(SMALL.replace("{value: 0.3, judged: one truce kept}", """
                {value: [0.1, 0.3, 0.4], source: [envoy ¶4, envoy], claimed by: belmar, judged: {en: seen, vi: đã thấy},
                    quote: {original: vi, vi: "đã thấy", en: seen},
                    also claimed: [{value: 0.2, claimed by: arden}],
                    new evidence: [{on: 2026-02-01, was: [0.1, 0.2, 0.3], why: a second truce, source: envoy p. 9}]}"""));

        Figure trust = written.trust().getFirst().prior();
        assertThat(trust.path()).isEqualTo("trust.arden.belmar");
        assertThat(trust.estimate()).isEqualTo(new Estimate(0.1, 0.3, 0.4));
        assertThat(trust.basis())
                .isEqualTo(new Basis(
                        List.of(new Basis.Citation("envoy", "¶4"), new Basis.Citation("envoy", "")),
                        LocalText.of("en", "belmar"),
                        new LocalText(Map.of("en", "seen", "vi", "đã thấy")),
                        List.of(new Basis.Quote("vi", new LocalText(Map.of("en", "seen", "vi", "đã thấy")))),
                        List.of(new Basis.Revision(
                                LocalDate.of(2026, 2, 1),
                                "[0.1, 0.2, 0.3]",
                                LocalText.of("en", "a second truce"),
                                List.of(new Basis.Citation("envoy", "p. 9"))))));
        assertThat(trust.alsoClaimed()).extracting(Figure::value).containsExactly(0.2);
    }

    @Test
    void a04ABareNumberTakesTheBasisOfTheMappingAroundIt() {
        Case written = CaseFiles.read(SMALL.replace(
                "source: envoy p. 4}", "source: envoy p. 4, can be undone: {share: 0.25, within: P2Y, judged: slow}}"));

        Measure measure = written.measures().getFirst();
        assertThat(measure.takes().basis().citations()).containsExactly(new Basis.Citation("envoy", "p. 4"));
        assertThat(measure.reversal().basis().judged()).isEqualTo(LocalText.of("en", "slow"));
        assertThat(measure.reversal().value()).isEqualTo(2);
    }

    @Test
    void a05TimesArePeriodsOrYears() {
        assertThat(takes("P1Y6M")).isEqualTo(1.5);
        assertThat(takes("P10D")).isEqualTo(10 / 365.25);
        assertThat(takes("P2W")).isEqualTo(14 / 365.25);
        assertThat(takes("1.5")).isEqualTo(1.5);
        assertThat(takes("[P1M, P3M, P1Y]")).isEqualTo(0.25);
        assertThat(takes("0")).isZero();
    }

    private static double takes(String period) {
        return CaseFiles.read(SMALL.replace("takes: P1M", "takes: " + period))
                .measures()
                .getFirst()
                .takes()
                .value();
    }

    @Test
    void a06AShareMayDifferByParty() {
        Case written = CaseFiles.read(SMALL.replace(
                "source: envoy p. 4}", "source: envoy p. 4, can be undone: {share: {belmar: 0.9}, within: P1M}}"));

        Map<String, Figure> shares = written.measures().getFirst().reversible();
        assertThat(shares.get("belmar").path()).isEqualTo("measures.cease-fire.can-be-undone.share.belmar");
        assertThat(shares.get("belmar").value()).isEqualTo(0.9);
        assertThat(shares.get("").given()).isFalse();
    }

    @Test
    void a07AnInstrumentNamesTheFiguresThatItReplaces() {
        Case written = CaseFiles.read(SMALL + """
                instruments:
                  guarantee:
                    name: Guarantee
                    by: belmar
                    cost: 2
                    judged: political
                    changes:
                      cease-fire: {can be undone: {share: 0.1, within: P1Y}, seen if not done: {value: 0.95, source: envoy}}
                      arden: {turnover: 0.02, breakdown: {war: -12}}
                """);

        assertThat(written.instruments().getFirst().changes())
                .extracting(Figure::path, Figure::value)
                .containsExactly(
                        tuple("measures.cease-fire.can-be-undone.share", 0.1),
                        tuple("measures.cease-fire.can-be-undone.within", 1.0),
                        tuple("measures.cease-fire.seen-if-not-done", 0.95),
                        tuple("parties.arden.turnover", 0.02),
                        tuple("parties.arden.breakdown.war", -12.0));
    }

    @Test
    void a08AProposalComesFromPartiesOrFromSomebodyElse() {
        Case written = CaseFiles.read(SMALL + """
                proposals:
                  ours: {name: Ours, from: arden, stages: [{do: [cease-fire], due: 2026-05-01}, {do: [pull-back]}],
                         triggers: {pull-back: {on verification of: [cease-fire]}}}
                  joint: {name: Joint, from: [arden, belmar], form: oral, stages: []}
                  theirs: {name: Theirs, from: observers, stages: []}
                """);

        assertThat(written.proposals())
                .extracting(Proposal::from)
                .containsExactly(List.of("arden"), List.of("arden", "belmar"), List.of());
        assertThat(written.proposals().getLast().fromOthers()).isEqualTo(LocalText.of("en", "observers"));
        assertThat(written.proposals().getFirst().triggers())
                .containsExactly(new Proposal.Trigger(
                        "pull-back", Proposal.Trigger.Kind.VERIFIED, List.of("cease-fire"), LocalText.NONE));
    }

    @Test
    void a09TheRecordIsKeptAsItWasSaid() {
        Case written = CaseFiles.read(SMALL.replace("trust today", "trust before") + """
                history:
                  truce: {by: belmar, to: arden, says: No firing, on: 2025-08-10, kept: {arden: no, belmar: yes}, signal: 0.5}
                  prisoners: {by: arden, says: Release, kept: true, signal: 0.4}
                forecasts:
                  f: {by: observers, words: {vi: có thể}, about: cease-fire, until: 2026-05-01, happened: {value: false, source: envoy}}
                """);

        assertThat(written.trustIsBefore()).isTrue();
        assertThat(written.record().history().getFirst().kept()).isEqualTo(Map.of("arden", false, "belmar", true));
        assertThat(written.record().history().getLast().kept()).isEqualTo(Map.of("", true));
        assertThat(written.record().forecasts().getFirst().happened()).isEqualTo("no");
    }

    @Test
    void b01TextIsNormalisedAndWordsStayWords() {
        Case written =
                CaseFiles.read(SMALL.replace("Stop firing", "Ngu\u031B\u0300ng").replace("Pull back", "yes"));

        assertThat(written.measures()).extracting(m -> m.name().in("en")).containsExactly("Ngừng", "yes");
    }

    @Test
    void b02AByteOrderMarkIsTolerated() {
        assertThat(CaseFiles.read("\uFEFF" + SMALL).id()).isEqualTo("my-case");
        assertThat(CaseFiles.read(SMALL.replace("\n", "\r\n"))).isEqualTo(CaseFiles.read(SMALL));
    }

    @Test
    void b03EveryPathHasAPlaceInTheFile() {
        ReadResult result = CaseReader.read("case.yaml", CaseFiles.bytes(SMALL), Map.of());
        Positions positions = ((ReadResult.Read) result).positions();

        assertThat(positions.of("parties.arden.breakdown.war")).isEqualTo(new Place(5, 36));
        assertThat(positions.of("trust.belmar.arden")).isEqualTo(new Place(9, 3));
        assertThat(positions.of("measures.pull-back.seen-if-not-done")).isEqualTo(new Place(12, 56));
        assertThat(positions.of("measures.pull-back.worth.arden")).isEqualTo(new Place(12, 3));
        assertThat(positions.of("stage-overhead")).isEqualTo(Place.START);
    }

    @Test
    void aRareCharacterMayStandAnywhere() {
        for (int before = 900; before < 1100; before++) {
            String file = "#" + "x".repeat(before) + "\n" + CaseFiles.SMALL.replace("Report of", "\uD83D\uDD4A of");

            assertThat(CaseFiles.read(file).sources().getFirst().title().in("en"))
                    .isEqualTo("\uD83D\uDD4A of the envoy");
        }
    }
}
