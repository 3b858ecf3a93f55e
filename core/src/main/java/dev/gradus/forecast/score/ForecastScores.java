package dev.gradus.forecast.score;

import dev.gradus.agreement.Basis.Citation;
import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseRecord.Forecast;
import dev.gradus.agreement.Source;
import dev.gradus.forecast.score.Scores.Mean;
import dev.gradus.forecast.score.Scores.Pair;
import dev.gradus.forecast.score.VerbalScale.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The forecasts recorded in a case, scored.
 *
 * @param scored those that said yes or no to something that is decided, in words of the table
 * @param unscored the others, each with the reason
 * @param recorded scores of the forecasts
 * @param half scores of whoever always says 50%
 * @param rate scores of whoever always says the share of the others that happened (leaving out the one scored; 50% where there is no other)
 */
public record ForecastScores(List<Scored> scored, List<Unscored> unscored, Mean recorded, Mean half, Mean rate) {
    public ForecastScores {
        scored = List.copyOf(scored);
        unscored = List.copyOf(unscored);
    }

    /**
     * @param language in which the words were said
     * @param words of the forecast
     * @param match what the table has for them
     */
    public record Scored(
            Forecast forecast, String language, String words, Match match, boolean happened, double brier, double log) {
        public double probability() {
            return match.expression().chance().value();
        }
    }

    public record Unscored(Forecast forecast, String words, Reason reason) {}

    /** Why a forecast is not scored. */
    public enum Reason {
        /** No words of probability were recorded. */
        NO_WORDS,
        /** The table does not have the words. */
        NOT_IN_TABLE,
        /** Not decided yet, or it cannot be. */
        OPEN,
        /** Happened in part: neither yes nor no. */
        PARTLY
    }

    public static ForecastScores of(Case written, VerbalScale scale) {
        List<Scored> scored = new ArrayList<>();
        List<Unscored> unscored = new ArrayList<>();
        for (Forecast forecast : written.record().forecasts()) {
            String language = language(written, forecast);
            String words = forecast.words().in(language);
            Optional<Match> match = scale.find(language, words);
            Optional<Reason> reason = reason(forecast, match);
            if (reason.isPresent() || match.isEmpty()) {
                unscored.add(new Unscored(forecast, words, reason.orElse(Reason.NOT_IN_TABLE)));
            } else {
                boolean happened = forecast.happened().equals("yes");
                double p = match.get().expression().chance().value();
                scored.add(new Scored(
                        forecast,
                        language,
                        words,
                        match.get(),
                        happened,
                        Scores.brier(p, happened),
                        Scores.log(p, happened)));
            }
        }
        return new ForecastScores(scored, unscored, recorded(scored), half(scored), rate(scored));
    }

    private static Optional<Reason> reason(Forecast forecast, Optional<Match> match) {
        return switch (forecast.happened()) {
            case "open", "" -> Optional.of(Reason.OPEN);
            case "partly" -> Optional.of(Reason.PARTLY);
            default ->
                forecast.words().isEmpty()
                        ? Optional.of(Reason.NO_WORDS)
                        : match.isPresent() ? Optional.empty() : Optional.of(Reason.NOT_IN_TABLE);
        };
    }

    /** The language of the source, in which it was said; else that of the case; else whichever there is. */
    private static String language(Case written, Forecast forecast) {
        for (Citation citation : forecast.basis().citations()) {
            for (Source source : written.sources()) {
                if (source.id().equals(citation.source())
                        && forecast.words().byLanguage().containsKey(source.language())) {
                    return source.language();
                }
            }
        }
        return forecast.words().languageFor(written.language());
    }

    private static Mean recorded(List<Scored> scored) {
        return Mean.of(scored.stream()
                .map(s -> new Pair(s.probability(), s.happened()))
                .toList());
    }

    private static Mean half(List<Scored> scored) {
        return Mean.of(scored.stream().map(s -> new Pair(0.5, s.happened())).toList());
    }

    private static Mean rate(List<Scored> scored) {
        long yes = scored.stream().filter(Scored::happened).count();
        int others = scored.size() - 1;
        return Mean.of(scored.stream()
                .map(s -> new Pair(others == 0 ? 0.5 : (double) (yes - (s.happened() ? 1 : 0)) / others, s.happened()))
                .toList());
    }
}
