package dev.gradus.report.view.picture;

import dev.gradus.settlement.Bargain;
import dev.gradus.settlement.ParetoFrontier;
import dev.gradus.settlement.review.SettlementReview;
import dev.gradus.words.settlement.SettlementWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Deals as marks for two parties, drawn beforehand, so that the picture needs no script and prints as it is.
 *
 * @param across whose worth runs to the right
 * @param up whose worth runs upward
 * @param marks deals, lighter ones first
 * @param signs no deal, the solutions and the asked deal
 * @param zone where both get at least what they have without a deal; empty where that is outside the picture
 */
public record DealPlot(
        String across,
        String up,
        List<Mark> marks,
        List<Sign> signs,
        List<Tick> acrossTicks,
        List<Tick> upTicks,
        Optional<Zone> zone) {
    private static final String PAPER = "solution paper";

    public static final int WIDTH = 480;
    public static final int HEIGHT = 400;
    public static final int LEFT = 62;
    public static final int RIGHT = WIDTH - 18;
    public static final int TOP = 16;
    public static final int BOTTOM = HEIGHT - 52;

    public DealPlot {
        marks = List.copyOf(marks);
        signs = List.copyOf(signs);
        acrossTicks = List.copyOf(acrossTicks);
        upTicks = List.copyOf(upTicks);
    }

    /** @param look "frontier" or "other" */
    public record Mark(int x, int y, String look) {}

    /** @param label what stands in the mark; the key says what it means */
    public record Sign(int x, int y, String label, String look) {}

    public record Tick(int at, String label) {}

    /** From its lower left corner to the upper right one of the picture. */
    public record Zone(int x, int y, int width, int height) {}

    /** What a sign means. */
    public record Meaning(String label, String look, String text) {}

    public static DealPlot of(SettlementReview review, SettlementWords words, int across, int up, int most) {
        Ruler right = ruler(review, across, LEFT, RIGHT);
        Ruler above = ruler(review, up, BOTTOM, TOP);
        List<Mark> marks = new ArrayList<>();
        review.cloud()
                .forEach(
                        values -> marks.add(new Mark(right.at(values.get(across)), above.at(values.get(up)), "other")));
        ParetoFrontier frontier = review.frontier().orElseThrow();
        spread(frontier.size(), most)
                .forEach(p -> marks.add(
                        new Mark(right.at(frontier.value(p, across)), above.at(frontier.value(p, up)), "frontier")));
        List<Sign> signs = new ArrayList<>();
        for (Place place : places(review)) {
            signs.add(new Sign(
                    right.at(place.values().get(across)),
                    above.at(place.values().get(up)),
                    place.label(),
                    place.look()));
        }
        int x = right.at(review.disagreement().get(across));
        int y = above.at(review.disagreement().get(up));
        return new DealPlot(
                words.say("picture.axis", cut(words.party(across), 36)),
                words.say("picture.axis", cut(words.party(up), 28)),
                marks.stream().distinct().toList(),
                signs,
                right.ticks(words::worth),
                above.ticks(words::worth),
                review.zone().filter(zone -> !zone.isEmpty()).map(_ -> new Zone(x, TOP, RIGHT - x, y - TOP)));
    }

    /** A name that fits beside an axis. */
    static String cut(String name, int most) {
        return name.codePointCount(0, name.length()) <= most
                ? name
                : name.substring(0, name.offsetByCodePoints(0, most - 1)).strip() + "…";
    }

    /** Positions spread evenly, the first and the last among them. */
    static IntStream spread(int size, int most) {
        return size <= most
                ? IntStream.range(0, size)
                : IntStream.range(0, most).map(k -> (int) ((long) k * (size - 1) / (most - 1)));
    }

    /** A place that has a sign. */
    record Place(String label, String look, List<Double> values, List<Bargain> solutions) {}

    /** No deal, then each deal that a rule chooses, numbered, then the asked one. */
    static List<Place> places(SettlementReview review) {
        List<Place> places = new ArrayList<>();
        places.add(new Place("0", "without", review.disagreement(), List.of()));
        Map<List<Integer>, List<Bargain>> chosen = new LinkedHashMap<>();
        review.solutions()
                .forEach(bargain -> chosen.computeIfAbsent(bargain.outcome(), _ -> new ArrayList<>())
                        .add(bargain));
        chosen.values()
                .forEach(same -> places.add(new Place(
                        Integer.toString(places.size()),
                        review.isPaper(same.getFirst().outcome()) ? PAPER : "solution",
                        same.getFirst().values(),
                        List.copyOf(same))));
        review.deal().ifPresent(deal -> places.add(new Place("?", "asked", deal.values(), List.of())));
        return places;
    }

    /** The key of the signs. */
    public static List<Meaning> meanings(SettlementReview review, SettlementWords words) {
        return places(review).stream()
                .map(place -> new Meaning(place.label(), place.look(), meaning(place, words)))
                .toList();
    }

    private static String meaning(Place place, SettlementWords words) {
        return switch (place.look()) {
            case "without" -> words.say("picture.key.disagreement");
            case "asked" -> words.say("picture.key.asked");
            case PAPER -> words.say("picture.key.paper", rules(place, words));
            default -> rules(place, words);
        };
    }

    private static String rules(Place place, SettlementWords words) {
        return String.join(
                ", ",
                place.solutions().stream()
                        .map(bargain -> words.rule(bargain.rule()))
                        .toList());
    }

    private static Ruler ruler(SettlementReview review, int party, int from, int to) {
        ParetoFrontier frontier = review.frontier().orElseThrow();
        return Ruler.around(
                DoubleStream.concat(
                        review.cloud().stream().mapToDouble(values -> values.get(party)),
                        DoubleStream.concat(
                                IntStream.range(0, frontier.size()).mapToDouble(p -> frontier.value(p, party)),
                                places(review).stream()
                                        .mapToDouble(place -> place.values().get(party)))),
                from,
                to);
    }
}
