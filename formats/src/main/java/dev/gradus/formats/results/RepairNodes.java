package dev.gradus.formats.results;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.WholeCase;
import dev.gradus.repair.Goal;
import dev.gradus.repair.Lever;
import dev.gradus.repair.Levers;
import dev.gradus.repair.Remedy;
import dev.gradus.repair.Repair;
import dev.gradus.repair.Repairs;
import dev.gradus.repair.Shortfall;
import dev.gradus.repair.Sizes;
import dev.gradus.roadmap.evaluation.Explainer;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What could be added so that a goal holds. A tranche is named "lift-five#2/5": the second of five. */
final class RepairNodes {
    private final Case written;
    private final Nodes nodes;
    private final NumberNodes numbers;
    private final RepairNumbers terms;

    RepairNodes(WholeCase whole, Nodes nodes, NumberNodes numbers) {
        this.terms = new RepairNumbers(whole.resolved(), numbers);
        this.written = whole.written();
        this.nodes = nodes;
        this.numbers = numbers;
    }

    ObjectNode node(Repairs repairs) {
        ObjectNode node = Nodes.object();
        node.put("proposal", repairs.subject()).put("outcome", Nodes.word(repairs.outcome()));
        switch (repairs.goal()) {
            case Goal.Sequence(var roadmap) -> {
                node.set("stages", nodes.stages(roadmap));
                Nodes.years(node, roadmap);
            }
            case Goal.End(var target) -> {
                node.set("contains", nodes.measures(target.contains()));
                node.set("avoids", Nodes.array(target.avoids(), nodes::measures));
            }
        }
        repairs.today().ifPresent(today -> node.set("today", shortfall(today)));
        node.set("cheapest", Nodes.array(repairs.cheapest(), this::mend));
        repairs.nearest().ifPresent(nearest -> {
            ObjectNode one = node.putObject("nearest");
            remedy(one, nearest.remedy());
            one.set("fails", shortfall(nearest.without()));
        });
        node.set("looked", looked(repairs.looked()));
        node.set("levers", levers(repairs.levers()));
        return node;
    }

    private ObjectNode levers(Levers levers) {
        ObjectNode node = Nodes.object().put("tried", levers.tried());
        node.set("sufficient", Nodes.array(levers.sufficient(), this::lever));
        levers.nearest()
                .ifPresent(nearest ->
                        node.set("nearest", lever(nearest.lever()).set("fails", shortfall(nearest.without()))));
        return node;
    }

    private ObjectNode lever(Lever lever) {
        ObjectNode node = Nodes.object()
                .put("kind", Nodes.word(lever.kind()))
                .put("party", nodes.party(lever.party()))
                .put("measure", nodes.measure(lever.measure()));
        node.set("needs", nodes.measures(lever.needed()));
        node.set("stages", nodes.stages(lever.roadmap()));
        Nodes.years(node, lever.roadmap());
        node.put("margin", lever.certificate().weakestMargin());
        Nodes.number(node, "change", lever.change(), "is not asked");
        return node;
    }

    private static ObjectNode looked(Repairs.Looked looked) {
        return Nodes.object()
                .put("instruments", looked.instruments())
                .put("remedies", looked.remedies())
                .put("contradictory", looked.contradictory())
                .put("passedOver", looked.passedOver())
                .put("weighed", looked.weighed())
                .put("mostTranches", looked.mostTranches())
                .put("mostInstruments", looked.mostInstruments())
                .put("complete", looked.complete());
    }

    private void remedy(ObjectNode node, Remedy remedy) {
        List<String> instruments = new ArrayList<>();
        for (long rest = remedy.instruments(); rest != 0; rest &= rest - 1) {
            String id = instrument(Long.numberOfTrailingZeros(rest));
            instruments.add(id);
            numbers.refersTo("instruments." + id + ".cost");
        }
        node.set("instruments", Nodes.strings(instruments));
        ObjectNode tranches = node.putObject("tranches");
        for (int c = 0; c < remedy.tranches().size(); c++) {
            if (remedy.tranches().get(c) > 1) {
                tranches.put(nodes.measure(c), remedy.tranches().get(c));
            }
        }
    }

    private ObjectNode mend(Repair mend) {
        ObjectNode node = Nodes.object();
        remedy(node, mend.remedy());
        node.set("costs", Nodes.array(mend.costs(), cost -> {
            ObjectNode one = Nodes.object().put("giver", cost.giver()).put("points", cost.points());
            Nodes.number(one, "gain", cost.gain(), "decides nothing");
            return one;
        }));
        node.put("totalShare", mend.totalShare());
        Nodes divided = new Nodes(mend.repaired().structure());
        node.set("stages", divided.stages(mend.roadmap()));
        Nodes.years(node, mend.roadmap());
        ObjectNode certificate = new CertificateNodes(divided, Explainer.explain(mend.repaired(), mend.roadmap()))
                .node(mend.certificate());
        node.set("certificate", certificate);
        node.set("removes", Nodes.array(mend.removes(), this::removed));
        node.set("sizes", Nodes.array(mend.sizes(), this::sizes));
        terms.addTo(node, mend.repaired(), mend.roadmap(), RepairNumbers.references(certificate));
        return node;
    }

    private ObjectNode removed(Repair.Removed removed) {
        ObjectNode node = Nodes.object();
        if (removed.instrument() >= 0) {
            node.put("instrument", instrument(removed.instrument()));
        } else {
            node.put("divided", nodes.measure(removed.measure()));
        }
        node.set("without", shortfall(removed.without()));
        return node;
    }

    private ObjectNode sizes(Sizes sizes) {
        ObjectNode node = Nodes.object();
        ObjectNode chains = node.putObject("shares");
        for (Sizes.Chain chain : sizes.chains()) {
            chains.set(nodes.measure(chain.measure()), Nodes.array(chain.shares(), Nodes::number));
        }
        node.put("margin", sizes.margin()).put("signalsDepend", sizes.signalsDepend());
        return node.put("settled", sizes.settled());
    }

    private ObjectNode shortfall(Shortfall shortfall) {
        Structure structure = shortfall.resolved().structure();
        Nodes divided = new Nodes(structure);
        ObjectNode node = Nodes.object();
        node.set("stages", divided.stages(shortfall.roadmap()));
        Nodes.years(node, shortfall.roadmap());
        node.put("stage", shortfall.stage())
                .put("atEnd", shortfall.stage() > shortfall.roadmap().stages().size())
                .put("party", divided.party(shortfall.party()));
        node.set("alternative", CertificateNodes.alternative(divided, shortfall.alternative()));
        node.put("margin", shortfall.margin());
        String party = divided.party(shortfall.party());
        CertificateNodes names =
                new CertificateNodes(divided, Explainer.explain(shortfall.resolved(), shortfall.roadmap()));
        List<String> of = shortfall.stage() > shortfall.roadmap().stages().size()
                ? List.of(names.nameAtEnd(party, shortfall.alternative()))
                : List.of(
                        CertificateNodes.value(shortfall.stage(), party),
                        names.name(shortfall.stage(), party, shortfall.alternative()));
        node.set("marginOf", Nodes.strings(of));
        terms.addTo(node, shortfall.resolved(), shortfall.roadmap(), of);
        return node;
    }

    private String instrument(int position) {
        return written.instruments().get(position).id();
    }
}
