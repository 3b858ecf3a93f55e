package dev.gradus.formats.casefile.writing;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Case;
import dev.gradus.agreement.Parts;
import dev.gradus.agreement.Party;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.formats.casefile.Shape;
import dev.gradus.formats.casefile.writing.Draft.Entries;
import dev.gradus.formats.casefile.writing.Draft.Entry;
import dev.gradus.formats.casefile.writing.Draft.Form;
import java.util.List;

/** Drafts a whole case. */
final class CaseDrafts {
    private final Case written;
    private final String language;
    private final List<String> parties;

    CaseDrafts(Case written) {
        this.written = written;
        this.language = written.language();
        this.parties = written.parties().stream().map(Party::id).toList();
    }

    Entries draft() {
        ShapeDraft top = new ShapeDraft(Shape.CASE, language)
                .string("case", written.id())
                .text("title", written.title())
                .text("summary", written.summary())
                .word("language", language, "")
                .dates("as of", List.of(written.asOf()))
                .word("starts", written.starts().toString(), written.asOf().toString());
        new FigureDrafts(language, Basis.NONE).put(top, FigureKind.STAGE_OVERHEAD, written.stageOverhead());
        RecordDrafts records = new RecordDrafts(language, parties);
        DealDrafts deals = new DealDrafts(language, parties);
        top.section("sources", Form.LINES, written.sources(), records::source)
                .always(
                        "parties",
                        lines(
                                written.parties().stream()
                                        .map(new PartyDrafts(language)::of)
                                        .toList(),
                                Form.LINES))
                .always(written.trustIsBefore() ? "trust before" : "trust today", trust())
                .section("objectives", Form.LINES, written.objectives(), deals::objective)
                .names("in force", written.inForce())
                .always(
                        "measures",
                        lines(
                                Parts.joined(written.measures()).stream()
                                        .map(measures()::of)
                                        .toList(),
                                Form.SPACED))
                .section("instruments", Form.LINES, written.instruments(), new InstrumentDrafts(language)::of)
                .section("terms", Form.LINES, written.terms(), deals::term)
                .section("proposals", Form.LINES, written.proposals(), deals::proposal)
                .section("red lines", Form.LINES, written.redLines(), deals::redLine)
                .section("deadlines", Form.LINES, written.deadlines(), deals::deadline);
        new UncertaintyDrafts(language).put(top, written.uncertainty());
        records.put(top, written.record());
        return top.done(Form.LINES);
    }

    private static Entries lines(List<Entry> entries, Form form) {
        return new Entries(entries, form);
    }

    MeasureDrafts measures() {
        return new MeasureDrafts(
                language,
                parties,
                written.objectives().stream().map(Case.Objective::id).toList());
    }

    private Entries trust() {
        FigureDrafts figures = new FigureDrafts(language, Basis.NONE);
        return lines(
                written.trust().stream()
                        .map(trust ->
                                new Entry(trust.truster() + " in " + trust.trusted(), figures.of(trust.prior(), false)))
                        .toList(),
                Form.LINES);
    }
}
