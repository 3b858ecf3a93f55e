package dev.gradus.formats.casefile.writing;

import dev.gradus.agreement.FigureSet;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.formats.casefile.Fields;
import dev.gradus.formats.casefile.Shape;
import dev.gradus.formats.casefile.writing.Draft.Entries;
import dev.gradus.formats.casefile.writing.Draft.Entry;
import dev.gradus.formats.casefile.writing.Draft.Form;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Drafts measures.
 *
 * @param parties ids in the order of the case
 * @param objectives ids in the order of the case
 */
record MeasureDrafts(String language, List<String> parties, List<String> objectives) {
    private static final Draft UNSAID = new Draft.Text("?");

    private static String every(Period time) {
        return time.isZero() ? "as needed" : time.toString();
    }

    private Draft item(Measure.Amount.Item item) {
        return new ShapeDraft(Shape.AMOUNT, language)
                .always("value", item.isSaid() ? new Draft.Word(NumberText.number(item.value())) : UNSAID)
                .text("of", item.of())
                .text("per", item.per())
                .done();
    }

    Entry of(Measure measure) {
        FigureDrafts figures = new FigureDrafts(language, measure.basis());
        ShapeDraft draft = new ShapeDraft(Shape.MEASURE, language)
                .text("name", measure.name())
                .text("note", measure.note())
                .names("with", measure.with())
                .put(
                        FigureKind.WITHIN.key(),
                        new ReversalDrafts(language, measure.basis())
                                .of(measure.reversible(), List.of(measure.reversal()), parties))
                .put("verified by", verifiers(measure))
                .names("requires", measure.requires())
                .names("excludes", measure.excludes())
                .names("only with", measure.onlyWith())
                .text("amount", measure.amount().text())
                .put(
                        "amount",
                        new Draft.Items(measure.amount().items().stream()
                                .map(this::item)
                                .toList()))
                .word("form", form(measure.form()), "written")
                .word("obligation", Fields.written(measure.obligation()), "result")
                .word(
                        "every",
                        measure.every().isEmpty() ? "" : every(measure.every().getFirst()),
                        "")
                .put(
                        "also claimed",
                        new ShapeDraft(Shape.MEASURE_CLAIMS, language)
                                .put("amount", ShapeDraft.claims(measure.otherAmounts(), language, this::text))
                                .done())
                .word("parts", "" + measure.parts(), "1")
                .word("tranches", "" + measure.tranches(), "1")
                .basis(measure.basis());
        measure.until().forEach(when -> draft.always("until", DealDrafts.moment(when)));
        Measure.Instalments instalments = measure.instalments();
        if (instalments.isShared()) {
            draft.put("by", performers(instalments));
        } else {
            draft.string("by", measure.by()).put("in parts", sizes(instalments));
        }
        if (!measure.paidBy().equals(measure.by())) {
            draft.string("paid by", measure.paidBy());
        }
        for (FigureKind kind : FigureKind.of(FigureKind.Owner.MEASURE)) {
            if (!kind.key().equals(FigureKind.WITHIN.key())) {
                put(draft, figures, measure.figures(), kind);
            }
        }
        return new Entry(measure.id(), draft.done(Form.LINES));
    }

    /** One by itself, several as a list. */
    private Draft verifiers(Measure measure) {
        List<List<LocalText>> own = measure.instalments().verifiers();
        return own.isEmpty()
                ? verifiers(measure.verifiedBy())
                : new Draft.Items(own.stream()
                        .<Draft>map(names ->
                                new Draft.Items(names.stream().map(this::text).toList()))
                        .toList());
    }

    private Draft verifiers(List<LocalText> names) {
        Draft.Items all = new Draft.Items(names.stream().map(this::text).toList());
        return names.size() == 1 ? text(names.getFirst()) : all;
    }

    private Draft text(LocalText text) {
        return ShapeDraft.text(text, language);
    }

    private void put(ShapeDraft draft, FigureDrafts figures, FigureSet given, FigureKind kind) {
        switch (kind.form()) {
            case ONE, AT_MOST_ONE -> given.all(kind).forEach(figure -> figures.put(draft, kind, figure));
            case BY_ID -> {
                boolean ofParties = kind != FigureKind.ADVANCES;
                Entries byId = figures.byId(given.byId(kind), ofParties ? parties : objectives);
                draft.put(kind.key(), ofParties ? lines(byId) : byId);
            }
            case FOR_THE_REST, NAMED, SUM -> {}
        }
    }

    private static Draft sizes(Measure.Instalments parts) {
        List<Double> sizes = parts.sizes();
        boolean isCount = !sizes.isEmpty() && sizes.stream().allMatch(size -> size.isNaN());
        return isCount
                ? new Draft.Word("" + sizes.size())
                : new Draft.Items(IntStream.range(0, sizes.size())
                        .mapToObj(k -> k + 1 == parts.rest() ? new Draft.Word("rest") : size(sizes.get(k)))
                        .toList());
    }

    private static Draft size(double size) {
        return Double.isNaN(size)
                ? UNSAID
                : new Draft.Word(BigDecimal.valueOf(size).stripTrailingZeros().toPlainString());
    }

    /** A list where all have the same share. */
    private static Draft performers(Measure.Instalments among) {
        List<String> names = among.performers();
        if (among.sizes().stream().allMatch(size -> size == 1)) {
            return new Draft.Items(names.stream().<Draft>map(Draft.Text::new).toList());
        }
        return new Entries(
                IntStream.range(0, names.size())
                        .mapToObj(
                                k -> new Entry(names.get(k), size(among.sizes().get(k))))
                        .toList(),
                Form.SHORT);
    }

    static String form(Measure.Form form) {
        return Fields.written(form);
    }

    /** Bare numbers stay on one line; with their bases they stand one a line. */
    static Entries lines(Entries figures) {
        boolean bare = figures.entries().stream().noneMatch(entry -> entry.value() instanceof Entries);
        return new Entries(figures.entries(), bare ? Form.SHORT : Form.LINES);
    }
}
