package dev.gradus.app.text;

import dev.gradus.app.terminal.Columns;
import dev.gradus.app.terminal.Context;
import dev.gradus.app.text.PassageText.Look;
import dev.gradus.assessment.Assessment;
import dev.gradus.words.Passage;
import dev.gradus.words.ResultTable;
import dev.gradus.words.Words;
import dev.gradus.words.assessment.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The findings: in a screenful, or all that is told. */
public final class Summary {
    /** What the brief leaves out. */
    private static final Set<String> FULL = Set.of("moves", "points", "words", "best", "proposal", "rounds", "further");

    /** What follows one another as entries of one list. */
    private static final Set<String> LISTED = Set.of("best", "proposal", "further");

    /** A screenful, without the day and where the report lies. */
    private static final int SCREENFUL = 40 - 3;

    private final Context context;
    private final Words words;
    private final Assessment assessment;
    private final boolean full;

    /** @param full all that is told, and not the brief alone */
    public Summary(Context context, Words words, Assessment assessment, boolean full) {
        this.context = context;
        this.words = words;
        this.assessment = assessment;
        this.full = full;
    }

    public void print() {
        Passage told = new Verdict(words).passage(assessment);
        List<String> title = Columns.wrap(told.title());
        context.lines(title);
        context.print("summary.asOf", words.date(assessment.written().asOf()));
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (Passage part : told.parts()) {
            if ((full || !isForFull(part)) && !part.isEmpty()) {
                boolean listed = LISTED.contains(part.kind());
                List<String> more = new ArrayList<>(listed && inside ? List.of() : List.of(""));
                more.addAll(lines(part));
                inside = listed;
                boolean fits = title.size() + lines.size() + more.size() <= SCREENFUL;
                lines.addAll(full || fits || !part.kind().equals("roadmap") ? more : List.of());
            }
        }
        context.lines(lines);
        if (full) {
            context.print("summary.weaknesses", assessment.weaknesses().size());
        }
    }

    /** The brief says all of a roadmap of one stage, and what the figures are not; the steps of a longer one are told where they fit. */
    private static boolean isForFull(Passage part) {
        return FULL.contains(part.kind())
                || part.kind().equals("disclaimer")
                || part.kind().equals("roadmap") && part.parts().size() < 2;
    }

    private static List<String> lines(Passage part) {
        return switch (part.kind()) {
            case "brief" -> brief(part);
            case "moves", "best", "proposal", "further" -> PassageText.of(part, Look.LISTED);
            case "roadmap" -> PassageText.outline(part);
            case "rounds" -> PassageText.nested(part, Look.PLAIN);
            default -> PassageText.of(part, Look.PLAIN);
        };
    }

    private static List<String> brief(Passage brief) {
        List<String> lines = new ArrayList<>();
        for (Passage part : brief.parts()) {
            boolean first = lines.isEmpty();
            switch (part.kind()) {
                case "about" -> {}
                case "record" -> lines.addAll(PassageText.of(part, Look.LISTED));
                case "evidence", "verdict" -> lines.addAll(PassageText.of(part, Look.PLAIN));
                default -> {
                    lines.addAll(first ? List.of() : List.of(""));
                    lines.addAll(part.kind().equals("drafts") ? drafts(part) : PassageText.titled(part, Look.PLAIN));
                }
            }
        }
        return lines;
    }

    /** A line for each proposal, and below it who would do what. */
    private static List<String> drafts(Passage part) {
        List<String> lines = new ArrayList<>();
        for (Passage.Block block : part.blocks()) {
            if (block instanceof Passage.Table(ResultTable table)) {
                table.rows().forEach(row -> lines.addAll(draft(table.head(), row)));
            }
        }
        return lines;
    }

    private static List<String> draft(List<String> head, List<String> row) {
        String conduct = IntStream.range(2, row.size())
                .filter(k -> !row.get(k).isEmpty())
                .mapToObj(k -> head.get(k) + " " + row.get(k))
                .collect(Collectors.joining("; "));
        return Columns.wrap("", "  ", row.get(0) + ": " + (conduct.isEmpty() ? row.get(1) : conduct));
    }
}
