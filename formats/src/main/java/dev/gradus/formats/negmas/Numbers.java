package dev.gradus.formats.negmas;

import dev.gradus.formats.domain.TreeFields;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import java.util.List;
import java.util.Optional;

/** The numbers that a function is given. */
record Numbers(TreeFields fields) {
    /** Of summands of one formula. */
    static final int MOST_TERMS = 200;

    /** A number; 0 after noting that there is none. */
    double required(String key) {
        return fields.findRequired(key)
                .map(node -> fields.number(node, fields.child(key)))
                .orElse(0.0);
    }

    double or(String key, double otherwise) {
        return fields.number(key, otherwise);
    }

    /** A number for each summand; none after noting that there is no list of them. */
    double[] list(String key) {
        return numbers(terms(key), key);
    }

    /** The summands of a formula; none after noting that there is no list of them. */
    List<Node> terms(String key) {
        Optional<Node> node = fields.findRequired(key);
        List<Node> terms =
                node.map(found -> fields.items(found, fields.child(key))).orElse(List.of());
        if (terms.size() > MOST_TERMS) {
            String place = fields.child(key);
            fields.problems().add(Code.SCENARIO_TERMS, place, fields.place(), "" + terms.size(), "" + MOST_TERMS);
            return List.of();
        }
        return terms;
    }

    /** A list of so many numbers; all 0 after noting that there is none. */
    double[] list(String key, int size) {
        Optional<Node> node = fields.findRequired(key);
        return node.map(found -> listed(key, found, size)).orElse(new double[size]);
    }

    /** The same, all of them the given number where it is missing. */
    double[] listOr(String key, int size, double otherwise) {
        Optional<Node> node = fields.find(key);
        return node.map(found -> listed(key, found, size)).orElse(Curves.all(size, otherwise));
    }

    private double[] listed(String key, Node node, int size) {
        List<Node> items = fields.items(node, fields.child(key));
        if (items.size() != size) {
            fields.problems().add(Code.LIST_LENGTH, fields.child(key), node.place(), "" + items.size(), "" + size);
            return new double[size];
        }
        return numbers(items, key);
    }

    private double[] numbers(List<Node> items, String key) {
        return items.stream()
                .mapToDouble(item -> fields.number(item, fields.child(key)))
                .toArray();
    }

    /** Notes a number that is outside of what it has to be within. */
    void require(boolean isWithin, String key, double found, String expected, String example) {
        if (!isWithin) {
            fields.problems().add(Code.NUMBER_RANGE, fields.child(key), fields.place(), "" + found, expected, example);
        }
    }
}
