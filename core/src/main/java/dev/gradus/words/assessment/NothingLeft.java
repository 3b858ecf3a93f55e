package dev.gradus.words.assessment;

import dev.gradus.assessment.NothingToDo;
import dev.gradus.assessment.NothingToDo.Bar;
import dev.gradus.assessment.NothingToDo.ByCompanion;
import dev.gradus.assessment.NothingToDo.ByExclusion;
import dev.gradus.assessment.NothingToDo.ByRedLine;
import dev.gradus.words.Words;
import java.util.List;

/** Why nothing can be done: all is done, or what is left is barred, and by what. */
public final class NothingLeft {
    private static final int MOST = 3;

    private final Words words;

    public NothingLeft(Words words) {
        this.words = words;
    }

    /** One sentence. */
    public String sentence(NothingToDo nothing) {
        return switch (nothing) {
            case NothingToDo.NoMeasures _ -> words.sentence("verdict.nothing.none");
            case NothingToDo.AllInForce _ -> words.sentence("verdict.nothing");
            case NothingToDo.Barred(List<Bar> bars) -> barred(bars);
        };
    }

    private String barred(List<Bar> bars) {
        String said = words.list(bars.stream().limit(MOST).map(this::bar).toList());
        return bars.size() > MOST
                ? words.sentence("verdict.nothing.barred.more", said, bars.size() - MOST)
                : words.sentence("verdict.nothing.barred", said);
    }

    private String bar(Bar bar) {
        String measure = words.quoted(words.measure(bar.measure()));
        return switch (bar) {
            case ByRedLine(int _, String line) ->
                words.say("verdict.nothing.redLine", measure, words.arg("redline:" + line));
            case ByCompanion(int _, int companion) ->
                words.say("verdict.nothing.companion", measure, words.quoted(words.measure(companion)));
            case ByExclusion(int _, int inForce) ->
                words.say("verdict.nothing.excluded", measure, words.quoted(words.measure(inForce)));
        };
    }
}
