package dev.gradus.app;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.WholeCase;
import dev.gradus.formats.casefile.ReadResult;
import dev.gradus.formats.source.LocatedProblem;
import dev.gradus.words.Words;
import java.util.List;
import java.util.Map;

/** A case that can be computed, with the numbers that were set for this run. */
record Loaded(WholeCase whole, Map<String, String> settings) {

    /** Reads a case, or says on standard error all that is wrong with it. */
    static Loaded of(Context context, String name, Map<String, String> settings) {
        return switch (context.read(name, settings)) {
            case ReadResult.Read(WholeCase whole, var _) -> new Loaded(whole, settings);
            case ReadResult.Unreadable(List<LocatedProblem> problems) -> {
                ProblemLines.of(context.language(), problems)
                        .forEach(context.console().err()::line);
                throw new Failure(ExitStatus.PROBLEMS, "check.problems", problems.size());
            }
        };
    }

    Case written() {
        return whole.written();
    }

    ResolvedCase resolved() {
        return whole.resolved();
    }

    Words words(Context context, String audience) {
        return Words.of(context.language(), whole, audience);
    }
}
