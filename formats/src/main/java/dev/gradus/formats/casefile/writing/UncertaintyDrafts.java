package dev.gradus.formats.casefile.writing;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Uncertainty;
import dev.gradus.agreement.Uncertainty.Belief;
import dev.gradus.agreement.Uncertainty.OutcomeClass;
import dev.gradus.agreement.Uncertainty.Together;
import dev.gradus.formats.casefile.Shape;
import dev.gradus.formats.casefile.writing.Draft.Entry;
import dev.gradus.formats.casefile.writing.Draft.Form;

/** Drafts what a case says for its forecast. */
record UncertaintyDrafts(String language) {
    void put(ShapeDraft top, Uncertainty uncertainty) {
        top.section("outcomes", Form.LINES, uncertainty.outcomes(), this::outcome)
                .section("move together", Form.LINES, uncertainty.together(), this::together)
                .section("beliefs", Form.LINES, uncertainty.beliefs(), this::belief);
    }

    private Entry outcome(OutcomeClass outcome) {
        return new Entry(
                outcome.id(),
                new ShapeDraft(Shape.OUTCOME_CLASS, language)
                        .text("name", outcome.name())
                        .names("contains", outcome.contains())
                        .names("any of", outcome.anyOf())
                        .word("at least", outcome.anyOf().isEmpty() ? "1" : "" + outcome.atLeast(), "1")
                        .basis(outcome.basis())
                        .done());
    }

    private Entry together(Together together) {
        FigureDrafts figures = new FigureDrafts(language, together.basis());
        ShapeDraft draft = new ShapeDraft(Shape.TOGETHER, language)
                .names("figures", together.figures())
                .basis(together.basis());
        figures.put(draft, "correlation", together.correlation());
        return new Entry(together.id(), draft.done());
    }

    private Entry belief(Belief belief) {
        return new Entry(belief.party(), new FigureDrafts(language, Basis.NONE).of(belief.reliable(), false));
    }
}
