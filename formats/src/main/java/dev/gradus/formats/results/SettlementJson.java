package dev.gradus.formats.results;

import dev.gradus.settlement.Bargain;
import dev.gradus.settlement.ParetoFrontier;
import dev.gradus.settlement.PartialOrder;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.review.DealReview;
import dev.gradus.settlement.review.OrderReview;
import dev.gradus.settlement.review.SettlementReview;
import dev.gradus.settlement.review.Trade;
import dev.gradus.settlement.weights.IssueWeights;
import dev.gradus.settlement.weights.WeightReview;
import dev.gradus.settlement.weights.WeightReview.Held;
import dev.gradus.settlement.weights.WeightReview.Standings;
import dev.gradus.settlement.weights.WeightSearch;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is told of the deals of a scenario, as JSON. A deal is a value position for each issue; positions count from 0. */
public final class SettlementJson {
    private final SettlementReview review;

    private SettlementJson(SettlementReview review) {
        this.review = review;
    }

    /** @param version of the program that writes */
    public static String json(SettlementReview review, String version) {
        ObjectNode node = Results.head(version, "settlement");
        new SettlementJson(review).addTo(node);
        return Results.text(node);
    }

    private void addTo(ObjectNode node) {
        node.put("id", review.scenario().id());
        node.set("space", SpaceNodes.space(review.scenario().space()));
        node.put("time", review.time());
        node.put("disagreement", Nodes.word(review.kind()));
        node.set(
                "parties",
                Nodes.array(
                        IntStream.range(0, review.disagreement().size()).boxed().toList(), this::party));
        review.deals().ifPresent(deals -> node.put("deals", deals.toString()));
        review.frontier().ifPresent(frontier -> node.set("frontier", frontier(frontier)));
        node.set("solutions", Nodes.array(review.solutions(), this::solution));
        node.set(
                "without",
                Nodes.strings(review.without().stream().map(Nodes::word).toList()));
        review.zone().ifPresent(zone -> {
            ObjectNode each = Nodes.object().put("empty", zone.isEmpty());
            zone.points().ifPresent(points -> each.put("points", points));
            node.set("zone", each);
        });
        review.opposition()
                .ifPresent(opposition -> node.set(
                        "opposition",
                        Nodes.object().put("point", opposition.point()).put("distance", opposition.distance())));
        review.deal().ifPresent(deal -> node.set("deal", deal(deal)));
        review.traded().ifPresent(traded -> node.set("traded", SpaceNodes.positions(traded)));
        node.set("open", Nodes.array(review.open(), SettlementJson::trade));
        node.set("made", Nodes.array(review.made(), SettlementJson::trade));
        review.weights().ifPresent(weights -> node.set("weights", weights(weights)));
    }

    private ObjectNode party(int party) {
        Profile profile = review.scenario().profiles().get(party);
        ObjectNode node = profile(profile);
        node.put("disagreement", review.disagreement().get(party));
        node.set("utility", SpaceNodes.utility(review.scenario().space(), profile.utility()));
        return node;
    }

    private static ObjectNode profile(Profile profile) {
        ObjectNode node = Nodes.object().put("id", profile.id());
        node.set("name", Nodes.text(profile.name()));
        if (Double.isFinite(profile.reservation())) {
            node.put("reservation", profile.reservation());
        }
        return node.put("discount", profile.discount());
    }

    private ObjectNode frontier(ParetoFrontier frontier) {
        ObjectNode node = Nodes.object()
                .put("exact", frontier.quality().isExact())
                .put("epsilon", frontier.quality().epsilon())
                .put("counted", frontier.quality().counted())
                .put("tolerance", frontier.quality().tolerance());
        double[] tolerances = review.scenario().tolerances(frontier.quality().tolerance());
        node.set(
                "tolerances",
                SpaceNodes.numbers(Arrays.stream(tolerances).boxed().toList()));
        node.set(
                "points",
                Nodes.array(IntStream.range(0, frontier.size()).boxed().toList(), point -> {
                    ObjectNode each = Nodes.object();
                    each.set(
                            "values",
                            SpaceNodes.numbers(Arrays.stream(frontier.values(point))
                                    .boxed()
                                    .toList()));
                    each.put("deals", frontier.outcomes(point).toString());
                    each.set(
                            "deal",
                            SpaceNodes.positions(frontier.outcomes(point, 1).getFirst()));
                    return each;
                }));
        return node;
    }

    private void prospect(ObjectNode node, List<Integer> outcome) {
        Optional.ofNullable(review.prospects().get(outcome))
                .ifPresent(found -> node.put("prospect", Nodes.word(found)));
    }

    private ObjectNode solution(Bargain bargain) {
        ObjectNode node = Nodes.object().put("rule", Nodes.word(bargain.rule()));
        node.set("deal", SpaceNodes.positions(bargain.outcome()));
        node.set("values", SpaceNodes.numbers(bargain.values()));
        node.set("ideal", SpaceNodes.numbers(bargain.ideal()));
        node.put("score", bargain.score());
        if (Double.isFinite(bargain.bound())) {
            node.put("bound", bargain.bound());
        }
        prospect(node, bargain.outcome());
        return node;
    }

    private ObjectNode deal(DealReview deal) {
        ObjectNode node = Nodes.object();
        node.set("deal", SpaceNodes.positions(deal.outcome()));
        node.put("allowed", deal.allowed());
        prospect(node, deal.outcome());
        node.set("values", SpaceNodes.numbers(deal.values()));
        node.set("below", Nodes.strings(deal.below().stream().map(this::id).toList()));
        deal.improvement().ifPresent(better -> {
            ObjectNode each = Nodes.object();
            each.set("deal", SpaceNodes.positions(better.outcome()));
            each.set("values", SpaceNodes.numbers(better.values()));
            each.set("gains", SpaceNodes.numbers(better.gains()));
            node.set("improvement", each);
        });
        node.put("certain", deal.certain());
        deal.toFrontier().filter(Double::isFinite).ifPresent(distance -> node.put("toFrontier", distance));
        node.set("toSolutions", SpaceNodes.numbers(deal.toSolutions()));
        return node;
    }

    private String id(int party) {
        return review.scenario().profiles().get(party).id();
    }

    private static ObjectNode trade(Trade trade) {
        ObjectNode node = Nodes.object();
        node.set("first", concession(trade.first()));
        node.set("second", concession(trade.second()));
        node.set("gains", SpaceNodes.numbers(trade.gains()));
        return node;
    }

    private static ObjectNode concession(Trade.Concession concession) {
        return Nodes.object()
                .put("by", concession.by())
                .put("issue", concession.issue())
                .put("from", concession.from())
                .put("to", concession.to())
                .put("cost", concession.cost())
                .put("worth", concession.worth());
    }

    private static ObjectNode weights(WeightReview weights) {
        ObjectNode node = Nodes.object();
        node.set("held", Nodes.array(weights.held(), SettlementJson::held));
        weights.standings().ifPresent(standings -> node.set("standings", standings(standings)));
        return node;
    }

    private static ObjectNode held(Held held) {
        ObjectNode node = Nodes.object();
        node.set("deal", SpaceNodes.positions(held.deal()));
        node.put("decided", held.radius().isPresent());
        held.radius().flatMap(WeightSearch.Radius::share).ifPresent(share -> node.put("share", share));
        held.radius().flatMap(WeightSearch.Radius::rival).ifPresent(rival -> {
            ObjectNode each = Nodes.object();
            each.set("deal", SpaceNodes.positions(rival.deal()));
            each.set("weights", Nodes.array(rival.weights(), SpaceNodes::numbers));
            node.set("rival", each);
        });
        return node;
    }

    private static ObjectNode standings(Standings standings) {
        ObjectNode node = Nodes.object();
        node.set("least", Nodes.array(standings.weights(), weights -> shares(weights, weights.least())));
        node.set("most", Nodes.array(standings.weights(), weights -> shares(weights, weights.most())));
        node.put("whole", standings.whole())
                .put("looked", standings.looked())
                .put("always", standings.always())
                .put("sometimes", standings.sometimes())
                .put("undecided", standings.undecided());
        node.set("joining", Nodes.array(standings.joining(), SpaceNodes::positions));
        return node;
    }

    /** Of the stated weights. */
    private static JsonNode shares(IssueWeights weights, List<Double> bounds) {
        return SpaceNodes.numbers(IntStream.range(0, bounds.size())
                .mapToObj(k -> weights.stated().get(k) > 0
                        ? bounds.get(k) / weights.stated().get(k)
                        : 1)
                .toList());
    }

    /** What is told where some parties only order deals. */
    public static String json(OrderReview review, String version) {
        ObjectNode node = Results.head(version, "orders");
        node.set("space", SpaceNodes.space(review.space()));
        node.set("parties", Nodes.array(review.profiles(), profile -> {
            ObjectNode each = profile(profile);
            each.set("utility", SpaceNodes.utility(review.space(), profile.utility()));
            return each;
        }));
        node.set("orders", Nodes.array(review.orders(), SettlementJson::order));
        review.deals().ifPresent(deals -> node.put("deals", deals.toString()));
        node.set("compared", Nodes.array(review.compared(), compared -> {
            ObjectNode each = Nodes.object();
            each.set("deal", SpaceNodes.positions(compared.outcome()));
            compared.rival().ifPresent(rival -> each.put("rival", rival));
            each.put("acceptable", compared.isAcceptable());
            return each;
        }));
        node.put("left", review.left());
        review.compromise().ifPresent(compromise -> {
            ObjectNode each = Nodes.object().put("compared", compromise.deal());
            each.set("ranks", SpaceNodes.positions(compromise.ranks()));
            node.set("compromise", each);
        });
        return Results.text(node);
    }

    private static ObjectNode order(PartialOrder order) {
        ObjectNode node = Nodes.object().put("id", order.id());
        node.set("name", Nodes.text(order.name()));
        node.set("deals", Nodes.array(order.outcomes(), SpaceNodes::positions));
        node.set(
                "better",
                Nodes.array(order.better(), pair -> SpaceNodes.positions(List.of(pair.better(), pair.worse()))));
        if (!order.reservation().isEmpty()) {
            node.set("reservation", SpaceNodes.positions(order.reservation()));
        }
        return node;
    }
}
