package dev.gradus.formats.geniusweb;

import dev.gradus.formats.domain.Domain;
import dev.gradus.formats.domain.TreeFields;
import dev.gradus.formats.domain.Worths;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import dev.gradus.settlement.Utility;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads a linear additive profile: weights, and for each issue the utilities of its values. */
final class UtilsReader {
    private static final List<String> NAMED = List.of("discreteutils", "DiscreteValueSetUtilities");
    private static final List<String> NUMERIC = List.of("numberutils", "NumberValueSetUtilities");
    /** Decimals to which GeniusWeb rounds an interpolated utility. */
    private static final int SCALE = 8;

    private final TreeFields fields;
    private final Domain domain;

    UtilsReader(TreeFields fields, Domain domain) {
        this.fields = fields;
        this.domain = domain;
    }

    /** What outcomes are worth; empty after noting what is wrong. */
    Optional<Utility> find() {
        double[][] parts = new double[domain.size()][];
        boolean[] weighted = new boolean[domain.size()];
        fields.findRequired("issueUtilities").ifPresent(node -> {
            TreeFields issues = new TreeFields(fields.file(), node, fields.child("issueUtilities"));
            for (Node.Entry entry : issues.entries()) {
                String at = issues.child(entry.key().text());
                OptionalInt issue = fields.findIssue(
                        domain, entry.key().text(), at, entry.key().place());
                issue.ifPresent(k -> parts[k] = part(new TreeFields(fields.file(), entry.value(), at), k));
            }
        });
        fields.findRequired("issueWeights").ifPresent(node -> {
            TreeFields weights = new TreeFields(fields.file(), node, fields.child("issueWeights"));
            for (Node.Entry entry : weights.entries()) {
                String at = weights.child(entry.key().text());
                double weight = fields.number(entry.value(), at);
                OptionalInt issue = fields.findIssue(
                        domain, entry.key().text(), at, entry.key().place());
                issue.ifPresent(k -> {
                    weighted[k] = true;
                    weigh(parts[k], weight, entry, at);
                });
            }
        });
        for (int k = 0; k < parts.length; k++) {
            if (parts[k] == null || !weighted[k]) {
                fields.problems().add(Code.ISSUE_MISSING, fields.path(), fields.place(), domain.name(k));
            }
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

    private void weigh(double @org.jspecify.annotations.Nullable [] part, double weight, Node.Entry entry, String at) {
        for (int v = 0; part != null && v < part.length; v++) {
            part[v] = weight * part[v];
            if (!Double.isFinite(part[v])) {
                fields.problems().add(Code.NUMBER_RANGE, at, entry.value().place(), "" + weight, "0 … 1", "1");
                part[v] = 0;
            }
        }
    }

    private double[] part(TreeFields issue, int k) {
        for (String kind : NAMED) {
            Optional<TreeFields> named = issue.findFields(kind);
            if (named.isPresent()) {
                return named(named.get(), k);
            }
        }
        for (String kind : NUMERIC) {
            Optional<TreeFields> numeric = issue.findFields(kind);
            if (numeric.isPresent()) {
                return interpolated(numeric.get(), k);
            }
        }
        List<String> known = List.of(NAMED.get(0), NAMED.get(1), NUMERIC.get(0), NUMERIC.get(1));
        String found = issue.entries().isEmpty()
                ? ""
                : issue.entries().getFirst().key().text();
        issue.unknownKind(found, known, issue.path(), issue.place());
        return new double[domain.issue(k).size()];
    }

    private double[] named(TreeFields named, int k) {
        double[] part = new double[domain.issue(k).size()];
        boolean[] given = new boolean[part.length];
        TreeFields values = named.findFields("valueUtilities").orElse(named);
        for (Node.Entry entry : values.entries()) {
            String at = values.child(entry.key().text());
            double utility = values.number(entry.value(), at);
            OptionalInt value = values.findValue(domain, k, entry.key(), at);
            value.ifPresent(v -> {
                part[v] = utility;
                given[v] = true;
            });
        }
        for (int v = 0; v < part.length; v++) {
            if (!given[v]) {
                String value = Node.Found.cut(domain.valueNames(k).get(v));
                values.problems().add(Code.VALUE_MISSING, values.path(), values.place(), value, domain.name(k));
            }
        }
        return part;
    }

    private double[] interpolated(TreeFields numeric, int k) {
        double low = required(numeric, "lowValue");
        double high = required(numeric, "highValue");
        BigDecimal atLow = BigDecimal.valueOf(required(numeric, "lowUtility"));
        BigDecimal atHigh = BigDecimal.valueOf(required(numeric, "highUtility"));
        List<Double> amounts = domain.issue(k).amounts();
        double[] part = new double[domain.issue(k).size()];
        if (amounts.isEmpty()) {
            numeric.problems().add(Code.ISSUE_NUMBERS, numeric.path(), numeric.place(), domain.name(k), "numberutils");
        } else if (!(low < high)) {
            numeric.problems().add(Code.BOUNDS_ORDER, numeric.path(), numeric.place(), "" + low, "" + high);
        } else {
            for (int v = 0; v < part.length; v++) {
                double x = amounts.get(v);
                part[v] = x < low || x > high ? 0 : between(x, low, high, atLow, atHigh);
            }
        }
        return part;
    }

    private static double between(double x, double low, double high, BigDecimal atLow, BigDecimal atHigh) {
        BigDecimal along = BigDecimal.valueOf(x).subtract(BigDecimal.valueOf(low));
        BigDecimal width = BigDecimal.valueOf(high).subtract(BigDecimal.valueOf(low));
        BigDecimal rise = atHigh.subtract(atLow).multiply(along, MathContext.DECIMAL128);
        return atLow.add(rise.divide(width, MathContext.DECIMAL128), MathContext.DECIMAL128)
                .setScale(SCALE, RoundingMode.HALF_UP)
                .doubleValue();
    }

    private static double required(TreeFields fields, String key) {
        return fields.findRequired(key)
                .map(node -> fields.number(node, fields.child(key)))
                .orElse(0.0);
    }
}
