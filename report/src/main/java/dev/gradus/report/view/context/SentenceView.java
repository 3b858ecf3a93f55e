package dev.gradus.report.view.context;

import dev.gradus.words.Sentence;
import java.util.ArrayList;
import java.util.List;

/** A sentence in the pieces that a page writes one after the other. */
public final class SentenceView {
    private SentenceView() {}

    /** @param href of the number that the piece is; "" = only text */
    public record Run(String text, String href) {}

    public static List<Run> runs(Sentence sentence, FigureLinks links) {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        for (Sentence.Mention mention : sentence.numbers()) {
            String href = links.figureHref(mention.ref());
            if (!href.isEmpty()) {
                text(sentence.text().substring(at, mention.from()), runs);
                runs.add(new Run(sentence.text().substring(mention.from(), mention.to()), href));
                at = mention.to();
            }
        }
        text(sentence.text().substring(at), runs);
        return runs;
    }

    private static void text(String text, List<Run> runs) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, ""));
        }
    }
}
