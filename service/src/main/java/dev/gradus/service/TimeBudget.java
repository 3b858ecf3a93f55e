package dev.gradus.service;

import dev.gradus.roadmap.Allowance;
import dev.gradus.roadmap.Budget;
import dev.gradus.service.refusal.Refusal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A budget of real time, such as 10s. Every plan gets it anew. */
public final class TimeBudget implements Budget {
    private static final Pattern WORD = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,6})?)(ms|s|m|h)");
    private static final Map<String, Double> NANOS = Map.of("ms", 1e6, "s", 1e9, "m", 60e9, "h", 3600e9);

    private final double nanos;

    public TimeBudget(String word) {
        Matcher matcher = WORD.matcher(word.strip());
        nanos = matcher.matches()
                ? Double.parseDouble(matcher.group(1)) * NANOS.getOrDefault(matcher.group(2), 0.0)
                : 0;
        if (nanos <= 0) {
            throw Refusal.question("usage.budget", word);
        }
    }

    /** About as much work as is done in that time, and always the same. */
    public Allowance counted() {
        return Allowance.ofSeconds(nanos / 1e9);
    }

    @Override
    public Clock start() {
        long started = System.nanoTime();
        return () -> (System.nanoTime() - started) / nanos;
    }
}
