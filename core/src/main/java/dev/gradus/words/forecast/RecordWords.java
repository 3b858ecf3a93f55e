package dev.gradus.words.forecast;

import dev.gradus.words.Sentence;
import dev.gradus.words.Words;

/**
 * What verdicts have been worth: the published record of the back-test (docs/backtest.md), in a sentence or two, for whoever reads a
 * verdict. The figures are those of `gradus backtest`; a test holds them against it.
 */
public final class RecordWords {
    /** Steps scored, and of how many agreements. */
    public static final int STEPS = 44;

    public static final int AGREEMENTS = 6;

    /** Mean Brier scores: verdicts taken as forecasts, and the average rate said for every step. */
    public static final double BRIER = 0.508;

    public static final double AVERAGE_RATE = 0.224;

    /** Of the steps to which the model gave at least a fifth, and to which it gave less: how many, and how many were performed. */
    public static final int LIKELY = 12;

    public static final int LIKELY_DONE = 11;

    public static final int UNLIKELY = 32;

    public static final int UNLIKELY_DONE = 20;

    private final Words words;

    public RecordWords(Words words) {
        this.words = words;
    }

    /** That whether it holds is one question and whether it is carried out another, and how the first has foretold the second. */
    public Sentence worth() {
        return words.tell("record.worth", STEPS, AGREEMENTS, words.fixed(BRIER, 3), words.fixed(AVERAGE_RATE, 3));
    }

    /** What became of steps that the model thought likely, or unlikely. */
    public Sentence after(boolean holds) {
        return holds
                ? words.tell("record.holds", LIKELY_DONE, LIKELY)
                : words.tell("record.fails", UNLIKELY_DONE, UNLIKELY);
    }
}
