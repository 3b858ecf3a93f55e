package dev.gradus.formats.results;

import dev.gradus.roadmap.Alternative;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.Certificate.Choice;
import dev.gradus.roadmap.Certificate.EndCondition;
import dev.gradus.roadmap.Certificate.EndLine;
import dev.gradus.roadmap.Certificate.PartyLine;
import dev.gradus.roadmap.Certificate.StageLine;
import dev.gradus.roadmap.Explanation;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every condition of a roadmap; each number also by its name among the {@code numbers} of the roadmap. */
final class CertificateNodes {
    private final Nodes nodes;
    private final Explanation explanation;

    CertificateNodes(Nodes nodes, Explanation explanation) {
        this.nodes = nodes;
        this.explanation = explanation;
    }

    ObjectNode node(Certificate certificate) {
        ObjectNode node = Nodes.object();
        if (certificate.signed()) {
            node.put("signed", true);
        }
        if (certificate.cure().chance() > 0) {
            node.putObject("cure")
                    .put("chance", certificate.cure().chance())
                    .put("years", certificate.cure().years());
        }
        ArrayNode stages = node.putArray("stages");
        for (int k = 0; k < certificate.stages().size(); k++) {
            stages.add(stage(k + 1, certificate.stages().get(k)));
        }
        node.set("end", end(certificate.stages().size() + 1, certificate.end()));
        Nodes.number(node, "weakestMargin", certificate.weakestMargin(), "nothing tempts anybody");
        return node;
    }

    private ObjectNode stage(int number, StageLine stage) {
        ObjectNode node = Nodes.object();
        node.put("number", number).set("inForce", nodes.measures(stage.state()));
        node.set("measures", nodes.measures(stage.stage()));
        ArrayNode parties = node.putArray("parties");
        for (int i = 0; i < stage.parties().size(); i++) {
            parties.add(party(number, i, stage.parties().get(i)));
        }
        return node;
    }

    private ObjectNode party(int stage, int i, PartyLine line) {
        String id = nodes.party(i);
        String prefix = "stage/" + stage + "/" + id + "/";
        ObjectNode node = Nodes.object();
        node.put("party", id);
        node.put("value", line.value() + 0.0).put("ref", prefix + "value");
        node.put("probability", line.probability()).put("probabilityRef", prefix + "probability");
        ArrayNode choices = node.putArray("alternatives");
        for (Choice choice : line.choices()) {
            ObjectNode one = alternative(nodes, choice.alternative());
            one.put("value", choice.value() + 0.0).put("ref", name(stage, id, choice.alternative()));
            one.put("margin", line.value() - choice.value() + 0.0);
            choices.add(one);
        }
        Nodes.number(node, "margin", line.margin(), "this party is asked nothing here");
        return node;
    }

    private ObjectNode end(int stage, EndLine end) {
        ObjectNode node = Nodes.object();
        node.set("inForce", nodes.measures(end.state()));
        ArrayNode values = node.putArray("values");
        IntStream.range(0, end.values().size())
                .forEach(i -> values.addObject()
                        .put("party", nodes.party(i))
                        .put("value", end.values().get(i) + 0.0)
                        .put("ref", "state/" + stage + "/" + nodes.party(i) + "/rest"));
        node.set("conditions", Nodes.array(end.conditions(), this::condition));
        Nodes.number(node, "slack", end.slack(), "nothing tempts anybody");
        return node.put("ref", "end/slack");
    }

    private ObjectNode condition(EndCondition condition) {
        String id = nodes.party(condition.party());
        ObjectNode node = alternative(nodes, condition.alternative());
        return node.put("party", id)
                .put("slack", condition.slack() + 0.0)
                .put("ref", nameAtEnd(id, condition.alternative()));
    }

    /** Name of the slack of a party at the end. */
    String nameAtEnd(String party, Alternative alternative) {
        String name = alternative instanceof Alternative.SecretlyUndo(int measure)
                ? "secretly-undo/" + nodes.measure(measure)
                : "walk-out";
        return "end/" + party + "/" + name;
    }

    /** Name of what going ahead is worth to a party at a stage. */
    static String value(int stage, String party) {
        return "stage/" + stage + "/" + party + "/value";
    }

    static ObjectNode alternative(Nodes nodes, Alternative alternative) {
        ObjectNode node = Nodes.object();
        switch (alternative) {
            case Alternative.WalkOut _ -> node.put("kind", "walk-out");
            case Alternative.StopHere _ -> node.put("kind", "stop-here");
            case Alternative.Withhold(long measures) ->
                node.put("kind", "withhold").set("measures", nodes.measures(measures));
            case Alternative.SecretlyUndo(int measure) ->
                node.put("kind", "secretly-undo").set("measures", nodes.measures(1L << measure));
        }
        return node;
    }

    /** Name of what an alternative is worth to a party at a stage. */
    String name(int stage, String party, Alternative alternative) {
        return explanation.name(nodes.structure(), stage, party, alternative);
    }
}
