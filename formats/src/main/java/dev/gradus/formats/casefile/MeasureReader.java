package dev.gradus.formats.casefile;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Measure;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads measures. */
final class MeasureReader {
    static final int MAX_PARTS = 1_000;
    static final int MAX_TRANCHES = 24;

    private final Reading reading;

    MeasureReader(Reading reading) {
        this.reading = reading;
    }

    Measure measure(Fields.Section section) {
        Fields fields = Fields.of(reading, section.node(), Shape.MEASURE, section.path(), section.place());
        Basis basis = fields.basis();
        FigureReader figures = new FigureReader(reading, basis);
        Reversal reversal = reversal(fields, figures);
        String by = fields.string("by");
        String paidBy = fields.string("paid by");
        return new Measure(
                section.id(),
                fields.text("name"),
                fields.text("note"),
                by,
                fields.names("with"),
                figures.byId(fields, "advances", Quantity.SHARE, reading.ids().objectives()),
                figures.byId(fields, "worth", Quantity.POINTS, reading.ids().parties()),
                figures.of(fields, "takes", Quantity.TIME, 0),
                reversal.shares(),
                reversal.within(),
                figures.of(fields, "seen if not done", Quantity.SHARE, 0),
                figures.atMostOne(fields, "signal", Quantity.SIGNAL),
                figures.of(fields, "held back", Quantity.SHARE, 0),
                fields.names("requires"),
                fields.names("excludes"),
                fields.text("verified by"),
                paidBy.isEmpty() ? by : paidBy,
                form(fields),
                Measure.Obligation.valueOf(
                        fields.word("obligation", "result", "influence").toUpperCase(Locale.ROOT)),
                count(fields, "parts", 1, MAX_PARTS),
                count(fields, "tranches", 2, MAX_TRANCHES),
                basis);
    }

    static Measure.Form form(Fields fields) {
        return Measure.Form.valueOf(fields.word("form", "written", "oral").toUpperCase(Locale.ROOT));
    }

    /** A whole number from least to most; 1 where the key is missing. */
    private int count(Fields fields, String key, int least, int most) {
        Optional<Node> node = fields.find(key);
        String text = node.map(n -> reading.string(n, fields.child(key))).orElse("");
        boolean whole =
                text.matches("[1-9][0-9]{0,3}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
        if (!whole && !text.isEmpty()) {
            Place place = node.orElse(new Node.Refused(fields.place())).place();
            reading.problems()
                    .add(
                            Code.NUMBER_INVALID,
                            fields.child(key),
                            place,
                            Node.Found.cut(text),
                            least + ", " + (least + 1) + " … " + most,
                            "2");
        }
        return whole ? Integer.parseInt(text) : 1;
    }

    /**
     * @param shares party id → share undone; key "" = for all others
     * @param within years that undoing takes
     */
    record Reversal(Map<String, Figure> shares, Figure within) {}

    private Reversal reversal(Fields measure, FigureReader around) {
        String path = measure.child("can be undone");
        Node node = measure.find("can be undone").orElse(new Node.Mapping(measure.place(), List.of()));
        Fields fields = Fields.of(reading, node, Shape.REVERSAL, path, measure.placeOf("can be undone"));
        Basis own = fields.basis();
        FigureReader figures =
                new FigureReader(reading, own.equals(Basis.NONE) ? around.around() : own, around.fixed());
        Map<String, Figure> shares = new LinkedHashMap<>();
        if (isByParty(fields)) {
            shares.put("", figures.byDefault(fields.child("share"), Quantity.SHARE));
            fields.section(
                    "share",
                    section -> shares.put(section.id(), figures.read(section.node(), section.path(), Quantity.SHARE)));
        } else {
            shares.put("", figures.of(fields, "share", Quantity.SHARE, 0));
        }
        figures.addSet(
                shares, fields.child("share"), Quantity.SHARE, reading.ids().parties());
        return new Reversal(shares, figures.of(fields, "within", Quantity.TIME, 0));
    }

    /** A mapping without a value is one share per party. */
    static boolean isByParty(Fields reversal) {
        return reversal.find("share").orElse(new Node.Refused(reversal.place())) instanceof Node.Mapping mapping
                && mapping.find("value").isEmpty();
    }
}
