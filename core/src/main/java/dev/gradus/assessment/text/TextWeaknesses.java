package dev.gradus.assessment.text;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseFigures;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Party;
import dev.gradus.agreement.Resolver;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.Term;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.assessment.text.Weakness.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Weaknesses that can be read from the text of a case, without planning. */
public final class TextWeaknesses {
    /** A measure worth at least so many points to somebody moves too much at one stroke. */
    public static final double COARSE = 30;

    private static final double SAME = 1e-9;
    /** So many words make a reason. */
    private static final int WORDS = 3;

    private final Case written;
    private final List<Weakness> found = new ArrayList<>();

    private TextWeaknesses(Case written) {
        this.written = written;
    }

    /** All of them, by kind and then in the order of the case. */
    public static List<Weakness> of(WholeCase whole) {
        TextWeaknesses all = new TextWeaknesses(whole.written());
        whole.written().measures().stream().filter(Measure::isFirst).forEach(all::measure);
        all.found.addAll(Checking.of(whole.written()));
        all.found.addAll(Unread.parties(whole.written()));
        all.found.addAll(Outsiders.of(whole.written()));
        all.found.addAll(Meanings.of(whole.written()));
        all.found.addAll(Disputes.of(whole.written()));
        all.efforts();
        all.names();
        all.found.addAll(Together.of(whole.structure()));
        whole.written().proposals().forEach(p -> all.found.addAll(ProposalWeaknesses.of(whole, p)));
        whole.written().proposals().forEach(p -> all.found.addAll(OpenPoints.of(whole.written(), p)));
        whole.written().proposals().forEach(p -> all.found.addAll(GivesFirst.of(whole, p)));
        all.found.addAll(ExitCosts.of(whole.written()));
        whole.written().proposals().forEach(p -> all.found.addAll(Disputes.of(whole, p)));
        whole.written().proposals().forEach(p -> all.reason(p.basis(), "proposals." + p.id(), "proposal:" + p.id()));
        whole.written().terms().forEach(all::term);
        whole.written().parties().forEach(all::party);
        all.found.addAll(Breakdowns.of(whole));
        all.found.addAll(TurnoverDays.of(whole));
        whole.written().trust().forEach(pair -> all.trust(whole.structure(), pair));
        whole.written().record().pledges().stream()
                .filter(p -> p.form() == Measure.Form.ORAL)
                .forEach(p -> all.add(Kind.ORAL_ONLY, "pledges." + p.id(), "pledge:" + p.id()));
        CaseFigures.of(whole.written()).forEach(all::figure);
        return all.found.stream().sorted((a, b) -> a.kind().compareTo(b.kind())).toList();
    }

    private void measure(Measure m) {
        String path = "measures." + m.written();
        String measure = "measure:" + m.written();
        reason(m.basis(), path, measure);
        if (!m.paidBy().equals(m.by())) {
            add(Kind.PERFORMER_DOES_NOT_PAY, path, measure, "party:" + m.by(), "party:" + m.paidBy());
        }
        if (m.form() == Measure.Form.ORAL) {
            add(Kind.ORAL_ONLY, path, measure);
        }
        if (m.parts() > 1) {
            add(Kind.BUNDLE_TOO_COARSE, path, measure, "number:" + m.parts());
        }
        amount(m, path, measure);
        for (Party party : written.parties()) {
            double share = m.instalments().largestShare();
            if (m.parts() == 1
                    && m.worth().get(party.id()) instanceof Figure worth
                    && Math.abs(worth.value()) * share >= COARSE) {
                add(Kind.BUNDLE_TOO_COARSE, path, measure, "party:" + party.id(), "number:" + worth.value() * share);
            }
        }
    }

    /** All promises to try in one finding. */
    private void efforts() {
        List<Measure> efforts = written.measures().stream()
                .filter(m -> m.obligation() == Measure.Obligation.INFLUENCE)
                .toList();
        if (!efforts.isEmpty()) {
            add(Kind.INFLUENCE_NOT_RESULT, "measures." + efforts.getFirst().written(), OpenPoints.whole(efforts));
        }
    }

    /** The parts do not add up to the number that the text gives; a text with several numbers (a key, a range) gives none. */
    private void amount(Measure m, String path, String measure) {
        double total = m.instalments().total();
        m.amount().number().stream()
                .filter(number -> total > 0 && Math.abs(number - total) > SAME * total)
                .forEach(number -> add(Kind.PARTS_DO_NOT_ADD_UP, path, measure, plain(total), plain(number)));
    }

    /** Whole things are not told with a point. */
    private static String plain(double number) {
        return "number:" + (number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number));
    }

    /**
     * Measures of one performer that a reader of some language cannot tell apart; each is told of once, beside the first that bears the
     * name. What two parties do alike may well be called alike.
     */
    private void names() {
        List<Measure> measures = written.measures();
        for (int k = 1; k < measures.size(); k++) {
            Measure second = measures.get(k);
            measures.subList(0, k).stream()
                    .filter(first -> first.by().equals(second.by()) && areCalledTheSame(first.name(), second.name()))
                    .findFirst()
                    .ifPresent(first -> add(
                            Kind.NAME_TWICE,
                            "measures." + second.id(),
                            "measure:" + second.id(),
                            first.id(),
                            second.id()));
        }
    }

    private static boolean areCalledTheSame(LocalText one, LocalText other) {
        return one.byLanguage().entrySet().stream()
                .anyMatch(name -> name.getValue().equals(other.byLanguage().get(name.getKey())));
    }

    /** Deadlines and elections that an end on this date lies beyond. */
    public static List<Weakness> deadlines(Case written, String path, String name, LocalDate ends) {
        List<Weakness> found = new ArrayList<>();
        for (Case.Deadline deadline : written.deadlines()) {
            if (ends.isAfter(deadline.date()) && deadline.date().isAfter(written.starts())) {
                Kind kind = deadline.kind().equals("election") ? Kind.BEYOND_ELECTION : Kind.BEYOND_DEADLINE;
                found.add(Weakness.of(
                        kind, path, name, "date:" + ends, "deadline:" + deadline.id(), "date:" + deadline.date()));
            }
        }
        return found;
    }

    private void term(Term term) {
        reason(term.basis(), "terms." + term.id(), "term:" + term.id());
        for (Party party : written.parties()) {
            boolean has = term.readings().stream().anyMatch(r -> r.party().equals(party.id()));
            if (party.role() == Party.Role.PRINCIPAL && !has) {
                add(Kind.NO_READING, "terms." + term.id(), "term:" + term.id(), "party:" + party.id());
            }
        }
    }

    private void party(Party party) {
        reason(party.basis(), "parties." + party.id(), "party:" + party.id());
        boolean said = !party.figures().all(FigureKind.RESPONSE).isEmpty();
        double cost = party.figures().sum(FigureKind.BREAKDOWN);
        if (party.role() == Party.Role.PRINCIPAL && said && cost == 0) {
            add(Kind.EXIT_COSTS_NOTHING, "parties." + party.id(), "party:" + party.id());
        }
        if (party.role() == Party.Role.STAKEHOLDER) {
            party.figures().all(FigureKind.STOPPING_RESPONSE).forEach(this::withoutEffect);
            if (!Resolver.decides(written, party)) {
                idle(party);
            }
        }
    }

    /** A stakeholder that performs nothing has no part in any sum or test (model.md §4). */
    private void idle(Party party) {
        party.turnoverAfter().values().stream()
                .filter(rate -> rate.value() != 0)
                .forEach(rate -> add(Kind.IDLE_PARTY, rate.path(), "party:" + party.id(), "path:" + rate.path()));
        for (FigureKind kind : List.of(FigureKind.BREAKDOWN, FigureKind.TURNOVER)) {
            double given = kind == FigureKind.BREAKDOWN
                    ? party.figures().sum(kind)
                    : party.turnover().value();
            if (given != 0) {
                String path = kind.path(party.id());
                add(Kind.IDLE_PARTY, path, "party:" + party.id(), "path:" + path);
            }
        }
    }

    /** Trust in somebody who has nothing left to do, or of somebody who is not asked. */
    private void trust(Structure structure, Case.Trust pair) {
        OptionalInt truster = structure.findParty(pair.truster());
        OptionalInt trusted = structure.findParty(pair.trusted());
        if (truster.isEmpty() || trusted.isEmpty() || !structure.relies(truster.getAsInt(), trusted.getAsInt())) {
            withoutEffect(pair.prior());
        }
    }

    private void withoutEffect(Figure figure) {
        add(Kind.NUMBER_WITHOUT_EFFECT, figure.path(), "path:" + figure.path());
    }

    /** What is set for one run needs no source: the case is asked, not the run. */
    private void figure(Figure used) {
        Figure figure = used.asWritten();
        if (figure.given() && figure.basis().isMissing()) {
            add(Kind.NUMBER_WITHOUT_SOURCE, figure.path(), "path:" + figure.path());
        }
        reason(figure.basis(), figure.path(), "path:" + figure.path());
    }

    /** A judgement of a word or two, with no source beside it, gives no reason. */
    private void reason(Basis basis, String path, String name) {
        boolean isShort = basis.citations().isEmpty()
                && basis.judged().byLanguage().values().stream().allMatch(TextWeaknesses::isShort);
        if (isShort && !basis.judged().isEmpty()) {
            add(Kind.SHORT_REASON, path, name);
        }
    }

    private static boolean isShort(String reason) {
        return reason.strip().split("\\s+").length < WORDS;
    }

    private void add(Kind kind, String path, String... args) {
        found.add(Weakness.of(kind, path, args));
    }
}
