package dev.gradus.formats.negmas;

import dev.gradus.formats.domain.Domain;
import dev.gradus.formats.domain.TreeFields;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * Reads a function of several issues together: a table, or a formula over their numbers.
 *
 * @param order positions of the issues, in the order in which the function takes them
 */
record JointReader(TreeFields fields, Domain domain, List<Integer> order) {
    private static final String TABLE = "TableMultiFun";
    private static final String CODE = "LambdaMultiFun";
    private static final List<String> KINDS = List.of(
            TABLE,
            "LinearMultiFun",
            "AffineMultiFun",
            "BilinearMultiFun",
            "QuadraticMultiFun",
            "PolynomialMultiFun",
            "ProductMultiFun");

    JointReader {
        order = List.copyOf(order);
    }

    /** The function; empty after noting what is wrong. */
    Optional<FactorReader.Factor> find(Node node, String at) {
        List<Integer> issues = List.copyOf(new TreeSet<>(order));
        if (node instanceof Node.Scalar) {
            double constant = fields.number(node, at);
            return Optional.of(new FactorReader.Factor("factors", issues, _ -> constant));
        }
        TreeFields function = new TreeFields(fields.file(), node, at);
        String kind = NegmasReader.type(function);
        Optional<ToDoubleFunction<int[]>> worth = find(function, kind, issues);
        function.finish();
        return worth.map(found -> new FactorReader.Factor(kind.isEmpty() ? TABLE : kind, issues, found));
    }

    private Optional<ToDoubleFunction<int[]>> find(TreeFields function, String kind, List<Integer> issues) {
        if (kind.equals(CODE)) {
            NegmasReader.ignore(function, "f", "bias", "min_value", "max_value");
            function.problems().add(Code.SCENARIO_CODE, function.child("type"), function.place(), kind);
            return Optional.empty();
        }
        if (!kind.isEmpty() && !KINDS.contains(kind)) {
            function.unknownKind(kind, KINDS, function.child("type"), function.place());
            return Optional.empty();
        }
        if (issues.size() < order.size()) {
            fields.problems().add(Code.ISSUE_TWICE, fields.child("factors"), function.place(), twice());
            return Optional.empty();
        }
        if (kind.isEmpty() || kind.equals(TABLE)) {
            return table(function, issues);
        }
        for (int issue : order) {
            if (domain.issue(issue).amounts().isEmpty()) {
                function.problems()
                        .add(Code.ISSUE_NUMBERS, function.path(), function.place(), domain.name(issue), kind);
                return Optional.empty();
            }
        }
        int[] from = order.stream().mapToInt(issues::indexOf).toArray();
        return new JointFormula(function, order.size()).find(kind).map(formula -> values -> {
            double[] x = new double[from.length];
            for (int i = 0; i < x.length; i++) {
                x[i] = domain.issue(order.get(i)).amounts().get(values[from[i]]);
            }
            return formula.applyAsDouble(x);
        });
    }

    private String twice() {
        return domain.name(order.stream()
                .filter(issue -> order.indexOf(issue) < order.lastIndexOf(issue))
                .findFirst()
                .orElseThrow());
    }

    private Optional<ToDoubleFunction<int[]>> table(TreeFields function, List<Integer> issues) {
        TreeFields mapping = function.findFields("mapping").orElse(function);
        return OutcomeTable.of(mapping, domain, order).find(issues, Optional.empty());
    }
}
