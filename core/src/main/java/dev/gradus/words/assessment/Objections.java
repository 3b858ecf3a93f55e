package dev.gradus.words.assessment;

import dev.gradus.assessment.Decomposition;
import dev.gradus.assessment.Objection;
import dev.gradus.assessment.RoadmapReview;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What weighs on those who would not go ahead. */
public final class Objections {
    private static final int MOST = 3;

    /** What weighs less than this share of the heaviest is left out. */
    private static final double LEAST_SHARE = 0.5;

    private final Words words;

    public Objections(Words words) {
        this.words = words;
    }

    /**
     * @param measure its position; −1 = no measure
     * @param sum key of the sum of what befalls a party; "" = it is a measure
     */
    private record Weight(int measure, String sum, double points) {}

    /** For everybody who would not go ahead where the roadmap fails: "For the DPRK, 23.3 points speak against …" */
    public List<String> sentences(RoadmapReview review) {
        return Objection.all(words.structure(), review).stream()
                .filter(objection -> !weights(objection.makeup()).isEmpty())
                .map(objection -> sentence(objection, review))
                .toList();
    }

    private String sentence(Objection objection, RoadmapReview review) {
        List<String> said = weights(objection.makeup()).stream()
                .map(weight -> weight(weight, objection.stage(), review))
                .toList();
        return words.sentence(
                "weighs",
                words.theParty(objection.party()),
                words.list(said),
                words.points(objection.makeup().inFavour()),
                words.points(objection.makeup().against()));
    }

    private static List<Weight> weights(Decomposition makeup) {
        List<Weight> all = new ArrayList<>();
        for (int c = 0; c < makeup.measures().size(); c++) {
            all.add(new Weight(c, "", makeup.measures().get(c)));
        }
        makeup.sums().forEach((kind, sum) -> all.add(new Weight(-1, kind.key(), sum)));
        all.sort(Comparator.comparingDouble(Weight::points));
        double heaviest = all.getFirst().points();
        return all.stream()
                .filter(weight -> weight.points() < 0 && weight.points() <= LEAST_SHARE * heaviest)
                .limit(MOST)
                .toList();
    }

    private String weight(Weight weight, int failsAt, RoadmapReview review) {
        String points = words.points(-weight.points());
        if (weight.measure() < 0) {
            return words.say("weighs." + weight.sum(), points);
        }
        String measure = words.quoted(words.measure(weight.measure()));
        if ((words.structure().inForce() >>> weight.measure() & 1) != 0) {
            return words.say("weighs.inForce", measure, points);
        }
        int stage = stage(weight.measure(), review);
        return stage > failsAt
                ? words.say("weighs.later", measure, points, stage)
                : words.say("weighs.measure", measure, points);
    }

    private static int stage(int measure, RoadmapReview review) {
        int stage = 1;
        for (var each : review.roadmap().stages()) {
            if ((each.measures() >>> measure & 1) != 0) {
                return stage;
            }
            stage++;
        }
        return 0;
    }
}
