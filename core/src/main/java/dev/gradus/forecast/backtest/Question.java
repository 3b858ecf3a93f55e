package dev.gradus.forecast.backtest;

/**
 * One step about which a forecast is asked.
 *
 * @param id of the step
 * @param measures mask of the measures that make it up, in the numbering of the case; not empty
 * @param due years from the start to its due date; negative = undated
 */
public record Question(String id, long measures, double due) {
    public static final double UNDATED = -1;

    public boolean isDated() {
        return due >= 0;
    }
}
