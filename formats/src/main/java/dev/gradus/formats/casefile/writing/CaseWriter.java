package dev.gradus.formats.casefile.writing;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseFigures;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Parts;
import dev.gradus.formats.casefile.CaseReader;
import dev.gradus.formats.casefile.ReadResult;
import dev.gradus.formats.casefile.writing.Draft.Entries;
import dev.gradus.formats.casefile.writing.Draft.Entry;
import dev.gradus.formats.casefile.writing.Draft.Form;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.LocatedProblem;
import dev.gradus.formats.source.Place;
import dev.gradus.formats.source.Problems;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes cases.
 *
 * <p>What is written reads back to the same case, to the last bit of every number; this is tried before it is handed out. Numbers that
 * are set for one run are not the case's: what the case has in their place is written.
 */
public final class CaseWriter {
    private CaseWriter() {}

    /**
     * The text of a case file.
     *
     * @param fileName as problems name it
     */
    public static WriteResult write(String fileName, Case written) {
        Entries draft = new CaseDrafts(written).draft();
        String text = Layout.file(draft);
        return switch (CaseReader.read("case.yaml", text.getBytes(StandardCharsets.UTF_8), Map.of())) {
            case ReadResult.Unreadable(List<LocatedProblem> problems) ->
                new WriteResult.Refused(problems.stream()
                        .map(problem -> new LocatedProblem(fileName, 0, 0, problem.problem()))
                        .toList());
            case ReadResult.Read read -> checked(fileName, written, draft, text, read.written());
        };
    }

    /** A measure as it stands under its id, for {@code CaseEdits}. */
    public static String measure(Case written, Measure measure) {
        return Layout.value(new CaseDrafts(written).measures().of(measure).value(), 0, 0)
                .stripLeading();
    }

    private static WriteResult checked(String fileName, Case written, Entries draft, String text, Case read) {
        Entries again = new CaseDrafts(read).draft();
        boolean same = CaseFigures.set(written).isEmpty() ? read.equals(Parts.divide(written)) : again.equals(draft);
        if (same) {
            return new WriteResult.Written(text);
        }
        Problems problems = new Problems(fileName);
        List<String> paths = new ArrayList<>();
        difference("", draft, again, paths);
        String path = paths.isEmpty() ? "" : paths.getFirst();
        problems.add(Code.CASE_UNWRITABLE, path, Place.NOWHERE, path.isEmpty() ? written.id() : path);
        return new WriteResult.Refused(problems.sorted());
    }

    /** Adds the first path at which two drafts differ. */
    private static void difference(String path, Draft one, Draft other, List<String> paths) {
        if (one.equals(other) || !paths.isEmpty()) {
            return;
        }
        if (one instanceof Entries(List<Entry> entries, Form _) && other instanceof Entries(List<Entry> read, Form _)) {
            for (int i = 0; i < Math.min(entries.size(), read.size()); i++) {
                Entry entry = entries.get(i);
                if (entry.key().equals(read.get(i).key())) {
                    String segment = entry.key().replace(' ', '-');
                    difference(
                            path.isEmpty() ? segment : path + "." + segment,
                            entry.value(),
                            read.get(i).value(),
                            paths);
                }
            }
        }
        if (paths.isEmpty()) {
            paths.add(path);
        }
    }
}
