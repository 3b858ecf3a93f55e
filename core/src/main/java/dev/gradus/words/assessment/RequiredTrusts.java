package dev.gradus.words.assessment;

import dev.gradus.assessment.RoadmapReview.RequiredTrust;
import dev.gradus.roadmap.evaluation.TrustNeeded.Interval;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
import java.util.List;

/** How far one party must trust another for a roadmap to hold. */
public final class RequiredTrusts {
    private final Words words;

    public RequiredTrusts(Words words) {
        this.words = words;
    }

    /** One sentence, with today's trust. */
    public Sentence sentence(RequiredTrust required) {
        String truster = words.theParty(required.truster());
        String trusted = words.theParty(required.trusted());
        Sentence today = Sentence.number(
                words.percent(required.today()), "trust." + id(required.truster()) + "." + id(required.trusted()));
        if (required.isAny() || required.isNone()) {
            return words.tell(required.isAny() ? "trust.any" : "trust.none", truster, trusted, today);
        }
        boolean enough = contains(required);
        return words.tell(enough ? "trust.enough" : "trust.notEnough", truster, trusted, shortForm(required), today);
    }

    private String id(int party) {
        return words.structure().parties().get(party).id();
    }

    /** For a table cell: "at least 35%", "any", "none", "10% to 35%". */
    public String shortForm(RequiredTrust required) {
        if (required.isAny() || required.isNone()) {
            return words.say(required.isAny() ? "trust.short.any" : "trust.short.none");
        }
        return levels(required.intervals());
    }

    /** "at least 35%", "10% to 35%", "at most 10% or at least 35%". */
    String levels(List<Interval> intervals) {
        return String.join(
                words.say("list.or"), intervals.stream().map(this::interval).toList());
    }

    /** Today's trust lies in one of the intervals. */
    public static boolean contains(RequiredTrust required) {
        return required.intervals().stream()
                .anyMatch(i -> required.today() >= i.from() - 1e-6 && required.today() <= i.to() + 1e-6);
    }

    private String interval(Interval interval) {
        String from = words.percent(interval.from());
        String to = words.percent(interval.to());
        if (interval.to() >= 1) {
            return words.say("trust.interval.atLeast", from);
        }
        return interval.from() <= 0
                ? words.say("trust.interval.atMost", to)
                : words.say("trust.interval.between", from, to);
    }
}
