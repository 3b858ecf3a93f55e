package dev.gradus.forecast.record;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Agreements drawn from known parameters; shares no code with the fit. */
final class Simulated {
    private static final double[] RAW_SPAN = {0.05, 0.95};

    final double[] thresholds;
    final double[] slopes = new double[Trait.values().length];
    final double agreementSpread;
    final double performerSpread;
    final Map<String, Double> performers = new java.util.TreeMap<>();
    private final Map<String, Double> agreements = new java.util.TreeMap<>();
    private final SplittableRandom random;

    Simulated(SplittableRandom random, double agreementSpread, double performerSpread) {
        this.random = random;
        this.agreementSpread = agreementSpread;
        this.performerSpread = performerSpread;
        double middle = normal() * 0.8 + 0.5;
        thresholds = new double[] {middle + 0.3 + random.nextDouble(), middle, middle - 0.5 - 2 * random.nextDouble()};
        for (int k = 0; k < slopes.length; k++) {
            slopes[k] = normal() / Math.sqrt(2);
        }
        for (int p = 0; p < 8; p++) {
            performers.put("p" + p, normal() * performerSpread);
        }
    }

    double normal() {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    List<Deed> draw(int count, int steps, String prefix) {
        List<Deed> deeds = new ArrayList<>();
        for (int a = 0; a < count; a++) {
            String agreement = prefix + a;
            agreements.put(agreement, normal() * agreementSpread);
            for (int s = 0; s < steps; s++) {
                deeds.add(deed(agreement, (double) s / Math.max(1, steps - 1)));
            }
        }
        return deeds;
    }

    private Deed deed(String agreement, double place) {
        Map<Trait, Double> raw = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            raw.put(trait, RAW_SPAN[0] + random.nextDouble() * (RAW_SPAN[1] - RAW_SPAN[0]));
        }
        boolean dated = random.nextDouble() < 0.65;
        raw.put(Trait.DATED, dated ? 1.0 : 0.0);
        raw.put(Trait.PLACE, place);
        raw.put(Trait.PERFORMERS, 1.0 + random.nextInt(3));
        List<String> who = List.of("p" + random.nextInt(8));
        Traits traits = new Traits(raw);
        double toss = random.nextDouble();
        int grade = 0;
        for (int k = 0; k < 3; k++) {
            grade += toss < chance(agreement, who, raw, k) ? 1 : 0;
        }
        Grade found = Grade.values()[grade];
        boolean done = found.compareTo(Grade.LATE) >= 0;
        return new Deed(
                agreement, who, traits, done && !dated ? Grade.LATE : found, done && !dated ? Grade.ON_TIME : found, 1);
    }

    double chance(Deed deed, int threshold) {
        return chance(deed.agreement(), deed.performers(), deed.traits().known(), threshold);
    }

    /** 1 / (1 + e^−x), with the scales of the traits written out once more. */
    private double chance(String agreement, List<String> who, Map<Trait, Double> raw, int threshold) {
        double x = thresholds[threshold] + agreements.getOrDefault(agreement, 0.0);
        for (String each : who) {
            x += performers.getOrDefault(each, 0.0) / who.size();
        }
        for (Trait trait : Trait.values()) {
            double value = raw.getOrDefault(trait, 0.5);
            double scaled = switch (trait) {
                case SEEN, TRUSTED -> Math.log(value / (1 - value)) / Math.log(19);
                case PERFORMERS -> Math.log(value) / Math.log(3);
                case PLACE, REVERSIBLE, DATED, HOLDS -> 2 * value - 1;
            };
            x += slopes[trait.ordinal()] * scaled;
        }
        return 1 / (1 + Math.exp(-x));
    }
}
