package dev.gradus.app.text;

import dev.gradus.agreement.WholeCase;
import dev.gradus.app.terminal.Columns;
import dev.gradus.app.terminal.Context;
import dev.gradus.app.text.PassageText.Look;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.words.Passage;
import dev.gradus.words.ResultTable;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
import dev.gradus.words.assessment.TextWords;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the texts of a case say, where nothing can be computed yet: in a screenful, or all that is told. */
public final class TextSummary {
    private static final int FEW = 5;
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
        context.lines(Columns.wrap(words.text(whole.written().title())));
        context.print("summary.asOf", words.date(whole.written().asOf()));
        context.console().out().line("");
        context.lines(PassageText.of(told.find("verdict"), Look.PLAIN));
        if (full) {
            Passage steps = told.find("steps");
            steps.blocks().forEach(block -> context.lines(PassageText.block(block, Look.PLAIN)));
            steps.parts().forEach(this::steps);
        }
        for (String id : List.of("clauses", "who", "terms", "rounds", "weaknesses", "open")) {
            section(full ? told.find(id) : some(told.find(id)));
        }
        context.console().out().line("");
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
                .filter(k -> !row.get(k).equals(TextWords.NOTHING))
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

    /** The first entries of its lists, and how many there are besides. */
    private Passage some(Passage passage) {
        Passage.Builder few = Passage.of(passage.id(), passage.title());
        for (Passage.Block block : passage.blocks()) {
            switch (block) {
                case Passage.Paragraph paragraph -> few.say(paragraph.sentences());
                case Passage.Points(List<Sentence> entries) -> {
                    few.list(entries.stream().limit(FEW).toList());
                    if (entries.size() > FEW) {
                        few.say(Sentence.of(context.say("summary.more", entries.size() - FEW)));
                    }
                }
                case Passage.Table(var table) -> few.table(table);
            }
        }
        return few.done();
    }
}
