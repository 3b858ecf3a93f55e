package dev.gradus.app.command;

import dev.gradus.app.terminal.Context;
import dev.gradus.app.terminal.SanitizedText;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a page goes, and whether it is shown at once. */
final class PageOption {
    @Option(names = "--out", paramLabel = "FILE|DIR", descriptionKey = "option.out")
    String out = "";

    @Option(names = "--open", descriptionKey = "option.open")
    boolean open;

    boolean isAsked() {
        return !out.isEmpty() || open;
    }

    /** Shows a page that was written, where that is asked for; says so where it cannot be shown. */
    void show(Context context, Path page) {
        if (open && !context.console().browser().open(page)) {
            context.warn("report.unopened", SanitizedText.text(page.toString()));
        }
    }
}
