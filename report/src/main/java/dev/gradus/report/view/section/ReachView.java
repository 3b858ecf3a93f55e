package dev.gradus.report.view.section;

import dev.gradus.agreement.Roadmap;
import dev.gradus.assessment.PaperAndReach;
import dev.gradus.assessment.PaperAndReach.Deal;
import dev.gradus.assessment.PriceOfMistrust;
import dev.gradus.assessment.RoadmapReview;
import dev.gradus.quantity.Explained;
import dev.gradus.report.view.context.FormattedNumber;
import dev.gradus.report.view.context.Link;
import dev.gradus.report.view.context.LocalizedContext;
import dev.gradus.report.view.context.PaperWorth;
import dev.gradus.report.view.context.Phrase;
import dev.gradus.report.view.picture.ReachPlot;
import dev.gradus.roadmap.Tolerance;
import dev.gradus.words.Passage;
import dev.gradus.words.assessment.Standings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What could be agreed on paper against what can be reached, and the price of mistrust.
 *
 * @param counts sentences that say how many deals there are and what becomes of them
 * @param plot the same as a picture
 * @param principals names, the order of every list of numbers
 * @param points the deals with a name, and the frontier
 * @param frontierShown rows of the frontier that follow the named ones
 * @param frontierInZone deals on the frontier that leave no principal below its walk-away value
 * @param frontierAll deals on the frontier
 */
public record ReachView(
        List<String> counts,
        ReachPlot plot,
        List<String> principals,
        List<Point> points,
        int frontierShown,
        int frontierInZone,
        int frontierAll,
        List<PriceRow> price,
        Passage priceTold) {
    private static final int MOST_ROWS = 40;

    /**
     * @param name what the deal is ("Nash deal"); empty on the frontier
     * @param status "" = not said
     */
    public record Point(Phrase name, List<Link> measures, List<FormattedNumber> values, String status) {}

    /** One principal. */
    public record PriceRow(
            String party,
            FormattedNumber today,
            FormattedNumber fullTrust,
            FormattedNumber price,
            FormattedNumber onPaper,
            FormattedNumber delayAndSelfInterest) {}

    public static ReachView of(LocalizedContext e) {
        PaperAndReach paper = e.assessment().paper();
        PriceOfMistrust price = e.assessment().price();
        return new ReachView(
                counts(e, paper),
                ReachPlot.of(e, best(e)),
                paper.principals().stream().map(e::party).toList(),
                points(e, paper),
                Math.min(MOST_ROWS, inZone(paper).size()),
                inZone(paper).size(),
                paper.frontier().size(),
                price.sides().stream().map(s -> priceRow(e, s)).toList(),
                e.told().find("price"));
    }

    private static List<String> counts(LocalizedContext e, PaperAndReach paper) {
        if (paper.deals() < 0) {
            return List.of(e.say("reach.tooMany"));
        }
        List<String> said = new ArrayList<>();
        said.add(e.say("reach.deals", whole(e, paper.deals()), whole(e, paper.inZone())));
        if (paper.stableDeals() >= 0) {
            said.add(e.say("reach.stable", whole(e, paper.stableDeals())));
        }
        said.add(reachable(e, paper));
        return said;
    }

    private static String reachable(LocalizedContext e, PaperAndReach paper) {
        if (paper.reachableDeals() < 0) {
            return e.say("reach.undecided");
        }
        String reachable = whole(e, paper.reachableDeals());
        return paper.undecidedDeals() > 0
                ? e.say("reach.reachable.atLeast", reachable, whole(e, paper.undecidedDeals()))
                : e.say("reach.reachable", reachable);
    }

    private static String status(LocalizedContext e, RoadmapReview review) {
        return review.standing().isWeighed()
                ? e.say(review.standing().holds() ? "status.holds" : "status.fails")
                : e.words().capital(new Standings(e.words()).mark(review));
    }

    private static String whole(LocalizedContext e, long count) {
        return e.words().fixed(count, 0);
    }

    private static List<Point> points(LocalizedContext e, PaperAndReach paper) {
        List<Point> points = new ArrayList<>();
        points.add(new Point(
                e.plain(e.say("reach.walkAway")),
                List.of(),
                paper.walkAway().stream()
                        .map(v -> new FormattedNumber(e.words().number(v), -1))
                        .toList(),
                ""));
        paper.nash().forEach(deal -> points.add(deal(e, e.plain(e.say("reach.nash")), deal)));
        e.assessment()
                .proposals()
                .forEach(p -> points.add(new Point(
                        e.text(p.proposal().name()),
                        e.measures(p.review().roadmap().measures()),
                        onPaper(e, p.review().roadmap()),
                        status(e, p.review()))));
        Roadmap best = e.assessment().best().roadmap();
        if (!best.stages().isEmpty()) {
            points.add(new Point(
                    best(e),
                    e.measures(best.measures()),
                    onPaper(e, best),
                    status(e, e.assessment().best())));
        }
        inZone(paper).stream()
                .limit(MOST_ROWS)
                .map(deal -> deal(e, Phrase.NONE, deal))
                .forEach(points::add);
        return points;
    }

    /** What the planned roadmap is. */
    private static Phrase best(LocalizedContext e) {
        return e.plain(e.words().capital(e.say(RoadmapView.key(e.assessment().outcome()))));
    }

    private static List<Deal> inZone(PaperAndReach paper) {
        return paper.frontier().stream()
                .filter(deal -> IntStream.range(0, paper.walkAway().size())
                        .allMatch(k ->
                                deal.values().get(k).value() >= paper.walkAway().get(k) - Tolerance.TIE))
                .toList();
    }

    private static Point deal(LocalizedContext e, Phrase name, Deal deal) {
        return new Point(
                name,
                e.measures(deal.measures()),
                deal.values().stream().map(e::shown).toList(),
                e.say(key(deal.status())));
    }

    static String key(PaperAndReach.Status status) {
        return switch (status) {
            case UNSTABLE -> "status.unstable";
            case OUT_OF_REACH -> "status.outOfReach";
            case REACHABLE -> "status.reachable";
            case STABLE -> "status.undecided";
        };
    }

    /** What a deal is worth on paper: the sum of its values. */
    private static List<FormattedNumber> onPaper(LocalizedContext e, Roadmap roadmap) {
        return e.assessment().paper().principals().stream()
                .map(i -> e.shown(PaperWorth.of(e.assessment(), i, roadmap.measures())))
                .toList();
    }

    private static PriceRow priceRow(LocalizedContext e, PriceOfMistrust.Side side) {
        return new PriceRow(
                e.party(side.party()),
                outcome(e, side.today()),
                outcome(e, side.fullTrust()),
                outcome(e, side.price()),
                outcome(e, side.onPaper()),
                outcome(e, side.delayAndSelfInterest()));
    }

    /** The gain at full trust is explained apart from that of the best roadmap. */
    private static FormattedNumber outcome(LocalizedContext e, Explained number) {
        return e.shown(
                number,
                term -> term.label().equals("gain.fullTrust")
                        ? e.assessment().price().explanation()
                        : e.assessment().best().explanation());
    }
}
