package dev.gradus.formats.casefile.writing;

import dev.gradus.agreement.Party;
import dev.gradus.formats.casefile.Shape;
import dev.gradus.formats.casefile.writing.Draft.Entries;
import dev.gradus.formats.casefile.writing.Draft.Entry;
import dev.gradus.formats.casefile.writing.Draft.Form;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Drafts parties. */
record PartyDrafts(String language) {
    Entry of(Party party) {
        FigureDrafts figures = new FigureDrafts(language, party.basis());
        ShapeDraft draft = new ShapeDraft(Shape.PARTY, language)
                .text("name", party.name())
                .put("labels", labels(party))
                .word("role", party.role().name().toLowerCase(Locale.ROOT), "principal")
                .section("wants", Form.LINES, party.wants(), this::want)
                .basis(party.basis());
        List<Entry> responses = party.breakdown().stream()
                .map(response -> new Entry(response.id(), figures.of(response.points(), response.name(), false)))
                .toList();
        Entries breakdown = MeasureDrafts.lines(new Entries(responses, Form.SHORT));
        if (party.role() != Party.Role.BYSTANDER || !breakdown.isEmpty()) {
            draft.always("breakdown", breakdown);
        }
        figures.put(draft, "walk-away", party.walkAway());
        figures.put(draft, "impatience", party.impatience());
        figures.put(draft, "turnover", party.turnover());
        return new Entry(party.id(), draft.done(Form.LINES));
    }

    private Entries labels(Party party) {
        return new Entries(
                party.labels().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(label -> new Entry(label.getKey(), ShapeDraft.text(label.getValue(), language)))
                        .toList(),
                Form.SHORT);
    }

    private Entry want(Party.Entry want) {
        return new Entry(
                want.id(),
                new ShapeDraft(Shape.WANT, language)
                        .text("says", want.says())
                        .basis(want.basis())
                        .done());
    }
}
