package dev.gradus.app.command;

import dev.gradus.agreement.Problem;
import dev.gradus.app.files.Paths;
import dev.gradus.app.files.ReportFile;
import dev.gradus.app.terminal.Context;
import dev.gradus.app.terminal.ExitStatus;
import dev.gradus.app.terminal.SanitizedText;
import dev.gradus.documents.account.Account;
import dev.gradus.documents.cell.Told;
import dev.gradus.formats.source.Identifiers;
import dev.gradus.service.TableQuestion;
import dev.gradus.service.library.LoadedCase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reviews the texts of a case, or of a table, without points: what to mend first, what comes when, who is exposed when. */
@Command(name = "review")
public final class ReviewCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "CASE|TABLE", descriptionKey = "parameter.review", completionCandidates = CaseIds.class)
    String name = "";

    @Mixin
    PageOption page = new PageOption();

    @Option(names = "--full", descriptionKey = "option.full")
    boolean full;

    @Mixin
    Audience audience = new Audience();

    @Mixin
    TableOptions reading = new TableOptions();

    @Mixin
    JsonOption json = new JsonOption();

    public ReviewCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        json.require(context);
        Path file = Paths.of(context, name);
        if (!isTable(file)) {
            return review(context.load(name, Map.of()));
        }
        String id = Identifiers.made(String.valueOf(file.getFileName()).replaceFirst("\\.[A-Za-z]{3,4}$", ""));
        return switch (context.answer(new TableQuestion(reading.request(file, id)))) {
            case TableQuestion.Answer.Refused(Problem why) -> TableOptions.refuse(context, why, file);
            case TableQuestion.Answer.Read(LoadedCase loaded, Account account) -> {
                if (!json.isAsked()) {
                    tell(account);
                }
                yield review(loaded);
            }
        };
    }

    private static boolean isTable(Path file) {
        String end = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file)
                && Stream.of(".csv", ".tsv", ".xlsx", ".docx").anyMatch(end::endsWith);
    }

    private void tell(Account account) {
        context.print(
                "review.table",
                account.count(Told.Status.UNDERSTOOD),
                account.count(Told.Status.ASSUMED),
                account.count(Told.Status.NOTE),
                account.count(Told.Status.QUESTION));
        context.console().out().line("");
    }

    private int review(LoadedCase loaded) {
        audience.require(loaded.written());
        ReportFile report =
                new TextsAnswer(context, page, json, audience, full).give(loaded, "-review", page.isAsked());
        if (!json.isAsked()) {
            tell(report.path());
        }
        page.show(context, report.path());
        return ExitStatus.FINE;
    }

    private void tell(Path report) {
        if (page.isAsked()) {
            context.print("report.written.texts", SanitizedText.text(report.toString()));
        } else if (!full) {
            context.print("review.more");
        }
    }
}
