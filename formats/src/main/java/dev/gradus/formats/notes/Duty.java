package dev.gradus.formats.notes;

import java.util.Locale;
import java.util.regex.Pattern;

/** What kind of thing a step without a day asks for, by its words (rules 19, 20). */
enum Duty {
    /** An act. */
    RESULT,
    MAINTAIN,
    REFRAIN,
    /** What the acts are to lead to: no step. */
    END;

    private static final Pattern REFRAINS =
            Pattern.compile("^(no|not|never)\\b|\\b(refrain|no further|no more|no new|not to)\\b");
    private static final Pattern MAINTAINS = Pattern.compile(
            "\\b(maintain|continue|keep|remain|stay|observe|uphold|membership|every|per year|a year|annually)\\b");
    private static final Pattern ENDS =
            Pattern.compile("\\b(abandon|abandonment|denuclearisation|denuclearization|disarmament"
                    + "|normalisation|normalization|peace|reunification|settlement)\\b");

    static Duty of(Note.Step step) {
        if (Order.due(step).isPresent() || Order.isTriggered(step)) {
            return RESULT;
        }
        String text = Note.bare(step.get("text")).toLowerCase(Locale.ROOT);
        if (REFRAINS.matcher(text).find()) {
            return REFRAIN;
        }
        if (MAINTAINS.matcher(text).find()) {
            return MAINTAIN;
        }
        return ENDS.matcher(text).find() ? END : RESULT;
    }
}
