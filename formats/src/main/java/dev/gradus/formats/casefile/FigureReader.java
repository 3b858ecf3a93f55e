package dev.gradus.formats.casefile;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.FigureSet;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.agreement.numbers.Quantity;
import dev.gradus.formats.casefile.NumberWords.Meant;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import dev.gradus.quantity.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads figures: a bare number or range, which takes the basis of the mapping around it, or a mapping with a value and its own basis.
 *
 * @param around basis of the mapping around
 * @param fixed no override applies: for what an instrument changes and for rival claims
 */
record FigureReader(Reading reading, Basis around, boolean fixed) {
    private static final String SURE = "how sure";

    FigureReader(Reading reading, Basis around) {
        this(reading, around, false);
    }

    /** All figures of the mapping of an owner, of every kind that stands directly in it. */
    List<FigureSet.Entry> all(Fields fields, Iterable<FigureKind> kinds) {
        List<FigureSet.Entry> entries = new ArrayList<>();
        for (FigureKind kind : kinds) {
            entries.addAll(of(fields, kind));
        }
        return entries;
    }

    /** The figures of one kind; named ones where the mapping of each may have a name. */
    private List<FigureSet.Entry> of(Fields fields, FigureKind kind) {
        String key = kind.innerKey();
        return switch (kind.form()) {
            case ONE -> List.of(unnamed(kind, "", one(fields, kind)));
            case AT_MOST_ONE ->
                atMostOne(fields, key, kind.quantity()).stream()
                        .map(figure -> unnamed(kind, "", figure))
                        .toList();
            case BY_ID ->
                byId(fields, key, kind.quantity(), possible(kind)).entrySet().stream()
                        .map(entry -> unnamed(kind, entry.getKey(), entry.getValue()))
                        .toList();
            case NAMED -> fields.section(key, section -> named(section, kind));
            case FOR_THE_REST, SUM -> List.of();
        };
    }

    static FigureSet.Entry unnamed(FigureKind kind, String id, Figure figure) {
        return new FigureSet.Entry(kind, id, LocalText.NONE, figure);
    }

    private FigureSet.Entry named(Fields.Section section, FigureKind kind) {
        if (!(section.node() instanceof Node.Mapping)) {
            return unnamed(kind, section.id(), read(section.node(), section.path(), kind.quantity()));
        }
        Fields response = Fields.of(reading, section.node(), Shape.RESPONSE, section.path(), section.place());
        Figure figure = named(response, section.path(), kind.quantity());
        return new FigureSet.Entry(kind, section.id(), response.text("name"), figure);
    }

    /** Whose figures may be set for this run though the file does not give them. */
    private Iterable<String> possible(FigureKind kind) {
        return kind == FigureKind.ADVANCES
                ? reading.ids().objectives()
                : reading.ids().parties();
    }

    /** The only figure of a kind; what stands in where the key is missing. */
    Figure one(Fields fields, FigureKind kind) {
        return of(fields, kind.innerKey(), kind.quantity(), kind.otherwise());
    }

    /** A figure of the mapping; the default where the key is missing. */
    Figure of(Fields fields, String key, Quantity quantity, double otherwise) {
        String path = fields.child(key);
        return fields.find(key)
                .map(node -> read(node, path, quantity))
                .orElseGet(() -> set(Figure.byDefault(path, otherwise), quantity));
    }

    /** A figure that the file does not give: 0, unless it is set for this run. */
    Figure byDefault(String path, Quantity quantity) {
        return set(Figure.byDefault(path, 0), quantity);
    }

    /** At most one figure: none where the key is missing and nothing is set for this run. */
    List<Figure> atMostOne(Fields fields, String key, Quantity quantity) {
        boolean there = fields.has(key) || (!fixed && reading.overrides().sets(fields.child(key)));
        return there ? List.of(of(fields, key, quantity, quantity.least())) : List.of();
    }

    /** Figures by id; where one is set for this run that the file does not give, it is added. */
    Map<String, Figure> byId(Fields fields, String key, Quantity quantity, Iterable<String> possible) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        fields.section(key, section -> figures.put(section.id(), read(section.node(), section.path(), quantity)));
        addSet(figures, fields.child(key), quantity, possible);
        return figures;
    }

    void addSet(Map<String, Figure> figures, String path, Quantity quantity, Iterable<String> possible) {
        if (fixed) {
            return;
        }
        for (String id : possible) {
            String inner = path + "." + id;
            if (!figures.containsKey(id) && reading.overrides().sets(inner)) {
                figures.put(id, set(Figure.byDefault(inner, quantity.least()), quantity));
            }
        }
    }

    Figure read(Node node, String path, Quantity quantity) {
        if (!(node instanceof Node.Mapping)) {
            return figure(path, findMeant(node, path, quantity), quantity, around, List.of());
        }
        return named(Fields.of(reading, node, Shape.FIGURE, path, node.place()), path, quantity);
    }

    /** A figure whose mapping may have more keys. */
    Figure named(Fields fields, String path, Quantity quantity) {
        Basis own = fields.basis();
        Basis basis = own.equals(Basis.NONE) ? around : own;
        List<Figure> rivals = new ArrayList<>();
        FigureReader claims = new FigureReader(reading, Basis.NONE, true);
        String at = fields.child("also claimed");
        List<Node> items =
                fields.find("also claimed").map(node -> fields.items(node, at)).orElse(List.of());
        for (int i = 0; i < items.size(); i++) {
            rivals.add(claims.read(items.get(i), at + "." + i, quantity));
        }
        Node value = fields.find("value").orElse(new Node.Refused(fields.place()));
        Optional<Meant> meant = findMeant(value, path, quantity).map(found -> sure(fields, found, quantity));
        Figure figure = figure(path, meant, quantity, basis, rivals);
        return ShapeReader.shaped(reading, fields, figure, quantity);
    }

    /** The number with how sure its author is of it, where that is said. */
    private Meant sure(Fields fields, Meant meant, Quantity quantity) {
        String text = fields.string(SURE);
        if (text.isEmpty()) {
            return meant;
        }
        if (meant.wording().isNone() && meant.estimate().isRange()) {
            reading.problems().add(Code.SURE_RANGE, fields.child(SURE), fields.placeOf(SURE), Node.Found.cut(text));
            return meant;
        }
        Optional<NumberWords.Sureness> degree = reading.words().findSureness(text);
        if (degree.isEmpty()) {
            List<String> known = reading.words().knownDegrees(reading.language());
            String at = fields.child(SURE);
            reading.unknown(Code.WORD_UNKNOWN, text, at, fields.placeOf(SURE), known, String.join(", ", known));
        }
        return degree.map(found -> reading.words().sure(meant, found, text, quantity))
                .orElse(meant);
    }

    private Figure figure(String path, Optional<Meant> meant, Quantity quantity, Basis basis, List<Figure> rivals) {
        return meant.map(found -> set(
                        new Figure(path, found.estimate(), basis, rivals, true, List.of(), found.wording()), quantity))
                .orElseGet(() -> set(Figure.byDefault(path, quantity.least()), quantity));
    }

    private Figure set(Figure figure, Quantity quantity) {
        return fixed ? figure : reading.overrides().apply(figure, quantity, reading);
    }

    private Optional<Meant> findMeant(Node node, String path, Quantity quantity) {
        EstimateRule rule =
                new EstimateRule(quantity, (code, args) -> reading.problems().add(code, path, node.place(), args));
        return switch (node) {
            case Node.Scalar scalar
            when scalar.isEmpty() -> {
                reading.problems().add(Code.VALUE_EMPTY, path, node.place(), Reading.lastSegment(path));
                yield Optional.empty();
            }
            case Node.Scalar scalar -> new WordRule(reading, path, rule).findValue(asNumber(scalar, path, quantity));
            case Node.Sequence range -> range(range, rule, quantity).map(Meant::number);
            case Node.Mapping _ -> {
                reading.problems()
                        .add(
                                Code.TYPE_NUMBER,
                                path,
                                node.place(),
                                node.found(),
                                EstimateRule.interval(quantity),
                                quantity.form());
                yield Optional.empty();
            }
            case Node.Refused _ -> Optional.empty();
        };
    }

    private Optional<Estimate> range(Node.Sequence range, EstimateRule rule, Quantity quantity) {
        List<String> items = new ArrayList<>();
        for (Node item : range.items()) {
            if (item instanceof Node.Refused) {
                return Optional.empty();
            }
            items.add(item instanceof Node.Scalar scalar ? asNumber(scalar, "", quantity) : item.found());
        }
        return rule.find(items);
    }

    /** A quoted number is text, as for every other reader of YAML; a period, a percentage and words are text anyway. */
    private String asNumber(Node.Scalar scalar, String path, Quantity quantity) {
        String text = scalar.text();
        if (scalar.plain()) {
            return text;
        }
        boolean words = NumberRule.isFromTo(text)
                || NumberRule.findNumber(text).isEmpty()
                        && EstimateRule.findNumber(text, quantity).isPresent()
                || reading.words().find(path, quantity, text).isPresent();
        return words ? text : "\"" + text + "\"";
    }
}
