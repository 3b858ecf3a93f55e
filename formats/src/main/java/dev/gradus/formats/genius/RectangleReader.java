package dev.gradus.formats.genius;

import dev.gradus.formats.domain.Domain;
import dev.gradus.formats.domain.Worths;
import dev.gradus.formats.source.Code;
import dev.gradus.settlement.Choice;
import dev.gradus.settlement.Utility;
import dev.gradus.settlement.Utility.Reward;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** Reads a nonlinear profile: rectangles of whole numbers, each with points for the outcomes in it or, where it excludes, outside it. */
final class RectangleReader {
    /** Of values in the bounds of all rectangles together. */
    static final int MAX_VALUES = 2_000_000;

    private final GeniusFile file;
    private final GeniusDomain indexed;
    private final Domain domain;
    private final List<Reward> rewards = new ArrayList<>();
    private int values;

    RectangleReader(GeniusFile file, GeniusDomain indexed) {
        this.file = file;
        this.indexed = indexed;
        this.domain = indexed.domain();
    }

    /** What outcomes are worth; empty after noting what is wrong. */
    Optional<Utility> find(List<XmlElement> functions) {
        if (functions.isEmpty()) {
            file.problems().add(Code.KEY_MISSING, "utility_space", file.root().place(), "", "utility");
            return Optional.empty();
        }
        XmlElement utility = functions.getFirst();
        double most = file.number(utility, "maxutility");
        if (!(most > 0) && utility.find("maxutility").isPresent()) {
            var place = utility.find("maxutility").orElseThrow().place();
            file.problems().add(Code.NUMBER_RANGE, "utility.maxutility", place, "" + most, "0 < x < ∞", "1");
        }
        utility.children("ufun").findFirst().ifPresent(ufun -> add(ufun, 1));
        double[][] none = new double[domain.size()][];
        for (int k = 0; k < none.length; k++) {
            none[k] = new double[domain.issue(k).size()];
        }
        return Worths.find(
                file.problems(),
                "utility_space",
                file.root().place(),
                domain.space(),
                none,
                rewards,
                List.of(),
                most,
                1);
    }

    private void add(XmlElement ufun, double factor) {
        String aggregation = ufun.text("aggregation");
        if (!aggregation.isEmpty() && !aggregation.equalsIgnoreCase("sum")) {
            file.unknown(aggregation, List.of("sum"), "ufun.aggregation", ufun.place());
        }
        double weight = factor * weight(ufun);
        ufun.children("hyperRectangle").forEach(rectangle -> rectangle(rectangle, weight));
        ufun.children("ufun").forEach(inner -> add(inner, weight));
    }

    private double weight(XmlElement element) {
        OptionalDouble weight = file.findNumber(element, "weight");
        return weight.orElse(1);
    }

    private void rectangle(XmlElement rectangle, double weight) {
        double points = file.number(rectangle, "utility") * weight(rectangle) * weight;
        List<XmlElement> outside = rectangle.children("EXCLUDES").toList();
        List<XmlElement> inside = rectangle.children("INCLUDES").toList();
        List<Choice> choices = choices(outside.isEmpty() ? inside : outside);
        if (!Double.isFinite(points)) {
            file.problems().add(Code.NUMBER_RANGE, "hyperRectangle", rectangle.place(), "" + points, "-∞ < x < ∞", "1");
        } else if (outside.isEmpty()) {
            rewards.add(new Reward(points, choices));
        } else {
            rewards.add(new Reward(points, List.of()));
            rewards.add(new Reward(-points, choices));
        }
    }

    private List<Choice> choices(List<XmlElement> bounds) {
        List<Choice> choices = new ArrayList<>();
        for (XmlElement bound : bounds) {
            OptionalInt index = file.findWhole(bound, "index");
            OptionalInt low = file.findWhole(bound, "min");
            OptionalInt high = file.findWhole(bound, "max");
            Integer position = index.isPresent() ? indexed.positions().get(index.getAsInt()) : null;
            if (position == null) {
                String known =
                        indexed.positions().keySet().stream().sorted().toList().toString();
                file.problems()
                        .add(Code.ISSUE_UNKNOWN, "INCLUDES", bound.place(), bound.text("index"), known, domain.name(0));
            } else if (low.isPresent() && high.isPresent()) {
                choices.add(new Choice(position, within(bound, position, low.getAsInt(), high.getAsInt())));
            }
        }
        return choices;
    }

    private Set<Integer> within(XmlElement bound, int position, int low, int high) {
        List<Double> amounts = domain.issue(position).amounts();
        if (amounts.isEmpty()) {
            file.problems().add(Code.ISSUE_NUMBERS, "INCLUDES", bound.place(), domain.name(position), "hyperRectangle");
        }
        Set<Integer> within = new HashSet<>();
        for (int v = 0; v < amounts.size() && values <= MAX_VALUES; v++) {
            if (amounts.get(v) >= low && amounts.get(v) <= high) {
                within.add(v);
                values++;
            }
        }
        if (values > MAX_VALUES) {
            file.problems().add(Code.SCENARIO_VALUES, "ufun", bound.place(), "" + values, "" + MAX_VALUES);
        }
        return within;
    }
}
