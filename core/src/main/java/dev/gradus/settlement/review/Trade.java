package dev.gradus.settlement.review;

import java.util.List;

/**
 * Two parties each give way on the issue that matters more to the other: logrolling (Buchanan and Tullock 1962; Raiffa 1982, chapter 11).
 * With both concessions each of the two is better off than with neither, and no other party is worse off.
 *
 * @param first what the first party concedes
 * @param second what the second party concedes
 * @param gains of every party by both concessions together, each on its own scale; above 0 for the two
 */
public record Trade(Concession first, Concession second, List<Double> gains) {
    public Trade {
        gains = List.copyOf(gains);
    }

    /**
     * A change of one issue that one party dislikes and the other likes, each taken by itself.
     *
     * @param by position of the party that gives way
     * @param issue position
     * @param from value without the concession
     * @param to value with it
     * @param cost to the party that gives way, above 0, on its own scale
     * @param worth to the other of the two, above 0, on its own scale
     */
    public record Concession(int by, int issue, int from, int to, double cost, double worth) {}
}
