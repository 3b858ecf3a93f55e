package dev.gradus.words.assessment;

import dev.gradus.assessment.RoadmapReview;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
import java.util.List;

/** That a verdict hangs on what a collapse changes against today, which is 0 where that state is what there is already. */
final class Collapses {
    private final Words words;

    Collapses(Words words) {
        this.words = words;
    }

    /** Empty where it hangs on no such number. */
    Sentence sentence(RoadmapReview review) {
        List<String> parties = review.collapses().stream()
                .map(collapse ->
                        words.say("collapse.party", words.theParty(collapse.party()), words.points(collapse.points())))
                .toList();
        return parties.isEmpty()
                ? Sentence.NONE
                : words.tell(review.standing().holds() ? "collapse.holds" : "collapse.fails", words.list(parties));
    }
}
