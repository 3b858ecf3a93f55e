package dev.gradus.words.assessment;

import dev.gradus.agreement.Structure;
import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.Comparison;
import dev.gradus.assessment.RoadmapReview;
import dev.gradus.words.NumberLabels;
import dev.gradus.words.Passage;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.List;

/** What changed between two assessments. */
public final class ComparisonWords {
    private static final int MOST_NUMBERS = 12;

    /** Points below which a draft is neither better nor worse for a party. */
    private static final double LEAST = 0.05;

    private final Words to;
    private final Words from;
    private final Comparison comparison;
    private final boolean isRedrafted;
    private final boolean differsInNothing;

    /**
     * @param to of the first, which is compared
     * @param from of the second, with which it is compared
     */
    public ComparisonWords(Words to, Words from, Comparison comparison) {
        this.to = to;
        this.from = from;
        this.comparison = comparison;
        this.isRedrafted = DraftWords.differ(
                comparison.second().written(), comparison.first().written());
        this.differsInNothing = !isRedrafted && comparison.changes().isEmpty();
    }

    /** "verdict", "texts" step by step, "proposals", "worths", "best", "sides" and "numbers": what differs, each an entry. */
    public Passage passage() {
        if (differsInNothing) {
            return Passage.of("comparison", title())
                    .say(Sentence.of(to.say("against.nothing")))
                    .done();
        }
        return Passage.of("comparison", title())
                .part(part("verdict", List.of(verdict())))
                .parts(below())
                .done();
    }

    /** The same as a page: its "verdict" is the headline, its "notes" say what is held against what. */
    public Passage page() {
        Passage.Builder told = Passage.of("comparison", title());
        Sentence headline = differsInNothing ? Sentence.of(to.say("against.nothing")) : verdict();
        return told.part(Passage.of("verdict", "").say(headline).done())
                .part(Passage.of("notes", "")
                        .say(Sentence.of(title()), to.tell("against.own"))
                        .done())
                .parts(differsInNothing ? List.of() : below())
                .done();
    }

    private String title() {
        return DraftWords.title(
                to, comparison.first().written(), comparison.second().written());
    }

    private List<Passage> below() {
        List<Passage> parts = new ArrayList<>();
        if (isRedrafted) {
            parts.add(new DraftWords(
                            to,
                            comparison.first().whole(),
                            from,
                            comparison.second().whole())
                    .passage());
        }
        parts.add(part("proposals", proposals()));
        parts.add(part("worths", worths()));
        parts.add(part("best", best()));
        parts.add(part("sides", sides()));
        parts.add(part("numbers", numbers()));
        return parts.stream()
                .filter(part -> !part.parts().isEmpty() || !part.blocks().isEmpty())
                .toList();
    }

    private Passage part(String id, List<Sentence> entries) {
        return Passage.of(id, to.say("against." + id)).list(entries).done();
    }

    private List<Sentence> numbers() {
        NumberLabels labels = new NumberLabels(to);
        List<Sentence> said = new ArrayList<>();
        comparison.numbers().stream()
                .limit(MOST_NUMBERS)
                .forEach(n -> said.add(item(
                        "against.change",
                        to.capital(labels.figure(n.path())),
                        labels.figureValue(n.path(), n.from()),
                        labels.figureValue(n.path(), n.to()))));
        if (comparison.numbers().size() > MOST_NUMBERS) {
            said.add(item("against.numbers.more", comparison.numbers().size() - MOST_NUMBERS));
        }
        if (comparison.onlyOne() > 0) {
            said.add(item("against.numbers.only", comparison.onlyOne()));
        }
        return said;
    }

    private Sentence verdict() {
        return change("against.verdict.one", outcome(comparison.second()), outcome(comparison.first()));
    }

    private String outcome(Assessment assessment) {
        return to.say("outcome." + assessment.outcome());
    }

    private List<Sentence> proposals() {
        List<Comparison.Pair> changed =
                comparison.proposals().stream().filter(Comparison.Pair::differs).toList();
        List<Sentence> said = new ArrayList<>();
        for (Comparison.Pair pair : changed) {
            Words named = pair.to().isEmpty() ? from : to;
            said.add(item(
                    "against.change",
                    named.quoted(named.proposal(pair.id())),
                    standing(from, pair.from()),
                    standing(to, pair.to())));
        }
        int same = comparison.proposals().size() - changed.size();
        if (same > 0) {
            said.add(item("against.proposals.same", same));
        }
        return said;
    }

    /** What a text is worth to each principal when it begins, where both drafts of it are weighed. */
    private List<Sentence> worths() {
        List<Sentence> said = new ArrayList<>();
        for (Comparison.Pair pair : comparison.proposals()) {
            for (Comparison.Worth worth : comparison.worths(pair)) {
                String way = Math.abs(worth.to() - worth.from()) < LEAST
                        ? "same"
                        : worth.to() > worth.from() ? "better" : "worse";
                said.add(item(
                        "against.worth." + way,
                        to.quoted(to.proposal(pair.id())),
                        to.theParty(worth.party()),
                        to.number(worth.from()),
                        to.number(worth.to())));
            }
        }
        return said;
    }

    private String standing(Words words, List<RoadmapReview> review) {
        if (review.isEmpty()) {
            return to.say("against.absent");
        }
        String mark = new Standings(words).mark(review.getFirst());
        return review.getFirst().standing().isWeighed()
                ? to.say(
                        "against.margin",
                        mark,
                        words.number(review.getFirst().standing().margin()))
                : mark;
    }

    private List<Sentence> best() {
        return comparison.sameRoadmap()
                ? List.of(
                        item("against.best.same", roadmap(to, comparison.first())),
                        change(
                                "against.best.margin",
                                margin(from, comparison.second()),
                                margin(to, comparison.first())))
                : List.of(
                        item(
                                "against.best.from",
                                roadmap(from, comparison.second()),
                                margin(from, comparison.second())),
                        item("against.best.to", roadmap(to, comparison.first()), margin(to, comparison.first())));
    }

    private String roadmap(Words words, Assessment assessment) {
        return assessment.best().roadmap().stages().isEmpty()
                ? to.say("against.staying")
                : new Steps(words).all(assessment.best().roadmap());
    }

    private String margin(Words words, Assessment assessment) {
        return assessment.best().standing().isWeighed()
                ? words.points(assessment.best().standing().margin())
                : to.say("against.best.noMargin");
    }

    private List<Sentence> sides() {
        Structure structure = comparison.first().resolved().structure();
        List<Sentence> said = new ArrayList<>();
        for (Comparison.Sides side : comparison.sides()) {
            String name = to.party(structure.parties().get(side.to().party()).id());
            said.add(item(
                    "against.gain",
                    name,
                    to.number(side.from().today().value()),
                    to.number(side.to().today().value()),
                    to.number(side.from().price().value()),
                    to.number(side.to().price().value())));
        }
        return said;
    }

    private Sentence change(String key, String before, String now) {
        return before.equals(now) ? item("against.unchanged", now) : item(key, before, now);
    }

    private Sentence item(String key, Object... args) {
        return Sentence.of(to.say(key, args));
    }
}
