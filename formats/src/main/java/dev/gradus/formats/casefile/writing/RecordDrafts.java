package dev.gradus.formats.casefile.writing;

import dev.gradus.agreement.CaseRecord;
import dev.gradus.agreement.CaseRecord.Clause;
import dev.gradus.agreement.CaseRecord.Forecast;
import dev.gradus.agreement.CaseRecord.Move;
import dev.gradus.agreement.CaseRecord.PastAct;
import dev.gradus.agreement.CaseRecord.Pledge;
import dev.gradus.agreement.CaseRecord.Round;
import dev.gradus.agreement.CaseRecord.Statement;
import dev.gradus.agreement.CaseRecord.Text;
import dev.gradus.agreement.Source;
import dev.gradus.formats.casefile.Fields;
import dev.gradus.formats.casefile.Shape;
import dev.gradus.formats.casefile.WhenText;
import dev.gradus.formats.casefile.writing.Draft.Entries;
import dev.gradus.formats.casefile.writing.Draft.Entry;
import dev.gradus.formats.casefile.writing.Draft.Form;
import java.util.List;
import java.util.Map;

/** Drafts what was said, promised, expected and done, and the sources of it all. */
record RecordDrafts(String language, List<String> parties) {
    private ShapeDraft draft(Shape shape) {
        return new ShapeDraft(shape, language);
    }

    void put(ShapeDraft top, CaseRecord written) {
        top.section("history", Form.LINES, written.history(), this::pastAct)
                .section("texts", Form.LINES, written.texts(), this::text)
                .section("rounds", Form.LINES, written.rounds(), this::round)
                .section("moves", Form.LINES, written.moves(), this::move)
                .section("statements", Form.LINES, written.statements(), this::statement)
                .section("pledges", Form.LINES, written.pledges(), this::pledge)
                .section("clauses", Form.LINES, written.clauses(), this::clause)
                .section("forecasts", Form.LINES, written.forecasts(), this::forecast);
    }

    Entry source(Source source) {
        ShapeDraft draft = draft(Shape.SOURCE)
                .text("title", source.title())
                .text("author", source.author())
                .text("publisher", source.publisher())
                .word("published", source.published(), "")
                .string("address", source.address())
                .word("kind", source.kind(), "")
                .text("note", source.note());
        if (!source.language().equals(language)) {
            draft.string("language", source.language());
        }
        return new Entry(source.id(), draft.done());
    }

    Entry pastAct(PastAct act) {
        FigureDrafts figures = new FigureDrafts(language, act.basis());
        ShapeDraft draft = draft(Shape.PAST_ACT)
                .word("kind", act.kind(), "promise")
                .string("by", act.by())
                .string("to", act.to())
                .text("says", act.says())
                .dates("on", act.on())
                .text("size", act.size())
                .text("response", act.response())
                .basis(act.basis());
        if (act.kept().get("") instanceof Boolean everybody) {
            draft.always("kept", yes(everybody));
        } else {
            draft.put("kept", kept(act.kept()));
        }
        act.signal().forEach(signal -> figures.put(draft, "signal", signal));
        return new Entry(act.id(), draft.done());
    }

    private Entries kept(Map<String, Boolean> accounts) {
        return new Entries(
                Order.of(accounts.keySet(), parties).stream()
                        .map(party -> new Entry(party, yes(Boolean.TRUE.equals(accounts.get(party)))))
                        .toList(),
                Form.SHORT);
    }

    private static Draft yes(boolean yes) {
        return new Draft.Word(yes ? "yes" : "no");
    }

    private Entry text(Text text) {
        return new Entry(
                text.id(),
                draft(Shape.TEXT_ENTRY)
                        .text("name", text.name())
                        .word("kind", text.kind(), "agreement")
                        .dates("on", text.on())
                        .string("under", text.under())
                        .word("status", text.status(), "none")
                        .text("says", text.says())
                        .basis(text.basis())
                        .done());
    }

    private Entry round(Round round) {
        return new Entry(
                round.id(),
                draft(Shape.ROUND)
                        .text("name", round.name())
                        .dates("on", round.on())
                        .text("place", round.place())
                        .text("outcome", round.outcome())
                        .text("gap", round.gap())
                        .basis(round.basis())
                        .done());
    }

    private Entry move(Move move) {
        FigureDrafts figures = new FigureDrafts(language, move.basis());
        ShapeDraft draft = draft(Shape.MOVE)
                .string("kind", Fields.written(move.kind()))
                .string("by", move.by())
                .string("proposal", move.proposal())
                .text("says", move.says())
                .dates("on", move.on())
                .string("round", move.round())
                .word("exception", move.exception().word(), "")
                .basis(move.basis());
        if (move.kind().isWithProposal()) {
            move.with().forEach(proposal -> draft.string("with", proposal));
        } else {
            draft.names("with", move.with());
        }
        move.accepted().forEach(chance -> figures.put(draft, "accepted", chance));
        move.audience().forEach(gain -> figures.put(draft, "audience", gain));
        return new Entry(move.id(), draft.done());
    }

    private Entry statement(Statement statement) {
        return new Entry(
                statement.id(),
                draft(Shape.STATEMENT)
                        .word("kind", statement.kind(), "claim")
                        .text("by", statement.by())
                        .text("to", statement.to())
                        .text("about", statement.about())
                        .dates("on", statement.on())
                        .text("says", statement.says())
                        .basis(statement.basis())
                        .done());
    }

    private Entry pledge(Pledge pledge) {
        return new Entry(
                pledge.id(),
                draft(Shape.PLEDGE)
                        .string("by", pledge.by())
                        .text("refrains", pledge.refrains())
                        .string("measure", pledge.measure())
                        .word("form", MeasureDrafts.form(pledge.form()), "written")
                        .text("until", pledge.until())
                        .text("reported by", pledge.reportedBy())
                        .dates("on", pledge.on())
                        .basis(pledge.basis())
                        .done());
    }

    private Entry clause(Clause clause) {
        return new Entry(
                clause.id(),
                draft(Shape.CLAUSE)
                        .string("kind", Fields.written(clause.kind()))
                        .text("says", clause.says())
                        .names("of", clause.of())
                        .put("until", until(clause))
                        .basis(clause.basis())
                        .done());
    }

    /** A mere text that could be taken for a moment is written with its language. */
    private Draft until(Clause clause) {
        boolean isText = clause.end().isEmpty()
                && clause.until().byLanguage().values().stream().anyMatch(text -> WhenText.mayBeMoment(text, language));
        return isText || clause.until().isEmpty()
                ? ShapeDraft.languages(clause.until())
                : ShapeDraft.text(clause.until(), language);
    }

    private Entry forecast(Forecast forecast) {
        Entries happened = draft(Shape.OUTCOME)
                .word("value", forecast.happened(), "")
                .dates("on", forecast.happenedOn())
                .text("says", forecast.outcome())
                .basis(forecast.outcomeBasis())
                .done();
        return new Entry(
                forecast.id(),
                draft(Shape.FORECAST)
                        .text("by", forecast.by())
                        .text("words", forecast.words())
                        .text("about", forecast.about())
                        .text("says", forecast.says())
                        .dates("made", forecast.made())
                        .dates("until", forecast.until())
                        .basis(forecast.basis())
                        .put("happened", happened)
                        .done());
    }
}
