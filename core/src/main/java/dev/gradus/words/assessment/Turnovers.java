package dev.gradus.words.assessment;

import dev.gradus.assessment.FirstRates;
import dev.gradus.assessment.RoadmapReview;
import dev.gradus.roadmap.Plan;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** That turnover changes at named days, how a plan was found then, and what the change does to a roadmap. */
public final class Turnovers {
    /** A weakest margin that the change moves by less than this many points is not worth a sentence. */
    private static final double LITTLE = 0.05;

    private final Words words;

    public Turnovers(Words words) {
        this.words = words;
    }

    /** The rates with their days, and how the roadmap was looked for; empty where none changes. */
    public List<Sentence> plan(Plan plan, RoadmapReview found) {
        return found.firstRates().stream()
                .flatMap(first -> Stream.of(rates(first), words.tell(key(plan))))
                .toList();
    }

    /** That none of those that were weighed on their dates holds; empty where it is known of all roadmaps. */
    public Sentence missed(Plan plan, RoadmapReview found) {
        return plan instanceof Plan.NearestMiss && found.firstRates().isPresent()
                ? words.tell("verdict.miss.dates")
                : Sentence.NONE;
    }

    private static String key(Plan plan) {
        return switch (plan) {
            case Plan.Found _ -> "turnover.best";
            case Plan.NearestMiss _ -> "turnover.miss";
            case Plan.Nowhere _, Plan.TooLarge _, Plan.Bracket _, Plan.Undecided _ -> "turnover.limited";
        };
    }

    private Sentence rates(FirstRates first) {
        return words.tell(
                "turnover.rates",
                words.list(first.changes().stream()
                        .map(change -> words.say(
                                "turnover.change",
                                words.theParty(change.party()),
                                words.percent(change.before()),
                                words.percent(change.after()),
                                words.date(change.day())))
                        .toList()));
    }

    /** What the roadmap would be were the first rates to last, where that is something else. */
    List<Sentence> effect(RoadmapReview review) {
        List<Sentence> said = new ArrayList<>(turned(review));
        double now = review.certificate().weakestMargin();
        review.firstRates()
                .filter(first -> said.isEmpty() && Math.abs(first.weakestMargin() - now) >= LITTLE)
                .ifPresent(first -> said.add(
                        words.tell("turnover.margin", words.points(first.weakestMargin()), words.points(now))));
        return said;
    }

    /** That the verdict would be the other one. */
    List<Sentence> turned(RoadmapReview review) {
        boolean holds = review.standing().holds();
        return review.firstRates().stream()
                .filter(first -> first.holds() != holds)
                .map(_ -> words.tell(holds ? "turnover.fails" : "turnover.holds"))
                .toList();
    }
}
