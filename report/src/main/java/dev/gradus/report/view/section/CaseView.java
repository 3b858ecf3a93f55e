package dev.gradus.report.view.section;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Instrument;
import dev.gradus.agreement.Party;
import dev.gradus.assessment.TrustReview;
import dev.gradus.report.view.context.BasisView;
import dev.gradus.report.view.context.FormattedNumber;
import dev.gradus.report.view.context.Kinds;
import dev.gradus.report.view.context.LocalizedContext;
import dev.gradus.report.view.context.Phrase;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the case describes: parties, measures, and the record of the talks.
 *
 * @param summary what it is about, whole
 */
public record CaseView(
        Phrase summary,
        List<PartyView> parties,
        List<TrustRow> trust,
        List<MeasureView> measures,
        List<Section> sections) {

    public record PartyView(String id, String name, String role, List<EntryView> wants, BasisView basis) {}

    /**
     * @param id its anchor
     * @param today trust as computed
     * @param given the figure of the case
     * @param moves what each past act did
     */
    public record TrustRow(
            String id, String truster, String trusted, FormattedNumber today, FigureView given, List<String> moves) {}

    /** @param key of its heading */
    public record Section(String key, List<EntryView> entries) {}

    public static CaseView of(LocalizedContext e) {
        return new CaseView(
                e.text(e.written().summary()),
                e.written().parties().stream().map(p -> party(e, p)).toList(),
                e.written().trust().stream().map(t -> trust(e, t)).toList(),
                MeasureView.all(e),
                sections(e));
    }

    private static List<Section> sections(LocalizedContext e) {
        RecordEntries entries = new RecordEntries(e);
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("case.objectives", objectives(e)));
        sections.add(new Section("case.redLines", entries.redLines()));
        sections.add(new Section("case.deadlines", entries.deadlines()));
        sections.add(new Section("case.instruments", instruments(e)));
        sections.add(new Section("case.rounds", entries.rounds()));
        sections.add(new Section("case.moves", entries.moves()));
        sections.add(new Section("case.texts", entries.texts()));
        sections.add(new Section("case.statements", entries.statements()));
        sections.add(new Section("case.pledges", entries.pledges()));
        sections.add(new Section("case.clauses", entries.clauses()));
        sections.add(new Section("case.forecasts", entries.forecasts()));
        sections.add(new Section("case.history", entries.history()));
        sections.removeIf(section -> section.entries().isEmpty());
        return sections;
    }

    private static PartyView party(LocalizedContext e, Party p) {
        String path = "parties." + p.id();
        return new PartyView(
                e.id(path),
                e.words().party(p.id()),
                role(e, p),
                p.wants().stream()
                        .map(w -> new EntryView(
                                e.id(path + ".wants." + w.id()),
                                Phrase.NONE,
                                List.of(),
                                List.of(),
                                e.text(w.says()),
                                List.of(),
                                false,
                                e.basis(w.basis())))
                        .toList(),
                e.basis(p.basis()));
    }

    /** What it is to the agreement, who sits in it, whom it answers for. */
    private static String role(LocalizedContext e, Party p) {
        List<String> said = new ArrayList<>(
                List.of(Kinds.say(e, "role", e.written().onlyChecks(p) ? "checks" : Words.key(p.role()))));
        if (!p.members().isEmpty()) {
            said.add(e.say("party.members", parties(e, p.members())));
        }
        if (!p.decides().isEmpty()) {
            said.add(e.say("party.decides", e.words().text(p.decides())));
        }
        if (!p.answersFor().isEmpty()) {
            said.add(e.say("party.answersFor", parties(e, p.answersFor())));
        }
        return String.join(" · ", said);
    }

    private static String parties(LocalizedContext e, List<String> ids) {
        return e.words().list(ids.stream().map(e.words()::party).toList());
    }

    private static TrustRow trust(LocalizedContext e, Case.Trust t) {
        Optional<TrustReview> review = e.assessment().trust().stream()
                .filter(r -> e.structure().parties().get(r.truster()).id().equals(t.truster())
                        && e.structure().parties().get(r.trusted()).id().equals(t.trusted()))
                .findFirst();
        List<String> moves = review.map(r -> r.account().moves().stream()
                        .map(m -> e.say(
                                m.kept() ? "trust.move.kept" : "trust.move.broken",
                                history(e, m.act()),
                                e.words().fixed(m.factor(), 2)))
                        .toList())
                .orElse(List.of());
        return new TrustRow(
                e.id("trust." + t.truster() + "." + t.trusted()),
                e.words().party(t.truster()),
                e.words().party(t.trusted()),
                review.map(r -> e.shown(r.today()))
                        .orElse(new FormattedNumber(e.words().percent(t.prior().value()), -1)),
                FigureView.of(e, t.prior()),
                moves);
    }

    private static String history(LocalizedContext e, String act) {
        return e.written().record().history().stream()
                .filter(h -> h.id().equals(act))
                .findFirst()
                .map(h -> e.words().text(h.says()))
                .orElse(act);
    }

    private static List<EntryView> objectives(LocalizedContext e) {
        return e.written().objectives().stream()
                .map(o -> new EntryView(
                        e.id("objectives." + o.id()),
                        e.text(o.name()),
                        List.of(),
                        List.of(),
                        Phrase.NONE,
                        List.of(),
                        false,
                        e.basis(o.basis())))
                .toList();
    }

    private static List<EntryView> instruments(LocalizedContext e) {
        return e.written().instruments().stream().map(i -> instrument(e, i)).toList();
    }

    private static EntryView instrument(LocalizedContext e, Instrument i) {
        return new EntryView(
                e.id("instruments." + i.id()),
                e.text(i.name()),
                List.of(e.say(
                        "instrument.cost",
                        e.words().party(i.by()),
                        e.words().points(i.cost().value()))),
                List.of(),
                Phrase.NONE,
                List.of(),
                false,
                e.basis(i.basis()));
    }
}
