package dev.gradus.formats.negmas;

import dev.gradus.formats.domain.Domain;
import dev.gradus.formats.domain.TreeFields;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * Reads what the values of one issue are worth: a table, a list, or a function.
 *
 * @param issue its position
 */
record ValueReader(TreeFields fields, Domain domain, int issue) {
    private static final String CODE = "LambdaFun";
    private static final List<String> OTHERS = List.of("TableFun", "ConstFun", "AggregatingFun", "BiasedFun");

    /** A number for each value; all 0 after noting what is wrong. */
    double[] of(Node node, String at) {
        if (node instanceof Node.Sequence(var _, List<Node> items)) {
            if (items.size() == size()) {
                return items.stream()
                        .mapToDouble(item -> fields.number(item, at))
                        .toArray();
            }
            fields.problems().add(Code.LIST_LENGTH, at, node.place(), "" + items.size(), "" + size());
            return new double[size()];
        }
        TreeFields function = new TreeFields(fields.file(), node, at);
        double[] worths = of(function);
        function.finish();
        return worths;
    }

    /** A number for each value, where each counts as the number that it is. */
    double[] numbers(String kind) {
        return of(fields, kind, x -> x);
    }

    private int size() {
        return domain.issue(issue).size();
    }

    private double[] of(TreeFields function) {
        String kind = NegmasReader.type(function);
        return switch (kind) {
            case "", "TableFun" -> table(function.findFields("mapping").orElse(function));
            case "ConstFun" -> Curves.all(size(), function.number("bias", 0));
            case "AggregatingFun" -> sum(function, kind);
            case "BiasedFun" -> biased(function, kind);
            case CODE -> {
                NegmasReader.ignore(function, "f", "bias", "min_value", "max_value");
                function.problems().add(Code.SCENARIO_CODE, function.child("type"), function.place(), kind);
                yield new double[size()];
            }
            default -> {
                Optional<DoubleUnaryOperator> curve = new CurveReader(function).find(kind);
                if (curve.isEmpty()) {
                    List<String> known = new ArrayList<>(OTHERS);
                    known.addAll(1, CurveReader.KINDS);
                    function.unknownKind(kind, known, function.child("type"), function.place());
                }
                yield curve.map(found -> of(function, kind, found)).orElse(new double[size()]);
            }
        };
    }

    private double[] of(TreeFields at, String kind, DoubleUnaryOperator curve) {
        List<Double> amounts = domain.issue(issue).amounts();
        double[] worths = new double[size()];
        if (amounts.isEmpty()) {
            at.problems().add(Code.ISSUE_NUMBERS, at.path(), at.place(), domain.name(issue), kind);
            return worths;
        }
        Arrays.setAll(worths, v -> curve.applyAsDouble(amounts.get(v)));
        for (int v = 0; v < worths.length && at.problems().isEmpty(); v++) {
            if (!Double.isFinite(worths[v])) {
                String value = Node.Found.cut(domain.valueNames(issue).get(v));
                at.problems().add(Code.FUNCTION_UNDEFINED, at.path(), at.place(), kind, value);
            }
        }
        return worths;
    }

    /** bias + Σ weight · function. */
    private double[] sum(TreeFields function, String kind) {
        refuseNormalize(function, kind);
        List<Node> terms = function.list("funs");
        double[] weights = new Numbers(function).listOr("weights", terms.size(), 1);
        double bias = function.number("bias", 0);
        double[] worths = new double[size()];
        for (int i = 0; i < terms.size(); i++) {
            double[] term = of(terms.get(i), function.child("funs"));
            double weight = weights[i];
            Arrays.setAll(worths, v -> worths[v] + weight * term[v]);
        }
        Arrays.setAll(worths, v -> bias + worths[v]);
        return worths;
    }

    private double[] biased(TreeFields function, String kind) {
        refuseNormalize(function, kind);
        double bias = function.number("bias", 0);
        double[] worths = function.findRequired("fun")
                .map(node -> of(node, function.child("fun")))
                .orElse(new double[size()]);
        Arrays.setAll(worths, v -> worths[v] + bias);
        return worths;
    }

    /** NegMAS normalizes when it makes a function, and writes the numbers that it has found. */
    private static void refuseNormalize(TreeFields function, String kind) {
        String normalize = function.text("normalize");
        if (!normalize.isEmpty() && !normalize.equals("false")) {
            String found = kind + " normalize: " + normalize;
            function.unknownKind(found, List.of("normalize: false"), function.child("normalize"), function.place());
        }
        NegmasReader.ignore(function, "issue");
    }

    private double[] table(TreeFields mapping) {
        double[] worths = new double[size()];
        boolean[] given = new boolean[worths.length];
        for (Node.Entry entry : mapping.entries()) {
            String at = mapping.child(entry.key().text());
            double worth = mapping.number(entry.value(), at);
            mapping.findValue(domain, issue, entry.key(), at).ifPresent(v -> {
                worths[v] = worth;
                given[v] = true;
            });
        }
        for (int v = 0; v < worths.length; v++) {
            if (!given[v]) {
                String value = Node.Found.cut(domain.valueNames(issue).get(v));
                mapping.problems().add(Code.VALUE_MISSING, mapping.path(), mapping.place(), value, domain.name(issue));
            }
        }
        return worths;
    }
}
