package dev.gradus.assessment.text;

import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.Proposal.Trigger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which measure of a proposal comes before which: by its triggers, and by the order of its steps. */
final class Precedence {
    private final Map<String, Set<String>> on = new LinkedHashMap<>();

    private Precedence() {}

    /** What waits for what, so that nobody can begin where it goes round: triggers, and where no step has a day, each step for the one before. */
    static Precedence ofAll(Proposal proposal, boolean dated) {
        Precedence waits = new Precedence();
        proposal.triggers().stream().filter(Trigger::isOrder).forEach(waits::add);
        List<Proposal.Step> steps = dated ? List.of() : proposal.stages();
        for (int later = 1; later < steps.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                for (String measure : steps.get(later).measures()) {
                    waits.put(measure, steps.get(earlier).measures());
                }
            }
        }
        return waits;
    }

    /** What the text says about the order of measures done together: one after the other, or at once in a sense that it gives. */
    static Precedence ofWords(Proposal proposal) {
        Precedence waits = new Precedence();
        for (Trigger trigger : proposal.triggers()) {
            if (trigger.isOrder()) {
                waits.add(trigger);
            } else if (trigger.kind() == Trigger.Kind.PARALLEL
                    && !trigger.meaning().isEmpty()) {
                waits.add(trigger);
                trigger.of().forEach(other -> waits.put(other, List.of(trigger.measure())));
            }
        }
        return waits;
    }

    /** The measures named in triggers that wait, in the end, for themselves. */
    static Set<String> circle(Proposal proposal, boolean dated) {
        Precedence waits = ofAll(proposal, dated);
        Set<String> circle = new LinkedHashSet<>();
        for (Trigger trigger : proposal.triggers()) {
            if (trigger.isOrder()) {
                Set<String> named = new LinkedHashSet<>(List.of(trigger.measure()));
                named.addAll(trigger.of());
                named.stream().filter(m -> waits.reaches(m, m)).forEach(circle::add);
            }
        }
        return circle;
    }

    private void add(Trigger trigger) {
        put(trigger.measure(), trigger.of());
    }

    private void put(String measure, List<String> others) {
        on.computeIfAbsent(measure, m -> new LinkedHashSet<>()).addAll(others);
    }

    /** The one waits for the other, at first or at last hand. */
    boolean reaches(String one, String other) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(one));
        while (!open.isEmpty()) {
            for (String next : on.getOrDefault(open.remove(), Set.of())) {
                if (next.equals(other)) {
                    return true;
                }
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return false;
    }
}
