package dev.gradus.report.view.section;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseRecord;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.dating.ClauseDays;
import dev.gradus.report.view.context.Kinds;
import dev.gradus.report.view.context.Link;
import dev.gradus.report.view.context.LocalizedContext;
import dev.gradus.report.view.context.Phrase;
import dev.gradus.words.Moments;
import dev.gradus.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The entries of the record: what was said, promised, expected and done. */
final class RecordEntries {
    private final LocalizedContext e;

    RecordEntries(LocalizedContext edition) {
        this.e = edition;
    }

    List<EntryView> redLines() {
        return e.written().redLines().stream().map(this::redLine).toList();
    }

    private EntryView redLine(Case.RedLine r) {
        List<String> details = details(r.on(), e.say(r.hard() ? "redLine.hard" : "redLine.soft"));
        return new EntryView(
                e.id("red-lines." + r.id()),
                e.plain(e.words().party(r.by())),
                details,
                e.names().all(r.never()),
                e.text(r.says()),
                List.of(),
                e.isLater(r.on()),
                e.basis(r.basis()));
    }

    List<EntryView> deadlines() {
        return e.written().deadlines().stream()
                .map(d -> new EntryView(
                        e.id("deadlines." + d.id()),
                        e.text(d.name()),
                        details(
                                List.of(d.date()),
                                Kinds.say(e, "deadline", d.kind()),
                                d.binds().isEmpty()
                                        ? ""
                                        : e.say("deadline.binds", e.words().party(d.binds()))),
                        List.of(),
                        Phrase.NONE,
                        List.of(),
                        false,
                        e.basis(d.basis())))
                .toList();
    }

    List<EntryView> rounds() {
        return e.written().record().rounds().stream()
                .map(r -> new EntryView(
                        e.id("rounds." + r.id()),
                        e.text(r.name()),
                        details(r.on(), e.words().text(r.place())),
                        List.of(),
                        e.text(r.outcome()),
                        more("round.gap", r.gap()),
                        e.isLater(r.on()),
                        e.basis(r.basis())))
                .toList();
    }

    List<EntryView> moves() {
        return e.written().record().moves().stream().map(this::move).toList();
    }

    private EntryView move(CaseRecord.Move m) {
        List<Link> about = new ArrayList<>(List.of(e.names().link(m.proposal())));
        about.addAll(e.names().all(m.with()));
        if (!m.round().isEmpty()) {
            about.add(e.names().link(m.round()));
        }
        String exception =
                m.isExempt() ? Kinds.say(e, "exception", m.exception().word()) : "";
        return new EntryView(
                e.id("moves." + m.id()),
                e.plain(e.words().party(m.by())),
                details(m.on(), Kinds.say(e, "move", Words.key(m.kind())), exception),
                about,
                e.text(m.says()),
                List.of(),
                e.isLater(m.on()),
                e.basis(m.basis()));
    }

    List<EntryView> texts() {
        return e.written().record().texts().stream()
                .map(t -> new EntryView(
                        e.id("texts." + t.id()),
                        e.text(t.name()),
                        details(t.on(), Kinds.say(e, "text", t.kind()), Kinds.say(e, "status", t.status())),
                        t.under().isEmpty() ? List.of() : List.of(e.names().link(t.under())),
                        e.text(t.says()),
                        List.of(),
                        e.isLater(t.on()),
                        e.basis(t.basis())))
                .toList();
    }

    List<EntryView> statements() {
        return e.written().record().statements().stream()
                .map(s -> new EntryView(
                        e.id("statements." + s.id()),
                        e.names().find(s.by()).text(),
                        details(s.on(), Kinds.say(e, "statement", s.kind()), to(s.to())),
                        s.about().isEmpty() ? List.of() : List.of(e.names().find(s.about())),
                        e.text(s.says()),
                        List.of(),
                        e.isLater(s.on()),
                        e.basis(s.basis())))
                .toList();
    }

    List<EntryView> pledges() {
        return e.written().record().pledges().stream().map(this::pledge).toList();
    }

    private EntryView pledge(CaseRecord.Pledge p) {
        List<EntryView.More> more = new ArrayList<>(more("pledge.reportedBy", p.reportedBy()));
        more.add(new EntryView.More(
                e.say("pledge.until"),
                p.until().isEmpty() ? e.plain(e.say("pledge.noEnd")) : e.text(p.until()),
                false,
                e.basis(dev.gradus.agreement.Basis.NONE)));
        return new EntryView(
                e.id("pledges." + p.id()),
                e.plain(e.words().party(p.by())),
                details(p.on(), e.say(p.form() == Measure.Form.ORAL ? "form.oral" : "form.written")),
                p.measure().isEmpty() ? List.of() : List.of(e.names().link(p.measure())),
                e.text(p.refrains()),
                more,
                e.isLater(p.on()),
                e.basis(p.basis()));
    }

    List<EntryView> clauses() {
        ClauseDays days = ClauseDays.of(e.assessment().whole());
        return e.written().record().clauses().stream()
                .map(c -> new EntryView(
                        e.id("clauses." + c.id()),
                        e.plain(e.words().sentence("clause." + Words.key(c.kind()))),
                        c.until().isEmpty()
                                ? List.of()
                                : List.of(e.say("clause.until", new Moments(e.words()).ends(c, days.ends(c)))),
                        e.names().all(c.of()),
                        e.text(c.says()),
                        List.of(),
                        false,
                        e.basis(c.basis())))
                .toList();
    }

    List<EntryView> forecasts() {
        return e.written().record().forecasts().stream().map(this::forecast).toList();
    }

    private EntryView forecast(CaseRecord.Forecast f) {
        List<String> details = new ArrayList<>();
        if (!f.made().isEmpty()) {
            details.add(e.say("forecast.made", e.dates(f.made())));
        }
        if (!f.until().isEmpty()) {
            details.add(e.say("forecast.until", e.dates(f.until())));
        }
        if (!f.words().isEmpty()) {
            details.add(e.say("forecast.words", e.words().quoted(e.words().text(f.words()))));
        }
        List<EntryView.More> more = new ArrayList<>();
        if (!f.happened().isEmpty() || !f.outcome().isEmpty()) {
            String happened = f.happened().isEmpty() ? "" : Kinds.say(e, "happened", f.happened());
            String label = f.happenedOn().isEmpty()
                    ? e.say("forecast.happened", happened)
                    : e.say("forecast.happenedOn", happened, e.dates(f.happenedOn()));
            more.add(new EntryView.More(
                    label, e.text(f.outcome()), e.isLater(f.happenedOn()), e.basis(f.outcomeBasis())));
        }
        return new EntryView(
                e.id("forecasts." + f.id()),
                e.names().find(f.by()).text(),
                details,
                f.about().isEmpty() ? List.of() : List.of(e.names().find(f.about())),
                e.text(f.says()),
                more,
                e.isLater(f.made()),
                e.basis(f.basis()));
    }

    List<EntryView> history() {
        return e.written().record().history().stream().map(this::past).toList();
    }

    private EntryView past(CaseRecord.PastAct h) {
        List<EntryView.More> more = new ArrayList<>();
        more.addAll(more("history.size", h.size()));
        more.addAll(more("history.response", h.response()));
        return new EntryView(
                e.id("history." + h.id()),
                e.plain(e.say("history.byTo", e.words().party(h.by()), e.words().party(h.to()))),
                details(h.on(), Kinds.say(e, "history", h.kind()), kept(h.kept())),
                List.of(),
                e.text(h.says()),
                more,
                e.isLater(h.on()),
                e.basis(h.basis()));
    }

    private String kept(Map<String, Boolean> kept) {
        if (kept.get("") instanceof Boolean all) {
            return e.say(all ? "history.kept" : "history.broken");
        }
        return e.words()
                .list(kept.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(account -> e.say(
                                account.getValue() ? "history.keptBy" : "history.brokenBy",
                                e.words().party(account.getKey())))
                        .toList());
    }

    private String to(LocalText to) {
        return to.isEmpty()
                ? ""
                : e.say("statement.to", e.names().find(to).text().text());
    }

    private List<EntryView.More> more(String key, LocalText text) {
        return text.isEmpty()
                ? List.of()
                : List.of(new EntryView.More(
                        e.say(key), e.names().find(text).text(), false, e.basis(dev.gradus.agreement.Basis.NONE)));
    }

    private List<String> details(List<LocalDate> on, String... others) {
        List<String> details = new ArrayList<>();
        if (!on.isEmpty()) {
            details.add(e.dates(on));
        }
        for (String other : others) {
            if (!other.isEmpty()) {
                details.add(other);
            }
        }
        return details;
    }
}
