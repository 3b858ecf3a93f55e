package dev.gradus.app.text;

import dev.gradus.app.terminal.Columns;
import dev.gradus.app.terminal.Context;
import dev.gradus.app.text.PassageText.Look;
import dev.gradus.words.Passage;

/** What changed between two assessments, laid out. */
public final class ComparisonText {
    private ComparisonText() {}

    /** @param told by {@link dev.gradus.words.assessment.ComparisonWords} */
    public static void print(Context context, Passage told) {
        context.lines(Columns.wrap(told.title()));
        context.lines(PassageText.blocks(told, Look.PLAIN));
        for (Passage part : told.parts()) {
            context.console().out().line("");
            context.lines(PassageText.nested(part, Look.HANGING));
        }
    }
}
