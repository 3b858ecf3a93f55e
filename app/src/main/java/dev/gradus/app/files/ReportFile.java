package dev.gradus.app.files;

import dev.gradus.agreement.WholeCase;
import dev.gradus.app.terminal.Context;
import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.Comparison;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.forecast.Forecast;
import dev.gradus.forecast.score.ForecastScores;
import dev.gradus.report.Report;
import dev.gradus.service.WordsTables;
import dev.gradus.service.library.LoadedCase;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The report of a run.
 *
 * @param path where it goes
 */
public record ReportFile(Context context, Path path) {
    private static final String WITH_SETTINGS = "-with-settings";

    /**
     * A name that ends in .html is the file; any other is a folder. A run with settings has a name of its own, so that it does not take
     * the place of the plain case's report.
     *
     * @param out what the user asked; "" = the current folder
     * @param suffix to the name of the case
     */
    public static ReportFile of(Context context, String out, LoadedCase loaded, String suffix) {
        String file = loaded.written().id() + suffix + (loaded.settings().isEmpty() ? "" : WITH_SETTINGS) + ".html";
        return new ReportFile(context, PageFile.target(context, out, file));
    }

    /** The page, with the mark by which Gradus knows it again, and the program that wrote it. */
    public String page(Assessment assessment, Optional<Forecast> forecast, String audience) {
        Optional<ForecastScores> scores = forecast.map(_ -> ForecastScores.of(assessment.written(), WordsTables.own()));
        return PageFile.signed(Report.html(assessment, forecast, scores, context.language(), audience));
    }

    /** The page of the texts alone. */
    public String page(WholeCase whole, List<Weakness> weaknesses, String audience) {
        return PageFile.signed(Report.texts(whole, weaknesses, context.language(), audience));
    }

    /** The page of what changes between two cases. */
    public String page(Comparison comparison, String audience) {
        return PageFile.signed(Report.comparison(comparison, context.language(), audience));
    }

    /** The page of what the texts of a case change against those of another. */
    public String page(WholeCase later, WholeCase earlier, String audience) {
        return PageFile.signed(Report.drafts(later, earlier, context.language(), audience));
    }

    public void write(Assessment assessment, Forecast forecast, String audience) {
        GeneratedFile.write(
                path,
                page(assessment, Optional.of(forecast), audience),
                context.console().interruption());
    }
}
