package dev.gradus.formats.casefile.writing;

import dev.gradus.agreement.Basis.Claim;
import dev.gradus.agreement.Case.Deadline;
import dev.gradus.agreement.Case.Objective;
import dev.gradus.agreement.Case.RedLine;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.Term;
import dev.gradus.agreement.When;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.formats.casefile.Shape;
import dev.gradus.formats.casefile.WhenText;
import dev.gradus.formats.casefile.writing.Draft.Entries;
import dev.gradus.formats.casefile.writing.Draft.Entry;
import dev.gradus.formats.casefile.writing.Draft.Form;
import java.util.List;

/**
 * Drafts what is negotiated about: objectives, contested terms, proposals, red lines, deadlines.
 *
 * @param parties ids of the case
 */
record DealDrafts(String language, List<String> parties) {
    private ShapeDraft draft(Shape shape) {
        return new ShapeDraft(shape, language);
    }

    Entry objective(Objective objective) {
        return new Entry(
                objective.id(),
                draft(Shape.OBJECTIVE)
                        .text("name", objective.name())
                        .basis(objective.basis())
                        .done());
    }

    Entry term(Term term) {
        return new Entry(
                term.id(),
                draft(Shape.TERM)
                        .text("name", term.name())
                        .always(
                                "readings",
                                new Entries(
                                        term.readings().stream()
                                                .map(this::reading)
                                                .toList(),
                                        Form.SHORT))
                        .basis(term.basis())
                        .done());
    }

    private Entry reading(Term.Reading reading) {
        return new Entry(
                reading.party(),
                draft(Shape.READING)
                        .names("requires", reading.requires())
                        .text("also", reading.also())
                        .basis(reading.basis())
                        .done());
    }

    Entry proposal(Proposal proposal) {
        ShapeDraft draft = draft(Shape.PROPOSAL)
                .text("name", proposal.name())
                .text("note", proposal.note())
                .word("form", MeasureDrafts.form(proposal.form()), "written")
                .word("signed", proposal.signed() ? "yes" : "no", "no")
                .put(
                        FigureKind.CURE.key(),
                        new CureDrafts(language, proposal.basis())
                                .of(proposal.cure().all()))
                .dates("on", proposal.on())
                .string("round", proposal.round())
                .always(
                        "stages",
                        new Draft.Items(
                                proposal.stages().stream().map(this::step).toList()))
                .section("triggers", Form.SHORT, proposal.triggers(), this::trigger)
                .basis(proposal.basis());
        from(draft, proposal);
        if (proposal.terms().size() == 1) {
            draft.string("term", proposal.terms().getFirst());
        } else {
            draft.names("term", proposal.terms());
        }
        return new Entry(proposal.id(), draft.done(Form.LINES));
    }

    /** A plain string is a party where there is one of that id; somebody else of that name is written with its language. */
    private void from(ShapeDraft draft, Proposal proposal) {
        if (proposal.from().size() == 1 && parties.contains(proposal.from().getFirst())) {
            draft.string("from", proposal.from().getFirst());
        } else if (!proposal.from().isEmpty()) {
            draft.names("from", proposal.from());
        } else if (ShapeDraft.text(proposal.fromOthers(), language) instanceof Draft.Text(String name)
                && parties.contains(name)) {
            draft.put("from", ShapeDraft.languages(proposal.fromOthers()));
        } else {
            draft.text("from", proposal.fromOthers());
        }
    }

    private Draft step(Proposal.Step step) {
        ShapeDraft draft = draft(Shape.STEP)
                .put(
                        "also claimed",
                        draft(Shape.STEP_CLAIMS)
                                .put("due", claims(step.otherDues()))
                                .put("not before", claims(step.otherNotBefores()))
                                .done());
        if (!step.number().isEmpty()) {
            draft.string("name", step.number());
        }
        step.notBefore().forEach(when -> draft.always("not before", when(when)));
        step.due().forEach(when -> draft.always("due", when(when)));
        return draft.always(
                        "do",
                        new Draft.Items(step.measures().stream()
                                .<Draft>map(Draft.Text::new)
                                .toList()))
                .text("note", step.note())
                .done();
    }

    private Draft claims(List<Claim<When>> claims) {
        return ShapeDraft.claims(claims, language, this::when);
    }

    private Draft when(When when) {
        return moment(when);
    }

    static Draft moment(When when) {
        String text = WhenText.of(when);
        return when instanceof When.On || when instanceof When.AfterStart ? new Draft.Word(text) : new Draft.Text(text);
    }

    private Entry trigger(Proposal.Trigger trigger) {
        String kind = switch (trigger.kind()) {
            case AFTER -> "after";
            case VERIFIED -> "on verification of";
            case PARALLEL -> "in parallel with";
            case OPEN -> "order left open with";
        };
        Draft of = new Draft.Items(
                trigger.of().stream().<Draft>map(Draft.Text::new).toList());
        return new Entry(
                trigger.measure(),
                draft(Shape.TRIGGER)
                        .always(kind, of)
                        .text("meaning", trigger.meaning())
                        .done());
    }

    Entry redLine(RedLine line) {
        return new Entry(
                line.id(),
                draft(Shape.RED_LINE)
                        .string("by", line.by())
                        .text("says", line.says())
                        .names("never", line.never())
                        .word("hard", line.hard() ? "yes" : "no", "no")
                        .dates("on", line.on())
                        .basis(line.basis())
                        .done());
    }

    Entry deadline(Deadline deadline) {
        return new Entry(
                deadline.id(),
                draft(Shape.DEADLINE)
                        .text("name", deadline.name())
                        .dates("date", List.of(deadline.date()))
                        .word("kind", deadline.kind(), "deadline")
                        .string("binds", deadline.binds())
                        .basis(deadline.basis())
                        .done());
    }
}
