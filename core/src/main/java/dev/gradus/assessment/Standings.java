package dev.gradus.assessment;

import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Structure;
import dev.gradus.assessment.text.Obstacle;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.Certificate.Choice;
import dev.gradus.roadmap.Certificate.EndCondition;
import dev.gradus.roadmap.Certificate.PartyLine;
import dev.gradus.roadmap.Tolerance;
import dev.gradus.roadmap.evaluation.Evaluator;
import java.util.Optional;

/** Reads from a certificate whether a roadmap holds and where it is weakest or breaks. */
final class Standings {
    private Standings() {}

    /** Why a roadmap is not weighed: nothing is done, a stage cannot be done, or it asks too much of one party at once. */
    static Optional<Standing> unweighed(Structure structure, Roadmap roadmap) {
        return roadmap.stages().isEmpty()
                ? Optional.of(new Standing.NoSteps())
                : impossible(structure, roadmap).or(() -> tooLarge(structure, roadmap));
    }

    private static Optional<Standing> impossible(Structure structure, Roadmap roadmap) {
        return Obstacle.first(structure, roadmap)
                .map(found -> new Standing.Impossible(found.stage(), found.measure(), found.reason(), found.other()));
    }

    private static Optional<Standing> tooLarge(Structure structure, Roadmap roadmap) {
        for (int k = 0; k < roadmap.stages().size(); k++) {
            for (int i = 0; i < structure.partyCount(); i++) {
                long part = roadmap.stages().get(k).measures() & structure.performedBy(i);
                if (Long.bitCount(part) > Evaluator.MAX_PART) {
                    return Optional.of(new Standing.NotEvaluated(k + 1, i, part));
                }
            }
        }
        return Optional.empty();
    }

    /** Where a possible roadmap is weakest, or where it first fails. */
    static Standing of(Certificate certificate) {
        for (int k = 0; k < certificate.stages().size(); k++) {
            Standing.Holds weakest = weakest(certificate, k);
            if (weakest.margin() < -Tolerance.TIE) {
                return fails(weakest);
            }
        }
        Standing.Holds least = end(certificate);
        if (least.margin() < -Tolerance.TIE) {
            return fails(least);
        }
        for (int k = certificate.stages().size() - 1; k >= 0; k--) {
            Standing.Holds weakest = weakest(certificate, k);
            least = weakest.margin() <= least.margin() ? weakest : least;
        }
        return least;
    }

    private static Standing fails(Standing.Holds at) {
        return new Standing.Fails(at.stage(), at.party(), at.alternative(), at.margin());
    }

    private static Standing.Holds weakest(Certificate certificate, int k) {
        Standing.Holds weakest = null;
        for (int i = 0; i < certificate.stages().get(k).parties().size(); i++) {
            PartyLine line = certificate.stages().get(k).parties().get(i);
            Optional<Choice> best = line.best();
            if (best.isPresent() && (weakest == null || line.margin() < weakest.margin())) {
                weakest = new Standing.Holds(k + 1, i, best.get().alternative(), line.margin());
            }
        }
        if (weakest == null) {
            throw new IllegalArgumentException("a stage that nobody is asked about");
        }
        return weakest;
    }

    private static Standing.Holds end(Certificate certificate) {
        EndCondition least = certificate.end().least().orElseThrow();
        return new Standing.Holds(certificate.stages().size() + 1, least.party(), least.alternative(), least.slack());
    }
}
