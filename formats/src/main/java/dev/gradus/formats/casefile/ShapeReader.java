package dev.gradus.formats.casefile;

import dev.gradus.agreement.Figure;
import dev.gradus.agreement.numbers.Quantity;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import dev.gradus.quantity.Estimate;
import dev.gradus.quantity.Shape;
import java.util.ArrayList;
import java.util.List;

/** Reads how the values of a range are spread: the keys {@code shape} and {@code chances} of a figure. */
final class ShapeReader {
    private static final double SLACK = 1e-9;

    private ShapeReader() {}

    /** The figure with the shape that its mapping names, PERT where it names none. */
    static Figure shaped(Reading reading, Fields fields, Figure figure, Quantity quantity) {
        String word = fields.word("shape", "pert", "triangular", "uniform", "normal", "discrete");
        List<Double> chances = chances(reading, fields, word.equals("discrete"));
        Shape shape = switch (word) {
            case "triangular" -> Shape.TRIANGULAR;
            case "uniform" -> Shape.UNIFORM;
            case "normal" -> new Shape.Normal(quantity.least(), quantity.most());
            case "discrete" -> chances.isEmpty() ? Shape.PERT : new Shape.Discrete(chances);
            default -> Shape.PERT;
        };
        Estimate given = figure.estimate();
        Estimate shaped = new Estimate(given.low(), given.likely(), given.high(), shape);
        return new Figure(
                figure.path(),
                shaped,
                figure.basis(),
                figure.alsoClaimed(),
                figure.given(),
                figure.replaces(),
                figure.wording());
    }

    /** Three chances that add up to 1, exactly where they are needed. */
    private static List<Double> chances(Reading reading, Fields fields, boolean needed) {
        String at = fields.child("chances");
        List<Node> items =
                fields.find("chances").map(node -> fields.items(node, at)).orElse(List.of());
        List<Double> chances = new ArrayList<>();
        EstimateRule rule = new EstimateRule(
                Quantity.SHARE, (code, args) -> reading.problems().add(code, at, fields.placeOf("chances"), args));
        for (Node item : items) {
            if (item instanceof Node.Scalar scalar) {
                rule.findValue(scalar.text()).ifPresent(chances::add);
            }
        }
        double sum = chances.stream().mapToDouble(p -> p).sum();
        boolean sound = chances.size() == 3 && Math.abs(sum - 1) <= SLACK;
        if (needed ? !sound : fields.has("chances")) {
            String found = chances.stream().map(NumberRule::plain).toList().toString();
            reading.problems().add(Code.SHAPE_CHANCES, at, fields.placeOf("chances"), found);
        }
        return needed && sound ? chances : List.of();
    }
}
