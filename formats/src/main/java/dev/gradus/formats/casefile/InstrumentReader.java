package dev.gradus.formats.casefile;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Instrument;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.agreement.numbers.FigureKind.Owner;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import java.util.ArrayList;
import java.util.List;

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
                figures.one(fields, FigureKind.COST),
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
            return renamed(changed(fields, Owner.PARTY, figures), target.path(), "parties." + target.id());
        }
        if (target.id().equals(CureReader.KEY)) {
            return renamed(new CureReader(reading).ofInstrument(target, basis), target.path(), CureReader.KEY);
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
        fields.find(MeasureReader.UNDONE).ifPresent(node -> changes.addAll(reversal(node, fields, figures)));
        changes.addAll(changed(fields, Owner.MEASURE, figures));
        return changes;
    }

    private List<Figure> reversal(Node node, Fields measure, FigureReader around) {
        String key = MeasureReader.UNDONE;
        Fields fields =
                Fields.of(reading, MeasureReader.whole(node), Shape.REVERSAL, measure.child(key), measure.placeOf(key));
        Basis own = fields.basis();
        FigureReader figures = new FigureReader(reading, own.equals(Basis.NONE) ? around.around() : own, true);
        FigureKind forAll = FigureKind.SHARE_FOR_ALL;
        List<Figure> changes = new ArrayList<>();
        if (MeasureReader.isByParty(fields)) {
            changes.addAll(figures.byId(fields, forAll.innerKey(), forAll.quantity(), List.of())
                    .values());
        } else {
            changes.addAll(figures.atMostOne(fields, forAll.innerKey(), forAll.quantity()));
        }
        changes.addAll(figures.atMostOne(fields, FigureKind.WITHIN.innerKey(), FigureKind.WITHIN.quantity()));
        return changes;
    }

    /** What stands directly in the mapping of a measure or a party. */
    private static List<Figure> changed(Fields fields, Owner owner, FigureReader figures) {
        List<Figure> changes = new ArrayList<>();
        for (FigureKind kind : FigureKind.changeable(owner)) {
            String key = kind.innerKey();
            if (!kind.key().equals(MeasureReader.UNDONE)) {
                changes.addAll(
                        kind.form() == FigureKind.Form.NAMED
                                ? figures.byId(fields, key, kind.quantity(), List.of())
                                        .values()
                                : figures.atMostOne(fields, key, kind.quantity()));
            }
        }
        return changes;
    }

    private static List<Figure> renamed(List<Figure> figures, String from, String to) {
        return figures.stream()
                .map(f -> f.at(to + f.path().substring(from.length())))
                .toList();
    }
}
