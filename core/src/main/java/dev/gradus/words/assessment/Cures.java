package dev.gradus.words.assessment;

import dev.gradus.assessment.RoadmapReview;
import dev.gradus.roadmap.Certificate;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.List;

/** What the cure of its text changes for a roadmap, on both sides of the bargain: with it, and were it not there. */
public final class Cures {
    private final Words words;

    public Cures(Words words) {
        this.words = words;
    }

    /** One text; "" where there is no cure, or nothing was weighed. */
    public String text(RoadmapReview review) {
        return review.withoutCure()
                .map(without -> String.join(" ", sentences(review.certificate(), without)))
                .orElse("");
    }

    private List<String> sentences(Certificate with, Certificate without) {
        List<String> said = new ArrayList<>();
        Certificate.Cure cure = with.cure();
        String chance = words.percent(cure.chance());
        said.add(
                cure.years() == 0
                        ? words.sentence("cure.atOnce", chance)
                        : words.sentence("cure.later", chance, words.period(cure.years())));
        if (with.holds() != without.holds()) {
            said.add(words.sentence(with.holds() ? "cure.mends" : "cure.breaks"));
        }
        for (int i = 0; i < words.structure().partyCount(); i++) {
            double margin = with.stageMargin(i);
            if (Double.isFinite(margin)) {
                said.add(words.sentence(
                        "cure.party",
                        words.theParty(i),
                        words.number(margin),
                        words.number(without.stageMargin(i)),
                        words.percent(with.completion(i)),
                        words.percent(without.completion(i))));
            }
        }
        said.add(words.sentence("cure.sides"));
        return said;
    }
}
