package dev.gradus.formats.results;

import dev.gradus.assessment.rounds.RoundReview;
import dev.gradus.assessment.rounds.RoundReview.Gap;
import dev.gradus.assessment.rounds.RoundReview.Nearer;
import dev.gradus.assessment.rounds.RoundReview.Points;
import dev.gradus.assessment.rounds.RoundReview.Shift;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How far apart the sides were in each round, and who moved. */
final class RoundNodes {
    private RoundNodes() {}

    static ArrayNode node(List<RoundReview> rounds) {
        return Nodes.array(rounds, RoundNodes::round);
    }

    private static JsonNode round(RoundReview round) {
        ObjectNode node = Nodes.object().put("round", round.round());
        node.set("proposals", Nodes.strings(round.proposals()));
        node.set("gaps", Nodes.array(round.gaps(), RoundNodes::gap));
        node.set("shifts", Nodes.array(round.shifts(), RoundNodes::shift));
        return node;
    }

    private static JsonNode gap(Gap gap) {
        ObjectNode node = Nodes.object().put("one", gap.one()).put("other", gap.other());
        node.set("onlyOne", Nodes.strings(gap.onlyOne()));
        node.set("onlyOther", Nodes.strings(gap.onlyOther()));
        node.set("terms", Nodes.strings(gap.terms()));
        node.set("points", Nodes.array(gap.points(), RoundNodes::points));
        return node;
    }

    private static JsonNode points(Points points) {
        return Nodes.object().put("party", points.party()).put("more", points.more());
    }

    private static JsonNode shift(Shift shift) {
        ObjectNode node = Nodes.object()
                .put("party", shift.party())
                .put("before", shift.before())
                .put("now", shift.now());
        node.set("added", Nodes.strings(shift.added()));
        node.set("dropped", Nodes.strings(shift.dropped()));
        shift.gave().forEach(gave -> node.put("gave", gave));
        node.set("nearer", Nodes.array(shift.nearer(), RoundNodes::nearer));
        return node;
    }

    private static JsonNode nearer(Nearer nearer) {
        return Nodes.object()
                .put("party", nearer.party())
                .put("proposal", nearer.proposal())
                .put("before", nearer.before())
                .put("now", nearer.now());
    }
}
