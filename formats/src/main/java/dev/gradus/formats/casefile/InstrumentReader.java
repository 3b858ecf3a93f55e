package dev.gradus.formats.casefile;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Instrument;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads instruments; what one changes are figures that bear the path of the figure they replace. */
final class InstrumentReader {
    private final Reading reading;

    InstrumentReader(Reading reading) {
        this.reading = reading;
    }

    Instrument instrument(Fields.Section section) {
        Fields fields = Fields.of(reading, section.node(), Shape.INSTRUMENT, section.path(), section.place());
        Basis basis = fields.basis();
        FigureReader figures = new FigureReader(reading, basis);
        List<Figure> changes = new ArrayList<>();
        fields.section("changes", target -> changes.addAll(changes(target, basis)));
        return new Instrument(
                section.id(),
                fields.text("name"),
                fields.string("by"),
                figures.of(fields, "cost", Quantity.PRICE, 0),
                changes,
                basis);
    }

    private List<Figure> changes(Fields.Section target, Basis basis) {
        FigureReader figures = new FigureReader(reading, basis, true);
        if (reading.ids().measures().contains(target.id())) {
            Fields fields = Fields.of(reading, target.node(), Shape.MEASURE_CHANGE, target.path(), target.place());
            return renamed(ofMeasure(fields, figures), target.path(), "measures." + target.id());
        }
        if (reading.ids().parties().contains(target.id())) {
            Fields fields = Fields.of(reading, target.node(), Shape.PARTY_CHANGE, target.path(), target.place());
            return renamed(ofParty(fields, figures), target.path(), "parties." + target.id());
        }
        reading.unknown(
                Code.REFERENCE_UNKNOWN,
                target.id(),
                target.path(),
                target.place(),
                reading.ids().actors(),
                target.path());
        return List.of();
    }

    private List<Figure> ofMeasure(Fields fields, FigureReader figures) {
        List<Figure> changes = new ArrayList<>();
        fields.find("can be undone").ifPresent(node -> changes.addAll(reversal(node, fields, figures)));
        changes.addAll(figures.atMostOne(fields, "seen if not done", Quantity.SHARE));
        changes.addAll(figures.atMostOne(fields, "signal", Quantity.SIGNAL));
        changes.addAll(figures.atMostOne(fields, "held back", Quantity.SHARE));
        changes.addAll(figures.atMostOne(fields, "takes", Quantity.TIME));
        return changes;
    }

    private List<Figure> reversal(Node node, Fields measure, FigureReader around) {
        Fields fields = Fields.of(
                reading, node, Shape.REVERSAL, measure.child("can be undone"), measure.placeOf("can be undone"));
        Basis own = fields.basis();
        FigureReader figures = new FigureReader(reading, own.equals(Basis.NONE) ? around.around() : own, true);
        List<Figure> changes = new ArrayList<>();
        if (MeasureReader.isByParty(fields)) {
            changes.addAll(
                    figures.byId(fields, "share", Quantity.SHARE, List.of()).values());
        } else {
            changes.addAll(figures.atMostOne(fields, "share", Quantity.SHARE));
        }
        changes.addAll(figures.atMostOne(fields, "within", Quantity.TIME));
        return changes;
    }

    private List<Figure> ofParty(Fields fields, FigureReader figures) {
        List<Figure> changes = new ArrayList<>(figures.atMostOne(fields, "turnover", Quantity.RATE));
        Map<String, Figure> responses = figures.byId(fields, "breakdown", Quantity.LOSS, List.of());
        changes.addAll(responses.values());
        return changes;
    }

    private static List<Figure> renamed(List<Figure> figures, String from, String to) {
        return figures.stream()
                .map(f -> new Figure(
                        to + f.path().substring(from.length()), f.estimate(), f.basis(), f.alsoClaimed(), f.given()))
                .toList();
    }
}
