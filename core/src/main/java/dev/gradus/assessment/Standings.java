package dev.gradus.assessment;

import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Structure;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.Certificate.Choice;
import dev.gradus.roadmap.Certificate.EndCondition;
import dev.gradus.roadmap.Certificate.PartyLine;
import dev.gradus.roadmap.Tolerance;
import dev.gradus.roadmap.evaluation.Evaluator;
import java.util.Comparator;
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
        long state = structure.inForce();
        for (int k = 0; k < roadmap.stages().size(); k++) {
            long stage = roadmap.stages().get(k).measures();
            for (long rest = stage; rest != 0; rest &= rest - 1) {
                int c = Long.numberOfTrailingZeros(rest);
                long missing = structure.measures().get(c).requires() & ~state;
                if (missing != 0) {
                    return Optional.of(new Standing.Impossible(k + 1, c, Standing.Reason.PREREQUISITE, missing));
                }
                long excluded = structure.measures().get(c).excludes() & (state | stage);
                if (excluded != 0) {
                    return Optional.of(new Standing.Impossible(k + 1, c, Standing.Reason.EXCLUDED, excluded));
                }
            }
            Optional<Standing> barred = barred(structure, state, stage, k + 1);
            if (barred.isPresent()) {
                return barred;
            }
            state |= stage;
        }
        return Optional.empty();
    }

    private static Optional<Standing> barred(Structure structure, long state, long stage, int number) {
        int first = Long.numberOfTrailingZeros(stage);
        for (long line : structure.forbidden()) {
            if ((line & (state | stage)) == line) {
                return Optional.of(new Standing.Impossible(number, first, Standing.Reason.RED_LINE, line));
            }
        }
        return Optional.empty();
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
            Optional<Choice> best = line.choices().stream().max(Comparator.comparingDouble(Choice::value));
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
        EndCondition least = certificate.end().conditions().stream()
                .min(Comparator.comparingDouble(EndCondition::slack))
                .orElseThrow();
        return new Standing.Holds(certificate.stages().size() + 1, least.party(), least.alternative(), least.slack());
    }
}
