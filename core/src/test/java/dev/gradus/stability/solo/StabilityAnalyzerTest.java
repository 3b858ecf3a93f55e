package dev.gradus.stability.solo;

import static dev.gradus.stability.Concept.GENERAL_METARATIONAL;
import static dev.gradus.stability.Concept.NASH;
import static dev.gradus.stability.Concept.SEQUENTIAL;
import static dev.gradus.stability.Concept.SIMULTANEOUS;
import static dev.gradus.stability.Concept.SYMMETRIC_METARATIONAL;
import static dev.gradus.stability.KnownConflicts.BOTH_COOPERATE;
import static dev.gradus.stability.KnownConflicts.BOTH_DEFECT;
import static dev.gradus.stability.KnownConflicts.ONLY_FIRST;
import static dev.gradus.stability.KnownConflicts.ONLY_SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.agreement.LocalText;
import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.KnownConflicts;
import dev.gradus.stability.ListedStates;
import dev.gradus.stability.Option;
import dev.gradus.stability.OptionStates;
import dev.gradus.stability.Pattern;
import dev.gradus.stability.RandomConflicts;
import dev.gradus.stability.Stability;
import dev.gradus.stability.StateGraph;
import dev.gradus.stability.StateSet;
import dev.gradus.stability.sequence.Reach;
import dev.gradus.work.Watch;
import dev.gradus.work.Workers;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Stability of decision makers acting alone: published answers, and what holds in every conflict. */
class StabilityAnalyzerTest {
    private static final Set<Concept> ALL = EnumSet.allOf(Concept.class);

    private static Stability analyze(Conflict conflict) {
        return StabilityAnalyzer.analyze(conflict, ALL, Workers.ONE, Watch.NONE);
    }

    @Test
    void a01_elmiraRestsWhereItWasPublishedTo() {
        Stability stability = analyze(KnownConflicts.elmira());
        StateSet strong = StateSet.of(4, 7, 8); // published as 5, 8, 9
        StateSet weak = StateSet.of(0, 3, 4, 7, 8); // published as 1, 4, 5, 8, 9
        assertThat(stability.equilibria(NASH)).isEqualTo(strong);
        assertThat(stability.equilibria(SEQUENTIAL)).isEqualTo(strong);
        assertThat(stability.equilibria(GENERAL_METARATIONAL)).isEqualTo(weak);
        assertThat(stability.equilibria(SYMMETRIC_METARATIONAL)).isEqualTo(weak);
    }

    @Test
    void a02_listedStatesHaveNoSimultaneousStability() {
        Stability stability = analyze(KnownConflicts.elmira());
        assertThat(stability.concepts())
                .containsExactly(NASH, GENERAL_METARATIONAL, SYMMETRIC_METARATIONAL, SEQUENTIAL);
        assertThatThrownBy(() -> stability.equilibria(SIMULTANEOUS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SIMULTANEOUS");
    }

    @Test
    void a03_prisonersCooperateOnlyForFearOfWhatFollows() {
        Stability stability = analyze(KnownConflicts.prisonersDilemma());
        assertThat(stability.equilibria(NASH)).isEqualTo(StateSet.of(BOTH_DEFECT));
        for (Concept concept : EnumSet.complementOf(EnumSet.of(NASH))) {
            assertThat(stability.equilibria(concept))
                    .as(concept.name())
                    .isEqualTo(StateSet.of(BOTH_DEFECT, BOTH_COOPERATE));
        }
    }

    @Test
    void a04_inChickenOneGivesWay() {
        Stability stability = analyze(KnownConflicts.chicken());
        StateSet oneSided = StateSet.of(ONLY_FIRST, ONLY_SECOND);
        StateSet withCooperation = StateSet.of(ONLY_FIRST, ONLY_SECOND, BOTH_COOPERATE);
        assertThat(stability.equilibria(NASH)).isEqualTo(oneSided);
        assertThat(stability.equilibria(SEQUENTIAL)).isEqualTo(oneSided);
        assertThat(stability.equilibria(GENERAL_METARATIONAL)).isEqualTo(withCooperation);
        assertThat(stability.equilibria(SYMMETRIC_METARATIONAL)).isEqualTo(withCooperation);
    }

    /**
     * Whoever swerves no longer must fear that the other does the same at the same time, and both defecting is the worst for both: by the
     * definition of Fraser and Hipel (1979) that upsets the improvement. Lists that call mutual cooperation general and symmetric
     * metarational "only" do not count simultaneous stability, which matters little where moves follow one another.
     */
    @Test
    void a05_inChickenMutualCooperationIsSimultaneouslyStableByTheDefinitionOfFraserAndHipel() {
        Stability stability = analyze(KnownConflicts.chicken());
        assertThat(stability.equilibria(SIMULTANEOUS)).isEqualTo(StateSet.of(ONLY_FIRST, ONLY_SECOND, BOTH_COOPERATE));
    }

    @Test
    void b01_inclusionsHoldEverywhere() {
        Map<Concept, List<Concept>> within = Map.of(
                NASH, List.of(SYMMETRIC_METARATIONAL, SEQUENTIAL, SIMULTANEOUS),
                SYMMETRIC_METARATIONAL, List.of(GENERAL_METARATIONAL),
                SEQUENTIAL, List.of(GENERAL_METARATIONAL));
        for (long seed = 0; seed < 2000; seed++) {
            Conflict conflict = RandomConflicts.of(seed);
            Stability stability = analyze(conflict);
            for (int maker = 0; maker < conflict.makers().size(); maker++) {
                for (Map.Entry<Concept, List<Concept>> pair : within.entrySet()) {
                    for (Concept wide : pair.getValue()) {
                        assertThat(!stability.concepts().contains(wide)
                                        || stability
                                                .stable(wide, maker)
                                                .containsAll(stability.stable(pair.getKey(), maker)))
                                .as(pair.getKey() + " ⊆ " + wide + " for " + maker + " in "
                                        + RandomConflicts.describe(conflict))
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void b02_theSameByTheDefinitionsThroughWhatCanBeReached() {
        for (long seed = 0; seed < 2000; seed++) {
            Conflict conflict = RandomConflicts.of(seed);
            Stability stability = analyze(conflict);
            for (Concept concept : stability.concepts()) {
                for (int maker = 0; maker < conflict.makers().size(); maker++) {
                    Definition definition = new Definition(conflict, concept, maker);
                    StateSet expected = StateSet.of(IntStream.range(0, conflict.states())
                            .filter(definition::isStable)
                            .toArray());
                    assertThat(stability.stable(concept, maker))
                            .as(concept + " for " + maker + " in " + RandomConflicts.describe(conflict))
                            .isEqualTo(expected);
                }
            }
        }
    }

    /** The words of {@link Concept}. */
    private record Definition(Conflict conflict, Concept concept, int maker) {
        boolean isStable(int s) {
            return Reach.improvementsOf(conflict, maker, s).stream().allMatch(better -> deterred(s, better));
        }

        private boolean deterred(int s, int better) {
            int others = (1 << conflict.makers().size()) - 1 & ~(1 << maker);
            return switch (concept) {
                case NASH -> false;
                case GENERAL_METARATIONAL ->
                    Reach.moves(conflict, others, better).stream().anyMatch(t -> notPreferred(t, s));
                case SYMMETRIC_METARATIONAL ->
                    Reach.moves(conflict, others, better).stream()
                            .filter(t -> notPreferred(t, s))
                            .anyMatch(t ->
                                    Reach.movesOf(conflict, maker, t).stream().allMatch(u -> notPreferred(u, s)));
                case SEQUENTIAL ->
                    Reach.improvements(conflict, others, better).stream().anyMatch(t -> notPreferred(t, s));
                case SIMULTANEOUS -> conflict.graph() instanceof OptionStates states && upset(states, s, better, 0);
            };
        }

        private boolean upset(OptionStates states, int s, int better, int other) {
            return together(states, s, states.choices(better), other);
        }

        private boolean together(OptionStates states, int s, int choices, int other) {
            if (other == conflict.makers().size()) {
                return states.findState(choices).stream().anyMatch(t -> notPreferred(t, s));
            }
            IntStream stays = IntStream.of(choices);
            IntStream moves = other == maker
                    ? IntStream.empty()
                    : Reach.improvementsOf(conflict, other, s).stream()
                            .map(t -> choices ^ (states.choices(t) ^ states.choices(s)));
            return IntStream.concat(stays, moves).anyMatch(joined -> together(states, s, joined, other + 1));
        }

        private boolean notPreferred(int t, int s) {
            return !conflict.preference(maker).prefers(t, s);
        }
    }

    @Test
    void b03_theSameWhetherMovesAreGivenByOptionsOrOneByOne() {
        for (long seed = 0; seed < 500; seed++) {
            Conflict conflict = RandomConflicts.ofOptions(seed);
            Stability listed = analyze(listed(conflict));
            Stability options = analyze(conflict);
            listed.concepts()
                    .forEach(concept -> assertThat(options.byConcept().get(concept))
                            .as(concept + " in " + RandomConflicts.describe(conflict))
                            .isEqualTo(listed.byConcept().get(concept)));
        }
    }

    private static Conflict listed(Conflict conflict) {
        StateGraph graph = conflict.graph();
        List<ListedStates.Move> moves = IntStream.range(0, graph.makers())
                .boxed()
                .flatMap(maker -> IntStream.range(0, graph.states())
                        .boxed()
                        .flatMap(from -> Reach.movesOf(conflict, maker, from).stream()
                                .mapToObj(to -> new ListedStates.Move(maker, from, to))))
                .toList();
        var names = IntStream.range(0, graph.states()).mapToObj(graph::name).toList();
        return new Conflict(
                conflict.id(),
                conflict.title(),
                conflict.makers(),
                new ListedStates(graph.makers(), names, moves),
                conflict.preferences(),
                conflict.statusQuo());
    }

    @Test
    void b04_theSameWithSoManyOptionsThatThereAreNoTables() {
        for (long seed = 0; seed < 100; seed++) {
            Conflict conflict = RandomConflicts.ofOptions(seed);
            if (conflict.makers().size() > 2) {
                assertThat(analyze(withIdleOptions(conflict)))
                        .as(RandomConflicts.describe(conflict))
                        .isEqualTo(analyze(conflict));
            }
        }
    }

    /** With options, in all one more than tables are made for, that nobody can ever take; the states are the same. */
    private static Conflict withIdleOptions(Conflict conflict) {
        OptionStates states = (OptionStates) conflict.graph();
        List<Option> options = new ArrayList<>(states.options());
        List<Pattern> infeasible = new ArrayList<>(states.infeasible());
        for (int k = options.size(); k <= OptionLookahead.MAX_OPTIONS; k++) {
            options.add(new Option("idle" + k, LocalText.NONE, k % states.makers(), Option.Direction.BOTH));
            infeasible.add(new Pattern(1 << k, 1 << k));
        }
        return new Conflict(
                conflict.id(),
                conflict.title(),
                conflict.makers(),
                OptionStates.of(states.makers(), options, infeasible),
                conflict.preferences(),
                conflict.statusQuo());
    }

    @Test
    void c01_theSameOnAnyNumberOfThreads() {
        for (long seed = 0; seed < 100; seed++) {
            Conflict conflict = RandomConflicts.of(seed);
            assertThat(StabilityAnalyzer.analyze(conflict, ALL, Workers.of(3), Watch.NONE))
                    .isEqualTo(analyze(conflict));
        }
    }

    @Test
    void c02_answersOnlyWhatIsAsked() {
        Stability stability =
                StabilityAnalyzer.analyze(KnownConflicts.chicken(), Set.of(SEQUENTIAL), Workers.ONE, Watch.NONE);
        assertThat(stability.concepts()).containsExactly(SEQUENTIAL);
    }

    @Test
    void c03_unknownPreferencesAreRefused() {
        Conflict chicken = KnownConflicts.chicken();
        Conflict unknown = chicken.with(1, chicken.preference(1).withUnknown(List.of(Map.entry(0, 3))));
        assertThatThrownBy(() -> analyze(unknown))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("m1");
        assertThatThrownBy(() -> StabilityExplainer.explain(unknown, NASH, 0, 0, Watch.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("m1");
    }

    @Test
    void c04_stopsWhenAsked() {
        Watch cancelled = new Watch() {
            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> StabilityAnalyzer.analyze(KnownConflicts.elmira(), ALL, Workers.ONE, cancelled))
                .isInstanceOf(Watch.Stopped.class);
    }
}
