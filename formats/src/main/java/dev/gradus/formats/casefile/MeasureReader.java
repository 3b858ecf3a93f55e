package dev.gradus.formats.casefile;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.FigureSet;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Place;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads measures. */
final class MeasureReader {
    static final String UNDONE = FigureKind.WITHIN.key();
    static final int MAX_PARTS = 1_000;
    static final int MAX_TRANCHES = 24;
    /** What stands for each time that a duty is called for. */
    private static final List<String> NEEDED = List.of("as needed", "khi cần");

    private static final double MOST = 1e15;

    private final Reading reading;

    MeasureReader(Reading reading) {
        this.reading = reading;
    }

    Measure measure(Fields.Section section) {
        Fields fields = Fields.of(reading, section.node(), Shape.MEASURE, section.path(), section.place());
        Basis basis = fields.basis();
        FigureReader figures = new FigureReader(reading, basis);
        List<FigureSet.Entry> numbers = new ArrayList<>(reversal(fields, figures));
        List<FigureKind> direct = FigureKind.of(FigureKind.Owner.MEASURE).stream()
                .filter(kind -> !kind.key().equals(UNDONE))
                .toList();
        numbers.addAll(figures.all(fields, direct));
        Measure.Amount amount = howMuch(fields);
        PartsReader parts = new PartsReader(reading, fields);
        Measure.Instalments instalments = parts.read(amount);
        String by = instalments.isShared() ? instalments.performers().getFirst() : one(fields);
        String paidBy = fields.string("paid by");
        return new Measure(
                section.id(),
                fields.text("name"),
                fields.text("note"),
                by,
                fields.names("with"),
                new FigureSet(numbers),
                fields.names("requires"),
                fields.names("excludes"),
                fields.names("only with"),
                parts.verifiers(instalments),
                paidBy.isEmpty() ? by : paidBy,
                form(fields),
                fields.word("obligation", Measure.Obligation.values()),
                every(fields),
                WhenReader.end(fields, "until"),
                count(fields, "parts", 1, MAX_PARTS),
                count(fields, "tranches", 2, MAX_TRANCHES),
                amount,
                RivalReader.read(RivalReader.claims(fields, Shape.MEASURE_CLAIMS), "amount", MeasureReader::amount),
                instalments,
                basis);
    }

    /** In words, or number by number. */
    private Measure.Amount howMuch(Fields fields) {
        String path = fields.child("amount");
        Optional<Node> list = fields.find("amount").filter(node -> node instanceof Node.Sequence);
        if (list.isEmpty()) {
            return new Measure.Amount(fields.text("amount"), List.of());
        }
        List<Measure.Amount.Item> items = new ArrayList<>();
        for (Node node : fields.items(list.get(), path)) {
            String at = path + "." + items.size();
            Fields item = Fields.of(reading, node, Shape.AMOUNT, at, node.place());
            items.add(new Measure.Amount.Item(howMany(item), item.text("of"), item.text("per")));
        }
        return new Measure.Amount(LocalText.NONE, items);
    }

    private double howMany(Fields item) {
        String text = item.string("value");
        if (PartsReader.UNSAID.contains(text)) {
            return Measure.Instalments.UNSAID;
        }
        Optional<Double> number = NumberRule.findNumber(text).filter(found -> found >= 0 && found <= MOST);
        if (number.isEmpty() && !text.isEmpty()) {
            reading.problems()
                    .add(
                            Code.NUMBER_FORM,
                            item.child("value"),
                            item.placeOf("value"),
                            Node.Found.cut(text),
                            "",
                            "form.amount");
        }
        return number.orElse(0.0);
    }

    private static List<LocalText> amount(Fields claim) {
        LocalText amount = claim.text("value");
        return amount.isEmpty() ? List.of() : List.of(amount);
    }

    static Measure.Form form(Fields fields) {
        return fields.word("form", Measure.Form.values());
    }

    /** At most one period, of a day or more; none at all for each time that it is called for. */
    private static List<Period> every(Fields fields) {
        boolean isScalar = fields.find("every").stream().anyMatch(node -> node instanceof Node.Scalar);
        if (isScalar && NEEDED.contains(fields.string("every"))) {
            return List.of(Period.ZERO);
        }
        Optional<Period> period = fields.period("every");
        if (period.filter(Period::isZero).isPresent()) {
            fields.wrongPeriod("every", fields.string("every"));
        }
        return period.filter(found -> !found.isZero()).stream().toList();
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
                            Code.NUMBER_WHOLE,
                            fields.child(key),
                            place,
                            Node.Found.cut(text),
                            least + ", " + (least + 1) + " … " + most);
        }
        return whole ? Integer.parseInt(text) : 1;
    }

    /** The only performer; "" where there are several. */
    private String one(Fields fields) {
        return fields.find("by").orElse(new Node.Refused(fields.place())) instanceof Node.Scalar
                ? fields.string("by")
                : "";
    }

    /** The kinds of number below "can be undone", whose share is one for all or one per party. */
    private List<FigureSet.Entry> reversal(Fields measure, FigureReader around) {
        String path = measure.child(UNDONE);
        Node node = whole(measure.find(UNDONE).orElse(new Node.Mapping(measure.place(), List.of())));
        Fields fields = Fields.of(reading, node, Shape.REVERSAL, path, measure.placeOf(UNDONE));
        Basis own = fields.basis();
        FigureReader figures =
                new FigureReader(reading, own.equals(Basis.NONE) ? around.around() : own, around.fixed());
        FigureKind forAll = FigureKind.SHARE_FOR_ALL;
        String key = forAll.innerKey();
        Map<String, Figure> shares = new LinkedHashMap<>();
        Figure rest;
        if (isByParty(fields)) {
            rest = figures.byDefault(fields.child(key), forAll.quantity());
            fields.section(
                    key,
                    section ->
                            shares.put(section.id(), figures.read(section.node(), section.path(), forAll.quantity())));
        } else {
            rest = figures.one(fields, forAll);
        }
        figures.addSet(
                shares, fields.child(key), forAll.quantity(), reading.ids().parties());
        List<FigureSet.Entry> entries = new ArrayList<>();
        entries.add(FigureReader.unnamed(forAll, "", rest));
        shares.forEach((id, share) -> entries.add(FigureReader.unnamed(forAll.own(), id, share)));
        entries.add(FigureReader.unnamed(FigureKind.WITHIN, "", figures.one(fields, FigureKind.WITHIN)));
        return entries;
    }

    /** A word, a number or a figure by itself is the share of all. */
    static Node whole(Node reversal) {
        Node.Scalar share = new Node.Scalar(reversal.place(), FigureKind.SHARE_FOR_ALL.innerKey(), true);
        boolean isShare = switch (reversal) {
            case Node.Scalar scalar -> !scalar.isEmpty();
            case Node.Sequence _ -> true;
            case Node.Mapping mapping -> mapping.find("value").isPresent();
            case Node.Refused _ -> false;
        };
        return isShare
                ? new Node.Mapping(reversal.place(), List.of(new Node.Entry(share, reversal, List.of())))
                : reversal;
    }

    /** A mapping without a value is one share per party. */
    static boolean isByParty(Fields reversal) {
        return reversal.find(FigureKind.SHARE_FOR_ALL.innerKey()).orElse(new Node.Refused(reversal.place()))
                        instanceof Node.Mapping mapping
                && mapping.find("value").isEmpty();
    }
}
