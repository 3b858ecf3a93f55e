package dev.gradus.formats.results;

import dev.gradus.assessment.PaperAndReach;
import dev.gradus.assessment.PaperAndReach.Deal;
import dev.gradus.assessment.PaperAndReach.Mark;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What could be agreed on paper against what can be reached. */
final class PaperNodes {
    private final Nodes nodes;
    private final NumberNodes numbers;

    PaperNodes(Nodes nodes, NumberNodes numbers) {
        this.nodes = nodes;
        this.numbers = numbers;
    }

    ObjectNode node(PaperAndReach paper) {
        ObjectNode node = Nodes.object();
        Nodes.count(node, "deals", paper.deals());
        Nodes.count(node, "inZone", paper.inZone());
        Nodes.count(node, "stableDeals", paper.stableDeals());
        Nodes.count(node, "reachableDeals", paper.reachableDeals());
        Nodes.count(node, "undecidedDeals", paper.undecidedDeals());
        node.set("principals", nodes.parties(paper.principals()));
        ArrayNode walkAway = node.putArray("walkAway");
        for (int k = 0; k < paper.principals().size(); k++) {
            String path = "parties." + nodes.party(paper.principals().get(k)) + ".walk-away";
            numbers.refersTo(path);
            walkAway.addObject().put("value", paper.walkAway().get(k) + 0.0).put("ref", path);
        }
        node.set("frontier", Nodes.array(paper.frontier(), this::deal));
        node.set("nash", Nodes.array(paper.nash(), this::deal));
        node.set("marks", Nodes.array(paper.marks(), this::mark));
        ArrayNode regions = node.putArray("regions");
        new TreeMap<>(paper.region()).forEach((axes, corners) -> regions.add(region(paper, axes, corners)));
        return node;
    }

    private ObjectNode deal(Deal deal) {
        ObjectNode node = Nodes.object();
        node.set("measures", nodes.measures(deal.measures()));
        node.set("values", Nodes.array(deal.values(), numbers::node));
        return node.put("status", Nodes.word(deal.status()));
    }

    private ObjectNode mark(Mark mark) {
        ObjectNode node = Nodes.object();
        node.set("measures", nodes.measures(mark.measures()));
        node.set("values", Nodes.array(mark.values(), Nodes::number));
        return node.put("status", Nodes.word(mark.status())).put("onFrontier", mark.onFrontier());
    }

    /** "0-1": x1, y1, x2, y2, … becomes two parties and a list of corners. */
    private ObjectNode region(PaperAndReach paper, String axes, List<Double> corners) {
        String[] pair = axes.split("-", -1);
        ObjectNode node = Nodes.object();
        node.put("x", nodes.party(paper.principals().get(Integer.parseInt(pair[0]))));
        node.put("y", nodes.party(paper.principals().get(Integer.parseInt(pair[1]))));
        ArrayNode list = node.putArray("corners");
        for (int k = 0; k + 1 < corners.size(); k += 2) {
            list.addArray().add(Nodes.number(corners.get(k))).add(Nodes.number(corners.get(k + 1)));
        }
        return node;
    }
}
