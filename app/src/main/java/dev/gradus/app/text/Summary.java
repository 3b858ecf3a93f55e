package dev.gradus.app.text;

import dev.gradus.app.terminal.Columns;
import dev.gradus.app.terminal.Context;
import dev.gradus.app.text.PassageText.Look;
import dev.gradus.assessment.Assessment;
import dev.gradus.words.Passage;
import dev.gradus.words.Words;
import dev.gradus.words.assessment.Verdict;
import java.util.List;
import java.util.Set;

/** The findings in a screenful. */
public final class Summary {
    /** What follows one another as entries of one list. */
    private static final Set<String> LISTED = Set.of("best", "proposal", "further");

    private final Context context;
    private final Words words;
    private final Assessment assessment;

    public Summary(Context context, Words words, Assessment assessment) {
        this.context = context;
        this.words = words;
        this.assessment = assessment;
    }

    public void print() {
        Passage told = new Verdict(words).passage(assessment);
        context.lines(Columns.wrap(told.title()));
        context.print("summary.asOf", words.date(assessment.written().asOf()));
        boolean inside = false;
        for (Passage part : told.parts()) {
            boolean listed = LISTED.contains(part.kind());
            if (!listed || !inside) {
                context.console().out().line("");
            }
            inside = listed;
            context.lines(lines(part));
        }
        context.print("summary.weaknesses", assessment.weaknesses().size());
    }

    private static List<String> lines(Passage part) {
        return switch (part.kind()) {
            case "best", "proposal", "further" -> PassageText.of(part, Look.LISTED);
            case "proposals" -> PassageText.of(part, Look.WIDE);
            case "roadmap" -> PassageText.outline(part);
            default -> PassageText.of(part, Look.PLAIN);
        };
    }
}
