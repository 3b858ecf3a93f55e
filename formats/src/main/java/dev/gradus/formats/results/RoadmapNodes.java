package dev.gradus.formats.results;

import dev.gradus.assessment.RoadmapReview;
import dev.gradus.assessment.RoadmapReview.RequiredTrust;
import dev.gradus.assessment.Standing;
import dev.gradus.assessment.text.Obstacle;
import dev.gradus.assessment.text.StageDates;
import dev.gradus.roadmap.Alternative;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.SwitchingNumber;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One weighed roadmap: stages with dates, standing, certificate, required trust, switchingValues, every number by name. */
final class RoadmapNodes {
    private final Nodes nodes;
    private final NumberNodes numbers;

    RoadmapNodes(Nodes nodes, NumberNodes numbers) {
        this.nodes = nodes;
        this.numbers = numbers;
    }

    ObjectNode node(RoadmapReview review) {
        ObjectNode node = Nodes.object();
        node.set("stages", Nodes.array(review.stages(), this::dates));
        Nodes.years(node, review.roadmap());
        node.set(
                "standing",
                standing(review.standing(), review.roadmap().stages().size()));
        if (!review.certificate().end().conditions().isEmpty()) {
            node.set("certificate", new CertificateNodes(nodes, review.explanation()).node(review.certificate()));
        }
        review.withoutCure().ifPresent(without -> node.set("withoutCure", withoutCure(review.certificate(), without)));
        review.firstRates().ifPresent(first -> {
            ObjectNode same = node.putObject("firstRates").put("holds", first.holds());
            Nodes.number(same, "weakestMargin", first.weakestMargin(), "nothing tempts anybody");
            same.set(
                    "changes",
                    Nodes.array(
                            first.changes(),
                            change -> Nodes.object()
                                    .put("party", nodes.party(change.party()))
                                    .put("day", change.day().toString())
                                    .put("before", change.before())
                                    .put("after", change.after())));
        });
        node.set("requiredTrust", Nodes.array(review.requiredTrust(), this::requiredTrust));
        node.set("hinges", Nodes.array(review.switchingValues(), this::switchingValue));
        node.put("hingesSought", review.switchingSought());
        node.set("redLinesCrossed", Nodes.strings(review.redLinesCrossed()));
        node.set("fragileReversals", Nodes.array(review.fragileReversals(), nodes::measures));
        node.set(
                "collapses",
                Nodes.array(
                        review.collapses(),
                        collapse -> Nodes.object()
                                .put("party", nodes.party(collapse.party()))
                                .put("points", collapse.points())));
        node.set("numbers", numbers.numbers(review.explanation()));
        return node;
    }

    /** Of each party the chance that all is done with the cure; and were it not there, that and its least margin of a step. */
    private ObjectNode withoutCure(Certificate with, Certificate without) {
        ObjectNode node = Nodes.object();
        node.put("holds", without.holds());
        Nodes.number(node, "weakestMargin", without.weakestMargin(), "nothing tempts anybody");
        ArrayNode parties = node.putArray("parties");
        int count = with.end().values().size();
        for (int i = 0; i < count; i++) {
            ObjectNode one = parties.addObject().put("party", nodes.party(i));
            Nodes.number(one, "margin", without.stageMargin(i), "nothing tempts anybody");
            one.put("completion", without.completion(i)).put("completionWithCure", with.completion(i));
        }
        return node;
    }

    private ObjectNode dates(StageDates stage) {
        ObjectNode node = Nodes.object();
        node.put("number", stage.number());
        node.set("measures", nodes.measures(stage.measures()));
        node.put("begins", stage.begins().toString());
        node.put("acts", stage.acts().toString());
        node.put("ends", stage.ends().toString());
        ObjectNode due = node.putObject("due");
        stage.due().forEach(d -> due.put(nodes.measure(d.measure()), d.by().toString()));
        return node;
    }

    private ObjectNode standing(Standing standing, int stages) {
        ObjectNode node = Nodes.object();
        switch (standing) {
            case Standing.Holds(int stage, int party, Alternative alternative, double margin) ->
                decided(node.put("kind", "holds"), stage, stages, party, alternative, margin);
            case Standing.Fails(int stage, int party, Alternative alternative, double margin) ->
                decided(node.put("kind", "fails"), stage, stages, party, alternative, margin);
            case Standing.Impossible(int stage, int measure, Obstacle.Reason reason, long other) -> {
                node.put("kind", "impossible").put("stage", stage).put("measure", nodes.measure(measure));
                node.put("why", Nodes.word(reason)).set("others", nodes.measures(other));
            }
            case Standing.NotEvaluated(int stage, int party, long measures) ->
                node.put("kind", "not-evaluated")
                        .put("stage", stage)
                        .put("party", nodes.party(party))
                        .set("measures", nodes.measures(measures));
            case Standing.NoSteps() -> node.put("kind", "no-steps");
        }
        return node;
    }

    private void decided(ObjectNode node, int stage, int stages, int party, Alternative alternative, double margin) {
        node.put("stage", stage).put("atEnd", stage > stages).put("party", nodes.party(party));
        node.set("alternative", CertificateNodes.alternative(nodes, alternative));
        Nodes.number(node, "margin", margin, "nothing tempts anybody");
    }

    private ObjectNode requiredTrust(RequiredTrust required) {
        String truster = nodes.party(required.truster());
        String trusted = nodes.party(required.trusted());
        String path = "trust." + truster + "." + trusted;
        numbers.refersTo(path);
        ObjectNode node = Nodes.object();
        node.put("truster", truster).put("trusted", trusted);
        node.set(
                "intervals",
                Nodes.array(
                        required.intervals(),
                        interval -> Nodes.object().put("from", interval.from()).put("to", interval.to())));
        return node.put("today", required.today()).put("ref", path);
    }

    private ObjectNode switchingValue(SwitchingNumber switchingValue) {
        numbers.refersTo(switchingValue.path());
        ObjectNode node = Nodes.object();
        node.put("ref", switchingValue.path()).put("label", switchingValue.label());
        node.set("args", Nodes.strings(switchingValue.args()));
        node.put("now", switchingValue.now() + 0.0).put("turnsAt", switchingValue.turnsAt() + 0.0);
        if (!Double.isNaN(switchingValue.turnsBack())) {
            node.put("turnsBack", switchingValue.turnsBack() + 0.0);
        }
        return node.put("near", switchingValue.near());
    }
}
