package dev.gradus.formats.results;

import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Stage;
import dev.gradus.forecast.Chance;
import dev.gradus.forecast.Driver;
import dev.gradus.forecast.Drivers;
import dev.gradus.forecast.Forecast;
import dev.gradus.forecast.Region;
import dev.gradus.forecast.SobolIndices;
import dev.gradus.forecast.SweepRequest;
import dev.gradus.forecast.SweepResult;
import dev.gradus.forecast.SwitchingValue;
import dev.gradus.roadmap.SwitchingNumber;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a forecast found: chances with the counts that they come from, drivers, regions, what would turn the verdicts. */
final class ForecastNodes {
    private static final String NEVER = "there is no agreement in any draw";

    private final Nodes nodes;

    ForecastNodes(Nodes nodes) {
        this.nodes = nodes;
    }

    ObjectNode node(Forecast forecast) {
        SweepResult swept = forecast.swept();
        ObjectNode node = Nodes.object();
        node.put("draws", swept.draws()).put("seed", Nodes.seed(swept.seed()));
        node.put("stopped", swept.stopped()).put("precise", swept.precise());
        node.putObject("asked")
                .put("draws", forecast.request().draws())
                .put("precision", forecast.request().precision())
                .put("level", SweepRequest.LEVEL);
        forecast.request()
                .kept()
                .ifPresent(kept -> node.putObject("givenMoves")
                        .put("drawn", kept.drawn())
                        .put("kept", kept.numbers().size())
                        .put("moves", kept.conditions()));
        node.set(
                "kinds",
                Nodes.array(
                        swept.kinds(),
                        kind -> chance(kind.chance(), Nodes.object().put("id", kind.id()))));
        node.set("agreement", chance(swept.agreement()));
        node.putObject("limits")
                .put("notBest", swept.limits().notBest())
                .put("unsettled", swept.limits().unsettled());
        node.putObject("carriedOut")
                .put("value", swept.carriedOut().value())
                .put("low", swept.carriedOut().low())
                .put("high", swept.carriedOut().high());
        node.set("sides", Nodes.array(swept.sides(), this::side));
        node.set(
                "breaks",
                Nodes.array(
                        swept.breaks(),
                        at -> chance(at.chance(), Nodes.object().put("measure", nodes.measure(at.measure())))));
        node.set("ways", Nodes.array(swept.ways(), this::way));
        node.set("drivers", drivers(forecast.drivers()));
        node.set("regions", Nodes.array(forecast.regions(), ForecastNodes::region));
        node.set("verdicts", Nodes.array(forecast.verdicts(), ForecastNodes::verdict));
        return node;
    }

    private static ObjectNode chance(Chance chance) {
        return chance(chance, Nodes.object());
    }

    private static ObjectNode chance(Chance chance, ObjectNode node) {
        return node.put("hits", chance.hits())
                .put("draws", chance.draws())
                .put("chance", chance.share())
                .put("low", chance.low())
                .put("high", chance.high());
    }

    private ObjectNode side(SweepResult.Side side) {
        ObjectNode node = Nodes.object().put("party", nodes.party(side.party()));
        Nodes.number(node, "value", side.value(), NEVER);
        Nodes.number(node, "completion", side.completion(), NEVER);
        node.set("weakest", chance(side.weakest()));
        return node;
    }

    private ObjectNode way(SweepResult.Way way) {
        ObjectNode node = Nodes.object();
        node.set(
                "stages",
                nodes.stages(new Roadmap(way.roadmap().stream().map(Stage::new).toList())));
        return chance(way.chance(), node);
    }

    private static ObjectNode drivers(Drivers drivers) {
        ObjectNode node = Nodes.object().put("base", drivers.base());
        node.put("tested", drivers.tested()).put("drawsNeeded", drivers.needed());
        node.set("outputs", Nodes.strings(drivers.outputs()));
        node.set("factors", Nodes.array(drivers.factors(), driver -> factor(drivers.outputs(), driver)));
        return node;
    }

    private static ObjectNode factor(List<String> outputs, Driver driver) {
        ObjectNode node = Nodes.object();
        node.set(
                "figures",
                Nodes.strings(driver.figures().stream().map(Figure::path).toList()));
        node.set("lowest", chance(driver.low()));
        node.set("highest", chance(driver.high()));
        node.put("swing", driver.swing()).put("standsOut", driver.standsOut());
        ObjectNode indices = node.putObject("indices");
        IntStream.range(0, driver.indices().size()).forEach(k -> {
            ObjectNode both = indices.putObject(outputs.get(k));
            both.set("first", index(driver.indices().get(k).first()));
            both.set("total", index(driver.indices().get(k).total()));
        });
        return node;
    }

    private static ObjectNode index(SobolIndices.Index index) {
        return Nodes.object()
                .put("estimate", index.estimate())
                .put("low", index.low())
                .put("high", index.high())
                .put("seen", index.seen());
    }

    private static ObjectNode region(Region region) {
        ObjectNode node = Nodes.object().put("agreement", region.agreement());
        node.set(
                "limits",
                Nodes.array(
                        region.limits(),
                        limit -> Nodes.object()
                                .put("figure", limit.figure().path())
                                .put(limit.above() ? "least" : "most", limit.value())));
        node.set("coverage", chance(region.coverage()));
        node.set("density", chance(region.density()));
        node.set("everywhere", chance(region.everywhere()));
        return node;
    }

    private static ObjectNode verdict(Forecast.Verdict verdict) {
        ObjectNode node = Nodes.object();
        if (!verdict.proposal().isEmpty()) {
            node.put("proposal", verdict.proposal());
        }
        node.put("holds", verdict.flips().verdict());
        node.put("tried", verdict.flips().tried());
        node.put("triedInPairs", verdict.flips().paired());
        node.put("sought", verdict.flips().sought());
        node.set("singles", Nodes.array(verdict.flips().singles(), ForecastNodes::single));
        node.set("pairs", Nodes.array(verdict.flips().pairs(), ForecastNodes::flip));
        return node;
    }

    private static JsonNode single(SwitchingNumber number) {
        ObjectNode node = Nodes.object().put("size", number.change());
        node.putArray("changes")
                .addObject()
                .put("figure", number.path())
                .put("from", number.now() + 0.0)
                .put("to", number.turnsAt() + 0.0);
        return node;
    }

    private static JsonNode flip(SwitchingValue flip) {
        ObjectNode node = Nodes.object().put("size", flip.size());
        node.set(
                "changes",
                Nodes.array(
                        flip.changes(),
                        change -> Nodes.object()
                                .put("figure", change.figure().path())
                                .put("from", change.figure().value())
                                .put("to", change.value())));
        return node;
    }
}
