package dev.gradus.service;

import dev.gradus.agreement.Problem;
import dev.gradus.documents.TableImport.Request;
import dev.gradus.documents.account.Account;
import dev.gradus.formats.casefile.CaseReader;
import dev.gradus.formats.casefile.ReadResult;
import dev.gradus.service.TableQuestion.Answer;
import dev.gradus.service.library.LoadedCase;
import dev.gradus.service.refusal.Refusal;
import dev.gradus.work.Watch;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The case that {@link ImportQuestion} makes of a document with tables, read at once; no file is written. */
public record TableQuestion(Request request) implements Question<Answer> {
    /** A case, or why there is none. */
    public sealed interface Answer {
        record Read(LoadedCase loaded, Account account) implements Answer {}

        /** Nothing was read, and why. */
        record Refused(Problem why) implements Answer {}
    }

    @Override
    public Answer answer(Capacity capacity, Watch watch) {
        return switch (new ImportQuestion(request, Optional.empty()).answer(capacity, watch)) {
            case ImportQuestion.Answer.Refused(Problem why) -> new Answer.Refused(why);
            case ImportQuestion.Answer.Made made -> new Answer.Read(read(made.text()), made.account());
            case ImportQuestion.Answer.Whole whole -> new Answer.Read(read(whole.text()), whole.account());
        };
    }

    private LoadedCase read(String yaml) {
        byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
        return switch (CaseReader.read(request.fileName(), bytes, Map.of())) {
            case ReadResult.Read read -> new LoadedCase(read.whole(), read.positions(), Map.of());
            case ReadResult.Unreadable unsound -> throw Refusal.problems(unsound.problems());
        };
    }
}
