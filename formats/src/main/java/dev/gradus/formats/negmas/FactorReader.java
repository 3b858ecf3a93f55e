package dev.gradus.formats.negmas;

import dev.gradus.formats.domain.Domain;
import dev.gradus.formats.domain.Numerals;
import dev.gradus.formats.domain.TreeFields;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import dev.gradus.settlement.Utility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * Reads utility functions that are made of functions of some issues: sums of them ({@code GLAUtilityFunction}), polynomials of them
 * ({@code GPAUtilityFunction}) and polynomials of one function for each issue ({@code PAUtilityFunction}).
 */
final class FactorReader {
    static final List<String> KINDS = List.of("GLAUtilityFunction", "PAUtilityFunction", "GPAUtilityFunction");

    private final TreeFields fields;
    private final Domain domain;
    private final Terms terms;

    FactorReader(TreeFields fields, Domain domain) {
        this.fields = fields;
        this.domain = domain;
        this.terms = new Terms(fields, domain);
    }

    /**
     * A function of some issues.
     *
     * @param issues positions, ascending
     * @param worth of the positions of their values
     */
    record Factor(String name, List<Integer> issues, ToDoubleFunction<int[]> worth) {
        Factor {
            issues = List.copyOf(issues);
        }
    }

    /** What outcomes are worth; empty after noting what is wrong. */
    Optional<Utility> find(String type) {
        terms.add(fields.number("bias", 0));
        switch (type) {
            case "GLAUtilityFunction" -> addSum();
            case "PAUtilityFunction" -> addPolynomial(ofIssues());
            default -> {
                List<Factor> factors = new ArrayList<>();
                items("factors").forEach(node -> find(node, 2).ifPresent(factors::add));
                addPolynomial(factors);
            }
        }
        return terms.find();
    }

    private List<Node> items(String key) {
        return fields.findRequired(key)
                .map(node -> fields.items(node, fields.child(key)))
                .orElse(List.of());
    }

    /** Σ weight · factor; a weight stands in the factor, else in a list of them. */
    private void addSum() {
        List<Node> factors = items("factors");
        List<Node> weights = fields.list("weights");
        for (int i = 0; i < factors.size(); i++) {
            List<Node> spec = fields.items(factors.get(i), fields.child("factors"));
            Optional<Node> own = spec.size() > 2 ? Optional.of(spec.get(2)) : Optional.empty();
            Optional<Node> listed = i < weights.size() ? Optional.of(weights.get(i)) : Optional.empty();
            double weight = own.or(() -> listed)
                    .map(node -> fields.number(node, fields.child("weights")))
                    .orElse(1.0);
            find(factors.get(i), 3)
                    .ifPresent(factor -> terms.add(
                            factor.name(),
                            factor.issues(),
                            values -> weight * factor.worth().applyAsDouble(values)));
        }
    }

    private List<Factor> ofIssues() {
        double[][] worths = new FunctionReader(fields, domain, "").values();
        List<Factor> factors = new ArrayList<>();
        for (int k = 0; k < worths.length; k++) {
            double[] of = worths[k];
            factors.add(new Factor("PAUtilityFunction", List.of(k), values -> of[values[0]]));
        }
        return factors;
    }

    /** A list of issues and a function of them, and perhaps a weight. */
    private Optional<Factor> find(Node node, int most) {
        String at = fields.child("factors");
        List<Node> spec = fields.items(node, at);
        if (spec.size() < 2 || spec.size() > most) {
            if (node instanceof Node.Sequence) {
                fields.problems().add(Code.LIST_LENGTH, at, node.place(), "" + spec.size(), "2");
            }
            return Optional.empty();
        }
        List<Integer> issues = new ArrayList<>();
        List<Node> named =
                spec.getFirst() instanceof Node.Scalar ? spec.subList(0, 1) : fields.items(spec.getFirst(), at);
        for (Node name : named) {
            find(fields.text(name, at), name, at).ifPresent(issues::add);
        }
        if (issues.isEmpty() || issues.size() < named.size()) {
            if (named.isEmpty()) {
                fields.problems().add(Code.LIST_LENGTH, at, node.place(), "0", "1");
            }
            return Optional.empty();
        }
        if (issues.size() > 1) {
            return new JointReader(fields, domain, issues).find(spec.get(1), at);
        }
        double[] worths = worths(spec.get(1), issues.getFirst(), at);
        return Optional.of(new Factor("factors", issues, values -> worths[values[0]]));
    }

    /** A number is that number whatever the value. */
    private double[] worths(Node node, int issue, String at) {
        return node instanceof Node.Scalar
                ? Curves.all(domain.issue(issue).size(), fields.number(node, at))
                : new ValueReader(fields, domain, issue).of(node, at);
    }

    private OptionalInt find(String name, Node node, String at) {
        Optional<Integer> position = Numerals.findWhole(name).filter(k -> k >= 0 && k < domain.size());
        return position.isPresent() ? OptionalInt.of(position.get()) : fields.findIssue(domain, name, at, node.place());
    }

    /** Σ coefficient · Π factor^power. */
    private void addPolynomial(List<Factor> factors) {
        for (Node node : items("terms")) {
            String at = fields.child("terms");
            List<Node> term = fields.items(node, at);
            List<Node> powers = term.size() == 2 ? fields.items(term.get(1), at) : List.of();
            if (powers.size() != factors.size()) {
                fields.problems().add(Code.LIST_LENGTH, at, node.place(), "" + powers.size(), "" + factors.size());
                return;
            }
            double coefficient = fields.number(term.getFirst(), at);
            double[] by = powers.stream()
                    .mapToDouble(power -> fields.number(power, at))
                    .toArray();
            add(coefficient, by, factors);
        }
    }

    private void add(double coefficient, double[] powers, List<Factor> factors) {
        TreeSet<Integer> joined = new TreeSet<>();
        for (int i = 0; i < powers.length; i++) {
            if (powers[i] != 0) {
                joined.addAll(factors.get(i).issues());
            }
        }
        List<Integer> issues = List.copyOf(joined);
        List<int[]> places = factors.stream()
                .map(factor ->
                        factor.issues().stream().mapToInt(issues::indexOf).toArray())
                .toList();
        terms.add("terms", issues, values -> {
            double product = coefficient;
            for (int i = 0; i < powers.length; i++) {
                if (powers[i] != 0) {
                    int[] own = new int[places.get(i).length];
                    for (int j = 0; j < own.length; j++) {
                        own[j] = values[places.get(i)[j]];
                    }
                    product *= Math.pow(factors.get(i).worth().applyAsDouble(own), powers[i]);
                }
            }
            return product;
        });
    }
}
