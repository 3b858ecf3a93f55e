package dev.gradus.documents.account;

import dev.gradus.documents.cell.Told;
import dev.gradus.documents.table.Row;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was understood of a table, row by row and cell by cell.
 *
 * @param general what concerns the whole
 */
public record Account(List<Told> general, List<RowAccount> rows) {
    public Account {
        general = List.copyOf(general);
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param id of the step made of it; "" = none
     * @param told what concerns the row as a whole, such as an empty cell
     */
    public record RowAccount(Row row, String id, List<Told> told, List<CellAccount> cells) {
        public RowAccount {
            told = List.copyOf(told);
            cells = List.copyOf(cells);
        }
    }

    /** One cell; what is told of it is never empty. */
    public record CellAccount(Row.Entry entry, List<Told> told) {
        public CellAccount {
            told = List.copyOf(told);
        }
    }

    public long count(Told.Status status) {
        return all().filter(told -> told.status() == status).count();
    }

    public Stream<Told> all() {
        return Stream.concat(
                general.stream(),
                rows.stream()
                        .flatMap(row -> Stream.concat(
                                row.told().stream(), row.cells().stream().flatMap(cell -> cell.told().stream()))));
    }
}
