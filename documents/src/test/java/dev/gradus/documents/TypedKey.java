package dev.gradus.documents;

import dev.gradus.documents.grid.CsvGrids;
import dev.gradus.documents.grid.GridResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the cells of a typed table mean, as its key says; the language of keys is told beside them, in README.md. */
record TypedKey(List<Line> lines) {
    static final Path FOLDER = Path.of("src/test/resources/typed");

    /**
     * One cell.
     *
     * @param row from 1, as the program of the table shows it
     */
    record Line(int row, String column, String text, String right) {
        List<String> parts() {
            return List.of(right.split(column.equals("due") ? " ; | & " : " & ", -1));
        }

        /** Kinds of words of which a careful reader says that they are unclear, or have no place in a case. */
        boolean isDoubtful(String table) {
            String plain = text.toLowerCase(java.util.Locale.ROOT);
            return column.equals("due")
                    && (plain.matches("(?:trước|before) [0-9].*")
                            || text.equals("not later than day 2 after 1")
                            || text.equals("2018")
                            || plain.matches("[dte] ?[+-] ?[0-9]+")
                            || table.startsWith("jcpoa") && plain.matches("adoption day|ditto|same day")
                            || table.startsWith("mekong") && plain.contains("kể từ ngày ký"));
        }
    }

    static TypedKey of(String name) throws IOException {
        GridResult.Read read =
                (GridResult.Read) CsvGrids.read(Files.readAllBytes(FOLDER.resolve(name + ".key.csv")), _ -> 0);
        return new TypedKey(read.grids().getFirst().rows().stream()
                .skip(1)
                .filter(row -> row.size() == 4 && !row.get(1).text().equals("-"))
                .map(row -> new Line(
                        Integer.parseInt(row.get(0).text()),
                        row.get(1).text(),
                        row.get(2).text(),
                        row.get(3).text()))
                .toList());
    }

    List<Line> row(int number) {
        return lines.stream().filter(line -> line.row() == number).toList();
    }
}
