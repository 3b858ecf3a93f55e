package dev.gradus.formats.casefile.editing;

import static dev.gradus.formats.casefile.editing.Outline.Kind.CHANGES;
import static dev.gradus.formats.casefile.editing.Outline.Kind.FIGURE;
import static dev.gradus.formats.casefile.editing.Outline.Kind.FIGURES;
import static dev.gradus.formats.casefile.editing.Outline.Kind.LIST;
import static dev.gradus.formats.casefile.editing.Outline.Kind.OTHER;
import static dev.gradus.formats.casefile.editing.Outline.Kind.SECTION;
import static dev.gradus.formats.casefile.editing.Outline.Kind.SHAPED;
import static dev.gradus.formats.casefile.editing.Outline.Kind.SHARE;

import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.agreement.numbers.FigureKind.Owner;
import dev.gradus.formats.casefile.Reading;
import dev.gradus.formats.casefile.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What may stand at a place of a case file, as far as paths need to know.
 *
 * @param shape of the mapping, or of what is in the section or list
 */
record Outline(Kind kind, Shape shape) {
    static final Outline CASE = new Outline(SHAPED, Shape.CASE);

    private static final String CLAIMS = "also claimed";
    private static final Map.Entry<String, Outline> UNDONE = shaped(FigureKind.WITHIN.key(), Shape.REVERSAL);
    private static final Map.Entry<String, Outline> CURE = shaped(FigureKind.CURE.key(), Shape.CURE);

    private static final Map.Entry<String, Outline> TURNOVER =
            Map.entry(FigureKind.TURNOVER.key(), new Outline(FIGURE, Shape.TURNOVER));

    private static final Map<Shape, Map<String, Outline>> INNER = Map.ofEntries(
            Map.entry(
                    Shape.CASE,
                    Map.ofEntries(
                            figure("stage overhead"),
                            section("sources", Shape.SOURCE),
                            section("parties", Shape.PARTY),
                            figures("trust today"),
                            figures("trust before"),
                            section("objectives", Shape.OBJECTIVE),
                            section("measures", Shape.MEASURE),
                            section("instruments", Shape.INSTRUMENT),
                            section("terms", Shape.TERM),
                            section("proposals", Shape.PROPOSAL),
                            section("red lines", Shape.RED_LINE),
                            section("deadlines", Shape.DEADLINE),
                            section("outcomes", Shape.OUTCOME_CLASS),
                            section("move together", Shape.TOGETHER),
                            figures("beliefs"),
                            section("history", Shape.PAST_ACT),
                            section("texts", Shape.TEXT_ENTRY),
                            section("rounds", Shape.ROUND),
                            section("moves", Shape.MOVE),
                            section("statements", Shape.STATEMENT),
                            section("pledges", Shape.PLEDGE),
                            section("forecasts", Shape.FORECAST))),
            Map.entry(Shape.PARTY, ofOwner(FigureKind.of(Owner.PARTY), TURNOVER, section("wants", Shape.WANT))),
            Map.entry(Shape.TURNOVER, Map.ofEntries(figures(FigureKind.TURNOVER_AFTER.innerKey()))),
            Map.entry(
                    Shape.MEASURE, ofOwner(FigureKind.of(Owner.MEASURE), UNDONE, shaped(CLAIMS, Shape.MEASURE_CLAIMS))),
            Map.entry(Shape.MEASURE_CLAIMS, Map.ofEntries(list("amount", Shape.RIVAL))),
            Map.entry(Shape.STEP, Map.ofEntries(shaped(CLAIMS, Shape.STEP_CLAIMS))),
            Map.entry(Shape.STEP_CLAIMS, Map.ofEntries(list("not before", Shape.RIVAL), list("due", Shape.RIVAL))),
            Map.entry(
                    Shape.REVERSAL,
                    Map.ofEntries(Map.entry("share", new Outline(SHARE, Shape.FIGURE)), figure("within"))),
            Map.entry(
                    Shape.INSTRUMENT,
                    Map.ofEntries(figure("cost"), Map.entry("changes", new Outline(CHANGES, Shape.MEASURE_CHANGE)))),
            Map.entry(Shape.MEASURE_CHANGE, ofOwner(FigureKind.changeable(Owner.MEASURE), UNDONE)),
            Map.entry(Shape.PARTY_CHANGE, changesOfParty()),
            Map.entry(Shape.TERM, Map.ofEntries(section("readings", Shape.READING))),
            Map.entry(
                    Shape.PROPOSAL,
                    Map.ofEntries(CURE, list("stages", Shape.STEP), section("triggers", Shape.TRIGGER))),
            Map.entry(Shape.CURE, Map.ofEntries(figure("chance"), figure("within"))),
            Map.entry(Shape.TOGETHER, Map.ofEntries(figure("correlation"))),
            Map.entry(Shape.PAST_ACT, Map.ofEntries(figure("signal"))),
            Map.entry(Shape.MOVE, Map.ofEntries(figure("accepted"), figure("audience"))),
            Map.entry(Shape.FORECAST, Map.ofEntries(shaped("happened", Shape.OUTCOME))));

    /** What the catalogue of numbers says, then what else is there. */
    @SafeVarargs
    private static Map<String, Outline> ofOwner(List<FigureKind> kinds, Map.Entry<String, Outline>... more) {
        Map<String, Outline> outlines = new HashMap<>();
        for (FigureKind kind : kinds) {
            Map.Entry<String, Outline> entry = switch (kind.form()) {
                case NAMED, SUM -> section(kind.key(), Shape.RESPONSE);
                case BY_ID -> figures(kind.key());
                case ONE, AT_MOST_ONE, FOR_THE_REST -> figure(kind.key());
            };
            outlines.put(entry.getKey(), entry.getValue());
        }
        for (Map.Entry<String, Outline> entry : more) {
            outlines.put(entry.getKey(), entry.getValue());
        }
        return outlines;
    }

    /** Named parts have no names of their own there. */
    private static Map<String, Outline> changesOfParty() {
        Map<String, Outline> outlines = ofOwner(FigureKind.changeable(Owner.PARTY));
        outlines.replaceAll((key, outline) ->
                outline.shape() == Shape.RESPONSE ? figures(key).getValue() : outline);
        return outlines;
    }

    enum Kind {
        /** A mapping with the keys of a shape. */
        SHAPED,
        /** A mapping from ids to such mappings. */
        SECTION,
        /** A list of such mappings. */
        LIST,
        /** A number, a range, or a mapping with a value. */
        FIGURE,
        /** A mapping from ids to figures. */
        FIGURES,
        /** One figure, or one for each party. */
        SHARE,
        /** A mapping from measures, parties and the cure of the text to what an instrument changes of them. */
        CHANGES,
        /** A text, a word, a list of names, a basis. */
        OTHER
    }

    /** A key with what stands under it. */
    record Step(String key, Outline outline) {}

    /** Which key a segment of a path stands for. */
    Optional<Step> find(String segment, Set<String> parties) {
        return switch (kind) {
            case SHAPED, FIGURE -> findKey(segment);
            case SHARE -> findKey(segment).or(() -> id(segment, new Outline(FIGURE, Shape.FIGURE)));
            case SECTION -> id(segment, new Outline(shape == Shape.RESPONSE ? FIGURE : SHAPED, shape));
            case FIGURES -> id(segment, new Outline(FIGURE, Shape.FIGURE));
            case CHANGES -> id(segment, new Outline(SHAPED, changed(segment, parties)));
            case LIST -> id(segment, new Outline(shape == Shape.FIGURE ? FIGURE : SHAPED, shape));
            case OTHER -> id(segment, this);
        };
    }

    private static Shape changed(String target, Set<String> parties) {
        if (parties.contains(target)) {
            return Shape.PARTY_CHANGE;
        }
        return target.equals(CURE.getKey()) ? Shape.CURE : Shape.MEASURE_CHANGE;
    }

    private Optional<Step> findKey(String segment) {
        return shape.keys().stream()
                .filter(key -> Reading.segment(key).equals(segment))
                .findFirst()
                .map(key -> new Step(key, under(key)));
    }

    private Outline under(String key) {
        if (key.equals(CLAIMS) && !INNER.getOrDefault(shape, Map.of()).containsKey(key)) {
            return new Outline(LIST, Shape.FIGURE);
        }
        if (key.equals("new evidence")) {
            return new Outline(LIST, Shape.REVISION);
        }
        return INNER.getOrDefault(shape, Map.of()).getOrDefault(key, new Outline(OTHER, shape));
    }

    private static Optional<Step> id(String segment, Outline outline) {
        return segment.isEmpty() ? Optional.empty() : Optional.of(new Step(segment, outline));
    }

    boolean isFigure() {
        return kind == FIGURE || kind == SHARE;
    }

    /** Whether its keys have an order. */
    boolean isOrdered() {
        return kind == SHAPED || kind == FIGURE;
    }

    private static Map.Entry<String, Outline> section(String key, Shape shape) {
        return Map.entry(key, new Outline(SECTION, shape));
    }

    private static Map.Entry<String, Outline> shaped(String key, Shape shape) {
        return Map.entry(key, new Outline(SHAPED, shape));
    }

    private static Map.Entry<String, Outline> list(String key, Shape shape) {
        return Map.entry(key, new Outline(LIST, shape));
    }

    private static Map.Entry<String, Outline> figure(String key) {
        return Map.entry(key, new Outline(FIGURE, Shape.FIGURE));
    }

    private static Map.Entry<String, Outline> figures(String key) {
        return Map.entry(key, new Outline(FIGURES, Shape.FIGURE));
    }
}
