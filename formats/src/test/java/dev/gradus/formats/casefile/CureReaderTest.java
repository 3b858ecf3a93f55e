package dev.gradus.formats.casefile;

import static dev.gradus.formats.casefile.CaseFiles.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseFigures;
import dev.gradus.agreement.CaseInputs;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.FigureSet;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.numbers.Input;
import dev.gradus.quantity.Estimate;
import dev.gradus.repair.ResolvedInstrument;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code cure} of a proposal, of an instrument and on a command line. */
class CureReaderTest {
    private static final String CHANCE = "proposals.truce.cure.chance";
    private static final String WITHIN = "proposals.truce.cure.within";
    private static final String CURED = SMALL + """
            proposals:
              truce:
                name: A truce
                stages: [{do: [cease-fire]}]
                cure: {chance: [0.2, 0.4, 0.6], within: P3M, judged: The commission meets every month}
              plain: {name: Another, stages: [{do: [cease-fire]}], judged: The same without}
            instruments:
              clause: {name: A clause, by: arden, cost: 1, changes: {cure: {chance: 0.5}}, judged: As elsewhere}
            """;

    @Test
    void aProposalHasItWithRangeAndBasis() {
        FigureSet cure = proposal(CaseFiles.read(CURED), "truce").cure();

        assertThat(cure.all()).extracting(Figure::path).containsExactly(CHANCE, WITHIN);
        assertThat(cure.all().getFirst().estimate()).isEqualTo(new Estimate(0.2, 0.4, 0.6));
        assertThat(cure.all()).allMatch(figure -> !figure.basis().judged().isEmpty());
        assertThat(proposal(CaseFiles.read(CURED), "plain").cure()).isEqualTo(FigureSet.NONE);
    }

    @Test
    void itCountsUnderThatTextAlone() {
        Case written = CaseFiles.read(CURED);
        WholeCase whole = WholeCase.of(written);
        WholeCase under = whole.under(proposal(written, "truce"));

        assertThat(whole.resolved().numbers().cure()).isZero();
        assertThat(under.resolved().numbers().cure()).isEqualTo(0.4);
        assertThat(under.resolved().numbers().cureYears()).isEqualTo(0.25);
        assertThat(under.numbers(figure -> figure.path().equals(CHANCE) ? 0.6 : figure.value())
                        .cure())
                .isEqualTo(0.6);
        assertThat(CaseInputs.of(under)).extracting(Input::path).contains(CHANCE, WITHIN);
        assertThat(CaseInputs.of(whole)).extracting(Input::path).doesNotContain(CHANCE, WITHIN);
        assertThat(under.under(proposal(written, "plain")).resolved()).isEqualTo(whole.resolved());
        assertThat(CaseFigures.counting(written)).extracting(Figure::path).contains(CHANCE, WITHIN);
    }

    @Test
    void itCanBeSetForOneRun() {
        Case set = CaseFiles.read(CURED, Map.of(CHANCE, "0.7", "proposals.plain.cure.chance", "0.3"));

        assertThat(proposal(set, "truce").cure().all().getFirst().value()).isEqualTo(0.7);
        assertThat(proposal(set, "plain").cure().all().getFirst().isSet()).isTrue();
        assertThat(WholeCase.of(set)
                        .under(proposal(set, "plain"))
                        .resolved()
                        .numbers()
                        .cure())
                .isEqualTo(0.3);
    }

    @Test
    void anInstrumentGivesItToTheTextLookedAt() {
        WholeCase whole = WholeCase.of(CaseFiles.read(CURED));
        ResolvedInstrument clause =
                ResolvedInstrument.of(whole.written(), whole.structure()).getFirst();

        assertThat(clause.changes()).hasSize(1);
        assertThat(clause.changes().getFirst().path()).isEqualTo("cure.chance");
        assertThat(clause.changes().getFirst().value()).isEqualTo(0.5);
    }

    @Test
    void whatIsNoChanceIsRefused() {
        assertThat(CaseFiles.problems(CURED.replace("[0.2, 0.4, 0.6]", "1.4"))).hasSize(1);
        assertThat(CaseFiles.problems(CURED.replace("chance: [0.2, 0.4, 0.6], ", "")))
                .hasSize(1);
        for (String wrong : List.of("x", "1.5", "-0.1", "0.5,", "0.5,P3M,1", "0.5,soon", "NaN")) {
            assertThat(CureText.find(wrong)).as(wrong).isEmpty();
        }
        assertThat(CureText.find("0.6, P3M").orElseThrow().all())
                .extracting(Figure::value)
                .containsExactly(0.6, 0.25);
        assertThat(CureText.find("").orElseThrow()).isEqualTo(FigureSet.NONE);
    }

    private static Proposal proposal(Case written, String id) {
        return written.proposals().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
