package dev.gradus.formats.negmas;

import dev.gradus.formats.domain.DomainBuilder;
import dev.gradus.formats.domain.Numerals;
import dev.gradus.formats.domain.TreeFields;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import java.util.List;
import java.util.Optional;

/**
 * Reads one issue.
 *
 * @param points number of points at which an issue of real numbers is read
 */
record IssueReader(TreeFields issue, String name, int points) {
    private static final String WHOLE = "ContiguousIssue";
    private static final String REAL = "ContinuousIssue";
    private static final String CODE = "CallableIssue";
    private static final List<String> NAMED = List.of(
            "CategoricalIssue",
            "OrdinalIssue",
            "DiscreteOrdinalIssue",
            "CardinalIssue",
            "DiscreteCardinalIssue",
            "SingletonIssue",
            WHOLE,
            REAL);

    void add(DomainBuilder builder) {
        String type = NegmasReader.type(issue);
        if (type.equals(CODE)) {
            issue.problems().add(Code.SCENARIO_CODE, issue.child("type"), issue.place(), CODE);
            return;
        }
        if (!type.isEmpty() && !NAMED.contains(type)) {
            issue.unknownKind(type, NAMED, issue.child("type"), issue.place());
            return;
        }
        NegmasReader.ignore(issue, "n_values", "n_levels");
        issue.findRequired("values").ifPresent(values -> add(builder, type, values));
        issue.finish();
    }

    private void add(DomainBuilder builder, String type, Node values) {
        String at = issue.child("values");
        if (type.equals(WHOLE) || values instanceof Node.Scalar) {
            addWhole(builder, values);
        } else if (type.equals(REAL)) {
            double[] bounds = bounds(values);
            if (bounds.length == 2) {
                builder.real(name, bounds[0], bounds[1], points, at, issue.place());
            }
        } else {
            List<Node> items = issue.items(values, at);
            List<String> texts =
                    items.stream().map(item -> issue.text(item, at)).toList();
            builder.named(name, texts, SpaceReader.isPlain(items), at, issue.place());
        }
    }

    private void addWhole(DomainBuilder builder, Node values) {
        String at = issue.child("values");
        double[] bounds =
                values instanceof Node.Scalar ? new double[] {0, issue.number(values, at) - 1} : bounds(values);
        if (bounds.length == 2) {
            Optional<Integer> low = Numerals.findWhole(Numerals.text(bounds[0]));
            Optional<Integer> high = Numerals.findWhole(Numerals.text(bounds[1]));
            if (low.isPresent() && high.isPresent()) {
                builder.whole(name, low.get(), high.get(), at, issue.place());
            } else {
                issue.problems()
                        .add(Code.NUMBER_INVALID, at, values.place(), values.found(), "-999999999 … 999999999", "1");
            }
        }
    }

    private double[] bounds(Node values) {
        String at = issue.child("values");
        List<Node> items = issue.items(values, at);
        if (items.size() != 2) {
            issue.problems().add(Code.LIST_LENGTH, at, values.place(), "" + items.size(), "2");
            return new double[0];
        }
        return items.stream().mapToDouble(item -> issue.number(item, at)).toArray();
    }
}
