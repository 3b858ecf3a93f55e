package dev.gradus.formats.casefile.writing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Gives what a case keeps without an order the order of the case. */
final class Order {
    private Order() {}

    /** The ids in the given order; those that it does not name after them, by letter. */
    static List<String> of(Collection<String> ids, List<String> order) {
        List<String> sorted =
                new ArrayList<>(order.stream().filter(ids::contains).toList());
        ids.stream().filter(id -> !order.contains(id)).sorted().forEach(sorted::add);
        return sorted;
    }
}
