package dev.gradus.formats.casefile.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.formats.casefile.CaseFiles;
import dev.gradus.formats.source.LocatedProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the tests of edits say over and over. */
final class Edits {
    private Edits() {}

    static EditResult.Edited edited(String text, Edit... edits) {
        EditResult result = CaseEdits.apply("case.yaml", CaseFiles.bytes(text), List.of(edits));
        assertThat(result).as(List.of(edits).toString()).isInstanceOf(EditResult.Edited.class);
        return (EditResult.Edited) result;
    }

    static String text(String text, Edit... edits) {
        return edited(text, edits).text();
    }

    /** Problems as "line:column code [arguments]". */
    static List<String> refused(String text, Edit... edits) {
        EditResult result = CaseEdits.apply("case.yaml", CaseFiles.bytes(text), List.of(edits));
        assertThat(result).isInstanceOf(EditResult.Refused.class);
        return ((EditResult.Refused) result)
                .problems().stream().map(Edits::line).toList();
    }

    private static String line(LocatedProblem p) {
        return p.line() + ":" + p.column() + " " + p.problem().code() + " "
                + p.problem().args();
    }

    static Edit.Number number(String path, String number) {
        return new Edit.Number(path, number, Grounds.KEPT);
    }

    /** Spread evenly, at most so many; all of them with {@code -Dgradus.every=true}. */
    static <T> List<T> some(List<T> all, int most) {
        if (all.size() <= most || Boolean.getBoolean("gradus.every")) {
            return all;
        }
        return IntStream.range(0, most)
                .mapToObj(k -> all.get(k * (all.size() - 1) / (most - 1)))
                .toList();
    }

    /** The library, the templates, and the case that has every key. */
    static Map<String, byte[]> files() {
        Map<String, byte[]> files = CaseFiles.all();
        try {
            files.put("everything", Files.readAllBytes(Path.of("src/test/resources/everything/case.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
