package dev.gradus.formats.results;

import dev.gradus.forecast.reference.ReferenceTrial;
import dev.gradus.forecast.reference.ReferenceTrial.Left;
import dev.gradus.forecast.reference.Skill;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What others' data say of how often promises are kept, as JSON. */
public final class ReferenceJson {
    private ReferenceJson() {}

    /** @param version of the program that writes */
    public static String json(ReferenceTrial trial, String version) {
        ObjectNode node = Results.head(version, "reference");
        node.put("seed", Nodes.seed(trial.seed()));
        node.set(
                "summits",
                Nodes.array(
                        trial.summits(),
                        each -> with(Nodes.object().put("from", Nodes.word(each.from())), each.skill())));
        node.set(
                "peace",
                Nodes.array(trial.peace(), each -> with(Nodes.object().put("years", each.years()), each.skill())));
        Left left = trial.left();
        node.set(
                "leftOut",
                Nodes.object()
                        .put("unscored", left.unscored())
                        .put("betweenStates", left.betweenStates())
                        .put("undated", left.undated()));
        return Results.text(node);
    }

    private static ObjectNode with(ObjectNode node, Optional<Skill> found) {
        found.ifPresent(skill -> {
            node.put("n", skill.n()).put("clusters", skill.clusters());
            node.put("brier", skill.brier()).put("rateBrier", skill.rateBrier());
            node.put("skill", skill.skill()).put("area", skill.area());
            node.set("interval90", Nodes.array(List.of(skill.low(), skill.high()), Nodes::number));
        });
        return node;
    }
}
