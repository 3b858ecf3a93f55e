package dev.gradus.stability.solo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.LocalText;
import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.Option;
import dev.gradus.stability.OptionStates;
import dev.gradus.stability.Pattern;
import dev.gradus.stability.RandomConflicts;
import dev.gradus.stability.Stability;
import dev.gradus.stability.StateSet;
import dev.gradus.stability.definitions.IndividualDefinitions;
import dev.gradus.stability.definitions.RandomPreferences;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The fast analysis of the five concepts for decision makers on their own, against the definitions, on random conflicts. */
class StabilityAgainstDefinitionsTest {
    private static final int CONFLICTS = 2000;
    private static final Set<Concept> ALL = EnumSet.allOf(Concept.class);

    private static void agree(Conflict conflict, int threads) {
        Stability fast = StabilityAnalyzer.analyze(conflict, ALL, threads, Watch.NONE);
        assertThat(fast.concepts())
                .isEqualTo(
                        conflict.graph() instanceof OptionStates
                                ? ALL
                                : EnumSet.complementOf(EnumSet.of(Concept.SIMULTANEOUS)));
        IndividualDefinitions slow = new IndividualDefinitions(conflict);
        for (Concept concept : fast.concepts()) {
            for (int maker = 0; maker < conflict.makers().size(); maker++) {
                int i = maker;
                assertThat(fast.stable(concept, maker))
                        .as(() -> concept + " for decision maker " + i + " in " + RandomConflicts.describe(conflict))
                        .isEqualTo(slow.stable(concept, maker));
            }
        }
    }

    private static boolean anyMaker(Conflict conflict, Predicate<Integer> is) {
        return IntStream.range(0, conflict.makers().size()).boxed().anyMatch(is);
    }

    @Test
    void a01_amongTheRandomConflictsThereAreAllKinds() {
        List<Conflict> conflicts =
                LongStream.range(0, CONFLICTS).mapToObj(RandomConflicts::of).toList();
        Map<String, Predicate<Conflict>> kinds = Map.of(
                "infeasible choices",
                c -> c.graph() instanceof OptionStates s
                        && s.states() < 1 << s.options().size(),
                "one-way options",
                c -> c.graph() instanceof OptionStates s && anyMaker(c, i -> (s.takeOnly(i) | s.giveUpOnly(i)) != 0),
                "moves that are not transitive",
                c -> anyMaker(c, i -> !c.graph().isTransitive(i)),
                "ties",
                c -> anyMaker(c, i -> c.preference(i).levels() < c.states()),
                "two decision makers",
                c -> c.makers().size() == 2,
                "three",
                c -> c.makers().size() == 3,
                "four",
                c -> c.makers().size() == 4);
        kinds.forEach((name, kind) ->
                assertThat(conflicts.stream().filter(kind).count()).as(name).isGreaterThan(CONFLICTS / 5));
        assertThat(conflicts.stream().filter(c -> c.states() >= 48).count()).isGreaterThan(CONFLICTS / 20);
    }

    @Test
    void a02_asTheDefinitionsSay() {
        for (long seed = 0; seed < CONFLICTS; seed++) {
            agree(RandomConflicts.of(seed), 1 + (int) (seed % 3));
        }
    }

    @Test
    void a03_inOptionFormToo() {
        for (long seed = 0; seed < CONFLICTS / 2; seed++) {
            agree(RandomConflicts.ofOptions(seed), 1);
        }
    }

    @Test
    void a04_strictRankingsAsWell() {
        for (long seed = 0; seed < CONFLICTS / 4; seed++) {
            agree(RandomPreferences.withoutTies(RandomConflicts.of(seed), seed), 1);
        }
    }

    @Test
    void a05_howMuchBetterMakesNoDifference() {
        for (long seed = 0; seed < CONFLICTS / 10; seed++) {
            agree(RandomPreferences.withStrength(RandomConflicts.of(seed), seed), 1);
        }
    }

    /** The same, with options before and after of which only one choice is feasible. Above 24 in all there are no tables. */
    private static Conflict padded(Conflict conflict, int all) {
        OptionStates states = (OptionStates) conflict.graph();
        int count = states.options().size();
        int before = (all - count) / 2;
        List<Option> options = new ArrayList<>();
        List<Pattern> infeasible = new ArrayList<>();
        for (int k = 0; k < all; k++) {
            boolean real = k >= before && k < before + count;
            options.add(
                    real
                            ? states.options().get(k - before)
                            : new Option("pad" + k, LocalText.NONE, k % states.makers(), Option.Direction.BOTH));
            if (!real) {
                infeasible.add(new Pattern(1 << k, k % 3 == 0 ? 1 << k : 0));
            }
        }
        states.infeasible()
                .forEach(pattern -> infeasible.add(new Pattern(pattern.fixed() << before, pattern.yes() << before)));
        return new Conflict(
                conflict.id() + " with " + (all - count) + " idle options",
                conflict.title(),
                conflict.makers(),
                OptionStates.of(states.makers(), options, infeasible),
                conflict.preferences(),
                conflict.statusQuo());
    }

    @Test
    void a06_manyOptionsMostOfThemIdle() {
        for (long seed = 0; seed < 20; seed++) {
            Conflict conflict = RandomConflicts.ofOptions(seed);
            Conflict padded = padded(conflict, (seed % 2 == 0 ? 25 : 11) + (int) (seed % 5));
            assertThat(StabilityAnalyzer.analyze(padded, ALL, 1, Watch.NONE).byConcept())
                    .as(() -> RandomConflicts.describe(padded))
                    .isEqualTo(StabilityAnalyzer.analyze(conflict, ALL, 1, Watch.NONE)
                            .byConcept());
        }
    }

    @Test
    void b01_eachConceptIsPartOfTheNext() {
        for (long seed = CONFLICTS; seed < 2 * CONFLICTS; seed++) {
            Conflict conflict = RandomConflicts.of(seed);
            Stability stability = StabilityAnalyzer.analyze(conflict, ALL, 1, Watch.NONE);
            for (int maker = 0; maker < conflict.makers().size(); maker++) {
                StateSet nash = stability.stable(Concept.NASH, maker);
                StateSet symmetric = stability.stable(Concept.SYMMETRIC_METARATIONAL, maker);
                StateSet sequential = stability.stable(Concept.SEQUENTIAL, maker);
                StateSet general = stability.stable(Concept.GENERAL_METARATIONAL, maker);
                assertThat(symmetric.containsAll(nash)
                                && sequential.containsAll(nash)
                                && general.containsAll(symmetric)
                                && general.containsAll(sequential))
                        .as(() -> "Nash ⊆ SMR ⊆ GMR and Nash ⊆ SEQ ⊆ GMR in " + RandomConflicts.describe(conflict))
                        .isTrue();
            }
        }
    }
}
