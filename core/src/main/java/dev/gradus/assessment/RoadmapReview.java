package dev.gradus.assessment;

import dev.gradus.agreement.Roadmap;
import dev.gradus.assessment.text.StageDates;
import dev.gradus.conduct.Conduct;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.Explanation;
import dev.gradus.roadmap.SwitchingNumber;
import dev.gradus.roadmap.evaluation.TrustNeeded.Interval;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One roadmap, weighed.
 *
 * @param roadmap what is done when
 * @param standing whether it holds
 * @param certificate every condition; no stages where the roadmap was not weighed (see {@link Standing#isWeighed})
 * @param explanation every number by name (see {@link Explanation}); empty where a roadmap with stages was not weighed
 * @param stages with dates
 * @param requiredTrust for each party that is asked, in each other that performs something in the roadmap
 * @param switchingValues the single numbers whose change would turn whether it holds, the smallest change first; empty = none does
 * @param switchingSought false where that was not looked for: nothing to turn, or too much for one party in one stage
 * @param redLinesCrossed ids of red lines (not hard) that it crosses
 * @param fragileReversals masks of measures on whose reversal (together) the verdict rests although each performer gains less than a
 *     point by it
 * @param withoutCure every condition were there no cure, where its text has one
 * @param firstRates what it would be without the changes of turnover at named days, where there are any
 * @param collapses the principals whose breakdown alone decides whether it holds: were it 0, the verdict would turn
 */
public record RoadmapReview(
        Roadmap roadmap,
        Standing standing,
        Certificate certificate,
        Explanation explanation,
        List<StageDates> stages,
        List<RequiredTrust> requiredTrust,
        List<SwitchingNumber> switchingValues,
        boolean switchingSought,
        List<String> redLinesCrossed,
        List<Long> fragileReversals,
        Optional<Certificate> withoutCure,
        Optional<FirstRates> firstRates,
        List<Collapse> collapses) {
    public RoadmapReview {
        stages = List.copyOf(stages);
        requiredTrust = List.copyOf(requiredTrust);
        switchingValues = List.copyOf(switchingValues);
        redLinesCrossed = List.copyOf(redLinesCrossed);
        fragileReversals = List.copyOf(fragileReversals);
        collapses = List.copyOf(collapses);
    }

    /** Under a text without a cure, with turnover that does not change. */
    public RoadmapReview(
            Roadmap roadmap,
            Standing standing,
            Certificate certificate,
            Explanation explanation,
            List<StageDates> stages,
            List<RequiredTrust> requiredTrust,
            List<SwitchingNumber> switchingValues,
            boolean switchingSought,
            List<String> redLinesCrossed,
            List<Long> fragileReversals) {
        this(
                roadmap,
                standing,
                certificate,
                explanation,
                stages,
                requiredTrust,
                switchingValues,
                switchingSought,
                redLinesCrossed,
                fragileReversals,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /**
     * What a collapse costs a party beyond today, where the verdict hangs on it.
     *
     * @param party position
     * @param points negative
     */
    public record Collapse(int party, double points) {}

    /** What each party does in it, in the order of the structure. */
    public List<Conduct> conducts(int parties) {
        return IntStream.range(0, parties).mapToObj(this::conduct).toList();
    }

    private Conduct conduct(int party) {
        if (standing instanceof Standing.NoSteps) {
            return new Conduct.NoPart();
        }
        return standing.isWeighed() ? Conduct.of(certificate, party) : new Conduct.NotWeighed();
    }

    /**
     * The priors at which the roadmap still holds for the truster, all else equal.
     *
     * @param intervals of the prior, ascending, within 0…1; empty = none suffices
     * @param today the trust there is
     */
    public record RequiredTrust(int truster, int trusted, List<Interval> intervals, double today) {
        public RequiredTrust {
            intervals = List.copyOf(intervals);
        }

        /** Any trust will do. */
        public boolean isAny() {
            return intervals.size() == 1
                    && intervals.getFirst().from() <= 0
                    && intervals.getFirst().to() >= 1;
        }

        public boolean isNone() {
            return intervals.isEmpty();
        }
    }
}
