package dev.gradus.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.WholeCase;
import dev.gradus.repair.Goal;
import dev.gradus.repair.Remedy;
import dev.gradus.repair.RepairCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a repair is for, and what it adds, said by ids. */
class GoalByNameTest {
    private static WholeCase whole;
    private static Case written;
    private static ResolvedCase resolved;

    @BeforeAll
    static void read() throws IOException {
        Path file = Path.of("../cases/treaties/hanoi-2019/case.yaml");
        whole = ((ReadResult.Read) CaseReader.read("case.yaml", Files.readAllBytes(file), Map.of())).whole();
        written = whole.written();
        resolved = whole.resolved();
    }

    @Test
    void aProposalIsItsStagesWithoutWhatIsInForce() {
        assertThat(written.proposals()).isNotEmpty();
        for (Proposal proposal : written.proposals()) {
            if (proposal.stages().isEmpty()) {
                assertThatThrownBy(() -> Goal.proposal(whole, proposal.id()))
                        .hasMessage("a proposal with stages, found " + proposal.id() + ", which names none");
                continue;
            }
            List<List<String>> named = Goal.proposal(whole, proposal.id()).roadmap().stages().stream()
                    .map(stage -> resolved.structure().ids(stage.measures()))
                    .toList();
            List<String> inForce = resolved.structure().ids(resolved.structure().inForce());
            List<List<String>> stated = new ArrayList<>();
            for (Proposal.Step step : proposal.stages()) {
                List<String> rest = new ArrayList<>(step.measures());
                rest.removeAll(inForce);
                rest.sort(java.util.Comparator.comparing(
                        id -> resolved.structure().findMeasure(id).orElseThrow()));
                if (!rest.isEmpty()) {
                    stated.add(rest);
                }
            }
            assertThat(named).isEqualTo(stated);
        }
    }

    @Test
    void whatIsNotInTheCaseIsNamed() {
        assertThatThrownBy(() -> Goal.proposal(whole, "nobodys"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("one of the proposals [")
                .hasMessageEndingWith("found nobodys");
        assertThatThrownBy(() -> Goal.end(whole, List.of("nothing"))).hasMessage("no measure nothing");
    }

    @Test
    void aRemedyIsToldByIds() {
        RepairCase repair = RepairCase.of(whole);
        List<Integer> tranches =
                new ArrayList<>(Collections.nCopies(repair.mostTranches().size(), 1));
        tranches.set(1, 3);
        Remedy remedy = new Remedy(0b101, tranches);

        assertThat(repair.instruments(remedy))
                .containsExactly(
                        written.instruments().get(0).id(),
                        written.instruments().get(2).id());
        assertThat(repair.divided(remedy))
                .isEqualTo(Map.of(written.measures().get(1).id(), 3));
        assertThat(Goal.end(whole, List.of(written.measures().get(1).id()))
                        .target()
                        .contains())
                .isEqualTo(0b10);
    }
}
