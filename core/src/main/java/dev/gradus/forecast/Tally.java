package dev.gradus.forecast;

import dev.gradus.agreement.Structure;
import dev.gradus.roadmap.Planned;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts and sums over rows, added in the order of the draws. Its size does not grow with their number. */
final class Tally {
    /** Rows kept for the analyses that need rows. */
    static final int SAMPLE = 4096;

    private static final int MOST_ROADMAPS = 10_000;

    private final Outcomes outcomes;
    private final Structure structure;
    private final int parties;
    private final long[] hits;
    private final double[] valueSum;
    private final double[] completionSum;
    private final long[] weakest;
    private final Map<String, Long> breaks = new LinkedHashMap<>();
    private final Map<List<List<String>>, Long> roadmaps = new LinkedHashMap<>();
    private final List<Row> sample = new ArrayList<>();
    private double believedSum;
    private double believedSquares;
    private long draws;
    private long notBest;

    Tally(UncertainCase uncertain) {
        outcomes = uncertain.outcomes();
        structure = uncertain.central().structure();
        parties = structure.partyCount();
        hits = new long[outcomes.count() + 1];
        valueSum = new double[parties];
        completionSum = new double[parties];
        weakest = new long[parties];
    }

    void add(Row row) {
        draws++;
        hits[outcomes.position(row.outcome())]++;
        notBest += row.certainty() == Planned.Certainty.HOLDS ? 1 : 0;
        believedSum += row.believed();
        believedSquares += row.believed() * row.believed();
        if (row.agreed()) {
            for (int i = 0; i < parties; i++) {
                valueSum[i] += row.values().get(i);
                completionSum[i] += row.completion().get(i);
            }
            weakest[structure.findParty(row.weakestParty()).orElseThrow()]++;
            breaks.merge(row.breakMeasure(), 1L, Long::sum);
            if (roadmaps.size() < MOST_ROADMAPS || roadmaps.containsKey(row.roadmap())) {
                roadmaps.merge(row.roadmap(), 1L, Long::sum);
            }
        }
        if (sample.size() < SAMPLE) {
            sample.add(row);
        }
    }

    long draws() {
        return draws;
    }

    /** Every kind of outcome is known this well. */
    boolean isPrecise(double precision) {
        for (long count : hits) {
            if (Chance.of(count, draws, SweepRequest.DEVIATE).precision() > precision) {
                return false;
            }
        }
        return draws > 0;
    }

    SweepResult result(SweepRequest request, boolean stopped) {
        long unsettled = hits[outcomes.unsettled()];
        long agreed = draws - hits[0] - unsettled;
        List<SweepResult.Kind> kinds = new ArrayList<>();
        for (int k = 0; k < (unsettled > 0 ? hits.length : outcomes.count()); k++) {
            kinds.add(new SweepResult.Kind(outcomes.id(k), chance(hits[k], draws)));
        }
        List<SweepResult.Side> sides = new ArrayList<>();
        for (int i = 0; i < parties; i++) {
            sides.add(new SweepResult.Side(
                    i,
                    agreed == 0 ? Double.NaN : valueSum[i] / agreed,
                    agreed == 0 ? Double.NaN : completionSum[i] / agreed,
                    chance(weakest[i], agreed)));
        }
        return new SweepResult(
                draws,
                request.seed(),
                stopped,
                request.precision() > 0 && isPrecise(request.precision()),
                kinds,
                chance(agreed, draws),
                new SweepResult.Limits(notBest, unsettled),
                carriedOut(),
                sides,
                breaks.entrySet().stream()
                        .map(entry -> new SweepResult.Break(
                                structure.findMeasure(entry.getKey()).orElse(-1), chance(entry.getValue(), agreed)))
                        .sorted((a, b) ->
                                Long.compare(b.chance().hits(), a.chance().hits()))
                        .toList(),
                roadmaps.entrySet().stream()
                        .map(entry -> new SweepResult.Way(masks(entry.getKey()), chance(entry.getValue(), draws)))
                        .sorted((a, b) ->
                                Long.compare(b.chance().hits(), a.chance().hits()))
                        .limit(5)
                        .toList(),
                sample);
    }

    private List<Long> masks(List<List<String>> roadmap) {
        return roadmap.stream().map(structure::mask).toList();
    }

    private static Chance chance(long count, long of) {
        return Chance.of(count, of, SweepRequest.DEVIATE);
    }

    /** Mean of the believed probabilities, with a normal interval from their spread. */
    private SweepResult.Mean carriedOut() {
        if (draws == 0) {
            return new SweepResult.Mean(0, 0, 1);
        }
        double mean = believedSum / draws;
        double variance = Math.max(0, believedSquares / draws - mean * mean);
        double half = SweepRequest.DEVIATE * Math.sqrt(variance / draws);
        return new SweepResult.Mean(mean, Math.max(0, mean - half), Math.min(1, mean + half));
    }
}
