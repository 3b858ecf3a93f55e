package dev.gradus.formats.negmas;

import dev.gradus.formats.domain.Domain;
import dev.gradus.formats.domain.TreeFields;
import dev.gradus.formats.domain.Worths;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import dev.gradus.settlement.Utility;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Reads one utility function of NegMAS. */
final class FunctionReader {
    private static final List<String> ADDITIVE =
            List.of("LinearAdditiveUtilityFunction", "LinearUtilityAggregationFunction");
    private static final String LINEAR = "LinearUtilityFunction";
    private static final String AFFINE = "AffineUtilityFunction";
    private static final String CONSTANT = "ConstUtilityFunction";
    private static final String RECTANGLES = "HyperRectangleUtilityFunction";
    private static final String TABLE = "MappingUtilityFunction";
    private static final List<String> WEIGHTED = List.of("WeightedUtilityFunction", "ComplexWeightedUtilityFunction");
    private static final List<String> CODE = List.of(
            "NonLinearAggregationUtilityFunction",
            "NonlinearHyperRectangleUtilityFunction",
            "ComplexNonlinearUtilityFunction");

    private final TreeFields fields;
    private final Domain domain;
    private final String type;

    FunctionReader(TreeFields fields, Domain domain, String type) {
        this.fields = fields;
        this.domain = domain;
        this.type = type;
    }

    private static List<String> known() {
        List<String> known = new ArrayList<>(List.of(ADDITIVE.getFirst(), LINEAR, AFFINE, CONSTANT, RECTANGLES, TABLE));
        known.addAll(FactorReader.KINDS);
        known.add(WEIGHTED.getFirst());
        known.addAll(NegmasReader.DISCOUNTED);
        return known;
    }

    /** What outcomes are worth; empty after noting what is wrong. */
    Optional<Utility> find() {
        NegmasReader.ignore(fields, "name", "id", "stability", "path", "type_name", "invalid_value");
        NegmasReader.refuseCode(fields, "constraints");
        if (CODE.contains(type)) {
            fields.entries();
            fields.problems().add(Code.SCENARIO_CODE, fields.child("type"), fields.place(), type);
            return Optional.empty();
        }
        if (FactorReader.KINDS.contains(type)) {
            return new FactorReader(fields, domain).find(type);
        }
        if (WEIGHTED.contains(type)) {
            return weighted();
        }
        return switch (type) {
            case RECTANGLES -> new RangesReader(fields, domain).find();
            case TABLE -> table();
            case CONSTANT -> {
                Terms terms = new Terms(fields, domain);
                terms.add(new Numbers(fields).required("value"));
                yield terms.find();
            }
            default -> {
                if (!ADDITIVE.contains(type) && !type.equals(LINEAR) && !type.equals(AFFINE)) {
                    fields.unknownKind(type, known(), fields.child("type"), fields.place());
                    yield Optional.empty();
                }
                yield additive();
            }
        };
    }

    /** bias + Σ weight · worth, in this order; a linear function has no bias, and linear ones share weights alike where they have none. */
    private Optional<Utility> additive() {
        boolean isAdditive = ADDITIVE.contains(type);
        double[][] parts = isAdditive ? values() : numbers();
        double[] weights = weights(isAdditive ? 1 : 1.0 / domain.size());
        for (int k = 0; k < parts.length; k++) {
            for (int v = 0; v < parts[k].length; v++) {
                parts[k][v] = weights[k] * parts[k][v];
            }
        }
        double given = fields.number("bias", 0);
        double bias = type.equals(LINEAR) ? 0 : given;
        for (int v = 0; v < parts[0].length; v++) {
            parts[0][v] = bias + parts[0][v];
        }
        boolean isFinite = Arrays.stream(parts).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
        if (!isFinite) {
            fields.problems().add(Code.NUMBER_RANGE, fields.path(), fields.place(), "∞", "-∞ < x < ∞", "1");
        }
        return Worths.find(
                fields.problems(),
                fields.path(),
                fields.place(),
                domain.space(),
                parts,
                List.of(),
                List.of(),
                1,
                Double.POSITIVE_INFINITY);
    }

    /** A number for each outcome; others have the default, which is −∞ where it is missing, and then none may be missing. */
    private Optional<Utility> table() {
        boolean isNone = NegmasReader.isWritten(fields, "default", "-.inf", "-inf", "-infinity");
        Optional<Double> otherwise = isNone || fields.find("default").isEmpty()
                ? Optional.empty()
                : Optional.of(fields.number("default", 0));
        Optional<Node> mapping = fields.findRequired("mapping");
        List<Integer> all = IntStream.range(0, domain.size()).boxed().toList();
        Terms terms = new Terms(fields, domain);
        mapping.map(node -> new TreeFields(fields.file(), node, fields.child("mapping")))
                .ifPresent(entries -> OutcomeTable.of(entries, domain, all).addTo(terms, otherwise));
        return terms.find();
    }

    /** Σ weight · utility function. */
    private Optional<Utility> weighted() {
        List<Node> functions = fields.findRequired("ufuns")
                .map(node -> fields.items(node, fields.child("ufuns")))
                .orElse(List.of());
        double[] weights = new Numbers(fields).listOr("weights", functions.size(), 1);
        Terms terms = new Terms(fields, domain);
        for (int i = 0; i < functions.size(); i++) {
            TreeFields inner = new TreeFields(fields.file(), functions.get(i), fields.child("ufuns"));
            double weight = weights[i];
            new FunctionReader(inner, domain, NegmasReader.type(inner))
                    .find()
                    .ifPresent(utility -> terms.add(weight, utility));
            NegmasReader.ignore(inner, "reserved_value", "reserved_outcome", "outcome_space");
            inner.finish();
        }
        return terms.find();
    }

    /** One number for each issue, in their order or by their names. */
    private double[] weights(double otherwise) {
        double[] weights = Curves.all(domain.size(), fields.find("weights").isEmpty() ? otherwise : 1);
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

    /** What the values of each issue are worth by their own functions, which stand in their order or by their names. */
    double[][] values() {
        double[][] parts = new double[domain.size()][];
        Optional<Node> node = fields.findRequired("values");
        String at = fields.child("values");
        if (node.isPresent() && node.get() instanceof Node.Mapping) {
            for (Node.Entry entry : new TreeFields(fields.file(), node.get(), at).entries()) {
                OptionalInt issue = fields.findIssue(
                        domain, entry.key().text(), at, entry.key().place());
                issue.ifPresent(k -> parts[k] = new ValueReader(fields, domain, k).of(entry.value(), at + "." + k));
            }
        } else if (node.isPresent()) {
            List<Node> items = fields.items(node.get(), at);
            if (isLength(items, node.get(), at)) {
                Arrays.setAll(parts, k -> new ValueReader(fields, domain, k).of(items.get(k), at + "." + k));
            }
        }
        for (int k = 0; k < parts.length; k++) {
            parts[k] = parts[k] == null ? new ValueReader(fields, domain, k).numbers("IdentityFun") : parts[k];
        }
        return parts;
    }

    private double[][] numbers() {
        double[][] parts = new double[domain.size()][];
        Arrays.setAll(parts, k -> new ValueReader(fields, domain, k).numbers(type));
        return parts;
    }
}
