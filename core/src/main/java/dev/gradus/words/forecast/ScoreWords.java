package dev.gradus.words.forecast;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseRecord;
import dev.gradus.forecast.score.ForecastScores;
import dev.gradus.forecast.score.ForecastScores.Scored;
import dev.gradus.forecast.score.ForecastScores.Unscored;
import dev.gradus.forecast.score.Scores.Mean;
import dev.gradus.words.Passage;
import dev.gradus.words.ResultTable;
import dev.gradus.words.Sentence;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The scored forecasts of a case in words. */
public final class ScoreWords {
    private static final int DECIMALS = 3;

    private final Words words;
    private final Case written;
    private final ForecastScores scores;

    public ScoreWords(String language, Case written, ForecastScores scores) {
        this.words = Words.of(language);
        this.written = written;
        this.scores = scores;
    }

    /** What came out, then a passage for each table: "scored", "means" where something was scored, "unscored". */
    public Passage passage() {
        Passage.Builder told = Passage.of("score", words.say("score.title", words.text(written.title())));
        headline().forEach(sentence -> told.say(Sentence.of(sentence)));
        for (ResultTable table : tables()) {
            if (!scores.scored().isEmpty() || !table.id().equals("means")) {
                told.part(Passage.of(table.id(), table.title()).table(table).done());
            }
        }
        return told.done();
    }

    /** What it means, and what it does not. */
    private List<String> headline() {
        int all = scores.scored().size() + scores.unscored().size();
        if (all == 0) {
            return List.of(words.say("score.none"));
        }
        if (scores.scored().isEmpty()) {
            return List.of(words.say("score.headline.none", all));
        }
        return List.of(
                words.say(
                        "score.headline",
                        scores.scored().size(),
                        all,
                        score(scores.recorded().brier()),
                        score(scores.half().brier())),
                words.say(compared()),
                words.say("score.not", scores.scored().size()));
    }

    private String compared() {
        int order = Double.compare(scores.recorded().brier(), scores.half().brier());
        return order > 0 ? "score.worse" : order < 0 ? "score.better" : "score.same";
    }

    private String score(double value) {
        return words.fixed(value, DECIMALS);
    }

    private List<ResultTable> tables() {
        List<List<String>> scored = new ArrayList<>();
        for (Scored one : scores.scored()) {
            scored.add(List.of(
                    words.text(one.forecast().says()),
                    said(one.forecast(), one.words()),
                    words.percent(one.probability()),
                    words.say(one.happened() ? "backtest.yes" : "backtest.no"),
                    score(one.brier()),
                    score(one.log())));
        }
        List<List<String>> unscored = new ArrayList<>();
        for (Unscored one : scores.unscored()) {
            String reason = one.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            unscored.add(List.of(
                    words.text(one.forecast().says()),
                    said(one.forecast(), one.words()),
                    words.say("score.reason." + reason)));
        }
        return List.of(
                table("scored", List.of("forecast", "words", "read", "happened", "brier", "log"), scored, 2),
                table("means", List.of("way", "brier", "log"), means(), 1),
                table("unscored", List.of("forecast", "words", "reason"), unscored, 3));
    }

    /** The words as they were said, and what they say in the reader's language. */
    private String said(CaseRecord.Forecast forecast, String original) {
        String own = words.text(forecast.words());
        return own.equals(original) ? original : words.say("score.words.both", original, own);
    }

    private List<List<String>> means() {
        return List.of(mean("recorded", scores.recorded()), mean("half", scores.half()), mean("rate", scores.rate()));
    }

    private List<String> mean(String key, Mean mean) {
        return List.of(words.say("score." + key), score(mean.brier()), score(mean.log()));
    }

    private ResultTable table(String id, List<String> head, List<List<String>> rows, int numbers) {
        return new ResultTable(
                id,
                words.say("score." + id),
                "",
                head.stream().map(key -> words.say("score." + key)).toList(),
                rows,
                numbers);
    }
}
