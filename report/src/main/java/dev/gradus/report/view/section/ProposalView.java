package dev.gradus.report.view.section;

import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Proposal;
import dev.gradus.assessment.ProposalReview;
import dev.gradus.assessment.RoadmapReview;
import dev.gradus.assessment.Standing;
import dev.gradus.report.view.context.BasisView;
import dev.gradus.report.view.context.Link;
import dev.gradus.report.view.context.LocalizedContext;
import dev.gradus.report.view.context.Phrase;
import dev.gradus.words.Claims;
import dev.gradus.words.Moments;
import dev.gradus.words.Passage;
import dev.gradus.words.Sentence;
import dev.gradus.words.assessment.Standings;
import dev.gradus.words.assessment.SwitchingWords;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A proposal on the table.
 *
 * @param from whose it is
 * @param when date and form
 * @param term the contested term that it uses, if any
 * @param mark whether it holds, in a word or two
 * @param told what becomes of it: whether it holds, where it fails and why, what weighs on those who would not go ahead
 * @param hinge the number that it hangs on
 * @param redLines that it crosses
 */
public record ProposalView(
        String id,
        Phrase name,
        Phrase from,
        String when,
        Phrase note,
        List<Link> term,
        List<Step> steps,
        boolean holds,
        String mark,
        Passage told,
        Sentence hinge,
        List<Link> redLines,
        MarginTable margins,
        List<String> triggers,
        BasisView basis) {

    /** @param due "" = the proposal names no date */
    public record Step(List<Link> measures, String due, Phrase note) {}

    public static List<ProposalView> all(LocalizedContext e) {
        return e.assessment().proposals().stream().map(p -> of(e, p)).toList();
    }

    private static ProposalView of(LocalizedContext e, ProposalReview proposed) {
        Proposal p = proposed.proposal();
        RoadmapReview review = proposed.review();
        return new ProposalView(
                e.id("proposals." + p.id()),
                e.text(p.name()),
                from(e, p),
                when(e, p),
                e.text(p.note()),
                e.names().all(p.terms()),
                p.stages().stream().map(s -> step(e, s)).toList(),
                review.standing() instanceof Standing.Holds,
                new Standings(e.words()).mark(review),
                e.told().find("proposal:" + p.id()),
                new SwitchingWords(e.words()).sentence(review),
                e.names().all(review.redLinesCrossed()),
                MarginTable.of(e, review),
                p.triggers().stream().map(t -> trigger(e, t)).toList(),
                e.basis(p.basis()));
    }

    private static Phrase from(LocalizedContext e, Proposal p) {
        return p.from().isEmpty()
                ? e.text(p.fromOthers())
                : e.plain(e.words().list(p.from().stream().map(e.words()::party).toList()));
    }

    private static String when(LocalizedContext e, Proposal p) {
        String form = e.say(p.form() == Measure.Form.ORAL ? "form.oral" : "form.written");
        return p.on().isEmpty() ? form : e.say("proposal.when", e.dates(p.on()), form);
    }

    private static Step step(LocalizedContext e, Proposal.Step step) {
        return new Step(e.names().all(step.measures()), due(e, step), e.text(step.note()));
    }

    /** From when and by when, as the text says it. */
    private static String due(LocalizedContext e, Proposal.Step step) {
        Moments moments = new Moments(e.words());
        Claims claims = new Claims(e.words());
        return Stream.concat(
                        step.notBefore().stream()
                                .map(when -> e.say("proposal.notBefore", moments.said(when)))
                                .map(said -> claims.beside(said, step.otherNotBefores(), moments::said)),
                        step.due().stream()
                                .map(when -> e.say("proposal.due", moments.said(when)))
                                .map(said -> claims.beside(said, step.otherDues(), moments::said)))
                .collect(Collectors.joining(", "));
    }

    private static String trigger(LocalizedContext e, Proposal.Trigger t) {
        String key = switch (t.kind()) {
            case AFTER -> "trigger.after";
            case VERIFIED -> "trigger.verified";
            case PARALLEL -> "trigger.parallel";
            case OPEN -> "trigger.open";
        };
        String others = e.words().list(t.of().stream().map(e.words()::measure).toList());
        String said = e.say(key, e.words().measure(t.measure()), others);
        return t.meaning().isEmpty()
                ? said
                : e.say("trigger.meaning", said, e.words().text(t.meaning()));
    }
}
