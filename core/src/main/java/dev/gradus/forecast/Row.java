package dev.gradus.forecast;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Structure;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.Planned;
import dev.gradus.roadmap.Planned.Certainty;
import dev.gradus.roadmap.evaluation.Evaluator;
import dev.gradus.roadmap.planning.PreparedPlanning;
import dev.gradus.work.Watch;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a sweep keeps of one draw: plain numbers and ids, so that it can be stored and sent.
 *
 * @param number of the draw
 * @param outcome its kind ({@link Outcomes#id})
 * @param certainty how well it was planned
 * @param values of the chosen roadmap to each deciding party, in the order of the case, points (V_i at the start); of the empty roadmap
 *     where nothing else holds
 * @param weakestMargin points; NaN where no roadmap but the empty one holds
 * @param weakestParty whose it is; empty where nobody's
 * @param completion probability, as each party sees it, that no other’s failure ends it (Π (p_i + (1−p_i)·ς))
 * @param believed probability, as the analyst believes, that everything is carried out; 0 where there is no agreement
 * @param breakStage position of the stage where it would most likely break, −1 where there is none
 * @param breakMeasure the measure of that stage most likely not done; empty where there is none
 * @param roadmap the measures of each stage, in the order of the case
 */
public record Row(
        long number,
        String outcome,
        Certainty certainty,
        List<Double> values,
        double weakestMargin,
        String weakestParty,
        List<Double> completion,
        double believed,
        int breakStage,
        String breakMeasure,
        List<List<String>> roadmap)
        implements Serializable {
    public Row {
        values = List.copyOf(values);
        completion = List.copyOf(completion);
        roadmap = roadmap.stream().map(List::copyOf).toList();
    }

    /** Something is agreed beyond what is in force. */
    public boolean agreed() {
        return !roadmap.isEmpty();
    }

    /** Plans one draw. */
    static Row of(Draw draw, Outcomes outcomes, PreparedPlanning ground, Watch watch) {
        ResolvedCase resolved = draw.resolved();
        Planned planned = ground.planned(resolved, watch);
        Roadmap roadmap = planned.roadmap();
        Certificate certificate = Evaluator.evaluate(resolved, roadmap);
        boolean agreed = !roadmap.stages().isEmpty();
        Beliefs.Break at = Beliefs.likeliestBreak(resolved, draw.beliefs(), roadmap);
        Structure structure = resolved.structure();
        int parties = structure.partyCount();
        return new Row(
                draw.number(),
                outcomes.id(
                        planned.certainty() == Certainty.UNSETTLED
                                ? outcomes.unsettled()
                                : outcomes.of(agreed, certificate.end().state())),
                planned.certainty(),
                IntStream.range(0, parties).mapToObj(i -> value(certificate, i)).toList(),
                agreed ? certificate.weakestMargin() : Double.NaN,
                agreed ? structure.parties().get(weakest(certificate, parties)).id() : "",
                IntStream.range(0, parties).mapToObj(certificate::completion).toList(),
                agreed ? Beliefs.allDone(resolved, draw.beliefs(), roadmap.measures()) : 0,
                at.stage(),
                at.measure() < 0 ? "" : structure.measures().get(at.measure()).id(),
                roadmap.stages().stream()
                        .map(stage -> structure.ids(stage.measures()))
                        .toList());
    }

    private static double value(Certificate certificate, int party) {
        return certificate.stages().isEmpty()
                ? certificate.end().values().get(party)
                : certificate.stages().getFirst().parties().get(party).value();
    }

    /** Whose margin is the weakest; the first in the order of the case where several tie. */
    private static int weakest(Certificate certificate, int parties) {
        int weakest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < parties; i++) {
            int party = i;
            double margin = Math.min(
                    certificate.stages().stream()
                            .mapToDouble(stage -> stage.parties().get(party).margin())
                            .min()
                            .orElse(Double.POSITIVE_INFINITY),
                    certificate.end().conditions().stream()
                            .filter(condition -> condition.party() == party)
                            .mapToDouble(Certificate.EndCondition::slack)
                            .min()
                            .orElse(Double.POSITIVE_INFINITY));
            if (margin < least) {
                least = margin;
                weakest = party;
            }
        }
        return weakest;
    }
}
