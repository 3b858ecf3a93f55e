package dev.gradus.stability.review;

import dev.gradus.stability.Concept;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.Preference;
import dev.gradus.stability.StateSet;
import dev.gradus.stability.further.CoalitionAnalyzer;
import dev.gradus.stability.further.Hypergame;
import dev.gradus.stability.further.HypergameStability;
import dev.gradus.stability.further.LimitedMoveAnalyzer;
import dev.gradus.stability.further.NonMyopic;
import dev.gradus.stability.further.NonMyopicAnalyzer;
import dev.gradus.stability.further.StrengthAnalyzer;
import dev.gradus.stability.further.UnknownAnalyzer;
import dev.gradus.stability.further.UnknownAs;
import dev.gradus.work.Watch;
import dev.gradus.work.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the further definitions say of a conflict: strength of preference, what is not known, coalitions, looking some moves ahead, seeing
 * another game. Only what the conflict gives reason for is looked at.
 *
 * @param findings in the order of this list
 */
public record FurtherReview(List<Finding> findings) {
    /** Above this many states coalitions and looking ahead take too long for a first answer. */
    public static final int MOST_STATES = 4096;

    private static final int MOST_HORIZONS = 200;
    private static final List<Concept> FOUR =
            List.of(Concept.NASH, Concept.SEQUENTIAL, Concept.SYMMETRIC_METARATIONAL, Concept.GENERAL_METARATIONAL);

    public FurtherReview {
        findings = List.copyOf(findings);
    }

    /** States in which everybody stays by one more definition. */
    public sealed interface Finding {
        StateSet states();

        /** With ties it can be another answer where the states stand in another order. */
        default boolean hangsOnOrder() {
            return false;
        }
    }

    /** Every improvement can be answered by something much worse ({@link StrengthAnalyzer}). */
    public record Strong(Concept concept, StateSet states) implements Finding {}

    /** With what is not known taken so ({@link UnknownAnalyzer}). */
    public record Unknown(Concept concept, UnknownAs as, StateSet states) implements Finding {}

    /**
     * Stable for a coalition ({@link CoalitionAnalyzer}).
     *
     * @param members empty = every coalition there is, those of one included
     */
    public record Coalition(Concept concept, List<Integer> members, StateSet states) implements Finding {
        public Coalition {
            members = List.copyOf(members);
        }
    }

    /** Looking so many moves ahead ({@link LimitedMoveAnalyzer}). */
    public record Ahead(int horizon, StateSet states, boolean hangsOnOrder) implements Finding {}

    /** Looking ever further ahead ({@link NonMyopicAnalyzer}). */
    public record FarAhead(StateSet states, boolean hangsOnOrder) implements Finding {}

    /** Stable in the eyes of each, in the game that it sees ({@link HypergameStability}). */
    public record OwnEyes(Concept concept, StateSet states, StateSet onlyInTheirEyes, StateSet missed)
            implements Finding {}

    /**
     * @param coalitions that the case names, two or more members each
     * @param hypergame where somebody sees another game
     * @throws Watch.Stopped where the watch asked for it
     */
    public static FurtherReview of(
            Conflict conflict,
            List<List<Integer>> coalitions,
            Optional<Hypergame> hypergame,
            Workers workers,
            Watch watch) {
        Work work = new Work(conflict, workers, watch);
        boolean known = conflict.preferences().stream().noneMatch(Preference::hasUnknown);
        if (known) {
            work.strength();
        } else {
            work.unknown();
        }
        if (conflict.states() <= MOST_STATES) {
            work.coalitions(coalitions);
            if (known) {
                work.ahead();
            }
        }
        if (known && hypergame.isPresent()) {
            work.eyes(hypergame.get());
        }
        return new FurtherReview(work.findings);
    }

    private static final class Work {
        private final Conflict conflict;
        private final Workers workers;
        private final Watch watch;
        private final List<Finding> findings = new ArrayList<>();

        Work(Conflict conflict, Workers workers, Watch watch) {
            this.conflict = conflict;
            this.workers = workers;
            this.watch = watch;
        }

        private int makers() {
            return conflict.makers().size();
        }

        void strength() {
            if (conflict.preferences().stream().noneMatch(Preference::hasStrength)
                    || conflict.states() > StrengthAnalyzer.MAX_STATES) {
                return;
            }
            for (Concept concept : FOUR.subList(1, FOUR.size())) {
                StateSet all = IntStream.range(0, makers())
                        .mapToObj(maker -> StrengthAnalyzer.analyze(conflict, maker, concept, workers, watch)
                                .strong())
                        .reduce(StateSet::and)
                        .orElse(StateSet.EMPTY);
                findings.add(new Strong(concept, all));
            }
        }

        void unknown() {
            if (conflict.states() > UnknownAnalyzer.MAX_STATES) {
                return;
            }
            for (UnknownAs as : UnknownAs.values()) {
                for (Concept concept : FOUR) {
                    StateSet all = IntStream.range(0, makers())
                            .mapToObj(maker -> UnknownAnalyzer.analyze(conflict, maker, concept, as, workers, watch))
                            .reduce(StateSet::and)
                            .orElse(StateSet.EMPTY);
                    findings.add(new Unknown(concept, as, all));
                }
            }
        }

        void coalitions(List<List<Integer>> named) {
            for (List<Integer> members : named) {
                int mask = members.stream().mapToInt(member -> 1 << member).reduce(0, (a, b) -> a | b);
                findings.add(new Coalition(
                        Concept.NASH,
                        members,
                        CoalitionAnalyzer.analyze(conflict, mask, Concept.NASH, workers, watch)));
            }
            if (makers() >= 2 && makers() <= CoalitionAnalyzer.MAX_MAKERS_FOR_ALL) {
                for (Concept concept : List.of(Concept.NASH, Concept.SEQUENTIAL)) {
                    findings.add(new Coalition(
                            concept, List.of(), CoalitionAnalyzer.analyzeAll(conflict, concept, workers, watch)));
                }
            }
        }

        void ahead() {
            for (int horizon = 2; horizon <= 3; horizon++) {
                findings.add(new Ahead(
                        horizon,
                        LimitedMoveAnalyzer.analyze(conflict, horizon, watch).equilibria(),
                        conflict.hasTies()));
            }
            if (NonMyopicAnalyzer.analyze(conflict, MOST_HORIZONS, watch) instanceof NonMyopic.Settled settled) {
                findings.add(new FarAhead(settled.equilibria(), conflict.hasTies()));
            }
        }

        void eyes(Hypergame hypergame) {
            HypergameStability stability = HypergameStability.of(hypergame, Set.copyOf(FOUR), workers, watch);
            for (Concept concept : FOUR) {
                findings.add(new OwnEyes(
                        concept,
                        stability.equilibria(concept),
                        stability.onlyInTheirEyes(concept),
                        stability.missed(concept)));
            }
        }
    }
}
