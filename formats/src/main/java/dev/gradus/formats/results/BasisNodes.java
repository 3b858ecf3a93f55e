package dev.gradus.formats.results;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Basis.Citation;
import dev.gradus.agreement.Basis.Quote;
import dev.gradus.agreement.Basis.Revision;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where a fact or a number comes from; what is not said is left out. */
final class BasisNodes {
    private BasisNodes() {}

    static ObjectNode node(Basis basis) {
        ObjectNode node = Nodes.object();
        addTo(node, basis);
        return node;
    }

    static void addTo(ObjectNode node, Basis basis) {
        citations(node, basis.citations());
        if (!basis.claimedBy().isEmpty()) {
            node.set("claimedBy", Nodes.text(basis.claimedBy()));
        }
        if (!basis.judged().isEmpty()) {
            node.set("judged", Nodes.text(basis.judged()));
        }
        if (!basis.quotes().isEmpty()) {
            node.set("quotes", Nodes.array(basis.quotes(), BasisNodes::quote));
        }
        if (!basis.revisions().isEmpty()) {
            node.set("newEvidence", Nodes.array(basis.revisions(), BasisNodes::revision));
        }
    }

    private static void citations(ObjectNode node, List<Citation> citations) {
        if (citations.isEmpty()) {
            return;
        }
        ArrayNode sources = node.putArray("sources");
        for (Citation citation : citations) {
            ObjectNode source = sources.addObject().put("source", citation.source());
            if (!citation.place().isEmpty()) {
                source.put("place", citation.place());
            }
        }
    }

    private static JsonNode quote(Quote quote) {
        ObjectNode node = Nodes.object().put("original", quote.original());
        node.set("text", Nodes.text(quote.text()));
        return node;
    }

    private static JsonNode revision(Revision revision) {
        ObjectNode node = Nodes.object();
        node.put("on", revision.on().toString()).put("was", revision.was());
        node.set("why", Nodes.text(revision.why()));
        citations(node, revision.citations());
        return node;
    }
}
