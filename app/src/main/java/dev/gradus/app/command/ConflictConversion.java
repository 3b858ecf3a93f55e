package dev.gradus.app.command;

import dev.gradus.agreement.Problem;
import dev.gradus.app.files.GeneratedFile;
import dev.gradus.app.files.Paths;
import dev.gradus.app.terminal.Columns;
import dev.gradus.app.terminal.Context;
import dev.gradus.app.terminal.ExitStatus;
import dev.gradus.app.terminal.SanitizedText;
import dev.gradus.formats.graphmodel.ConflictModel;
import dev.gradus.formats.graphmodel.ConflictWriter;
import dev.gradus.formats.graphmodel.GmcrWriter;
import dev.gradus.formats.graphmodel.NfgWriter;
import dev.gradus.formats.graphmodel.WriteResult;
import dev.gradus.service.library.LoadedConflict;
import dev.gradus.service.refusal.Refusal;
import dev.gradus.words.Problems;
import java.util.List;
import java.util.Locale;

/** Writes a conflict for another program, by the ending of the file: {@code .gmcr}, {@code .nfg} (Gambit) or {@code .yaml}. */
final class ConflictConversion {
    private final Context context;
    private final LoadedConflict loaded;

    ConflictConversion(Context context, LoadedConflict loaded) {
        this.context = context;
        this.loaded = loaded;
    }

    int write(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".nfg")) {
            return save(file, NfgWriter.write(loaded.conflict().asRanked(), context.language()));
        }
        ConflictModel model = loaded.model().orElseThrow(() -> Refusal.question("stability.write.case", file));
        if (name.endsWith(".gmcr")) {
            return save(file, GmcrWriter.write(model, context.language()));
        }
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return save(file, new WriteResult.Written(ConflictWriter.write(model, context.language()), List.of()));
        }
        throw Refusal.question("stability.write.ending", file);
    }

    private int save(String file, WriteResult result) {
        return switch (result) {
            case WriteResult.Written(String text, List<Problem> lost) -> {
                say(lost);
                GeneratedFile.create(Paths.of(context, file), text);
                context.print("file.written", SanitizedText.text(file));
                yield ExitStatus.FINE;
            }
            case WriteResult.Refused(List<Problem> reasons) -> {
                say(reasons);
                yield ExitStatus.PROBLEMS;
            }
        };
    }

    private void say(List<Problem> problems) {
        Problems words = Problems.of(context.language());
        problems.forEach(problem -> context.warn(Columns.wrap(words.sentence(problem))));
    }
}
