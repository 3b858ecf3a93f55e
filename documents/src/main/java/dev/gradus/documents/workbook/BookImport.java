package dev.gradus.documents.workbook;

import dev.gradus.documents.cell.Told;
import dev.gradus.documents.workbook.BookReader.Found;
import dev.gradus.formats.casefile.CaseReader;
import dev.gradus.formats.casefile.ReadResult;
import dev.gradus.formats.casefile.writing.CaseWriter;
import dev.gradus.formats.casefile.writing.Draft;
import dev.gradus.formats.casefile.writing.WriteResult;
import dev.gradus.formats.source.LocatedProblem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The sheets of a case, read back into the text of a case file. */
public final class BookImport {
    private static final String ID = "case";

    private BookImport() {}

    /** A case, or why there is none. */
    public sealed interface Result {
        /** @param yaml the case as {@code CaseWriter} writes it */
        record Read(String yaml, List<Told> told) implements Result {
            public Read {
                told = List.copyOf(told);
            }
        }

        /** @param problems each with the cell it is in */
        record Refused(List<LocatedProblem> problems) implements Result {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Whether sheets are those of a case. */
    public static boolean isCase(List<BookSheet> sheets) {
        return BookReader.isCase(sheets);
    }

    /**
     * @param file as problems name it
     * @param id that the case is to have
     */
    public static Result read(String file, List<BookSheet> sheets, String id) {
        BookReader read = BookReader.of(sheets);
        List<Told> told = new ArrayList<>(
                List.of(Told.understood("sheet.read", "" + read.found().size(), "" + sheets.size())));
        told.addAll(read.told());
        LeafTree tree = new LeafTree();
        for (Map.Entry<String, Found> entry : read.found().entrySet()) {
            boolean isId = entry.getKey().equals(ID);
            Draft value = isId ? new Draft.Text(id) : entry.getValue().value();
            if (isId && !entry.getValue().value().equals(value)) {
                told.add(Told.assumed("sheet.id", id, entry.getValue().place()));
            }
            tree.add(new Leaf(entry.getKey(), value))
                    .ifPresent(other -> told.add(
                            Told.question("sheet.both", entry.getValue().place(), entry.getKey(), other)));
        }
        return of(file, id, tree.text(), read.found(), told);
    }

    private static Result of(String file, String id, String text, Map<String, Found> found, List<Told> told) {
        return switch (CaseReader.read(id + "/case.yaml", text.getBytes(StandardCharsets.UTF_8), Map.of())) {
            case ReadResult.Unreadable(List<LocatedProblem> problems) ->
                new Result.Refused(problems.stream()
                        .map(problem -> new LocatedProblem(named(file, place(problem, found)), 0, 0, problem.problem()))
                        .toList());
            case ReadResult.Read read ->
                switch (CaseWriter.write(file, read.written())) {
                    case WriteResult.Written(String yaml) -> new Result.Read(yaml, told);
                    case WriteResult.Refused(List<LocatedProblem> problems) -> new Result.Refused(problems);
                };
        };
    }

    private static String named(String file, String place) {
        return place.isEmpty() ? file : file + ", " + place;
    }

    /** The cell of a problem: that of its path; of its number; of the first value below its path, or around it. */
    private static String place(LocatedProblem problem, Map<String, Found> found) {
        String path = problem.problem().path();
        for (String at = path; !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('.')))) {
            String wanted = at;
            Optional<String> place = Stream.<Predicate<String>>of(
                            wanted::equals,
                            Leaf.child(wanted, Seat.VALUE)::equals,
                            other -> other.startsWith(wanted + "."))
                    .flatMap(isIt -> first(found, isIt).stream())
                    .findFirst();
            if (place.isPresent()) {
                return place.get();
            }
        }
        return "";
    }

    private static Optional<String> first(Map<String, Found> found, Predicate<String> isIt) {
        return found.entrySet().stream()
                .filter(entry -> isIt.test(Seat.named(entry.getKey())))
                .map(entry -> entry.getValue().place())
                .findFirst();
    }
}
