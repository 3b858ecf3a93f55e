package dev.gradus.words.assessment;

import dev.gradus.assessment.RoadmapReview;
import dev.gradus.roadmap.Certificate.Choice;
import dev.gradus.roadmap.Certificate.PartyLine;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who is worse off by a roadmap that holds, and why it keeps to it all the same. */
public final class Losses {
    private static final double NOTHING = 0.05;

    private final Words words;
    private final Standings standings;

    public Losses(Words words) {
        this.words = words;
        this.standings = new Standings(words);
    }

    /** One sentence or two for each party that loses; none where the roadmap does not hold. */
    public List<String> sentences(RoadmapReview review) {
        List<String> said = new ArrayList<>();
        if (!review.standing().holds() || review.roadmap().stages().isEmpty()) {
            return said;
        }
        for (int i = 0; i < words.structure().partyCount(); i++) {
            String id = words.structure().parties().get(i).id();
            double gain = review.explanation().get("gain/" + id).value();
            if (gain < -NOTHING) {
                said.add(sentence(review, i, -gain));
            }
        }
        return said;
    }

    private String sentence(RoadmapReview review, int party, double loss) {
        Optional<PartyLine> least = review.certificate().stages().stream()
                .map(stage -> stage.parties().get(party))
                .filter(line -> !line.choices().isEmpty())
                .min(Comparator.comparingDouble(PartyLine::margin));
        String who = words.theParty(party);
        if (least.isEmpty()) {
            return words.sentence("loses.unasked", who, words.points(loss));
        }
        Choice best = least.get().best().orElseThrow();
        return words.sentence(
                words.structure().isPrincipal(party) ? "loses.principal" : "loses.kept",
                who,
                words.points(loss),
                standings.doing(best.alternative()),
                words.points(least.get().margin()));
    }
}
