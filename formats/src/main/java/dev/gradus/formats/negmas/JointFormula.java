package dev.gradus.formats.negmas;

import dev.gradus.formats.domain.TreeFields;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The formulas over several numbers that NegMAS knows ({@code negmas.preferences.value_fun}), in its order of operations.
 *
 * @param size how many numbers
 */
record JointFormula(TreeFields fields, int size) {
    /** The formula of a kind; empty after noting what is wrong. */
    Optional<ToDoubleFunction<double[]>> find(String kind) {
        Numbers numbers = new Numbers(fields);
        double bias = kind.equals("LinearMultiFun") ? 0 : numbers.or("bias", 0);
        return switch (kind) {
            case "LinearMultiFun", "AffineMultiFun" -> Optional.of(affine(numbers.list("slope", size), bias));
            case "BilinearMultiFun" -> bilinear(numbers, bias);
            case "QuadraticMultiFun" -> Optional.of(quadratic(numbers, bias));
            case "PolynomialMultiFun" -> Optional.of(polynomial(numbers, bias));
            default -> Optional.of(product(numbers.list("powers", size), numbers.or("scale", 1), bias));
        };
    }

    /** bias + Σ slope · x. */
    private static ToDoubleFunction<double[]> affine(double[] slope, double bias) {
        return x -> {
            double sum = bias;
            for (int i = 0; i < x.length; i++) {
                sum += slope[i] * x[i];
            }
            return sum;
        };
    }

    /** a · x + b · y + c · x · y + bias. */
    private Optional<ToDoubleFunction<double[]>> bilinear(Numbers numbers, double bias) {
        double a = numbers.required("a");
        double b = numbers.required("b");
        double c = numbers.required("c");
        if (size != 2) {
            fields.problems().add(Code.LIST_LENGTH, fields.path(), fields.place(), "" + size, "2");
            return Optional.empty();
        }
        return Optional.of(x -> a * x[0] + b * x[1] + c * x[0] * x[1] + bias);
    }

    /** bias + Σ (l · x + q · x²) + Σ over pairs of i · x · y, pairs in the order (0, 1), (0, 2), …. */
    private ToDoubleFunction<double[]> quadratic(Numbers numbers, double bias) {
        double[] linear = numbers.list("linear", size);
        double[] squared = numbers.list("quadratic", size);
        double[] joint = numbers.list("interactions", size * (size - 1) / 2);
        return x -> {
            double sum = bias;
            for (int i = 0; i < x.length; i++) {
                sum += linear[i] * x[i];
                sum += squared[i] * x[i] * x[i];
            }
            int pair = 0;
            for (int i = 0; i < x.length; i++) {
                for (int j = i + 1; j < x.length; j++) {
                    sum += joint[pair++] * x[i] * x[j];
                }
            }
            return sum;
        };
    }

    /** bias + Σ coefficient · Π x^power. */
    private ToDoubleFunction<double[]> polynomial(Numbers given, double bias) {
        String at = fields.child("terms");
        List<double[]> terms = new ArrayList<>();
        for (Node node : given.terms("terms")) {
            List<Node> term = fields.items(node, at);
            List<Node> powers = term.size() == 2 ? fields.items(term.get(1), at) : List.of();
            if (powers.size() == size) {
                double[] numbers = new double[size + 1];
                numbers[size] = fields.number(term.getFirst(), at);
                for (int i = 0; i < size; i++) {
                    numbers[i] = fields.number(powers.get(i), at);
                }
                terms.add(numbers);
            } else {
                fields.problems().add(Code.LIST_LENGTH, at, node.place(), "" + powers.size(), "" + size);
            }
        }
        return x -> {
            double sum = bias;
            for (double[] term : terms) {
                double product = term[x.length];
                for (int i = 0; i < x.length; i++) {
                    product *= term[i] == 0 ? 1 : Math.pow(x[i], term[i]);
                }
                sum += product;
            }
            return sum;
        };
    }

    /** scale · Π x^power + bias. */
    private static ToDoubleFunction<double[]> product(double[] powers, double scale, double bias) {
        return x -> {
            double product = scale;
            for (int i = 0; i < x.length; i++) {
                product *= Math.pow(x[i], powers[i]);
            }
            return product + bias;
        };
    }
}
