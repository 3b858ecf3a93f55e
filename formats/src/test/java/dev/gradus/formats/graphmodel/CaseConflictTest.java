package dev.gradus.formats.graphmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Problem;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.formats.casefile.CaseReader;
import dev.gradus.formats.casefile.ReadResult;
import dev.gradus.stability.CaseConflict;
import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.DecisionMaker;
import dev.gradus.stability.Option;
import dev.gradus.stability.OptionStates;
import dev.gradus.stability.solo.StabilityAnalyzer;
import dev.gradus.work.Watch;
import dev.gradus.work.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A case file as a conflict of the graph model. */
class CaseConflictTest {
    private static Case read(String folder) {
        Path file = Path.of("..", "cases", folder, "case.yaml");
        try {
            return ((ReadResult.Read) CaseReader.read(file.toString(), Files.readAllBytes(file), Map.of())).written();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ResolvedCase resolve(Case written) {
        return WholeCase.of(written).resolved();
    }

    private static Conflict conflict(String folder) {
        Case written = read(folder);
        return ((CaseConflict.Result.Made) CaseConflict.of(new WholeCase(written, resolve(written)))).conflict();
    }

    @Test
    void inHanoiWhatStandsAlreadyIsNoOption() {
        Conflict hanoi = conflict("treaties/hanoi-2019");
        OptionStates graph = (OptionStates) hanoi.graph();

        assertThat(hanoi.makers()).extracting(DecisionMaker::id).containsExactly("us", "dprk", "rok", "china");
        assertThat(graph.options())
                .hasSize(16)
                .extracting(Option::id)
                .contains("yongbyon", "lift-five", "end-of-war")
                .doesNotContainAnyElementsOf(read("treaties/hanoi-2019").inForce());
        assertThat(hanoi.states()).isEqualTo(8_064);
        assertThat(hanoi.statusQuo()).hasValue(0);
        assertThat(graph.choices(0)).isZero();
    }

    @Test
    void whatHardlyCanBeUndoneCanOnlyBeTaken() {
        OptionStates graph = (OptionStates) conflict("treaties/hanoi-2019").graph();

        assertThat(graph.options())
                .filteredOn(option -> option.direction() == Option.Direction.TAKE_ONLY)
                .extracting(Option::id)
                .containsExactly("yongbyon", "site-list", "arsenal", "remains");
    }

    @Test
    void aStateIsFeasibleWhereTheCaseAllowsTheSet() {
        Case written = read("treaties/hanoi-2019");
        Structure structure = resolve(written).structure();
        OptionStates graph = (OptionStates) conflict("treaties/hanoi-2019").graph();
        List<Option> options = graph.options();
        for (int choices = 0; choices < 1 << options.size(); choices++) {
            long set = structure.inForce();
            for (int k = 0; k < options.size(); k++) {
                int measure = structure.findMeasure(options.get(k).id()).orElseThrow();
                set |= (long) (choices >>> k & 1) << measure;
            }
            assertThat(graph.findState(choices).isPresent())
                    .as("choices %s", choices)
                    .isEqualTo(allows(structure, set));
        }
    }

    private static boolean allows(Structure structure, long set) {
        for (int c = 0; c < structure.measureCount(); c++) {
            boolean done = (set & ~structure.inForce() & 1L << c) != 0;
            if (done && (structure.measures().get(c).requires() & ~set) != 0
                    || done && (structure.measures().get(c).onlyWith() & ~set) != 0) {
                return false;
            }
        }
        return structure.isCompatible(set);
    }

    @Test
    void aPartyPrefersTheSetThatIsWorthMoreToIt() {
        // b gives up 4 points by b1 and gains 10 by a1
        Conflict two = conflict("textbooks/two-by-two");
        OptionStates graph = (OptionStates) two.graph();
        int nothing = graph.findState(0).orElseThrow();
        int a1 = graph.findState(1).orElseThrow();

        assertThat(two.preference(0).prefers(nothing, a1)).isTrue();
        assertThat(two.preference(1).prefers(a1, nothing)).isTrue();
        assertThat(StabilityAnalyzer.analyze(two, Set.of(Concept.NASH), Workers.ONE, Watch.NONE)
                        .equilibria(Concept.NASH)
                        .contains(nothing))
                .isTrue();
    }

    @Test
    void moreOptionsOrStatesThanCanBeComputedAreAProblem() {
        Case written = read("textbooks/two-by-two");

        assertThat(CaseConflict.of(new WholeCase(written, wide(31))))
                .isEqualTo(new CaseConflict.Result.Unfit(Problem.of("conflict.options", "measures", "31", "30", "")));
        assertThat(CaseConflict.of(new WholeCase(written, wide(30))))
                .isEqualTo(new CaseConflict.Result.Unfit(Problem.of("conflict.states", "measures", "", "4194304", "")));
    }

    private static ResolvedCase wide(int measures) {
        List<Structure.Act> acts = new ArrayList<>();
        for (int c = 0; c < measures; c++) {
            acts.add(new Structure.Act("m" + c, 0, 0, 0, List.of()));
        }
        Structure structure = new Structure(List.of(new Structure.Decider("a", true)), acts, 0, List.of());
        return new ResolvedCase(structure, Numbers.of(1, measures).done());
    }
}
