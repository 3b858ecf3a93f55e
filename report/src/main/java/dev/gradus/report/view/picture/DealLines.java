package dev.gradus.report.view.picture;

import dev.gradus.settlement.ParetoFrontier;
import dev.gradus.settlement.review.SettlementReview;
import dev.gradus.words.settlement.SettlementWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Deals of the frontier as lines over one axis for each party (parallel coordinates, Inselberg 1985), each axis from the least to the most
 * that the party gets on the frontier or without a deal.
 */
public record DealLines(int width, List<Axis> axes, List<Line> lines, List<DealPlot.Sign> signs) {
    public static final int HEIGHT = 340;
    public static final int TOP = 56;
    public static final int BOTTOM = HEIGHT - 34;

    private static final int APART = 150;
    private static final int NAME = 19;

    public DealLines {
        axes = List.copyOf(axes);
        lines = List.copyOf(lines);
        signs = List.copyOf(signs);
    }

    /** An axis, named at its head and with its two ends. */
    public record Axis(int x, String name, String most, String least) {}

    /** @param look "frontier", or what the key calls the thick ones */
    public record Line(String points, String look) {}

    public static DealLines of(SettlementReview review, SettlementWords words, int most) {
        int parties = review.disagreement().size();
        double[][] ends = IntStream.range(0, parties)
                .mapToObj(party -> ends(review, party))
                .toArray(double[][]::new);
        List<Axis> axes = IntStream.range(0, parties)
                .mapToObj(party -> new Axis(
                        x(party),
                        DealPlot.cut(words.party(party), NAME),
                        words.worth(ends[party][1]),
                        words.worth(ends[party][0])))
                .toList();
        ParetoFrontier frontier = review.frontier().orElseThrow();
        List<Line> lines = new ArrayList<>(DealPlot.spread(frontier.size(), most)
                .mapToObj(p -> new Line(
                        points(ends, DoubleStream.of(frontier.values(p)).boxed().toList()), "frontier"))
                .toList());
        List<DealPlot.Sign> signs = new ArrayList<>();
        for (DealPlot.Place place : DealPlot.places(review)) {
            lines.add(new Line(points(ends, place.values()), place.look()));
            signs.add(new DealPlot.Sign(
                    x(parties - 1) + 24 + 24 * (signs.size() % 2),
                    y(ends[parties - 1], place.values().getLast()),
                    place.label(),
                    place.look()));
        }
        return new DealLines(
                x(parties - 1) + 90, axes, lines.stream().distinct().toList(), signs);
    }

    private static double[] ends(SettlementReview review, int party) {
        double[] all = DoubleStream.concat(
                        IntStream.range(0, review.frontier().orElseThrow().size())
                                .mapToDouble(
                                        p -> review.frontier().orElseThrow().value(p, party)),
                        DealPlot.places(review).stream()
                                .mapToDouble(place -> place.values().get(party)))
                .toArray();
        return new double[] {
            DoubleStream.of(all).min().orElse(0), DoubleStream.of(all).max().orElse(1)
        };
    }

    private static int x(int party) {
        return 70 + APART * party;
    }

    private static int y(double[] ends, double value) {
        double share = ends[1] > ends[0] ? (value - ends[0]) / (ends[1] - ends[0]) : 0.5;
        return (int) Math.round(BOTTOM - (BOTTOM - TOP) * share);
    }

    private static String points(double[][] ends, List<Double> values) {
        return IntStream.range(0, values.size())
                .mapToObj(party -> x(party) + "," + y(ends[party], values.get(party)))
                .collect(Collectors.joining(" "));
    }
}
