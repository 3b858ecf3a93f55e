package dev.gradus.elicitation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Stage;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.WholeCase;
import dev.gradus.roadmap.RandomCases;
import dev.gradus.roadmap.Tolerance;
import dev.gradus.roadmap.WrittenCases;
import dev.gradus.roadmap.check.CertificateChecker;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of which pairs it is asked whether one makes sense without the other: by going through all of them, with the formulas of the checker. */
class SideBySideTest {
    private static final int SEEDS = 600;

    @Test
    void anOrderIsOpenWhereTwoOfDifferentPerformersStandSideBySideAndTheTextIsNearerToHoldingOneAfterTheOther() {
        int nearer = 0;
        int mended = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Roadmap roadmap = RandomCases.roadmap(RandomCases.of(seed), seed);
            WholeCase whole = whole(RandomCases.of(seed), roadmap);
            Set<Way> expected = byDefinition(whole.resolved(), roadmap);
            assertThat(ways(whole)).as("seed " + seed).isEqualTo(expected);
            nearer += expected.size();
            Set<Question.Alone> saving = saving(whole.resolved(), roadmap, expected);
            assertThat(mended(whole, roadmap)).as("seed " + seed).isEqualTo(saving);
            mended += saving.size();
        }
        assertThat(nearer).isGreaterThan(50);
        assertThat(mended).isPositive();
    }

    /** Where it was said that the one goes only with the other, no roadmap may have it earlier, and nothing is asked. */
    @Test
    void whatGoesOnlyWithAnotherIsNotAskedAndCannotComeBefore() {
        int tried = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Roadmap roadmap = RandomCases.roadmap(RandomCases.of(seed), seed);
            ResolvedCase resolved = whole(RandomCases.of(seed), roadmap).resolved();
            for (Way way : byDefinition(resolved, roadmap)) {
                Structure structure = resolved.structure();
                long[] onlyWith = structure.measures().stream()
                        .mapToLong(Structure.Act::onlyWith)
                        .toArray();
                onlyWith[structure.findMeasure(way.question.measure()).orElseThrow()] |=
                        structure.mask(List.of(way.question.without()));
                Structure said = RandomCases.withCompanions(structure, onlyWith);
                assertThat(said.isAdmissible(way.roadmap)).isFalse();
                assertThat(ways(whole(new ResolvedCase(said, resolved.numbers()), roadmap)))
                        .noneMatch(other -> other.question.equals(way.question));
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(50);
    }

    private record Way(Question.Alone question, Roadmap roadmap) {}

    private static Set<Way> ways(WholeCase whole) {
        return new SideBySide(whole)
                .turns(whole.written().proposals().getFirst()).stream()
                        .map(turn -> new Way(turn.question(), turn.roadmap()))
                        .collect(Collectors.toSet());
    }

    private static WholeCase whole(ResolvedCase resolved, Roadmap roadmap) {
        List<Proposal.Step> steps = roadmap.stages().stream()
                .map(stage -> WrittenCases.step(
                        resolved.structure().ids(stage.measures()).toArray(String[]::new)))
                .toList();
        return WholeCase.of(WrittenCases.of(resolved, WrittenCases.proposal(steps)));
    }

    private static Set<Question.Alone> mended(WholeCase whole, Roadmap roadmap) {
        Set<Question.Alone> found = new HashSet<>();
        List<String> all = whole.structure().ids(roadmap.measures());
        for (String one : all) {
            for (String other : all) {
                Question.Alone question = new Question.Alone(one, other);
                if (!new SideBySide(whole).mended(question).isEmpty()) {
                    found.add(question);
                }
            }
        }
        return found;
    }

    private static Set<Question.Alone> saving(ResolvedCase resolved, Roadmap roadmap, Set<Way> ways) {
        return roadmap.stages().isEmpty() || margin(resolved, roadmap) >= -Tolerance.TIE
                ? Set.of()
                : ways.stream()
                        .filter(way -> margin(resolved, way.roadmap) >= -Tolerance.TIE)
                        .map(Way::question)
                        .collect(Collectors.toSet());
    }

    private static Set<Way> byDefinition(ResolvedCase resolved, Roadmap roadmap) {
        Set<Way> found = new HashSet<>();
        Structure structure = resolved.structure();
        for (int k = 0; k < roadmap.stages().size(); k++) {
            for (int one = 0; one < structure.measureCount(); one++) {
                for (int other = 0; other < structure.measureCount(); other++) {
                    Structure.Act act = structure.measures().get(one);
                    Structure.Act second = structure.measures().get(other);
                    boolean isOpen = act.performer() != second.performer() && (act.onlyWith() >>> other & 1) == 0;
                    for (Roadmap apart : isOpen ? apart(roadmap, k, 1L << one, 1L << other) : List.<Roadmap>of()) {
                        if (structure.isAdmissible(apart)
                                && margin(resolved, apart) > margin(resolved, roadmap) + 1e-9) {
                            found.add(new Way(new Question.Alone(act.id(), second.id()), apart));
                        }
                    }
                }
            }
        }
        return found;
    }

    /** The one before all the rest of its stage, and all the rest before the other. */
    private static List<Roadmap> apart(Roadmap roadmap, int stage, long one, long other) {
        long all = roadmap.stages().get(stage).measures();
        if ((all & one) == 0 || (all & other) == 0) {
            return List.of();
        }
        return Stream.of(one, all & ~other)
                .map(before -> {
                    List<Stage> stages = new ArrayList<>(roadmap.stages());
                    stages.set(stage, new Stage(before));
                    stages.add(stage + 1, new Stage(all & ~before));
                    return new Roadmap(stages);
                })
                .toList();
    }

    private static double margin(ResolvedCase resolved, Roadmap roadmap) {
        return CertificateChecker.rederive(resolved, roadmap).weakestMargin();
    }
}
