package dev.gradus.service;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Party;
import dev.gradus.agreement.Problem;
import dev.gradus.documents.TableImport;
import dev.gradus.documents.TableImport.Request;
import dev.gradus.documents.TableImport.Result;
import dev.gradus.documents.account.Account;
import dev.gradus.documents.merge.Merge;
import dev.gradus.documents.workbook.ValueChange;
import dev.gradus.formats.casefile.CaseReader;
import dev.gradus.formats.casefile.ReadResult;
import dev.gradus.formats.casefile.writing.CaseWriter;
import dev.gradus.formats.casefile.writing.WriteResult;
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
     * @param imported the case as the table made it; none where it was no table
     * @param edited the case as it is now
     */
    public record Earlier(Optional<String> imported, String edited) {}

    /** Names of parties that a table named before and names no longer. */
    public record Unnamed(List<LocalText> kept, List<LocalText> gone) {
        private static final Unnamed NONE = new Unnamed(List.of(), List.of());

        public Unnamed {
            kept = List.copyOf(kept);
            gone = List.copyOf(gone);
        }

        static Unnamed of(Case before, Case now, Case merged) {
            List<Party> unnamed = before.parties().stream()
                    .filter(party -> now.findParty(party.id()).isEmpty())
                    .toList();
            return new Unnamed(
                    unnamed.stream()
                            .flatMap(party -> merged.findParty(party.id()).stream())
                            .map(Party::name)
                            .toList(),
                    unnamed.stream()
                            .filter(party -> merged.findParty(party.id()).isEmpty())
                            .map(Party::name)
                            .toList());
        }
    }

    /** A case, or why there is none. */
    public sealed interface Answer {
        /**
         * The case.
         *
         * @param imported as the table alone makes it, but for what it says now and the case, edited, otherwise
         * @param text of the case file, with what was added since
         * @param merge what changed, where there was an import before
         * @param tooLong it has more measures than can be computed with
         * @param unnamed parties of that import that the table no longer names: those that the case keeps, and those that it does not
         */
        record Made(
                String imported, String text, Account account, Optional<Merge> merge, Unnamed unnamed, boolean tooLong)
                implements Answer {}

        /**
         * The case of a workbook: it is whole, so it takes the place of what there is.
         *
         * @param changes what differs from the case that there is; none where there is no case
         */
        record Whole(String text, Account account, Optional<List<ValueChange>> changes) implements Answer {
            public Whole {
                changes = changes.map(List::copyOf);
            }
        }

        /** Nothing was read, and why. */
        record Refused(Problem why) implements Answer {}
    }

    @Override
    public Answer answer(Capacity capacity, Watch watch) {
        return switch (TableImport.read(request)) {
            case Result.Refused(Problem why) -> new Answer.Refused(why);
            case Result.Unsound(List<LocatedProblem> problems) -> throw Refusal.problems(problems);
            case Result.Read(String yaml, Account account) -> {
                Optional<Case> now = find(yaml);
                Optional<Merge> merge = earlier.flatMap(
                        before -> before.imported().map(imported -> Merge.of(imported, yaml, before.edited())));
                String text = merge.map(Merge::text).orElse(yaml);
                Optional<Case> merged = merge.isPresent() ? find(text) : now;
                Unnamed unnamed = earlier.flatMap(Earlier::imported)
                        .flatMap(this::find)
                        .flatMap(before -> now.flatMap(one -> merged.map(other -> Unnamed.of(before, one, other))))
                        .orElse(Unnamed.NONE);
                yield new Answer.Made(
                        merge.map(Merge::taken).orElse(yaml), text, account, merge, unnamed, merged.isEmpty());
            }
            case Result.Whole(String yaml, Account account) ->
                new Answer.Whole(
                        yaml,
                        account,
                        earlier.map(before -> ValueChange.between(written(before.edited()), written(yaml))));
        };
    }

    /**
     * A case that only has more measures than can be computed with is written all the same, since every row of the table is in it; there
     * is no case to compare with, so the parties that a table names no longer are not told of.
     */
    private static boolean isTooLong(LocatedProblem problem) {
        return problem.problem().code().equals("measure.many");
    }

    private Optional<Case> find(String yaml) {
        return switch (read(yaml)) {
            case ReadResult.Read read -> Optional.of(read.written());
            case ReadResult.Unreadable unsound -> {
                if (!unsound.problems().stream().allMatch(ImportQuestion::isTooLong)) {
                    throw Refusal.problems(unsound.problems());
                }
                yield Optional.empty();
            }
        };
    }

    private ReadResult read(String yaml) {
        return CaseReader.read(request.id() + "/case.yaml", yaml.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private Case require(String yaml) {
        return switch (read(yaml)) {
            case ReadResult.Read read -> read.written();
            case ReadResult.Unreadable unsound -> throw Refusal.problems(unsound.problems());
        };
    }

    /** In the one form in which two cases can be compared, however they were laid out. */
    private String written(String yaml) {
        return switch (CaseWriter.write(request.id() + "/case.yaml", require(yaml))) {
            case WriteResult.Written(String text) -> text;
            case WriteResult.Refused(List<LocatedProblem> problems) -> throw Refusal.problems(problems);
        };
    }
}
