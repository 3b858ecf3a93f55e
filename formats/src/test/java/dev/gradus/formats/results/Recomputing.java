package dev.gradus.formats.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Derives every number of the results again from what stands beside it in the JSON. Knows nothing of how they were made. */
final class Recomputing {
    private static final double CLOSE = 1e-9;

    /** The constants of the model: the only numbers that come from nowhere. */
    private static final Pattern STAGE_YEARS = Pattern.compile("(.*)/numbers/stage/([0-9]+)/years");

    private static final Map<String, Double> CONSTANTS = Map.of(
            "fading.none", 0.0,
            "signal.free", 1.0,
            "signal.scale", 15.0,
            "reversal.notUndone", 0.0,
            "sure.certain", 1.0,
            "zero", 0.0,
            "one", 1.0,
            "trust.slip", 0.1,
            "gain.best", 0.0,
            "asymmetry.years", 0.0);

    private final JsonNode root;
    private final JsonNode figures;
    private final List<String> wrong = new ArrayList<>();
    private int count;

    Recomputing(JsonNode root) {
        this.root = root;
        this.figures = root.get("figures");
    }

    List<String> wrong() {
        return wrong;
    }

    /** How many numbers were derived. */
    int count() {
        return count;
    }

    Recomputing everything() {
        walk(root, "", root.path("best"));
        figures.properties().forEach(entry -> figure(entry.getKey(), entry.getValue()));
        new RecomputingDeals(root, this).everything();
        return this;
    }

    /**
     * Looks at every object.
     *
     * @param scope the roadmap or price whose numbers a reference means
     */
    private void walk(JsonNode node, String path, JsonNode scope) {
        JsonNode inner = node.has("numbers") ? node : scope;
        if (node.has("is")) {
            number(node, path, inner);
        } else if (node.has("alternatives")) {
            party(node, path, inner);
        } else if (node.has("conditions")) {
            end(node, path, inner);
        } else if (node.has("weakestMargin") && node.has("stages")) {
            weakest(node, path);
        }
        if (node.has("marginOf")) {
            marginOf(node, path);
        }
        if (node.isObject()) {
            node.properties().forEach(e -> walk(e.getValue(), path + "/" + e.getKey(), inner));
        } else if (node.isArray()) {
            for (int k = 0; k < node.size(); k++) {
                walk(node.get(k), path + "/" + k, inner);
            }
        }
    }

    /** Only what could be added: for results that hold nothing else. */
    Recomputing repairs() {
        walk(root.get("repairs"), "/repairs", root.path("best"));
        return this;
    }

    /** Why a roadmap fails: what going ahead is worth, less what the alternative is worth; at the end the slack. */
    private void marginOf(JsonNode shortfall, String path) {
        double[] of = StreamSupport.stream(shortfall.get("marginOf").spliterator(), false)
                .mapToDouble(name -> lookUp(shortfall.get("numbers"), name.asString(), "value", path))
                .toArray();
        same(path + " margin", shortfall.get("margin").asDouble(), of.length == 1 ? of[0] : of[0] - of[1]);
    }

    private void number(JsonNode node, String path, JsonNode scope) {
        same(path + " " + node.get("label").asString(), node.get("value").asDouble(), derived(node, path, scope));
    }

    /** The time to the day of a stage, as it stands beside the stages. */
    private double dated(String path) {
        Matcher stage = STAGE_YEARS.matcher(path);
        return stage.matches()
                ? root.at(stage.group(1) + "/stageYears")
                        .path(Integer.parseInt(stage.group(2)) - 1)
                        .asDouble(Double.NaN)
                : Double.NaN;
    }

    /** How long a rate lasts within a stage; that the days are right is held against the checker's own on random cases. */
    private static double spell(JsonNode node) {
        double years = node.get("value").asDouble();
        return years > 0 ? years : Double.NaN;
    }

    private double derived(JsonNode node, String path, JsonNode scope) {
        double[] of = node.has("of") ? values(node.get("of"), "value") : new double[0];
        return switch (node.get("is").asString()) {
            case "given" -> given(node, path, scope);
            case "constant" ->
                switch (node.get("label").asString()) {
                    case "years.dated" -> dated(path);
                    case "turnover.years" -> spell(node);
                    case "fading.within" -> 1; // the last rate lasts
                    case String label -> CONSTANTS.getOrDefault(label, Double.NaN);
                };
            case "result" -> result(node, path, scope);
            case "sum" -> java.util.Arrays.stream(of).sum();
            case "product" -> java.util.Arrays.stream(of).reduce(1, (a, b) -> a * b);
            case "difference" -> 2 * of[0] - java.util.Arrays.stream(of).sum();
            case "quotient" -> of[0] / of[1];
            case "complement" -> 1 - of[0];
            case "negative" -> -of[0];
            case "exponential" -> Math.exp(of[0]);
            case "least" -> java.util.Arrays.stream(of).min().orElse(Double.NaN);
            case "greatest" -> java.util.Arrays.stream(of).max().orElse(Double.NaN);
            default -> Double.NaN;
        };
    }

    private double given(JsonNode node, String path, JsonNode scope) {
        String ref = node.get("ref").asString();
        if (scope.path("with").has(ref)) {
            return scope.get("with").get(ref).asDouble();
        }
        String which = node.path("in").asString("").equals("stated") ? "stated" : "value";
        return lookUp(figures, ref, which, path);
    }

    private double result(JsonNode node, String path, JsonNode scope) {
        String in = node.path("in").asString("");
        JsonNode place = in.isEmpty() ? scope : root.get(in);
        return lookUp(place.path("numbers"), node.get("ref").asString(), "value", path);
    }

    private double lookUp(JsonNode place, String ref, String key, String path) {
        if (!place.has(ref) || !place.get(ref).has(key)) {
            wrong.add(path + ": nothing is called " + ref);
            return Double.NaN;
        }
        return place.get(ref).get(key).asDouble();
    }

    private void party(JsonNode line, String path, JsonNode scope) {
        double value = line.get("value").asDouble();
        same(
                path + " value",
                value,
                lookUp(scope.get("numbers"), line.get("ref").asString(), "value", path));
        same(
                path + " probability",
                line.get("probability").asDouble(),
                lookUp(scope.get("numbers"), line.get("probabilityRef").asString(), "value", path));
        for (JsonNode choice : line.get("alternatives")) {
            double other = choice.get("value").asDouble();
            same(
                    path + " alternative",
                    other,
                    lookUp(scope.get("numbers"), choice.get("ref").asString(), "value", path));
            same(path + " margin of one", choice.get("margin").asDouble(), value - other);
        }
        least(path + " margin", line.get("margin"), values(line.get("alternatives"), "margin"));
    }

    private void end(JsonNode end, String path, JsonNode scope) {
        for (JsonNode one : end.get("values")) {
            same(
                    path,
                    one.get("value").asDouble(),
                    lookUp(scope.get("numbers"), one.get("ref").asString(), "value", path));
        }
        for (JsonNode one : end.get("conditions")) {
            same(
                    path,
                    one.get("slack").asDouble(),
                    lookUp(scope.get("numbers"), one.get("ref").asString(), "value", path));
        }
        least(path + " slack", end.get("slack"), values(end.get("conditions"), "slack"));
        same(
                path,
                end.get("slack").asDouble(),
                lookUp(scope.get("numbers"), end.get("ref").asString(), "value", path));
    }

    private void weakest(JsonNode certificate, String path) {
        List<Double> margins = new ArrayList<>();
        certificate
                .get("stages")
                .forEach(stage -> stage.get("parties").forEach(line -> {
                    if (line.get("margin").isNumber()) {
                        margins.add(line.get("margin").asDouble());
                    }
                }));
        margins.add(certificate.get("end").get("slack").asDouble());
        least(
                path + " weakest margin",
                certificate.get("weakestMargin"),
                margins.stream().mapToDouble(m -> m).toArray());
    }

    /** A figure that follows from others: a sum, one share for all, trust moved by the history. */
    private void figure(String path, JsonNode figure) {
        if (figure.has("sumOf")) {
            double sum = 0;
            for (JsonNode one : figure.get("sumOf")) {
                sum += lookUp(figures, one.asString(), "value", path);
            }
            same(path, figure.get("value").asDouble(), sum);
        }
        if (figure.has("sameAs")) {
            same(
                    path,
                    figure.get("value").asDouble(),
                    lookUp(figures, figure.get("sameAs").asString(), "value", path));
        }
        if (figure.has("stated")) {
            double odds =
                    figure.get("stated").asDouble() / (1 - figure.get("stated").asDouble());
            for (JsonNode move : figure.get("moves")) {
                double signal = move.get("signal").asDouble();
                same(path, signal, lookUp(figures, "history." + move.get("act").asString() + ".signal", "value", path));
                double factor = move.get("kept").asBoolean() ? 1 / signal : 0.1 / (1 - 0.9 * signal);
                same(path + " factor", move.get("factor").asDouble(), factor);
                odds *= factor;
            }
            same(path, figure.get("value").asDouble(), odds / (1 + odds));
        }
    }

    private void least(String what, JsonNode stated, double[] of) {
        if (of.length == 0) {
            count++;
            if (!stated.isNull()) {
                wrong.add(what + ": the least of nothing is " + stated);
            }
        } else {
            same(what, stated.asDouble(), java.util.Arrays.stream(of).min().getAsDouble());
        }
    }

    private static double[] values(JsonNode array, String key) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(one -> one.get(key).asDouble())
                .toArray();
    }

    void same(String what, double stated, double derived) {
        count++;
        if (!(Math.abs(stated - derived) <= CLOSE * Math.max(1, Math.abs(derived)))) {
            wrong.add(what + ": stated " + stated + ", derived " + derived);
        }
    }
}
