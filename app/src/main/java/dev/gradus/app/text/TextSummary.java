package dev.gradus.app.text;

import dev.gradus.agreement.WholeCase;
import dev.gradus.app.terminal.Columns;
import dev.gradus.app.terminal.Context;
import dev.gradus.app.text.PassageText.Look;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.words.Passage;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
import dev.gradus.words.assessment.TextWords;
import java.util.List;

/** What the texts of a case say, where nothing can be computed yet: in a screenful, or all that is told. */
public final class TextSummary {
    private static final int FEW = 5;

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
            told.find("steps").parts().forEach(part -> section(part, Look.WIDE));
        }
        for (String id : List.of("clauses", "who", "terms", "weaknesses", "open")) {
            section(full ? told.find(id) : some(told.find(id)), Look.PLAIN);
        }
        context.console().out().line("");
    }

    private void section(Passage part, Look look) {
        if (!part.isEmpty()) {
            context.console().out().line("");
            context.lines(PassageText.titled(part, look));
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
