package dev.gradus.documents.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Steps in the order of the table, each after what it waits for. */
final class Ordering {
    private final Map<String, DraftStep> byId = new HashMap<>();
    private final Map<String, Boolean> done = new HashMap<>();
    private final List<DraftStep> ordered = new ArrayList<>();
    private final List<DraftStep> cyclic = new ArrayList<>();

    private Ordering(List<DraftStep> steps) {
        steps.forEach(step -> byId.put(step.id, step));
    }

    /** @param cyclic receives those that wait, by others, for themselves: their waiting is taken off */
    static List<DraftStep> of(List<DraftStep> steps, List<DraftStep> cyclic) {
        Ordering ordering = new Ordering(steps);
        steps.forEach(ordering::visit);
        cyclic.addAll(ordering.cyclic);
        return ordering.ordered;
    }

    private void visit(DraftStep first) {
        List<DraftStep> path = new ArrayList<>(List.of(first));
        while (!path.isEmpty()) {
            DraftStep step = path.getLast();
            if (Boolean.TRUE.equals(done.get(step.id))) {
                path.removeLast();
                continue;
            }
            done.put(step.id, false);
            DraftStep next = null;
            for (String id : step.waitsFor()) {
                Boolean state = done.get(id);
                if (Boolean.FALSE.equals(state)) {
                    step.link = java.util.Optional.empty();
                    cyclic.add(step);
                    next = null;
                    break;
                }
                next = state == null && next == null ? byId.get(id) : next;
            }
            if (next == null) {
                done.put(step.id, true);
                ordered.add(step);
                path.removeLast();
            } else {
                path.add(next);
            }
        }
    }
}
