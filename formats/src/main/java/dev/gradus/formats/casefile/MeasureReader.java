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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads measures. */
final class MeasureReader {
    static final String UNDONE = FigureKind.WITHIN.key();
    static final int MAX_PARTS = 1_000;
    static final int MAX_TRANCHES = 24;
    private static final String IN_PARTS = "in parts";
    /** What stands for each time that a duty is called for. */
    private static final List<String> NEEDED = List.of("as needed", "khi cần");

    /** What stands for a size that nobody states. */
    private static final List<String> UNSAID = List.of("?", "unknown", "chưa rõ");

    private static final double MOST = 1e15;
    private static final Pattern SIZE = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,6})?");

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
        Measure.Instalments performers = performers(fields);
        String by = performers.isShared() ? performers.performers().getFirst() : one(fields);
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
                fields.texts("verified by"),
                paidBy.isEmpty() ? by : paidBy,
                form(fields),
                fields.word("obligation", Measure.Obligation.values()),
                every(fields),
                WhenReader.end(fields, "until"),
                count(fields, "parts", 1, MAX_PARTS),
                count(fields, "tranches", 2, MAX_TRANCHES),
                howMuch(fields),
                RivalReader.read(RivalReader.claims(fields, Shape.MEASURE_CLAIMS), "amount", MeasureReader::amount),
                performers.isShared() ? alone(fields, performers) : instalments(fields),
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

    /** Several performers: a list, each with the same share, or each with its own. */
    private Measure.Instalments performers(Fields fields) {
        String path = fields.child("by");
        List<String> names = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        switch (fields.find("by").orElse(new Node.Refused(fields.place()))) {
            case Node.Sequence list -> {
                names.addAll(fields.names(list, path));
                names.forEach(_ -> shares.add(1.0));
            }
            case Node.Mapping _ ->
                fields.section("by", section -> {
                    names.add(section.id());
                    String text = reading.string(section.node(), section.path());
                    boolean isSize = SIZE.matcher(text).matches() && Double.parseDouble(text) > 0;
                    shares.add(isSize ? Double.parseDouble(text) : 1.0);
                    if (!isSize && !text.isEmpty()) {
                        refuseParts(section.path(), section.place(), text);
                    }
                    return section;
                });
            case Node.Scalar _, Node.Refused _ -> {}
        }
        boolean several = names.size() > 1 && names.stream().distinct().count() == names.size();
        if (!several
                && fields.find("by").stream()
                        .anyMatch(node -> !(node instanceof Node.Scalar || node instanceof Node.Refused))) {
            reading.problems().add(Code.PERFORMERS, path, fields.placeOf("by"), String.join(", ", names));
        }
        return several ? Measure.Instalments.among(names, shares) : Measure.Instalments.NONE;
    }

    /** Several performers do it at once, so not in parts one after the other. */
    private Measure.Instalments alone(Fields fields, Measure.Instalments performers) {
        if (fields.has(IN_PARTS)) {
            reading.problems()
                    .add(
                            Code.PERFORMERS_PARTS,
                            fields.child(IN_PARTS),
                            fields.placeOf(IN_PARTS),
                            String.join(", ", performers.performers()));
        }
        return performers;
    }

    /** Sizes of the parts: numbers greater than 0, at least two; a number alone is how many there are. */
    private Measure.Instalments instalments(Fields fields) {
        String path = fields.child(IN_PARTS);
        Optional<Node> node = fields.find(IN_PARTS);
        if (node.isEmpty()) {
            return Measure.Instalments.NONE;
        }
        if (node.get() instanceof Node.Scalar count && !count.isEmpty()) {
            return Measure.Instalments.of(Collections.nCopies(count(count, path), Measure.Instalments.UNSAID));
        }
        List<Double> sizes = new ArrayList<>();
        List<Node> items = fields.items(node.get(), path);
        for (Node item : items) {
            String text = reading.string(item, path);
            boolean isSize = SIZE.matcher(text).matches() && Double.parseDouble(text) > 0;
            if (isSize || UNSAID.contains(text)) {
                sizes.add(isSize ? Double.parseDouble(text) : Measure.Instalments.UNSAID);
            } else if (!text.isEmpty()) {
                refuseParts(path, item.place(), text);
            }
        }
        if (!items.isEmpty() && (items.size() < 2 || items.size() > MAX_TRANCHES)) {
            refuseParts(path, node.get().place(), "" + items.size());
        }
        return sizes.size() < 2 || sizes.size() > MAX_TRANCHES
                ? Measure.Instalments.NONE
                : Measure.Instalments.of(sizes);
    }

    /** How many parts; 0 after a problem. */
    private int count(Node.Scalar written, String path) {
        boolean isCount = written.text().matches("[0-9]{1,2}");
        int count = isCount ? Integer.parseInt(written.text()) : 0;
        if (count < 2 || count > MAX_TRANCHES) {
            refuseParts(path, written.place(), written.text());
            return 0;
        }
        return count;
    }

    private void refuseParts(String path, Place place, String found) {
        reading.problems().add(Code.PARTS_INVALID, path, place, Node.Found.cut(found), "" + MAX_TRANCHES, "[3, 4, 3]");
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
