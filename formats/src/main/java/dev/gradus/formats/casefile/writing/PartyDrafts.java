package dev.gradus.formats.casefile.writing;

import dev.gradus.agreement.Party;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.formats.casefile.Fields;
import dev.gradus.formats.casefile.Shape;
import dev.gradus.formats.casefile.writing.Draft.Entries;
import dev.gradus.formats.casefile.writing.Draft.Entry;
import dev.gradus.formats.casefile.writing.Draft.Form;
import java.util.Map;

/** Drafts parties. */
record PartyDrafts(String language) {
    Entry of(Party party) {
        FigureDrafts figures = new FigureDrafts(language, party.basis());
        ShapeDraft draft = new ShapeDraft(Shape.PARTY, language)
                .text("name", party.name())
                .put("labels", labels(party))
                .word("role", Fields.written(party.role()), "principal")
                .names("members", party.members())
                .text("decides", party.decides())
                .names("answers for", party.answersFor())
                .section("wants", Form.LINES, party.wants(), this::want)
                .basis(party.basis());
        for (FigureKind kind : FigureKind.of(FigureKind.Owner.PARTY)) {
            switch (kind.form()) {
                case NAMED -> {
                    Entries named = figures.named(party.figures(), kind);
                    if (!named.isEmpty()) {
                        draft.always(kind.key(), named);
                    }
                }
                case ONE, AT_MOST_ONE -> {
                    if (kind == FigureKind.TURNOVER) {
                        figures.turnover(draft, party.figures());
                    } else {
                        party.figures().all(kind).forEach(figure -> figures.put(draft, kind, figure));
                    }
                }
                case BY_ID, FOR_THE_REST, SUM -> {}
            }
        }
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
