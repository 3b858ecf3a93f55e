package dev.gradus.forecast.reference;

/**
 * How much nearer to what happened forecasts came than the average rate.
 *
 * @param n number of promises
 * @param clusters each was left out once
 * @param brier mean square of the distance between chance and outcome
 * @param rateBrier that of the average rate of the training data
 * @param low,high between these the skill lies in nine of ten drawings of whole clusters
 * @param area under the curve of hits against false alarms: how often a kept promise had the higher chance of the two, ties half
 */
public record Skill(int n, int clusters, double brier, double rateBrier, double low, double high, double area) {
    /** The share of the average rate's score that is saved: 0 = no better, below 0 = worse. */
    public double skill() {
        return 1 - brier / rateBrier;
    }
}
