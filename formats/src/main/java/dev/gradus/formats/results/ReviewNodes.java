package dev.gradus.formats.results;

import dev.gradus.assessment.text.Course;
import dev.gradus.assessment.text.Course.Exposed;
import dev.gradus.assessment.text.Course.Given;
import dev.gradus.assessment.text.Course.Turn;
import dev.gradus.assessment.text.TextReview;
import java.time.LocalDate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is said of texts without points: what to mend first, the order that they imply, who is exposed when. Steps and turns count from 1. */
final class ReviewNodes {
    private final Nodes nodes;

    ReviewNodes(Nodes nodes) {
        this.nodes = nodes;
    }

    ObjectNode node(TextReview review) {
        ObjectNode node = Nodes.object();
        node.set(
                "first",
                Nodes.strings(review.findings().stream()
                        .map(group -> Nodes.word(group.kind()))
                        .toList()));
        node.set("texts", Nodes.array(review.courses(), this::course));
        return node;
    }

    private ObjectNode course(Course course) {
        ObjectNode node = Nodes.object().put("proposal", course.proposal().id());
        node.set("turns", Nodes.array(course.turns(), this::turn));
        node.set("exposed", Nodes.array(course.exposed(), this::exposed));
        return node;
    }

    private ObjectNode turn(Turn turn) {
        ObjectNode node = Nodes.object();
        turn.day().map(LocalDate::toString).ifPresent(day -> node.put("day", day));
        ArrayNode steps = node.putArray("steps");
        turn.steps().forEach(step -> steps.add(step + 1));
        node.set("measures", nodes.measures(turn.measures()));
        node.set("given", Nodes.array(turn.given(), this::given));
        return node;
    }

    private ObjectNode given(Given given) {
        ObjectNode node = Nodes.object().put("party", nodes.party(given.party()));
        node.set("easily", nodes.measures(given.easily()));
        node.set("withEffort", nodes.measures(given.withEffort()));
        node.set("hardly", nodes.measures(given.hardly()));
        node.set("unsaid", nodes.measures(given.unsaid()));
        return node;
    }

    private ObjectNode exposed(Exposed exposed) {
        ObjectNode node = Nodes.object().put("party", nodes.party(exposed.party()));
        node.set("nothingFrom", nodes.parties(exposed.idle()));
        node.set("nothingHardFrom", nodes.parties(exposed.loose()));
        return node.put("from", exposed.from() + 1).put("to", exposed.to() + 1);
    }
}
