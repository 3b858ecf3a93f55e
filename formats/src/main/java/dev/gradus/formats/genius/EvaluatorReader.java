package dev.gradus.formats.genius;

import dev.gradus.formats.domain.Domain;
import dev.gradus.formats.domain.Names;
import dev.gradus.formats.domain.Numerals;
import dev.gradus.formats.domain.Worths;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import dev.gradus.settlement.Utility;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads a linear profile: weights, and for each issue an evaluation of each value. */
final class EvaluatorReader {
    /** Below this, the highest evaluation of an issue counts as none, and the issue is worth nothing. */
    private static final double NOTHING = 0.00001;

    private static final List<String> FUNCTIONS = List.of("linear", "constant", "triangular");

    private final GeniusFile file;
    private final GeniusDomain indexed;
    private final Domain domain;

    EvaluatorReader(GeniusFile file, GeniusDomain indexed) {
        this.file = file;
        this.indexed = indexed;
        this.domain = indexed.domain();
    }

    /** What outcomes are worth; empty after noting what is wrong. */
    Optional<Utility> find() {
        double[][] parts = new double[domain.size()][];
        Map<Integer, Double> weights = weights();
        for (XmlElement issue : file.issues()) {
            OptionalInt index = file.findWhole(issue, "index");
            if (index.isEmpty()) {
                continue;
            }
            Integer position = indexed.positions().get(index.getAsInt());
            Double weight = weights.get(index.getAsInt());
            if (position == null) {
                String known = Node.Found.cut(String.join(", ", domain.names()));
                String name = index.getAsInt() + " " + issue.text("name");
                file.problems()
                        .add(Code.ISSUE_UNKNOWN, GeniusFile.path(issue), issue.place(), name, known, domain.name(0));
            } else if (weight != null) {
                parts[position] = part(issue, position, weight);
            }
        }
        for (int k = 0; k < parts.length; k++) {
            if (parts[k] == null) {
                file.problems()
                        .add(Code.ISSUE_MISSING, "utility_space", file.root().place(), domain.name(k));
            }
        }
        return Worths.find(
                file.problems(),
                "utility_space",
                file.root().place(),
                domain.space(),
                parts,
                List.of(),
                List.of(),
                1,
                1);
    }

    private Map<Integer, Double> weights() {
        Map<Integer, Double> weights = new HashMap<>();
        file.root().all("weight").forEach(weight -> {
            OptionalInt index = file.findWhole(weight, "index");
            double value = file.number(weight, "value");
            index.ifPresent(i -> weights.put(i, value));
        });
        return weights;
    }

    private double[] part(XmlElement issue, int position, double weight) {
        double[] part = file.findKind(issue)
                .map(kind -> switch (kind) {
                    case DISCRETE -> named(issue, position, weight);
                    case INTEGER -> whole(issue, position);
                    case REAL -> real(issue, position);
                })
                .orElse(new double[0]);
        for (int v = 0; v < part.length; v++) {
            part[v] = weight * part[v];
            if (!Double.isFinite(part[v])) {
                file.problems()
                        .add(Code.NUMBER_RANGE, GeniusFile.path(issue), issue.place(), "" + part[v], "-∞ < x < ∞", "1");
                part[v] = 0;
            }
        }
        return part;
    }

    /**
     * Of a value that stands twice the later evaluation counts, as in GENIUS; values outside the domain count for the highest. A value
     * without an evaluation counts as 0; a value that does not stand there only where the issue has no weight.
     */
    private double[] named(XmlElement issue, int position, double weight) {
        Map<String, Double> evaluations = new HashMap<>();
        Set<String> known = new HashSet<>();
        issue.children("item").forEach(item -> {
            String value = Names.tidy(item.text("value"));
            known.add(value);
            evaluation(item).ifPresent(evaluation -> evaluations.put(value, evaluation));
        });
        List<String> without = new ArrayList<>();
        double highest = evaluations.isEmpty() ? 0 : Collections.max(evaluations.values());
        double[] part = new double[domain.issue(position).size()];
        List<String> names = domain.valueNames(position);
        for (int v = 0; v < part.length; v++) {
            Double evaluation = evaluations.get(names.get(v));
            if (evaluation == null && (known.contains(names.get(v)) || weight == 0)) {
                without.add(names.get(v));
            } else if (evaluation == null) {
                file.problems()
                        .add(
                                Code.VALUE_MISSING,
                                GeniusFile.path(issue),
                                issue.place(),
                                Node.Found.cut(names.get(v)),
                                domain.name(position));
            } else {
                part[v] = highest < NOTHING ? 0 : evaluation / highest;
            }
        }
        if (!without.isEmpty()) {
            String all = Node.Found.cut(String.join(", ", without));
            file.file()
                    .notes()
                    .add(Code.VALUE_NOUGHT, GeniusFile.path(issue), issue.place(), all, domain.name(position));
        }
        return part;
    }

    /** Empty where there is none, or with a note where it is no number. */
    private Optional<Double> evaluation(XmlElement item) {
        Optional<XmlElement.Attribute> found =
                item.find("evaluation").filter(each -> !each.text().equals("null"));
        Optional<Double> number =
                found.flatMap(each -> Numerals.find(each.text().strip()));
        if (found.isPresent() && number.isEmpty()) {
            String path = GeniusFile.path(item) + ".evaluation";
            file.file()
                    .notes()
                    .add(
                            Code.NUMBER_UNREAD,
                            path,
                            found.get().place(),
                            Node.Found.cut(found.get().text()),
                            "0");
        }
        return number;
    }

    private double[] whole(XmlElement issue, int position) {
        OptionalInt low = file.findWhole(file.bounds(issue), "lowerbound");
        XmlElement evaluator = issue.children("evaluator").findFirst().orElse(issue);
        boolean isOffset =
                evaluator.find("slope").isPresent() || evaluator.find("offset").isPresent();
        double slope = number(evaluator, isOffset ? "slope" : "parameter1");
        double offset = number(evaluator, isOffset ? "offset" : "parameter0");
        double[] part = numbers(issue, position, "evaluator");
        for (int v = 0; v < part.length; v++) {
            double x = isOffset ? part[v] - low.orElse(0) : part[v];
            part[v] = Math.clamp(slope * x + offset, 0.0, 1.0);
        }
        return part;
    }

    private double[] real(XmlElement issue, int position) {
        XmlElement evaluator = issue.children("evaluator").findFirst().orElse(issue);
        String function = evaluator.text("ftype").isEmpty() ? "constant" : evaluator.text("ftype");
        if (!FUNCTIONS.contains(function)) {
            file.unknown(function, FUNCTIONS, GeniusFile.path(issue) + ".ftype", evaluator.place());
        }
        double first = number(evaluator, "parameter0");
        double second = number(evaluator, "parameter1");
        double top = number(evaluator, "parameter2");
        double[] part = numbers(issue, position, function);
        for (int v = 0; v < part.length; v++) {
            part[v] = switch (function) {
                case "linear" -> Math.clamp(second * part[v] + first, 0.0, 1.0);
                case "triangular" -> triangular(part[v], first, second, top);
                default -> first;
            };
        }
        return part;
    }

    private double number(XmlElement evaluator, String attribute) {
        return file.findNumber(evaluator, attribute).orElse(0);
    }

    /** From 0 at the low end to 1 at the top and down to 0 at the high end. */
    private static double triangular(double x, double low, double high, double top) {
        if (x < low || x > high) {
            return 0;
        }
        if (x < top) {
            return (x - low) / (top - low);
        }
        return x == top ? 1 : 1 - (x - top) / (high - top);
    }

    private double[] numbers(XmlElement issue, int position, String function) {
        List<Double> amounts = domain.issue(position).amounts();
        if (amounts.isEmpty()) {
            file.problems()
                    .add(Code.ISSUE_NUMBERS, GeniusFile.path(issue), issue.place(), domain.name(position), function);
            return new double[domain.issue(position).size()];
        }
        return amounts.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
