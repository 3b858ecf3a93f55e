package dev.gradus.report.view.picture;

import dev.gradus.forecast.backtest.BacktestResult;
import dev.gradus.words.forecast.BacktestWords;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What was said against what was done: one mark a row of the table of reliability, its area as large as the row is long.
 *
 * @param label what it shows
 * @param ticks of either axis, from nothing to all, by position along it
 */
public record ReliabilityPlot(List<Mark> marks, List<Tick> ticks, String across, String up, String label) {
    public static final int SIZE = 420;
    public static final int LEFT = 62;
    public static final int RIGHT = SIZE - 24;
    public static final int TOP = 20;
    public static final int BOTTOM = SIZE - 62;

    private static final int TICKS = 5;
    private static final double ROOM = 0.08;
    private static final Ruler ACROSS = new Ruler(-ROOM, 1 + ROOM, LEFT, RIGHT);
    private static final Ruler UP = new Ruler(-ROOM, 1 + ROOM, BOTTOM, TOP);

    public ReliabilityPlot {
        marks = List.copyOf(marks);
        ticks = List.copyOf(ticks);
    }

    /** @param label the number of steps, above the mark */
    public record Mark(int x, int y, int radius, String label) {}

    /** @param x along the lower axis, {@code y} along the left one */
    public record Tick(int x, int y, String label) {}

    public static ReliabilityPlot of(BacktestResult result, BacktestWords words) {
        return new ReliabilityPlot(
                result.recordBins().stream()
                        .filter(bin -> bin.n() > 0)
                        .map(ReliabilityPlot::mark)
                        .toList(),
                IntStream.rangeClosed(0, TICKS)
                        .mapToObj(k -> tick((double) k / TICKS, words))
                        .toList(),
                words.say("reliability.axis.x"),
                words.say("reliability.axis.y"),
                words.say("reliability.picture"));
    }

    private static Mark mark(BacktestResult.Bin bin) {
        int radius = (int) Math.round(4 + 2.5 * Math.sqrt(bin.n()));
        return new Mark(ACROSS.at(bin.forecast()), UP.at(bin.happened()), radius, Integer.toString(bin.n()));
    }

    private static Tick tick(double share, BacktestWords words) {
        return new Tick(ACROSS.at(share), UP.at(share), words.percent(share));
    }
}
