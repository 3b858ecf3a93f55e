package dev.gradus.assessment.text;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.Proposal.Step;
import dev.gradus.agreement.Proposal.Trigger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a draft changes in the steps of another: measures are the same where their ids are.
 *
 * @param added measures that only the later draft asks for, in its order
 * @param dropped measures that only the earlier draft asks for, in its order
 * @param moved the fewest measures that have to change their place among those of both for the earlier order to become the later
 * @param differing measures of both of which something is said otherwise, in the order of the later draft
 */
public record DraftChanges(List<String> added, List<String> dropped, List<Move> moved, List<Differing> differing) {
    public DraftChanges {
        added = List.copyOf(added);
        dropped = List.copyOf(dropped);
        moved = List.copyOf(moved);
        differing = List.copyOf(differing);
    }

    /** @param after the measures of the step before it in the later draft; empty = it is in the first step */
    public record Move(String measure, List<String> after) {
        public Move {
            after = List.copyOf(after);
        }
    }

    /** What can be said otherwise of a step. */
    public enum Part {
        WHEN,
        WAITS,
        PERFORMER,
        VERIFIER,
        AMOUNT
    }

    /** A measure with one part of what is said of it, which differs. */
    public record Differing(String measure, Part part) {}

    /**
     * The texts of two cases that are drafts of one: of the same id, else the only ones where each case has one. Those of which the other
     * case has none are left out.
     *
     * @return the earlier by the later, in the order of the later case
     */
    public static Map<Proposal, Proposal> paired(Case earlier, Case later) {
        Map<Proposal, Proposal> paired = new LinkedHashMap<>();
        for (Proposal to : later.proposals()) {
            earlier.proposals().stream()
                    .filter(from -> from.id().equals(to.id()))
                    .findFirst()
                    .ifPresent(from -> paired.put(to, from));
        }
        if (paired.isEmpty()
                && earlier.proposals().size() == 1
                && later.proposals().size() == 1) {
            paired.put(later.proposals().getFirst(), earlier.proposals().getFirst());
        }
        return paired;
    }

    public boolean isEmpty() {
        return added.isEmpty() && dropped.isEmpty() && moved.isEmpty() && differing.isEmpty();
    }

    /** From one text of a case to another, which may be of another case. */
    public static DraftChanges of(Case earlier, Proposal from, Case later, Proposal to) {
        Map<String, Integer> before = places(from);
        Map<String, Integer> after = places(to);
        List<String> common =
                after.keySet().stream().filter(before::containsKey).toList();
        Set<String> kept = kept(common, before, after);
        List<Differing> differing = new ArrayList<>();
        for (String measure : common) {
            Drafted was = Drafted.of(earlier, from, measure);
            Drafted is = Drafted.of(later, to, measure);
            for (Part part : Part.values()) {
                if (!was.part(part).equals(is.part(part))) {
                    differing.add(new Differing(measure, part));
                }
            }
        }
        return new DraftChanges(
                without(after.keySet(), before.keySet()),
                without(before.keySet(), after.keySet()),
                common.stream()
                        .filter(measure -> !kept.contains(measure))
                        .map(measure -> new Move(measure, stepBefore(to, after.getOrDefault(measure, 0))))
                        .toList(),
                differing);
    }

    private static List<String> without(Set<String> some, Set<String> others) {
        return some.stream().filter(measure -> !others.contains(measure)).toList();
    }

    private static List<String> stepBefore(Proposal proposal, int place) {
        return place == 0 ? List.of() : proposal.stages().get(place - 1).measures();
    }

    private static Map<String, Integer> places(Proposal proposal) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int k = 0; k < proposal.stages().size(); k++) {
            for (String measure : proposal.stages().get(k).measures()) {
                places.put(measure, k);
            }
        }
        return places;
    }

    /** Measures in the same two places. */
    private record Block(int before, int after, Set<String> measures) {
        boolean precedes(Block other) {
            return before < other.before && after < other.after;
        }
    }

    /** The most measures of which each two stand to each other as they did: a heaviest rising chain of blocks. */
    private static Set<String> kept(List<String> common, Map<String, Integer> before, Map<String, Integer> after) {
        Map<List<Integer>, Set<String>> together = new LinkedHashMap<>();
        for (String measure : common) {
            together.computeIfAbsent(List.of(before.get(measure), after.get(measure)), _ -> new LinkedHashSet<>())
                    .add(measure);
        }
        List<Block> blocks = together.entrySet().stream()
                .map(each -> new Block(each.getKey().getFirst(), each.getKey().getLast(), each.getValue()))
                .sorted(Comparator.comparingInt(Block::after).thenComparingInt(Block::before))
                .toList();
        List<Set<String>> best = new ArrayList<>();
        Set<String> most = Set.of();
        for (int k = 0; k < blocks.size(); k++) {
            Set<String> chain = new LinkedHashSet<>();
            for (int j = 0; j < k; j++) {
                if (blocks.get(j).precedes(blocks.get(k)) && best.get(j).size() > chain.size()) {
                    chain = new LinkedHashSet<>(best.get(j));
                }
            }
            chain.addAll(blocks.get(k).measures());
            best.add(chain);
            most = chain.size() > most.size() ? chain : most;
        }
        return most;
    }

    /** A measure as a draft has it. */
    private record Drafted(Measure measure, Step step, List<Trigger> waits) {
        static Drafted of(Case written, Proposal proposal, String measure) {
            return new Drafted(
                    written.findMeasure(measure).orElseThrow(),
                    proposal.stages().get(proposal.step(measure).orElseThrow()),
                    proposal.triggers().stream()
                            .filter(each -> each.measure().equals(measure))
                            .toList());
        }

        private Object part(Part part) {
            return switch (part) {
                case WHEN -> List.of(step.due(), step.notBefore());
                case WAITS -> Set.copyOf(waits.stream().map(Drafted::bare).toList());
                case PERFORMER -> List.of(measure.by(), Set.copyOf(measure.with()));
                case VERIFIER -> Set.copyOf(measure.verifiedBy());
                case AMOUNT -> measure.amount();
            };
        }

        /** In whichever order those that it waits for are named. */
        private static Object bare(Trigger trigger) {
            return List.of(trigger.kind(), Set.copyOf(trigger.of()), trigger.meaning());
        }
    }
}
