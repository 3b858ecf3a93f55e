package dev.gradus.words.assessment;

import dev.gradus.assessment.PaperAndReach;
import dev.gradus.words.Words;

/** So many deals on paper, so many that could last, so many that can be reached. */
public final class Reach {
    private final Words words;

    public Reach(Words words) {
        this.words = words;
    }

    /** One sentence, with what is not known left out. */
    public String sentence(PaperAndReach paper) {
        if (paper.deals() < 0) {
            return words.sentence("reach.tooMany");
        }
        String deals = words.count("deal", paper.deals());
        if (paper.stableDeals() < 0) {
            return words.sentence("reach.paper", deals, words.count("few", paper.inZone()));
        }
        String stable = words.count("few", paper.stableDeals());
        if (paper.reachableDeals() < 0) {
            return words.sentence("reach.stable", deals, stable);
        }
        String reachable = words.count("few", paper.reachableDeals());
        return paper.undecidedDeals() > 0
                ? words.sentence("reach.some", deals, stable, reachable, words.count("few", paper.undecidedDeals()))
                : words.sentence("reach.all", deals, stable, reachable);
    }
}
