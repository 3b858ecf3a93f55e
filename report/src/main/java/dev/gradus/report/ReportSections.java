package dev.gradus.report;

import dev.gradus.assessment.Assessment;
import dev.gradus.forecast.Forecast;
import dev.gradus.forecast.score.ForecastScores;
import dev.gradus.report.view.LocalizedPage;
import dev.gradus.report.view.Page;
import dev.gradus.report.view.section.SectionId;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sections of the page of a case in one language, each alone: for a surface that shows one at a time. Joined they are what stands in
 * the body of the page.
 */
public final class ReportSections {
    private final Page page;
    private final LocalizedPage copy;

    private ReportSections(Page page) {
        this.page = page;
        this.copy = page.copies().getFirst();
    }

    /**
     * @param forecast where one was made
     * @param scores of the forecasts that the case records, where they are to be shown
     * @param language "en" or "vi"
     * @param audience whose names for the parties to use; "" = the plain ones
     */
    public static ReportSections of(
            Assessment assessment,
            Optional<Forecast> forecast,
            Optional<ForecastScores> scores,
            String language,
            String audience) {
        return new ReportSections(Report.page(assessment, forecast, scores, language, audience));
    }

    /** Those that there are, in the order of the page. */
    public List<SectionId> ids() {
        return copy.sections();
    }

    /**
     * One section as a piece of HTML: an element with the id of the section, everything escaped, ids as on the page. Links lead to places
     * of the page; those of other sections are found under the same ids there.
     *
     * @throws IllegalArgumentException where the page has no such section
     */
    public String html(SectionId id) {
        if (!ids().contains(id)) {
            throw new IllegalArgumentException("the page has no section " + id.id());
        }
        StringOutput out = new StringOutput(1 << 16);
        Report.TEMPLATES.render("section.jte", Map.of("copy", copy, "section", id), out);
        return out.toString();
    }

    /** The terms of all numbers that open, as JSON that may stand in a script element; {@code data-n} of a number points into it. */
    public String numbers() {
        return page.numbers();
    }
}
