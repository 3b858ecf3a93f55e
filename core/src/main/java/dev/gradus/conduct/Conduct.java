package dev.gradus.conduct;

import dev.gradus.roadmap.Alternative;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.Certificate.EndCondition;
import dev.gradus.roadmap.Certificate.PartyLine;
import dev.gradus.roadmap.Tolerance;
import java.util.List;

/** What one party does in a roadmap by its own conditions alone: whether it keeps to its part, and where it would not. */
public sealed interface Conduct {
    /**
     * Every condition of the party holds; this one by least.
     *
     * @param stage from 1; number of stages + 1 = at the end
     * @param margin points on the party's own scale, not negative
     */
    record Keeps(int stage, double margin) implements Conduct {}

    /**
     * The first stage at which the party would rather do something else.
     *
     * @param stage from 1; number of stages + 1 = at the end
     * @param alternative what it would do instead
     * @param margin points, negative
     */
    record Breaks(int stage, Alternative alternative, double margin) implements Conduct {}

    /** The party has nothing to decide in it. */
    record NoPart() implements Conduct {}

    /** The roadmap was not weighed: it cannot be carried out, or asks too much of one party at once. */
    record NotWeighed() implements Conduct {}

    /**
     * What a party does in a roadmap that was weighed and has stages.
     *
     * @param party position
     */
    static Conduct of(Certificate certificate, int party) {
        List<Certificate.StageLine> stages = certificate.stages();
        Conduct before = throughTheStages(stages, party);
        return before instanceof Breaks
                ? before
                : certificate
                        .end()
                        .least(party)
                        .map(least -> atTheEnd(before, least, stages.size() + 1))
                        .orElse(before);
    }

    private static Conduct throughTheStages(List<Certificate.StageLine> stages, int party) {
        Conduct weakest = new NoPart();
        for (int k = 0; k < stages.size(); k++) {
            PartyLine line = stages.get(k).parties().get(party);
            if (line.margin() < -Tolerance.TIE) {
                return new Breaks(k + 1, line.best().orElseThrow().alternative(), line.margin());
            }
            weakest = line.choices().isEmpty() ? weakest : weaker(weakest, k + 1, line.margin());
        }
        return weakest;
    }

    private static Conduct atTheEnd(Conduct before, EndCondition least, int stage) {
        if (least.slack() < -Tolerance.TIE) {
            return new Breaks(stage, least.alternative(), least.slack());
        }
        return before instanceof NoPart ? before : weaker(before, stage, least.slack());
    }

    private static Conduct weaker(Conduct so, int stage, double margin) {
        double kept = Math.max(0, margin);
        return so instanceof Keeps keeps && keeps.margin() <= kept ? so : new Keeps(stage, kept);
    }
}
