package dev.gradus.formats.results;

import dev.gradus.agreement.Uncertainty;
import tools.jackson.databind.node.ObjectNode;

/** What a case says for its forecast. */
final class UncertaintyNodes {
    private UncertaintyNodes() {}

    static ObjectNode node(Uncertainty uncertainty) {
        ObjectNode node = Nodes.object();
        node.set(
                "outcomes",
                Nodes.array(
                        uncertainty.outcomes(),
                        outcome -> Entry.of(outcome.id())
                                .text("name", outcome.name())
                                .ids("contains", outcome.contains())
                                .ids("anyOf", outcome.anyOf())
                                .count("atLeast", outcome.atLeast())
                                .basis(outcome.basis())));
        node.set(
                "together",
                Nodes.array(
                        uncertainty.together(),
                        group -> Entry.of(group.id())
                                .ids("figures", group.figures())
                                .node("correlation", DescribedNodes.figure(group.correlation()))
                                .basis(group.basis())));
        node.set(
                "beliefs",
                Nodes.array(
                        uncertainty.beliefs(),
                        belief -> Entry.unnamed()
                                .word("party", belief.party())
                                .node("reliable", DescribedNodes.figure(belief.reliable()))
                                .node()));
        return node;
    }
}
