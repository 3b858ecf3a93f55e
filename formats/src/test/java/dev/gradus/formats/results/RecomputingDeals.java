package dev.gradus.formats.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Derives what is not a tree of terms: standings, dates, deals and their counts, today's trust. */
final class RecomputingDeals {
    private static final double TIE = 1e-9;
    /** So many measures can be enumerated. */
    private static final int ENUMERABLE = 16;

    private final JsonNode root;
    private final Recomputing all;

    RecomputingDeals(JsonNode root, Recomputing all) {
        this.root = root;
        this.all = all;
    }

    void everything() {
        List<JsonNode> reviews = new ArrayList<>(List.of(root.get("best")));
        root.get("proposals").forEach(proposal -> reviews.add(proposal.get("review")));
        for (JsonNode review : reviews) {
            standing(review);
            dates(review);
            review.get("requiredTrust").forEach(r -> figure("required trust", r, "today"));
            review.get("hinges")
                    .forEach(h -> all.same(
                            "hinge",
                            h.get("now").asDouble(),
                            stated(h.get("ref").asString())));
        }
        root.at("/paper/walkAway").forEach(w -> figure("walk-away", w, "value"));
        root.at("/price/with").forEach(one -> all.same("full trust", one.asDouble(), 1));
        root.get("trust").forEach(this::trust);
        paper(root.get("paper"));
    }

    private void figure(String what, JsonNode node, String key) {
        all.same(what, node.get(key).asDouble(), figure(node.get("ref").asString()));
    }

    /** As the case states it: of a trust, that before the history. */
    private double stated(String path) {
        return root.get("figures").path(path).path("stated").asDouble(figure(path));
    }

    private double figure(String path) {
        return root.get("figures").path(path).path("value").asDouble(0);
    }

    private void trust(JsonNode trust) {
        JsonNode figure = root.get("figures")
                .get("trust." + trust.get("truster").asString() + "."
                        + trust.get("trusted").asString());
        all.same(
                "today",
                trust.at("/today/value").asDouble(),
                figure.get("value").asDouble());
        for (int k = 0; k < trust.get("moves").size(); k++) {
            for (String key : new String[] {"signal", "factor"}) {
                all.same(
                        "move",
                        trust.get("moves").get(k).get(key).asDouble(),
                        figure.get("moves").get(k).get(key).asDouble());
            }
        }
    }

    /** The first stage in time at which somebody falls short, there the largest shortfall; where all holds, the least margin. */
    private void standing(JsonNode review) {
        JsonNode standing = review.get("standing");
        if (!review.has("certificate")) {
            JsonNode stage = review.get("stages").path(standing.get("stage").asInt() - 1);
            boolean isInIt =
                    ids(stage.path("measures")).contains(standing.get("measure").asString());
            all.same("impossible", isInIt ? 1 : 0, 1);
            return;
        }
        JsonNode lines = review.at("/certificate/stages");
        double margin = review.at("/certificate/end/slack").asDouble();
        double weakest = review.at("/certificate/weakestMargin").asDouble();
        int stage = lines.size() + 1;
        for (int k = lines.size() - 1; k >= 0; k--) {
            double least = Double.POSITIVE_INFINITY;
            for (JsonNode party : lines.get(k).get("parties")) {
                least = Math.min(least, party.get("margin").asDouble(Double.POSITIVE_INFINITY));
            }
            if (least < -TIE || weakest >= -TIE && least <= margin) {
                margin = least;
                stage = k + 1;
            }
            all.same("number of a stage", lines.get(k).get("number").asDouble(), k + 1);
        }
        all.same("holds", standing.get("kind").asString().equals("holds") ? 1 : 0, weakest >= -TIE ? 1 : 0);
        all.same("margin of the standing", standing.get("margin").asDouble(), margin);
        all.same("stage of the standing", standing.get("stage").asDouble(), stage);
    }

    private void dates(JsonNode review) {
        double begins = 0;
        double overhead = figure("stage-overhead");
        for (int k = 0; k < review.get("stages").size(); k++) {
            JsonNode stage = review.get("stages").get(k);
            OptionalDouble given = Reevaluation.years(review, k);
            double longest = 0;
            for (JsonNode measure : stage.get("measures")) {
                longest = Math.max(longest, figure("measures." + measure.asString() + ".takes"));
            }
            double ends = begins + given.orElse(overhead + longest);
            double acts = given.isPresent() ? Math.max(0, ends - longest) : begins + overhead;
            for (JsonNode measure : stage.get("measures")) {
                double takes = figure("measures." + measure.asString() + ".takes");
                day(stage.get("due").get(measure.asString()), given.isPresent() ? ends : acts + takes);
            }
            day(stage.get("begins"), Math.min(begins, acts));
            day(stage.get("acts"), acts);
            day(stage.get("ends"), ends);
            begins = ends;
            all.same("number of a stage", stage.get("number").asDouble(), k + 1);
        }
    }

    /** To the day; what falls between two days may be either. */
    private void day(JsonNode stated, double years) {
        LocalDate starts = LocalDate.parse(root.at("/case/starts").asString());
        long day = LocalDate.parse(stated.asString()).toEpochDay() - starts.toEpochDay();
        double days = years * 365.25;
        all.same("date", day, Math.abs(days - day) < 0.5 + 1e-6 ? day : Math.round(days));
    }

    private void paper(JsonNode paper) {
        Map<Set<String>, String> status = new HashMap<>();
        for (JsonNode mark : paper.get("marks")) {
            Set<String> deal = ids(mark.get("measures"));
            status.put(deal, mark.get("status").asString());
            all.same("a mark is a deal", isDeal(deal) ? 1 : 0, 1);
            for (int k = 0; k < mark.get("values").size(); k++) {
                all.same("value of a mark", mark.get("values").get(k).asDouble(), value(deal, k));
            }
        }
        for (JsonNode deal : paper.get("frontier")) {
            for (int k = 0; k < deal.get("values").size(); k++) {
                all.same(
                        "value",
                        deal.get("values").get(k).get("value").asDouble(),
                        value(ids(deal.get("measures")), k));
            }
        }
        paper.get("regions").forEach(region -> corners(region, status.keySet()));
        count(paper, status);
    }

    /** Each corner is the place of a deal. */
    private void corners(JsonNode region, Set<Set<String>> deals) {
        if (root.at("/paper/deals").asInt() != deals.size()) {
            return;
        }
        int x = principals().indexOf(region.get("x").asString());
        int y = principals().indexOf(region.get("y").asString());
        for (JsonNode corner : region.get("corners")) {
            boolean found = deals.stream()
                    .anyMatch(deal -> Math.abs(value(deal, x) - corner.get(0).asDouble()) < TIE
                            && Math.abs(value(deal, y) - corner.get(1).asDouble()) < TIE);
            all.same("corner", found ? 1 : 0, 1);
        }
    }

    private void count(JsonNode paper, Map<Set<String>, String> status) {
        List<String> open = new ArrayList<>(ids(root.at("/case/measures"), "id"));
        open.removeAll(ids(root.at("/case/inForce")));
        if (open.size() > ENUMERABLE) {
            return;
        }
        long deals = 0;
        long zone = 0;
        for (int mask = 0; mask < 1 << open.size(); mask++) {
            int set = mask;
            Set<String> deal = new LinkedHashSet<>();
            IntStream.range(0, open.size()).filter(k -> (set >> k & 1) != 0).forEach(k -> deal.add(open.get(k)));
            if (isDeal(deal)) {
                deals++;
                zone += IntStream.range(0, principals().size())
                                .allMatch(k -> value(deal, k)
                                        >= paper.get("walkAway")
                                                        .get(k)
                                                        .get("value")
                                                        .asDouble()
                                                - TIE)
                        ? 1
                        : 0;
            }
        }
        all.same("deals", paper.get("deals").asDouble(), deals);
        all.same("deals in the zone", paper.get("inZone").asDouble(), zone);
        if (status.size() == deals) {
            long stable =
                    status.values().stream().filter(s -> !s.equals("unstable")).count();
            long reachable =
                    status.values().stream().filter("reachable"::equals).count();
            all.same("stable deals", paper.get("stableDeals").asDouble(), stable);
            if (paper.get("reachableDeals").isNumber()) {
                all.same("reachable deals", paper.get("reachableDeals").asDouble(), reachable);
                long undecided =
                        status.values().stream().filter("stable"::equals).count();
                all.same("undecided deals", paper.get("undecidedDeals").asDouble(), undecided);
            }
        }
    }

    /** Allowed, and closed under prerequisites. */
    private boolean isDeal(Set<String> deal) {
        Set<String> there = new LinkedHashSet<>(deal);
        there.addAll(ids(root.at("/case/inForce")));
        for (JsonNode measure : root.at("/case/measures")) {
            if (there.contains(measure.get("id").asString())
                    && (!there.containsAll(ids(measure.get("requires")))
                            || measure.has("onlyWith") && !there.containsAll(ids(measure.get("onlyWith")))
                            || ids(measure.get("excludes")).stream().anyMatch(there::contains))) {
                return false;
            }
        }
        for (JsonNode line : root.at("/case/never")) {
            if (there.containsAll(ids(line))) {
                return false;
            }
        }
        return true;
    }

    private double value(Set<String> deal, int principal) {
        return deal.stream()
                .mapToDouble(
                        m -> figure("measures." + m + ".worth." + principals().get(principal)))
                .sum();
    }

    private List<String> principals() {
        return List.copyOf(ids(root.at("/paper/principals")));
    }

    private static Set<String> ids(JsonNode array) {
        Set<String> ids = new LinkedHashSet<>();
        array.forEach(id -> ids.add(id.asString()));
        return ids;
    }

    private static Set<String> ids(JsonNode array, String key) {
        Set<String> ids = new LinkedHashSet<>();
        array.forEach(one -> ids.add(one.get(key).asString()));
        return ids;
    }
}
