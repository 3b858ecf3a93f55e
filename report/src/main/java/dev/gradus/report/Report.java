package dev.gradus.report;

import dev.gradus.agreement.WholeCase;
import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.Comparison;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.forecast.Forecast;
import dev.gradus.forecast.score.ForecastScores;
import dev.gradus.report.view.Page;
import dev.gradus.report.view.ToldPage;
import dev.gradus.report.view.context.LocalizedContext;
import dev.gradus.report.view.section.BriefView;
import dev.gradus.report.view.section.SectionId;
import dev.gradus.words.Words;
import dev.gradus.words.assessment.ComparisonWords;
import dev.gradus.words.assessment.DraftWords;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the findings of an assessment as one HTML page that needs no network. */
public final class Report {
    static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.gradus.report.templates");

    private Report() {}

    /**
     * The page, in English and Vietnamese. The same assessment gives the same page.
     *
     * @param firstLanguage "en" or "vi": the one shown when the page opens
     * @param audience whose names for the parties to use; "" = the plain ones
     */
    public static String html(Assessment assessment, String firstLanguage, String audience) {
        return html(assessment, Optional.empty(), firstLanguage, audience);
    }

    /**
     * As {@link #html(Assessment, String, String)}, with a forecast: its first lines at the head of the page, and a section of its own.
     *
     * @param forecast of the same case at the same settings
     */
    public static String html(
            Assessment assessment, Optional<Forecast> forecast, String firstLanguage, String audience) {
        return html(assessment, forecast, Optional.empty(), firstLanguage, audience);
    }

    /**
     * As {@link #html(Assessment, Optional, String, String)}, with a section on the forecasts that the case records.
     *
     * @param scores of those forecasts
     */
    public static String html(
            Assessment assessment,
            Optional<Forecast> forecast,
            Optional<ForecastScores> scores,
            String firstLanguage,
            String audience) {
        Page page = page(assessment, forecast, scores, firstLanguage, audience);
        StringOutput out = new StringOutput(1 << 21);
        TEMPLATES.render("page.jte", Map.of("page", page, "assets", Assets.load()), out);
        return out.toString();
    }

    /**
     * What the texts of a case say, whatever its numbers are, in English and Vietnamese.
     *
     * @param firstLanguage "en" or "vi": the one shown when the page opens
     * @param audience whose names for the parties to use; "" = the plain ones
     */
    public static String texts(WholeCase whole, List<Weakness> weaknesses, String firstLanguage, String audience) {
        StringOutput out = new StringOutput(1 << 17);
        ToldPage page = ToldPage.ofTexts(whole, weaknesses, audience, required(firstLanguage));
        TEMPLATES.render("told.jte", Map.of("page", page, "assets", Assets.ofPlain()), out);
        return out.toString();
    }

    /**
     * What a case changes against another, in English and Vietnamese.
     *
     * @param firstLanguage "en" or "vi": the one shown when the page opens
     * @param audience whose names for the parties to use; "" = the plain ones
     */
    public static String comparison(Comparison comparison, String firstLanguage, String audience) {
        return drafts(ToldPage.ofDrafts(
                comparison.first().whole(),
                comparison.second().whole(),
                (to, from) -> new ComparisonWords(to, from, comparison).page(),
                audience,
                required(firstLanguage)));
    }

    /**
     * What the texts of a case change against those of another, whatever the numbers are, in English and Vietnamese.
     *
     * @param firstLanguage "en" or "vi": the one shown when the page opens
     * @param audience whose names for the parties to use; "" = the plain ones
     */
    public static String drafts(WholeCase later, WholeCase earlier, String firstLanguage, String audience) {
        return drafts(ToldPage.ofDrafts(
                later,
                earlier,
                (to, from) -> new DraftWords(to, later, from, earlier).page(),
                audience,
                required(firstLanguage)));
    }

    private static String drafts(ToldPage page) {
        StringOutput out = new StringOutput(1 << 16);
        TEMPLATES.render("told.jte", Map.of("page", page, "assets", Assets.ofPlain()), out);
        return out.toString();
    }

    /**
     * The main findings about the texts of a case on one sheet, in one language, without a script.
     *
     * @param language "en" or "vi"
     * @param audience whose names for the parties to use; "" = the plain ones
     */
    public static String brief(WholeCase whole, List<Weakness> weaknesses, String language, String audience) {
        StringOutput out = new StringOutput(1 << 15);
        ToldPage.Copy copy = ToldPage.briefOfTexts(whole, weaknesses, audience, required(language));
        TEMPLATES.render("note.jte", Map.of("copy", copy, "assets", Assets.ofSheet()), out);
        return out.toString();
    }

    /**
     * The first sheet of the page alone, in one language, without a script: it fits on A4.
     *
     * @param language "en" or "vi"
     * @param audience whose names for the parties to use; "" = the plain ones
     */
    public static String brief(Assessment assessment, String language, String audience) {
        LocalizedContext e =
                LocalizedContext.alone(assessment, Words.of(required(language), assessment.whole(), audience));
        StringOutput out = new StringOutput(1 << 17);
        Map<String, Object> shown = Map.of(
                "e", e, "view", BriefView.of(e), "settings", e.told().find("settings"), "assets", Assets.ofSheet());
        TEMPLATES.render("sheet.jte", shown, out);
        return out.toString();
    }

    /**
     * One section of the page by itself; who shows several asks {@link ReportSections} for them.
     *
     * @param language "en" or "vi"
     * @param audience whose names for the parties to use; "" = the plain ones
     */
    public static String section(Assessment assessment, SectionId id, String language, String audience) {
        return ReportSections.of(assessment, Optional.empty(), Optional.empty(), language, audience)
                .html(id);
    }

    static Page page(
            Assessment assessment,
            Optional<Forecast> forecast,
            Optional<ForecastScores> scores,
            String language,
            String audience) {
        return Page.of(assessment, forecast, scores, required(language), audience);
    }

    private static String required(String language) {
        if (!language.equals("en") && !language.equals("vi")) {
            throw new IllegalArgumentException("the page is written in en and vi, not in " + language);
        }
        return language;
    }
}
