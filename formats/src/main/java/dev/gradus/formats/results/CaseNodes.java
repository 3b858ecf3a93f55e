package dev.gradus.formats.results;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseFigures;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Party;
import tools.jackson.databind.node.ObjectNode;

/** What the ids stand for. */
final class CaseNodes {
    private final Nodes nodes;

    CaseNodes(Nodes nodes) {
        this.nodes = nodes;
    }

    ObjectNode node(Case written) {
        ObjectNode node = Nodes.object();
        node.put("id", written.id()).set("title", Nodes.text(written.title()));
        node.put("asOf", written.asOf().toString())
                .put("starts", written.starts().toString());
        node.set("parties", Nodes.array(written.parties(), this::party));
        node.set("measures", Nodes.array(written.measures(), CaseNodes::measure));
        node.set("inForce", Nodes.strings(written.inForce()));
        table(node, written);
        node.set("never", Nodes.array(nodes.structure().forbidden(), nodes::measures));
        return node;
    }

    /** By which table words for numbers are numbers, where there are any. */
    private static void table(ObjectNode node, Case written) {
        CaseFigures.of(written).stream()
                .map(Figure::wording)
                .filter(wording -> !wording.isNone())
                .findFirst()
                .ifPresent(wording -> {
                    ObjectNode table = node.putObject("numberWords");
                    table.set("title", Nodes.text(wording.table().title()));
                    table.set("sources", SourceNodes.node(wording.table().sources()));
                });
    }

    private ObjectNode party(Party party) {
        ObjectNode node = Nodes.object();
        node.put("id", party.id()).set("name", Nodes.text(party.name()));
        node.put("role", Nodes.word(party.role()));
        boolean isIn = nodes.structure().findParty(party.id()).isPresent();
        return node.put("decides", isIn && party.role().isAsked());
    }

    private static ObjectNode measure(Measure measure) {
        ObjectNode node = Nodes.object();
        node.put("id", measure.id()).set("name", Nodes.text(measure.name()));
        node.put("by", measure.by());
        node.set("requires", Nodes.strings(measure.requires()));
        node.set("excludes", Nodes.strings(measure.excludes()));
        if (!measure.onlyWith().isEmpty()) {
            node.set("onlyWith", Nodes.strings(measure.onlyWith()));
        }
        return node;
    }
}
