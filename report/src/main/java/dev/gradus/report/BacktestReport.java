package dev.gradus.report;

import dev.gradus.agreement.Case;
import dev.gradus.forecast.backtest.BacktestResult;
import dev.gradus.report.view.ToldPage;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;

/** Writes a back-test as one HTML page that needs no network. */
public final class BacktestReport {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.gradus.report.templates");

    private BacktestReport() {}

    /**
     * The page, in English and Vietnamese. The same result gives the same page.
     *
     * @param cases that the result is about
     * @param first "en" or "vi": the language shown when the page opens
     */
    public static String html(BacktestResult result, List<Case> cases, int draws, long seed, String first) {
        StringOutput out = new StringOutput(1 << 21);
        ToldPage page = ToldPage.ofBacktest(result, cases, draws, seed, first);
        TEMPLATES.render("told.jte", Map.of("page", page, "assets", Assets.ofPlain()), out);
        return out.toString();
    }
}
