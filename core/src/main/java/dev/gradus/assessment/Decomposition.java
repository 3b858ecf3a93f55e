package dev.gradus.assessment;

import dev.gradus.agreement.Structure;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.agreement.numbers.FigurePath;
import dev.gradus.quantity.Explained;
import dev.gradus.quantity.Unit;
import dev.gradus.roadmap.Explanation;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * A number in points, taken apart by what it comes from. Values, margins and gains are sums of worths, each weighed by time and
 * probabilities, so the parts add up to the number: of each measure what its being done and its being undone bring, and what a collapse
 * brings beyond that.
 *
 * @param total the number
 * @param measures points that come from each measure, by its position
 * @param sums points that come from each sum of what befalls a party: a collapse itself, …
 */
public record Decomposition(double total, List<Double> measures, Map<FigureKind, Double> sums) {
    private static final List<FigureKind> SUMS = FigureKind.of(FigureKind.Owner.PARTY).stream()
            .filter(kind -> kind.form() == FigureKind.Form.SUM)
            .toList();

    public Decomposition {
        measures = List.copyOf(measures);
        sums = Collections.unmodifiableMap(new EnumMap<>(sums));
    }

    /**
     * Takes a number of a roadmap apart.
     *
     * @param name of a number in points: a value, a margin, a gain
     */
    public static Decomposition of(Structure structure, Explanation explanation, String name) {
        double[] parts = new Walk(structure, explanation).named(name).orElseGet(() -> none(structure));
        int measures = structure.measureCount();
        Map<FigureKind, Double> sums = new EnumMap<>(FigureKind.class);
        SUMS.forEach(kind -> sums.put(kind, parts[measures + SUMS.indexOf(kind)]));
        return new Decomposition(
                explanation.get(name).value(),
                Arrays.stream(parts, 0, measures).boxed().toList(),
                sums);
    }

    private static double[] none(Structure structure) {
        return new double[structure.measureCount() + SUMS.size()];
    }

    private DoubleStream parts() {
        return DoubleStream.concat(
                measures.stream().mapToDouble(p -> p), sums.values().stream().mapToDouble(p -> p));
    }

    /** Points from the measures of a set. */
    public double from(long set) {
        double sum = 0;
        for (long rest = set; rest != 0; rest &= rest - 1) {
            sum += measures.get(Long.numberOfTrailingZeros(rest));
        }
        return sum;
    }

    /** All parts that speak for it, points. */
    public double inFavour() {
        return parts().map(p -> Math.max(0, p)).sum();
    }

    /** All parts that speak against it, points, not negative. */
    public double against() {
        return inFavour() - parts().sum();
    }

    /** One pass over the trees; of a product one factor is in points, the others weigh it. */
    private static final class Walk {
        private final Structure structure;
        private final Explanation explanation;
        private final Map<String, Optional<double[]>> known = new HashMap<>();

        Walk(Structure structure, Explanation explanation) {
            this.structure = structure;
            this.explanation = explanation;
        }

        Optional<double[]> named(String name) {
            Optional<double[]> parts = known.get(name);
            if (parts == null) {
                parts = parts(explanation.get(name));
                known.put(name, parts);
            }
            return parts;
        }

        /** Empty = not in points. */
        private Optional<double[]> parts(Explained number) {
            return switch (number.how()) {
                case RESULT -> named(number.ref());
                case GIVEN -> given(number);
                case SUM -> added(number.of(), 1);
                case DIFFERENCE -> added(number.of(), -1);
                case NEGATIVE -> parts(number.of().getFirst()).map(parts -> scaled(parts, -1));
                case PRODUCT -> product(number.of());
                case LEAST, GREATEST ->
                    number.of().stream()
                            .filter(term -> term.value() == number.value())
                            .findFirst()
                            .flatMap(this::parts);
                case CONSTANT, QUOTIENT, COMPLEMENT, EXPONENTIAL -> Optional.empty();
            };
        }

        private Optional<double[]> given(Explained figure) {
            if (figure.unit() != Unit.POINTS) {
                return Optional.empty();
            }
            FigurePath path = FigurePath.find(figure.ref()).orElseThrow();
            double[] parts = none(structure);
            if (path.kind() == FigureKind.WORTH) {
                structure.findMeasure(path.ids().getFirst()).ifPresent(c -> parts[c] = figure.value());
            } else {
                parts[structure.measureCount() + SUMS.indexOf(path.kind())] = figure.value();
            }
            return Optional.of(parts);
        }

        /** @param sign of all terms but the first */
        private Optional<double[]> added(List<Explained> terms, int sign) {
            double[] sum = none(structure);
            boolean any = false;
            for (int k = 0; k < terms.size(); k++) {
                Optional<double[]> term = parts(terms.get(k));
                any |= term.isPresent();
                double[] more = term.orElseGet(() -> none(structure));
                for (int c = 0; c < sum.length; c++) {
                    sum[c] += k == 0 ? more[c] : sign * more[c];
                }
            }
            return any ? Optional.of(sum) : Optional.empty();
        }

        private Optional<double[]> product(List<Explained> factors) {
            double weight = 1;
            Optional<double[]> points = Optional.empty();
            for (Explained factor : factors) {
                Optional<double[]> parts = parts(factor);
                if (parts.isPresent()) {
                    points = parts;
                } else {
                    weight *= factor.value();
                }
            }
            double all = weight;
            return points.map(parts -> scaled(parts, all));
        }

        private static double[] scaled(double[] parts, double by) {
            return Arrays.stream(parts).map(part -> part * by).toArray();
        }
    }
}
