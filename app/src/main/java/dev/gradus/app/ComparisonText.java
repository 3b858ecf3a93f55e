package dev.gradus.app;

import dev.gradus.agreement.Structure;
import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.RoadmapReview;
import dev.gradus.words.NumberLabels;
import dev.gradus.words.Standings;
import dev.gradus.words.Steps;
import dev.gradus.words.Words;
import java.util.List;

/** What changed between two assessments, in words. */
final class ComparisonText {
    private static final int MOST_NUMBERS = 12;
    private static final String INDENT = "  ";
    private static final String DEEPER = "    ";

    private final Context context;
    private final Words to;
    private final Words from;
    private final Comparison comparison;

    ComparisonText(Context context, Words to, Words from, Comparison comparison) {
        this.context = context;
        this.to = to;
        this.from = from;
        this.comparison = comparison;
    }

    void print() {
        String first = comparison.first().written().id();
        String second = comparison.second().written().id();
        if (first.equals(second)) {
            context.print("against.same", first);
        } else {
            context.print("against.other", second, first);
        }
        if (comparison.changes().isEmpty()) {
            context.print("against.nothing");
            return;
        }
        numbers();
        outcome();
        proposals();
        best();
        sides();
    }

    private void numbers() {
        if (comparison.numbers().isEmpty() && comparison.onlyOne() == 0) {
            return;
        }
        heading("against.numbers");
        NumberLabels terms = new NumberLabels(to);
        comparison.numbers().stream()
                .limit(MOST_NUMBERS)
                .forEach(n -> item(context.say(
                        "against.change",
                        to.capital(terms.figure(n.path())),
                        terms.figureValue(n.path(), n.from()),
                        terms.figureValue(n.path(), n.to()))));
        if (comparison.numbers().size() > MOST_NUMBERS) {
            item(context.say("against.numbers.more", comparison.numbers().size() - MOST_NUMBERS));
        }
        if (comparison.onlyOne() > 0) {
            item(context.say("against.numbers.only", comparison.onlyOne()));
        }
    }

    private void outcome() {
        heading("against.verdict");
        change("against.verdict.one", outcome(comparison.second()), outcome(comparison.first()));
    }

    private String outcome(Assessment assessment) {
        return context.say("outcome." + assessment.outcome());
    }

    private void proposals() {
        List<Comparison.Pair> changed =
                comparison.proposals().stream().filter(Comparison.Pair::differs).toList();
        if (comparison.proposals().isEmpty()) {
            return;
        }
        heading("against.proposals");
        for (Comparison.Pair pair : changed) {
            Words named = pair.to().isEmpty() ? from : to;
            item(context.say(
                    "against.change",
                    named.quoted(named.proposal(pair.id())),
                    standing(from, pair.from()),
                    standing(to, pair.to())));
        }
        int same = comparison.proposals().size() - changed.size();
        if (same > 0) {
            item(context.say("against.proposals.same", same));
        }
    }

    private String standing(Words words, List<RoadmapReview> review) {
        if (review.isEmpty()) {
            return context.say("against.absent");
        }
        String mark = new Standings(words).mark(review.getFirst());
        return review.getFirst().standing().isWeighed()
                ? context.say(
                        "against.margin",
                        mark,
                        words.number(review.getFirst().standing().margin()))
                : mark;
    }

    private void best() {
        heading("against.best");
        if (comparison.sameRoadmap()) {
            item(context.say("against.best.same", roadmap(to, comparison.first())));
            change("against.best.margin", margin(from, comparison.second()), margin(to, comparison.first()));
        } else {
            item(context.say(
                    "against.best.from", roadmap(from, comparison.second()), margin(from, comparison.second())));
            item(context.say("against.best.to", roadmap(to, comparison.first()), margin(to, comparison.first())));
        }
    }

    private String roadmap(Words words, Assessment assessment) {
        return assessment.best().roadmap().stages().isEmpty()
                ? context.say("against.staying")
                : new Steps(words).all(assessment.best().roadmap());
    }

    private String margin(Words words, Assessment assessment) {
        return assessment.best().standing().isWeighed()
                ? words.points(assessment.best().standing().margin())
                : context.say("against.best.noMargin");
    }

    private void sides() {
        heading("against.sides");
        for (Comparison.Sides side : comparison.sides()) {
            Structure structure = comparison.first().resolved().structure();
            String name = to.party(structure.parties().get(side.to().party()).id());
            item(context.say(
                    "against.gain",
                    name,
                    to.number(side.from().today().value()),
                    to.number(side.to().today().value()),
                    to.number(side.from().price().value()),
                    to.number(side.to().price().value())));
        }
    }

    private void change(String key, String before, String now) {
        item(before.equals(now) ? context.say("against.unchanged", now) : context.say(key, before, now));
    }

    private void heading(String key) {
        context.console().out().line("");
        context.print(key);
    }

    private void item(String text) {
        context.lines(Columns.wrap(INDENT, DEEPER, text));
    }
}
