package dev.gradus.words.forecast;

import dev.gradus.forecast.reference.ReferenceTrial;
import dev.gradus.forecast.reference.ReferenceTrial.Left;
import dev.gradus.forecast.reference.ReferenceTrial.Peace;
import dev.gradus.forecast.reference.ReferenceTrial.Summits;
import dev.gradus.forecast.reference.Skill;
import dev.gradus.words.Passage;
import dev.gradus.words.ResultTable;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What others' data say of how often promises are kept, in words: two tables, and what they do not mean. */
public final class ReferenceWords {
    private static final List<String> SCORES = List.of("brier", "rate", "skill", "interval", "area");
    private static final int DECIMALS = 3;

    private final Words words;
    private final ReferenceTrial trial;

    public ReferenceWords(String language, ReferenceTrial trial) {
        this.words = Words.of(language);
        this.trial = trial;
    }

    private String say(String key, Object... args) {
        return words.say("reference." + key, args);
    }

    /** "notes", what the numbers mean; "summits" and "peace", a table each where there are such data. */
    public Passage passage() {
        Passage.Builder told = Passage.of("reference", say("title"))
                .part(Passage.of("notes", "")
                        .say(Sentence.of(say("lead")))
                        .say(Sentence.of(say("interval.how", Long.toString(trial.seed()))))
                        .done());
        if (!trial.summits().isEmpty()) {
            told.part(passage(summits(), summitsLeft()));
        }
        if (!trial.peace().isEmpty()) {
            told.part(passage(peace(), peaceLeft()));
        }
        return told.done();
    }

    private static Passage passage(ResultTable table, List<String> left) {
        return Passage.of(table.id(), table.title())
                .table(table)
                .say(left.stream().map(Sentence::of).toList())
                .done();
    }

    private List<String> summitsLeft() {
        int unscored = trial.left().unscored();
        return unscored == 0
                ? List.of(say("summits.kept"))
                : List.of(say("summits.kept"), say("summits.unscored", unscored));
    }

    private List<String> peaceLeft() {
        Left left = trial.left();
        List<String> said = new ArrayList<>(List.of(say("peace.features")));
        if (left.betweenStates() > 0) {
            said.add(say("peace.states", left.betweenStates()));
        }
        if (left.undated() > 0) {
            said.add(say("peace.undated", left.undated()));
        }
        return said;
    }

    private ResultTable summits() {
        List<List<String>> rows = new ArrayList<>();
        for (Summits each : trial.summits()) {
            rows.add(row(say("from." + Words.key(each.from())), each.skill()));
        }
        return table("summits", rows);
    }

    private ResultTable peace() {
        List<List<String>> rows = new ArrayList<>();
        for (Peace each : trial.peace()) {
            rows.add(row(say("years", each.years()), each.skill()));
        }
        return table("peace", rows);
    }

    private ResultTable table(String id, List<List<String>> rows) {
        List<String> head = Stream.concat(Stream.of(id + ".what", id + ".n"), SCORES.stream())
                .map(this::say)
                .toList();
        return new ResultTable(id, say(id + ".title"), say(id + ".lead"), head, rows, 1);
    }

    private List<String> row(String what, Optional<Skill> found) {
        String dash = say("dash");
        return found.map(skill -> List.of(
                        what,
                        say("n", skill.n(), skill.clusters()),
                        words.fixed(skill.brier(), DECIMALS),
                        words.fixed(skill.rateBrier(), DECIMALS),
                        percent(skill.skill()),
                        say("range", percent(skill.low()), percent(skill.high())),
                        words.fixed(skill.area(), 2)))
                .orElseGet(() -> List.of(what, dash, dash, dash, dash, dash, dash));
    }

    /** With its sign; what rounds to nothing has none. */
    private String percent(double share) {
        String size = words.number(Math.abs(100 * share));
        String sign = size.equals(words.number(0)) ? "" : share < 0 ? "−" : "+";
        return say("percent", sign + size);
    }
}
