package dev.gradus.app.text;

import dev.gradus.agreement.WholeCase;
import dev.gradus.app.terminal.Columns;
import dev.gradus.app.terminal.Context;
import dev.gradus.app.text.PassageText.Look;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.words.Passage;
import dev.gradus.words.ResultTable;
import dev.gradus.words.Sentence;
import dev.gradus.words.StepWords;
import dev.gradus.words.Words;
import dev.gradus.words.assessment.TextWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the texts of a case say, where nothing can be computed yet: in a screenful, or all that is told. */
public final class TextSummary {
    /** A screenful, without the line that says where the page lies. */
    private static final int SCREENFUL = 40 - 3;

    private static final int LEAST = 3;
    private static final int TEXTS = 2;
    private static final int FIRST_OF_REST = 3;
    private static final String INDENT = "    ";

    private final Context context;
    private final Words words;
    private final boolean full;

    /** @param full every question, weakness and step */
    public TextSummary(Context context, Words words, boolean full) {
        this.context = context;
        this.words = words;
        this.full = full;
    }

    public void print(WholeCase whole, List<Weakness> weaknesses) {
        Passage told = new TextWords(words).passage(whole, weaknesses);
        List<String> lines =
                new ArrayList<>(Columns.wrap(words.text(whole.written().title())));
        lines.addAll(Columns.wrap(
                context.say("summary.asOf", words.date(whole.written().asOf()))));
        lines.add("");
        lines.addAll(PassageText.of(told.find("verdict"), Look.PLAIN));
        context.lines(lines);
        if (full) {
            section(told.find("weaknesses"));
            section(told.find("order"));
            section(told.find("exposure"));
            Passage steps = told.find("steps");
            steps.blocks().forEach(block -> context.lines(PassageText.block(block, Look.PLAIN)));
            steps.parts().forEach(this::steps);
            List.of("clauses", "who", "terms", "rounds", "open", "sources").forEach(id -> section(told.find(id)));
        } else {
            brief(told, SCREENFUL - lines.size());
        }
        context.console().out().line("");
    }

    /** What to mend first, and below it what is said of the first two texts, or of the first where there is no room for more. */
    private void brief(Passage told, int room) {
        List<String> below = below(told, TEXTS);
        List<String> mend = mend(told.find("weaknesses"), room - below.size());
        if (mend.size() + below.size() > room) {
            below = below(told, 1);
            mend = mend(told.find("weaknesses"), room - below.size());
        }
        context.lines(mend);
        context.lines(below);
    }

    private List<String> below(Passage told, int texts) {
        List<String> below = new ArrayList<>(first(told.find("order"), 2, texts));
        below.addAll(first(told.find("exposure"), 1, texts));
        return below;
    }

    /** What to mend first: as many entries as there is room for, and three at least. */
    private List<String> mend(Passage part, int room) {
        List<String> lines = new ArrayList<>();
        if (part.isEmpty()) {
            return lines;
        }
        lines.add("");
        lines.addAll(Columns.wrap(part.title()));
        List<Sentence> entries = part.sentences();
        int shown = 0;
        for (Sentence entry : entries) {
            List<String> more = Columns.wrap((shown + 1) + ". ", "   ", entry.text());
            boolean isLast = shown == entries.size() - 1;
            if (shown >= LEAST && lines.size() + more.size() + (isLast ? 0 : 1) > room) {
                break;
            }
            lines.addAll(more);
            shown++;
        }
        if (shown < entries.size()) {
            lines.addAll(Columns.wrap(context.say("summary.more", entries.size() - shown)));
        }
        return lines;
    }

    /** The first sentences about the texts with most in them; texts of which the same is said stand together. */
    private List<String> first(Passage part, int sentences, int texts) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        List<Passage> parts = part.parts().stream()
                .sorted(Comparator.comparingInt(TextSummary::rows).reversed())
                .toList();
        for (Passage text : parts) {
            String first = text.sentences().stream()
                    .limit(sentences)
                    .map(Sentence::text)
                    .collect(Collectors.joining(" "));
            said.computeIfAbsent(first, _ -> new ArrayList<>()).add(text.title());
        }
        List<String> lines = new ArrayList<>();
        if (!said.isEmpty()) {
            lines.add("");
            lines.addAll(Columns.wrap(part.title()));
            said.entrySet().stream()
                    .limit(texts)
                    .forEach(each -> lines.addAll(
                            Columns.wrap("- ", "  ", String.join("; ", each.getValue()) + ": " + each.getKey())));
            if (said.size() > texts) {
                lines.addAll(Columns.wrap(context.say("summary.more", said.size() - texts)));
            }
        }
        return lines;
    }

    private static int rows(Passage text) {
        return text.blocks().stream()
                .mapToInt(block -> block instanceof Passage.Table(ResultTable table)
                        ? table.rows().size()
                        : 0)
                .sum();
    }

    /** Each row of the table of a text as an entry: its number, who does what, and below that the rest by its headings. */
    private void steps(Passage text) {
        context.console().out().line("");
        context.lines(Columns.wrap(text.title()));
        for (Passage.Block block : text.blocks()) {
            if (block instanceof Passage.Table(ResultTable table)) {
                table.rows().forEach(row -> step(table.head(), row));
            } else {
                context.lines(PassageText.block(block, Look.PLAIN));
            }
        }
    }

    private void step(List<String> head, List<String> row) {
        context.lines(Columns.wrap(row.get(0) + ". ", INDENT, row.get(1) + ": " + row.get(2)));
        String rest = IntStream.range(FIRST_OF_REST, row.size())
                .filter(k -> !row.get(k).equals(StepWords.NOTHING))
                .mapToObj(k -> head.get(k) + ": " + row.get(k))
                .collect(Collectors.joining("; "));
        context.lines(Columns.wrap(INDENT, INDENT, rest));
    }

    private void section(Passage part) {
        if (!part.isEmpty()) {
            context.console().out().line("");
            context.lines(PassageText.nested(part, Look.PLAIN));
        }
    }
}
