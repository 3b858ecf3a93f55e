package dev.gradus.formats.record;

import dev.gradus.forecast.record.Weights;
import dev.gradus.forecast.record.Weights.Kind;
import dev.gradus.forecast.record.Weights.Sample;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.LocatedProblem;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Place;
import dev.gradus.formats.source.Problems;
import dev.gradus.formats.source.YamlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads weights. All problems are found at once. */
public final class WeightsReader {
    private static final List<String> KEYS = List.of(
            "record",
            "data",
            "agreements",
            "steps",
            "done",
            "kinds",
            "spread of agreements",
            "spread of performers",
            "traits",
            "performers",
            "mean",
            "covariance");

    private final Problems problems;

    private WeightsReader(Problems problems) {
        this.problems = problems;
    }

    /** What reading gives: the weights, or everything that is wrong with the file. */
    public sealed interface Result {
        record Read(Weights weights) implements Result {}

        /** @param problems all of them, at least one, in the order of the file */
        record Unreadable(List<LocatedProblem> problems) implements Result {
            public Unreadable {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * Reads one file. Nothing is thrown, whatever the bytes.
     *
     * @param fileName as problems name it
     */
    public static Result read(String fileName, byte[] utf8) {
        Problems problems = new Problems(fileName);
        Node root = YamlTree.parse(utf8, problems);
        if (!problems.isEmpty()) {
            return new Result.Unreadable(problems.sorted());
        }
        if (!(root instanceof Node.Mapping top)) {
            problems.add(Code.TYPE_MAPPING, "", root.place(), root.found(), "record");
            return new Result.Unreadable(problems.sorted());
        }
        return new WeightsReader(problems).weights(top);
    }

    private Result weights(Node.Mapping top) {
        top.entries().stream()
                .filter(entry -> !KEYS.contains(entry.key().text()))
                .forEach(entry -> problems.add(
                        Code.KEY_UNKNOWN, "", entry.key().place(), entry.key().text(), String.join(", ", KEYS), ""));
        List<String> performers = list(top, "performers", this::text);
        List<Double> mean = list(top, "mean", this::number);
        List<List<Double>> lower = list(top, "covariance", row -> items(row, "covariance", this::number));
        double agreements = number(top, "spread of agreements");
        double perform = number(top, "spread of performers");
        Sample sample = new Sample(
                list(top, "data", this::text),
                (int) number(top, "agreements"),
                number(top, "steps"),
                number(top, "done"),
                list(top, "kinds", this::kind));
        list(top, "traits", trait -> text(trait, WeightsText.traits()));
        if (number(top, "record") != 1) {
            problems.add(Code.NUMBER_OUTSIDE, "record", place(top, "record"), found(top, "record"), "1", "record: 1");
        }
        shape(top, performers, mean, lower);
        if (!problems.isEmpty()) {
            return new Result.Unreadable(problems.sorted());
        }
        Weights weights = new Weights(performers, mean, square(lower), agreements, perform, sample);
        if (!weights.isSound()) {
            problems.add(Code.NUMBER_OUTSIDE, "covariance", place(top, "covariance"), "[…]", "> 0", "");
            return new Result.Unreadable(problems.sorted());
        }
        return new Result.Read(weights);
    }

    private void shape(Node.Mapping top, List<String> performers, List<Double> mean, List<List<Double>> lower) {
        if (!problems.isEmpty()) {
            return;
        }
        int size = Weights.size(performers);
        if (mean.size() != size) {
            problems.add(Code.RANGE_LENGTH, "mean", place(top, "mean"), "" + mean.size(), "" + size, "");
        }
        boolean triangle = lower.size() == size;
        for (int i = 0; i < lower.size(); i++) {
            triangle &= lower.get(i).size() == i + 1;
        }
        if (!triangle) {
            problems.add(Code.RANGE_LENGTH, "covariance", place(top, "covariance"), "" + lower.size(), "" + size, "");
        }
    }

    private static List<List<Double>> square(List<List<Double>> lower) {
        List<List<Double>> square = new ArrayList<>();
        for (int i = 0; i < lower.size(); i++) {
            List<Double> row = new ArrayList<>(lower.get(i));
            for (int j = i + 1; j < lower.size(); j++) {
                row.add(lower.get(j).get(i));
            }
            square.add(row);
        }
        return square;
    }

    private Kind kind(Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            problems.add(Code.TYPE_MAPPING, "kinds", node.place(), node.found(), "kinds");
            return new Kind(false, false, 0, 0);
        }
        return new Kind(
                isTrue(mapping, "dated"), isTrue(mapping, "seen"), number(mapping, "steps"), number(mapping, "done"));
    }

    private boolean isTrue(Node.Mapping mapping, String key) {
        return mapping.find(key)
                .map(entry -> text(entry.value(), List.of("true", "false")).equals("true"))
                .orElseGet(() -> missing(mapping.place(), key, false));
    }

    private double number(Node.Mapping mapping, String key) {
        return mapping.find(key)
                .map(entry -> number(entry.value()))
                .orElseGet(() -> missing(mapping.place(), key, 1.0));
    }

    private <T> List<T> list(Node.Mapping mapping, String key, Function<Node, T> item) {
        return mapping.find(key)
                .map(entry -> items(entry.value(), key, item))
                .orElseGet(() -> missing(mapping.place(), key, List.of()));
    }

    private <T> List<T> items(Node node, String key, Function<Node, T> item) {
        if (node instanceof Node.Sequence(Place _, List<Node> items)) {
            return items.stream().map(item).toList();
        }
        problems.add(Code.TYPE_LIST, key, node.place(), node.found(), key);
        return List.of();
    }

    private <T> T missing(Place place, String key, T instead) {
        problems.add(Code.KEY_MISSING, "", place, "", key);
        return instead;
    }

    private double number(Node node) {
        try {
            double number = node instanceof Node.Scalar scalar ? Double.parseDouble(scalar.text()) : Double.NaN;
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        problems.add(Code.TYPE_NUMBER, "", node.place(), node.found(), "");
        return 1;
    }

    private String text(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.text();
        }
        problems.add(Code.TYPE_TEXT, "", node.place(), node.found(), "");
        return "";
    }

    private String text(Node node, List<String> allowed) {
        String found = text(node);
        if (!allowed.contains(found)) {
            problems.add(Code.WORD_UNKNOWN, "", node.place(), found, String.join(", ", allowed), "");
        }
        return found;
    }

    private static Place place(Node.Mapping top, String key) {
        return top.find(key).map(entry -> entry.value().place()).orElse(top.place());
    }

    private static String found(Node.Mapping top, String key) {
        return top.find(key).map(entry -> entry.value().found()).orElse("");
    }
}
