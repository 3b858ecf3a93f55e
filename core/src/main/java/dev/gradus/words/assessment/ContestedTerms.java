package dev.gradus.words.assessment;

import dev.gradus.agreement.Term;
import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.ProposalReview;
import dev.gradus.assessment.TermReview;
import dev.gradus.assessment.TermReview.Parting;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One word, several readings: what all agree on, what only some do, where they part. */
public final class ContestedTerms {
    private final Words words;
    private final Steps steps;

    public ContestedTerms(Words words) {
        this.words = words;
        this.steps = new Steps(words);
    }

    /** Short sentences on one term of an assessment; of the places where its readings part, the earliest. */
    public List<String> sentences(Assessment assessment, TermReview review) {
        List<String> said = new ArrayList<>();
        String term = words.term(review.term());
        for (int party : review.withoutReading()) {
            said.add(words.sentence("term.withoutReading", term, words.theParty(party)));
        }
        if (review.disputed() == 0) {
            if (review.withoutReading().isEmpty()) {
                said.add(words.sentence(differsBeyond(review) ? "term.undisputed.also" : "term.undisputed", term));
            }
            return said;
        }
        said.add(words.sentence("term.disputed" + steps.bothOrAll(), term));
        said.add(
                review.core() == 0
                        ? words.sentence("term.noCore")
                        : words.sentence("term.core", words.quotedMeasures(review.core())));
        readings(review, said);
        first(review).ifPresent(parting -> said.add(parting(assessment, parting)));
        return said;
    }

    /** Where in a proposal its readings part first. */
    Optional<Parting> first(TermReview review) {
        return review.parts().stream()
                .filter(parting ->
                        parting.measures() != 0 && !parting.proposal().isEmpty())
                .min(Comparator.comparingInt(Parting::stage));
    }

    /** "In “X” the readings part at step 4, over “Y”." */
    public String parting(Assessment assessment, Parting parting) {
        return words.sentence(
                isAfterTheEnd(assessment, parting) ? "term.parts.end" : "term.parts.step",
                words.proposal(parting.proposal()),
                parting.stage(),
                words.quotedMeasures(parting.measures()));
    }

    /** All that is agreed is done before the readings part. */
    boolean isAfterTheEnd(Assessment assessment, Parting parting) {
        int stages = assessment.proposals().stream()
                .filter(p -> p.proposal().id().equals(parting.proposal()))
                .findFirst()
                .map(ProposalReview::review)
                .orElse(assessment.best())
                .roadmap()
                .stages()
                .size();
        return parting.stage() > stages;
    }

    /** Some reading goes beyond the measures of the case. */
    private boolean differsBeyond(TermReview review) {
        return words.written().terms().stream()
                .filter(term -> term.id().equals(review.term()))
                .flatMap(term -> term.readings().stream())
                .anyMatch(reading -> !reading.also().isEmpty());
    }

    /** What the best roadmap does of that which only some read into the term; it need not use the word. Empty where it does nothing of it. */
    public Optional<String> findInBest(Assessment assessment, TermReview review) {
        long done = assessment.best().roadmap().measures() & review.disputed();
        return done == 0
                ? Optional.empty()
                : Optional.of(words.sentence("term.best", words.quotedMeasures(done), readers(review, done)));
    }

    /** Whose readings require some of these measures. */
    private String readers(TermReview review, long measures) {
        return words.list(words.written().terms().stream()
                .filter(term -> term.id().equals(review.term()))
                .flatMap(term -> term.readings().stream())
                .filter(reading -> (mask(reading.requires()) & measures) != 0)
                .map(reading -> words.theParty(reading.party()))
                .toList());
    }

    private void readings(TermReview review, List<String> said) {
        for (Term term : words.written().terms()) {
            if (!term.id().equals(review.term())) {
                continue;
            }
            for (Term.Reading reading : term.readings()) {
                long more = mask(reading.requires()) & review.disputed();
                if (more != 0) {
                    said.add(words.sentence(
                            "term.reading", words.theParty(reading.party()), words.quotedMeasures(more)));
                }
            }
        }
    }

    private long mask(List<String> measures) {
        return measures.stream()
                .map(words.structure()::findMeasure)
                .filter(OptionalInt::isPresent)
                .mapToLong(c -> 1L << c.getAsInt())
                .reduce(0, (a, b) -> a | b);
    }
}
