package dev.gradus.report;

import dev.gradus.report.view.StabilityPage;
import dev.gradus.stability.review.StabilityFindings;
import dev.gradus.words.Heading;
import dev.gradus.words.stability.StabilityWords;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;

/** Writes what is told of a conflict as one HTML page that needs no network. */
public final class StabilityReport {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.gradus.report.templates");

    private StabilityReport() {}

    /**
     * The page. The same findings give the same page.
     *
     * @param words one per language, the one shown first in front
     * @param headings what the file says of itself, in the same order
     */
    public static String html(StabilityFindings findings, List<StabilityWords> words, List<Heading> headings) {
        StringOutput out = new StringOutput(1 << 18);
        StabilityPage page = StabilityPage.of(findings, words, headings);
        TEMPLATES.render("stability.jte", Map.of("page", page, "assets", Assets.ofPlain()), out);
        return out.toString();
    }
}
