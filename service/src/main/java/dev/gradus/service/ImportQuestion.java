package dev.gradus.service;

import dev.gradus.agreement.Problem;
import dev.gradus.documents.TableImport;
import dev.gradus.documents.TableImport.Request;
import dev.gradus.documents.TableImport.Result;
import dev.gradus.documents.account.Account;
import dev.gradus.documents.merge.Merge;
import dev.gradus.formats.casefile.CaseReader;
import dev.gradus.formats.casefile.ReadResult;
import dev.gradus.formats.source.LocatedProblem;
import dev.gradus.service.ImportQuestion.Answer;
import dev.gradus.service.refusal.Refusal;
import dev.gradus.work.Watch;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A case made of a document with tables, and the account of each cell. What comes out reads back as a case.
 *
 * @param earlier an import before, and the case as it was edited since
 */
public record ImportQuestion(Request request, Optional<Earlier> earlier) implements Question<Answer> {
    /**
     * What there is already.
     *
     * @param imported the case as the table made it
     * @param edited the case as it is now
     */
    public record Earlier(String imported, String edited) {}

    /** A case, or why there is none. */
    public sealed interface Answer {
        /**
         * The case.
         *
         * @param imported as the table alone makes it
         * @param text of the case file, with what was added since
         * @param merge what changed, where there was an import before
         */
        record Made(String imported, String text, Account account, Optional<Merge> merge) implements Answer {}

        /** Nothing was read, and why. */
        record Refused(Problem why) implements Answer {}
    }

    @Override
    public Answer answer(Capacity capacity, Watch watch) {
        return switch (TableImport.read(request)) {
            case Result.Refused(Problem why) -> new Answer.Refused(why);
            case Result.Unsound(List<LocatedProblem> problems) -> throw Refusal.problems(problems);
            case Result.Read(String yaml, Account account) -> {
                require(yaml);
                Optional<Merge> merge = earlier.map(before -> Merge.of(before.imported(), yaml, before.edited()));
                String text = merge.map(Merge::text).orElse(yaml);
                require(text);
                yield new Answer.Made(yaml, text, account, merge);
            }
        };
    }

    private void require(String yaml) {
        byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
        if (CaseReader.read(request.id() + "/case.yaml", bytes, Map.of()) instanceof ReadResult.Unreadable unsound) {
            throw Refusal.problems(unsound.problems());
        }
    }
}
