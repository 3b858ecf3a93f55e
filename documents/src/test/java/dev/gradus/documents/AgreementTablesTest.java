package dev.gradus.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.When;
import dev.gradus.documents.TableImport.Request;
import dev.gradus.documents.TableImport.Result;
import dev.gradus.documents.account.Account.CellAccount;
import dev.gradus.documents.account.Account.RowAccount;
import dev.gradus.documents.cell.Told;
import dev.gradus.documents.cell.Told.Status;
import dev.gradus.documents.table.Column;
import dev.gradus.documents.table.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Step tables of real agreements, scored cell by cell. They are not part of the project; where they are not there this is skipped. What
 * a cell says is held against a second, plainer reading of it: lists of numbers, days as ISO writes them.
 */
class AgreementTablesTest {
    private static final Path FOLDER = Path.of("/work/shared/agreements");
    private static final Set<Column> TYPED = Set.of(
            Column.NUMBER,
            Column.WHO,
            Column.WHAT,
            Column.AMOUNT,
            Column.DUE,
            Column.DATE,
            Column.WAITS,
            Column.CHECKER);

    private static List<Path> tables() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "the step tables of real agreements are not on this machine");
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().matches(".*-(?:19|20)[0-9]{2}\\.csv"))
                    .sorted()
                    .toList();
        }
    }

    private static Result.Read read(Path file) throws IOException {
        Result result = TableImport.read(new Request(
                String.valueOf(file.getFileName()),
                Files.readAllBytes(file),
                "my-case",
                Optional.of(LocalDate.of(1970, 1, 1)),
                Tables.TODAY));
        assertThat(result).isInstanceOf(Result.Read.class);
        return (Result.Read) result;
    }

    @Test
    void everyCellIsInTheCaseAsWhatItSaysOrAsANote() throws IOException {
        int cells = 0;
        int typed = 0;
        List<Path> all = new ArrayList<>(tables());
        for (String name : List.of("black-sea-matrix.csv", "bang-lo-trinh-ha-noi.csv")) {
            all.add(FOLDER.resolveSibling("findings").resolve("case").resolve(name));
        }
        for (Path file : all) {
            Result.Read read = read(file);
            Tables.written(read);
            for (RowAccount row : read.account().rows()) {
                if (row.row().kind() != Row.Kind.STEP) {
                    continue;
                }
                String notes = block(read.yaml(), row.id());
                for (CellAccount cell : row.cells()) {
                    assertThat(cell.told()).as(file + " " + cell).isNotEmpty();
                    boolean noted = cell.told().stream().anyMatch(Told::keeps);
                    if (noted) {
                        assertThat(notes)
                                .as(file + " " + row.id())
                                .contains(cell.entry().cell().text().replace("\"", "\\\""));
                    }
                    if (TYPED.contains(cell.entry().column())) {
                        cells++;
                        typed += noted ? 0 : 1;
                    }
                }
            }
        }
        assertThat(typed).isGreaterThan(cells * 85 / 100);
    }

    @Test
    void whatStepsWaitForIsWhatTheTableLists() throws IOException {
        int rows = 0;
        for (Path file : tables()) {
            Result.Read read = read(file);
            Proposal proposal = Tables.written(read).proposals().getFirst();
            for (RowAccount row : read.account().rows()) {
                String listed = row.row().text(Column.WAITS);
                if (row.row().kind() == Row.Kind.STEP && !listed.isEmpty()) {
                    Set<String> expected = Stream.of(listed.split(", "))
                            .map(number -> "step-" + number)
                            .collect(Collectors.toCollection(TreeSet::new));
                    Set<String> found = proposal.triggers().stream()
                            .filter(trigger -> step(trigger.measure()).equals(row.id()))
                            .flatMap(trigger -> trigger.of().stream())
                            .map(AgreementTablesTest::step)
                            .collect(Collectors.toCollection(TreeSet::new));
                    assertThat(found).as(file + " " + row.id()).isEqualTo(expected);
                    rows++;
                }
            }
        }
        assertThat(rows).isGreaterThan(60);
    }

    @Test
    void daysAreThoseOfTheTable() throws IOException {
        int rows = 0;
        int same = 0;
        List<String> others = new ArrayList<>();
        for (Path file : tables()) {
            Result.Read read = read(file);
            Proposal proposal = Tables.written(read).proposals().getFirst();
            for (RowAccount row : read.account().rows()) {
                String date = row.row().text(Column.DATE);
                if (row.row().kind() == Row.Kind.STEP && !date.isEmpty()) {
                    rows++;
                    LocalDate last = LocalDate.parse(date.replaceFirst(".*\\.\\.", ""));
                    Proposal.Step step = proposal.stages().stream()
                            .filter(one -> one.measures().stream().anyMatch(id -> step(id).equals(row.id())))
                            .findFirst()
                            .orElseThrow();
                    Stream<When> until = Tables.written(read).measures().stream()
                            .filter(measure -> step(measure.id()).equals(row.id()))
                            .flatMap(measure -> measure.until().stream());
                    boolean found = Stream.of(step.due().stream(), step.notBefore().stream(), until)
                            .flatMap(moments -> moments)
                            .anyMatch(when -> says(when, last));
                    boolean beside = row.cells().stream()
                            .filter(cell -> cell.entry().column() == Column.DATE)
                            .flatMap(cell -> cell.told().stream())
                            .anyMatch(Told::keeps);
                    same += found ? 1 : 0;
                    if (!found && !beside) {
                        others.add(file.getFileName() + " " + row.id() + " " + date);
                    }
                }
            }
        }
        assertThat(others).isEmpty();
        assertThat(same).isGreaterThan(rows * 85 / 100);
    }

    /** What a case says of one step. */
    private static String block(String yaml, String id) {
        String from = yaml.substring(yaml.indexOf("\n  " + id + ":\n"));
        return from.split("\n {0,2}[a-z]")[1];
    }

    /** The step of which a measure is the part of one performer. */
    private static String step(String measure) {
        return measure.replaceFirst("^(step-[0-9]+[a-z]?)-.*", "$1");
    }

    private static boolean says(When when, LocalDate day) {
        return switch (when) {
            case When.On on -> on.day().equals(day);
            case When.Within within -> within.latest().contains(day);
            case When.AfterStart _, When.Numbered _, When.Stretch _, When.Before _, When.Window _ -> false;
        };
    }

    @Test
    void nothingIsAssumedThatIsNotTold() throws IOException {
        for (Path file : tables()) {
            assertThat(Tables.keys(read(file).account(), Status.ASSUMED))
                    .as("" + file)
                    .contains("who.roles");
        }
    }
}
