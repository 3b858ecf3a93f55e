package dev.gradus.formats.negmas;

import dev.gradus.formats.domain.Domain;
import dev.gradus.formats.domain.TreeFields;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Outcomes as files write them: the values of some issues, in their order. */
record OutcomeNames(TreeFields fields, Domain domain) {
    /** A value position for each issue; empty after noting what is wrong. */
    Optional<List<Integer>> find(List<? extends Node> values, Place place, String at) {
        return find(IntStream.range(0, domain.size()).boxed().toList(), values, place, at);
    }

    /** The same of some issues only. */
    Optional<List<Integer>> find(List<Integer> issues, List<? extends Node> values, Place place, String at) {
        if (values.size() != issues.size()) {
            fields.problems().add(Code.LIST_LENGTH, at, place, "" + values.size(), "" + issues.size());
            return Optional.empty();
        }
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < issues.size(); i++) {
            OptionalInt value = fields.findValue(domain, issues.get(i), values.get(i), at);
            value.ifPresent(found::add);
        }
        return found.size() == issues.size() ? Optional.of(found) : Optional.empty();
    }

    /** The key of a table: a list of values, or a text for one value. */
    static List<Node.Scalar> values(Node.Entry entry) {
        return entry.items().isEmpty() ? List.of(entry.key()) : entry.items();
    }

    /** The names of the values of some issues, as messages show them. */
    String shown(List<Integer> issues, List<Integer> values) {
        return Node.Found.cut(IntStream.range(0, issues.size())
                .mapToObj(i -> domain.valueNames(issues.get(i)).get(values.get(i)))
                .collect(Collectors.joining(", ", "[", "]")));
    }
}
