package dev.gradus.words.assessment;

import dev.gradus.agreement.CaseFigures;
import dev.gradus.agreement.Figure;
import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.ProposalReview;
import dev.gradus.assessment.RoadmapReview;
import dev.gradus.assessment.TermReview;
import dev.gradus.assessment.TermReview.Parting;
import dev.gradus.assessment.text.Breakdowns;
import dev.gradus.quantity.Estimate;
import dev.gradus.roadmap.SwitchingNumber;
import dev.gradus.words.NumberLabels;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What would turn the verdict: the strongest doubts, those about the case itself first. */
public final class Doubts {
    private static final int MOST = 3;

    private final Words words;
    private final NumberLabels labels;
    private final SwitchingWords switching;
    private final ContestedTerms terms;

    public Doubts(Words words) {
        this.words = words;
        this.labels = new NumberLabels(words);
        this.switching = new SwitchingWords(words);
        this.terms = new ContestedTerms(words);
    }

    /**
     * At most three: the number on which what holds, or the proposal nearest to turning, hangs; a term that the signatories read
     * differently; a collapse that may be what there is today; what a third party could do; else that no single number turns it, and that it
     * was judged.
     */
    List<Sentence> sentences(Assessment assessment) {
        return Stream.of(
                        number(assessment),
                        term(assessment),
                        collapse(assessment),
                        new LeverWords(words).brief(assessment),
                        unturned(assessment),
                        judged(assessment))
                .filter(said -> !said.isEmpty())
                .limit(MOST)
                .toList();
    }

    /** The number that turns what holds, where the case's own range reaches that far; else the proposal that is so turned. */
    private Sentence number(Assessment assessment) {
        RoadmapReview best = assessment.best();
        Stream<Hinge> holding =
                Stream.of(new Hinge("", best)).filter(_ -> best.standing().isWeighed());
        Stream<Hinge> proposed =
                assessment.proposals().stream().map(p -> new Hinge(p.proposal().id(), p.review()));
        return Stream.concat(holding, proposed)
                .flatMap(hinge -> within(hinge.review).stream().map(value -> hinge(hinge, value)))
                .findFirst()
                .orElse(Sentence.NONE);
    }

    private record Hinge(String proposal, RoadmapReview review) {}

    private Sentence hinge(Hinge hinge, SwitchingNumber value) {
        boolean holds = hinge.review.standing().holds();
        String name = switching.name(value);
        Sentence opening = hinge.proposal.isEmpty()
                ? words.tell(holds ? "brief.number.holds" : "brief.number.misses", name)
                : words.tell(
                        holds ? "brief.number.proposal.holds" : "brief.number.proposal.fails",
                        words.proposal(hinge.proposal),
                        name);
        Estimate range = switching.range(value).orElseThrow();
        return Sentence.joined(List.of(
                opening,
                switching.turning(value, holds),
                words.tell(
                        "brief.number.range",
                        labels.figureValue(value.path(), range.low()),
                        labels.figureValue(value.path(), range.high()))));
    }

    private Optional<SwitchingNumber> within(RoadmapReview review) {
        return review.switchingValues().stream()
                .filter(switching::isWithinRange)
                .findFirst();
    }

    /** Of the terms that are read differently, the one whose readings part first in a proposal. */
    private Sentence term(Assessment assessment) {
        return assessment.terms().stream()
                .filter(term -> term.disputed() != 0)
                .min(Comparator.comparingInt(this::parting))
                .map(term -> term(assessment, term))
                .orElse(Sentence.NONE);
    }

    private Sentence term(Assessment assessment, TermReview term) {
        List<Sentence> said = new ArrayList<>(
                List.of(words.tell("term.disputed" + new Steps(words).bothOrAll(), words.term(term.term()))));
        terms.first(term)
                .ifPresent(parting -> said.add(words.tell(
                        terms.isAfterTheEnd(assessment, parting) ? "brief.term.end" : "brief.term.step",
                        words.proposal(parting.proposal()),
                        parting.stage())));
        return Sentence.joined(said);
    }

    private int parting(TermReview term) {
        return terms.first(term).map(Parting::stage).orElse(Integer.MAX_VALUE);
    }

    /** Of what holds, else of the first proposal: that it hangs on a breakdown of which it should be asked whether it is so today. */
    private Sentence collapse(Assessment assessment) {
        return Stream.concat(
                        Stream.of(assessment.best()),
                        assessment.proposals().stream().map(ProposalReview::review))
                .filter(review -> review.collapses().stream()
                        .anyMatch(collapse -> Breakdowns.isAsked(assessment.whole(), collapse.party())))
                .findFirst()
                .map(new Collapses(words)::sentence)
                .orElse(Sentence.NONE);
    }

    private Sentence unturned(Assessment assessment) {
        RoadmapReview best = assessment.best();
        if (!best.switchingSought()
                || !best.standing().isWeighed()
                || within(best).isPresent()) {
            return Sentence.NONE;
        }
        boolean ranged = CaseFigures.counting(assessment.written()).stream()
                .anyMatch(f -> f.estimate().isRange());
        return words.tell(
                !ranged
                        ? "brief.unturned.unranged"
                        : best.standing().holds() ? "brief.unturned.holds" : "brief.unturned.misses");
    }

    /** How many numbers of the case are somebody's judgement; empty where most are not. */
    private Sentence judged(Assessment assessment) {
        List<Figure> given = CaseFigures.counting(assessment.written()).stream()
                .filter(Figure::given)
                .toList();
        long judged = given.stream()
                .filter(figure ->
                        figure.basis().isMissing() || !figure.basis().judged().isEmpty())
                .count();
        return 2 * judged < given.size() ? Sentence.NONE : words.tell("brief.judged", judged, given.size());
    }
}
