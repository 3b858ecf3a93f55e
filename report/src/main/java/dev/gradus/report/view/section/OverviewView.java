package dev.gradus.report.view.section;

import dev.gradus.assessment.ProposalReview;
import dev.gradus.report.view.context.Link;
import dev.gradus.report.view.context.LocalizedContext;
import dev.gradus.report.view.context.Phrase;
import dev.gradus.words.Passage;
import dev.gradus.words.assessment.Standings;
import java.util.List;
import java.util.Set;

/**
 * The verdict, and what the case is about.
 *
 * @param told what the section tells, in its order
 * @param drafts the proposals, each with the way to what is told of it
 * @param asOf date of knowledge
 */
public record OverviewView(Phrase title, List<Passage> told, List<Draft> drafts, String asOf, Phrase summary) {
    /** The steps of the roadmap and what becomes of each proposal have sections of their own. */
    private static final Set<String> TOLD = Set.of("verdict", "points", "proposals", "best", "further", "disclaimer");

    /**
     * A row of the table of proposals.
     *
     * @param mark whether it holds, in a word or two
     * @param margin "" = it was not weighed
     */
    public record Draft(Link name, boolean holds, String mark, String margin) {}

    public static OverviewView of(LocalizedContext e) {
        return new OverviewView(
                e.text(e.written().title()),
                e.told().parts().stream()
                        .filter(part -> TOLD.contains(part.kind()))
                        .toList(),
                e.assessment().proposals().stream().map(p -> draft(e, p)).toList(),
                e.words().date(e.written().asOf()),
                e.text(e.written().summary()));
    }

    private static Draft draft(LocalizedContext e, ProposalReview proposed) {
        return new Draft(
                new Link(
                        e.text(proposed.proposal().name()),
                        e.href("proposals." + proposed.proposal().id())),
                proposed.review().standing().holds(),
                new Standings(e.words()).mark(proposed.review()),
                proposed.review().standing().isWeighed()
                        ? e.words().number(proposed.review().standing().margin())
                        : "");
    }
}
