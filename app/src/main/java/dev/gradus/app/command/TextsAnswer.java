package dev.gradus.app.command;

import dev.gradus.app.files.GeneratedFile;
import dev.gradus.app.files.ReportFile;
import dev.gradus.app.terminal.Context;
import dev.gradus.app.terminal.Version;
import dev.gradus.app.text.TextSummary;
import dev.gradus.assessment.text.TextWeaknesses;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.formats.results.Results;
import dev.gradus.service.library.LoadedCase;
import java.util.List;

/** What can be said of the texts of a case without points, where it is asked for: on the screen or as JSON, and on a page. */
record TextsAnswer(Context context, PageOption page, JsonOption json, Audience audience, boolean full) {
    /**
     * @param suffix to the name of the page
     * @param wantsPage a page is written
     * @return the page, written or not
     */
    ReportFile give(LoadedCase loaded, String suffix, boolean wantsPage) {
        List<Weakness> weaknesses = TextWeaknesses.of(loaded.whole());
        ReportFile report = ReportFile.of(context, page.out, loaded, suffix);
        if (wantsPage) {
            GeneratedFile.require(report.path());
            String html = report.page(loaded.whole(), weaknesses, audience.name);
            GeneratedFile.write(report.path(), html, context.console().interruption());
        }
        if (json.isAsked()) {
            json.write(context, Results.texts(loaded.whole(), weaknesses, Version.number()));
        } else {
            new TextSummary(context, loaded.words(context.language(), audience.name), full)
                    .print(loaded.whole(), weaknesses);
        }
        return report;
    }
}
