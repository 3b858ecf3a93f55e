package dev.gradus.formats.negmas;

import dev.gradus.formats.domain.Numerals;
import dev.gradus.formats.domain.TreeFields;
import dev.gradus.formats.source.Code;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Reads a function of one number. */
final class CurveReader {
    static final List<String> KINDS = List.of(
            "IdentityFun",
            "LinearFun",
            "AffineFun",
            "QuadraticFun",
            "PolynomialFun",
            "TriangularFun",
            "TrapezoidalFun",
            "GaussianFun",
            "MultiModalTrapezoidalFun",
            "MultiModalGaussianFun",
            "ExponentialFun",
            "LogFun",
            "SinFun",
            "CosFun");

    private final TreeFields fields;
    private final Numbers numbers;

    CurveReader(TreeFields fields) {
        this.fields = fields;
        this.numbers = new Numbers(fields);
    }

    /** The function of a kind; empty where that is no function of a number. */
    Optional<DoubleUnaryOperator> find(String kind) {
        return switch (kind) {
            case "IdentityFun" -> Optional.of(x -> x);
            case "LinearFun" -> Optional.of(Curves.affine(numbers.required("slope"), 0));
            case "AffineFun" -> Optional.of(Curves.affine(numbers.required("slope"), bias()));
            case "QuadraticFun" ->
                Optional.of(Curves.quadratic(numbers.required("a2"), numbers.required("a1"), bias()));
            case "PolynomialFun" -> Optional.of(Curves.polynomial(numbers.list("coefficients"), bias()));
            case "TriangularFun" -> Optional.of(triangular());
            case "TrapezoidalFun" -> Optional.of(trapezoidal());
            case "GaussianFun" ->
                Optional.of(gaussian(numbers.required("center"), numbers.required("sigma"), "sigma", bias(), scale()));
            case "MultiModalTrapezoidalFun" -> Optional.of(trapezoids());
            case "MultiModalGaussianFun" -> Optional.of(bells());
            case "ExponentialFun" ->
                Optional.of(Curves.exponential(numbers.required("tau"), bias(), numbers.or("base", Math.E)));
            case "LogFun" ->
                Optional.of(Curves.logarithm(numbers.required("tau"), bias(), numbers.or("base", Math.E), scale()));
            case "SinFun" ->
                Optional.of(Curves.sine(wave("multiplier", 1), bias(), wave("phase", 0), wave("amplitude", 1)));
            case "CosFun" ->
                Optional.of(Curves.cosine(wave("multiplier", 1), bias(), wave("phase", 0), wave("amplitude", 1)));
            default -> Optional.empty();
        };
    }

    private double bias() {
        return numbers.or("bias", 0);
    }

    private double scale() {
        return numbers.or("scale", 1);
    }

    private double wave(String key, double otherwise) {
        return numbers.or(key, otherwise);
    }

    private DoubleUnaryOperator triangular() {
        double start = numbers.required("start");
        double middle = numbers.required("middle");
        return Curves.triangular(start, middle, numbers.required("end"), bias(), scale());
    }

    private DoubleUnaryOperator trapezoidal() {
        double start = numbers.required("start");
        double rise = numbers.required("rise_end");
        double fall = numbers.required("fall_start");
        return trapezoid(start, rise, fall, numbers.required("end"), bias(), scale());
    }

    private DoubleUnaryOperator trapezoid(
            double start, double rise, double fall, double end, double bias, double scale) {
        double[] ends = {start, rise, fall, end};
        for (int i = 1; i < ends.length; i++) {
            if (ends[i - 1] > ends[i]) {
                String low = Numerals.text(ends[i - 1]);
                fields.problems().add(Code.BOUNDS_ORDER, fields.path(), fields.place(), low, Numerals.text(ends[i]));
            }
        }
        return Curves.trapezoidal(start, rise, fall, end, bias, scale);
    }

    private DoubleUnaryOperator gaussian(double center, double sigma, String key, double bias, double scale) {
        numbers.require(sigma > 0, key, sigma, "0 < x < ∞", "1");
        return Curves.gaussian(center, sigma, bias, scale);
    }

    private DoubleUnaryOperator trapezoids() {
        double[] starts = numbers.list("starts");
        int size = starts.length;
        double[] rises = numbers.list("rise_ends", size);
        double[] falls = numbers.list("fall_starts", size);
        double[] ends = numbers.list("ends", size);
        double[] biases = numbers.listOr("biases", size, 0);
        double[] scales = numbers.listOr("scales", size, 1);
        DoubleUnaryOperator[] terms = new DoubleUnaryOperator[size];
        Arrays.setAll(terms, i -> trapezoid(starts[i], rises[i], falls[i], ends[i], biases[i], scales[i]));
        return Curves.sum(terms, numbers.listOr("weights", size, 1), bias());
    }

    private DoubleUnaryOperator bells() {
        double[] centers = numbers.list("centers");
        int size = centers.length;
        double[] sigmas = numbers.list("sigmas", size);
        double[] biases = numbers.listOr("biases", size, 0);
        double[] scales = numbers.listOr("scales", size, 1);
        DoubleUnaryOperator[] terms = new DoubleUnaryOperator[size];
        Arrays.setAll(terms, i -> gaussian(centers[i], sigmas[i], "sigmas", biases[i], scales[i]));
        return Curves.sum(terms, numbers.listOr("weights", size, 1), bias());
    }
}
