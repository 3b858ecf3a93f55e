package dev.gradus.formats.results;

import dev.gradus.conduct.Mending;
import dev.gradus.conduct.MoveReview;
import dev.gradus.conduct.MoveReview.NotWeighed;
import dev.gradus.conduct.MoveReview.Weighed;
import dev.gradus.conduct.Unweighable;
import dev.gradus.conduct.Weighing;
import dev.gradus.forecast.Chance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the parties did, held against the case. */
final class MoveNodes {
    private MoveNodes() {}

    static JsonNode node(MoveReview review) {
        Entry entry = Entry.of(review.move().id())
                .word("kind", review.move().kind())
                .word("by", review.move().by())
                .word("proposal", review.move().proposal())
                .ids("with", review.move().with())
                .date("on", review.move().on())
                .word("exception", review.move().exception().word())
                .flag("recorded", review.recorded())
                .mark("later", review.later());
        ObjectNode node = entry.node();
        switch (review.result()) {
            case NotWeighed(Unweighable reason) -> node.put("notWeighed", Nodes.word(reason));
            case Weighed weighed -> weigh(node, weighed);
        }
        return node;
    }

    private static void weigh(ObjectNode node, Weighed weighed) {
        node.put("grade", Nodes.word(weighed.grade())).set("share", chance(weighed.share()));
        weighed.meant().ifPresent(meant -> node.set("meant", chance(meant)));
        node.set("margin", Nodes.number(weighed.likely().margin()));
        node.set("terms", Nodes.array(weighed.likely().terms(), MoveNodes::term));
        weighed.mend().ifPresent(mending -> node.set("mend", mending(mending)));
    }

    private static ObjectNode term(Weighing.Term term) {
        ObjectNode node = Entry.unnamed()
                .word("what", term.kind())
                .word("proposal", term.proposal())
                .node();
        node.set("value", Nodes.number(term.value()));
        return node;
    }

    private static ObjectNode chance(Chance chance) {
        return Nodes.object()
                .put("value", chance.share())
                .put("low", chance.low())
                .put("high", chance.high())
                .put("draws", chance.draws());
    }

    private static ObjectNode mending(Mending mending) {
        ObjectNode node = Nodes.object().put("lies", Nodes.word(mending.lies()));
        switch (mending.change()) {
            case Mending.Single(var number, boolean within) ->
                node.put("within", within)
                        .putArray("changes")
                        .add(change(number.path(), number.now(), number.turnsAt()));
            case Mending.Joint joint ->
                node.put("within", true)
                        .put("share", joint.share())
                        .set("changes", Nodes.array(joint.shifts(), one -> change(one.path(), one.from(), one.to())));
            case Mending.Nothing _ -> node.put("within", false).putArray("changes");
        }
        return node;
    }

    private static ObjectNode change(String path, double from, double to) {
        return Nodes.object().put("path", path).put("from", from).put("to", to);
    }
}
