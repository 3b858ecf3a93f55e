package dev.gradus.formats.negmas;

import dev.gradus.formats.casefile.Code;
import dev.gradus.formats.casefile.Node;
import dev.gradus.formats.domain.Domain;
import dev.gradus.formats.domain.TreeFields;
import dev.gradus.settlement.Utility;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads one utility function of NegMAS. */
final class FunctionReader {
    private static final List<String> ADDITIVE =
            List.of("LinearAdditiveUtilityFunction", "LinearUtilityAggregationFunction");
    private static final List<String> AFFINE = List.of("LinearUtilityFunction", "AffineUtilityFunction");
    private static final String RECTANGLES = "HyperRectangleUtilityFunction";

    private final TreeFields fields;
    private final Domain domain;
    private final String type;

    FunctionReader(TreeFields fields, Domain domain, String type) {
        this.fields = fields;
        this.domain = domain;
        this.type = type;
    }

    /** What outcomes are worth; empty after noting what is wrong. */
    Optional<Utility> find() {
        if (type.equals(RECTANGLES)) {
            return new RangesReader(fields, domain).find();
        }
        if (!ADDITIVE.contains(type) && !AFFINE.contains(type)) {
            List<String> known = new ArrayList<>(ADDITIVE.subList(0, 1));
            known.addAll(AFFINE);
            known.add(RECTANGLES);
            fields.unknownKind(type, known, fields.child("type"), fields.place());
            return Optional.empty();
        }
        double[][] parts = ADDITIVE.contains(type) ? values() : numbers();
        double[] weights = weights();
        for (int k = 0; k < parts.length; k++) {
            for (int v = 0; v < parts[k].length; v++) {
                parts[k][v] = weights[k] * parts[k][v];
            }
        }
        double bias = fields.number("bias", 0);
        for (int v = 0; v < parts[0].length; v++) {
            parts[0][v] = bias + parts[0][v];
        }
        boolean isFinite = Arrays.stream(parts).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
        if (!isFinite) {
            fields.problems().add(Code.NUMBER_RANGE, fields.path(), fields.place(), "∞", "-∞ < x < ∞", "1");
        }
        return fields.problems().isEmpty() ? Optional.of(Utility.additive(domain.space(), parts)) : Optional.empty();
    }

    /** One number for each issue, in their order or by their names. */
    private double[] weights() {
        double[] weights = new double[domain.size()];
        Arrays.fill(weights, 1);
        Optional<Node> node = fields.find("weights");
        String at = fields.child("weights");
        if (node.isPresent() && node.get() instanceof Node.Mapping) {
            for (Node.Entry entry : new TreeFields(fields.file(), node.get(), at).entries()) {
                OptionalInt issue = fields.findIssue(
                        domain, entry.key().text(), at, entry.key().place());
                issue.ifPresent(k -> weights[k] = fields.number(entry.value(), at));
            }
        } else if (node.isPresent()) {
            List<Node> items = fields.items(node.get(), at);
            if (isLength(items, node.get(), at)) {
                Arrays.setAll(weights, k -> fields.number(items.get(k), at));
            }
        }
        return weights;
    }

    private boolean isLength(List<Node> items, Node node, String at) {
        boolean fits = items.size() == domain.size();
        if (!fits && node instanceof Node.Sequence) {
            fields.problems().add(Code.LIST_LENGTH, at, node.place(), "" + items.size(), "" + domain.size());
        }
        return fits;
    }

    private double[][] values() {
        double[][] parts = new double[domain.size()][];
        Optional<Node> node = fields.findRequired("values");
        String at = fields.child("values");
        if (node.isPresent() && node.get() instanceof Node.Mapping) {
            for (Node.Entry entry : new TreeFields(fields.file(), node.get(), at).entries()) {
                OptionalInt issue = fields.findIssue(
                        domain, entry.key().text(), at, entry.key().place());
                issue.ifPresent(k -> parts[k] = part(entry.value(), k));
            }
        } else if (node.isPresent()) {
            List<Node> items = fields.items(node.get(), at);
            if (isLength(items, node.get(), at)) {
                Arrays.setAll(parts, k -> part(items.get(k), k));
            }
        }
        for (int k = 0; k < parts.length; k++) {
            parts[k] = parts[k] == null ? numbers(k, "IdentityFun", fields) : parts[k];
        }
        return parts;
    }

    private double[] part(Node node, int k) {
        String at = fields.child("values") + "." + k;
        if (node instanceof Node.Sequence sequence) {
            double[] listed = new double[domain.issue(k).size()];
            if (sequence.items().size() == listed.length) {
                Arrays.setAll(listed, v -> fields.number(sequence.items().get(v), at));
            } else {
                fields.problems()
                        .add(
                                Code.LIST_LENGTH,
                                at,
                                node.place(),
                                "" + sequence.items().size(),
                                "" + listed.length);
            }
            return listed;
        }
        TreeFields function = new TreeFields(fields.file(), node, at);
        double[] part = function(function, k);
        function.finish();
        return part;
    }

    private double[] function(TreeFields function, int k) {
        String kind = NegmasReader.type(function);
        double bias = switch (kind) {
            case "AffineFun", "ConstFun", "QuadraticFun" -> function.number("bias", 0);
            default -> 0;
        };
        return switch (kind) {
            case "", "TableFun" -> table(function.findFields("mapping").orElse(function), k);
            case "IdentityFun" -> numbers(k, kind, function);
            case "LinearFun" -> {
                double slope = required(function, "slope");
                yield Arrays.stream(numbers(k, kind, function))
                        .map(x -> x * slope)
                        .toArray();
            }
            case "AffineFun" -> {
                double slope = required(function, "slope");
                yield Arrays.stream(numbers(k, kind, function))
                        .map(x -> x * slope + bias)
                        .toArray();
            }
            case "QuadraticFun" -> {
                double a2 = required(function, "a2");
                double a1 = required(function, "a1");
                yield Arrays.stream(numbers(k, kind, function))
                        .map(x -> a2 * x * x + a1 * x + bias)
                        .toArray();
            }
            case "ConstFun" -> {
                double[] constant = new double[domain.issue(k).size()];
                Arrays.fill(constant, bias);
                yield constant;
            }
            default -> {
                List<String> known =
                        List.of("TableFun", "IdentityFun", "LinearFun", "AffineFun", "QuadraticFun", "ConstFun");
                function.unknownKind(kind, known, function.child("type"), function.place());
                yield new double[domain.issue(k).size()];
            }
        };
    }

    private static double required(TreeFields function, String key) {
        return function.findRequired(key)
                .map(node -> function.number(node, function.child(key)))
                .orElse(0.0);
    }

    private double[] table(TreeFields mapping, int k) {
        double[] part = new double[domain.issue(k).size()];
        boolean[] given = new boolean[part.length];
        for (Node.Entry entry : mapping.entries()) {
            String at = mapping.child(entry.key().text());
            double worth = mapping.number(entry.value(), at);
            mapping.findValue(domain, k, entry.key(), at).ifPresent(v -> {
                part[v] = worth;
                given[v] = true;
            });
        }
        for (int v = 0; v < part.length; v++) {
            if (!given[v]) {
                String value = Node.Found.cut(domain.valueNames(k).get(v));
                mapping.problems().add(Code.VALUE_MISSING, mapping.path(), mapping.place(), value, domain.name(k));
            }
        }
        return part;
    }

    private double[][] numbers() {
        double[][] parts = new double[domain.size()][];
        Arrays.setAll(parts, k -> numbers(k, type, fields));
        return parts;
    }

    private double[] numbers(int k, String kind, TreeFields at) {
        List<Double> amounts = domain.issue(k).amounts();
        if (amounts.isEmpty()) {
            at.problems().add(Code.ISSUE_NUMBERS, at.path(), at.place(), domain.name(k), kind);
            return new double[domain.issue(k).size()];
        }
        return amounts.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
