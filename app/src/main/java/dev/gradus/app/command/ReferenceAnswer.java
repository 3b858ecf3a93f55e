package dev.gradus.app.command;

import dev.gradus.agreement.Problem;
import dev.gradus.app.files.Paths;
import dev.gradus.app.terminal.Columns;
import dev.gradus.app.terminal.Context;
import dev.gradus.app.terminal.ExitStatus;
import dev.gradus.app.terminal.SanitizedText;
import dev.gradus.app.terminal.Version;
import dev.gradus.app.text.PassageText;
import dev.gradus.app.text.PassageText.Look;
import dev.gradus.documents.account.AccountWords;
import dev.gradus.forecast.reference.ReferenceTrial;
import dev.gradus.formats.results.ReferenceJson;
import dev.gradus.service.ReferenceQuestion;
import dev.gradus.service.ReferenceQuestion.Answer;
import dev.gradus.words.Passage;
import dev.gradus.words.forecast.ReferenceWords;
import java.nio.file.Path;
import java.util.List;

/** {@code backtest --data}: what others' data say, on the terminal or as JSON. */
final class ReferenceAnswer {
    private ReferenceAnswer() {}

    static int tell(Context context, String folder, long seed, JsonOption json) {
        json.require(context);
        return switch (context.answer(new ReferenceQuestion(Paths.of(context, folder), seed))) {
            case Answer.Refused(Path file, Problem why) -> {
                String said = AccountWords.in(context.language()).refusal(why);
                context.warn(Columns.wrap(SanitizedText.text(file.toString()) + ": " + said));
                yield ExitStatus.FILE;
            }
            case Answer.Tried(ReferenceTrial trial, List<String> missing) -> {
                missing.forEach(name -> context.warn("reference.missing", name));
                if (json.isAsked()) {
                    json.write(context, ReferenceJson.json(trial, Version.number()));
                } else {
                    print(context, new ReferenceWords(context.language(), trial).passage());
                }
                yield ExitStatus.FINE;
            }
        };
    }

    private static void print(Context context, Passage told) {
        context.lines(Columns.wrap(told.title()));
        for (Passage part : told.parts()) {
            context.console().out().line("");
            context.lines(Columns.wrap(part.title()));
            context.lines(PassageText.blocks(part, Look.PLAIN));
        }
    }
}
