package dev.gradus.words;

import java.util.List;

/**
 * A table of results as a reader sees it, on a terminal or on a page.
 *
 * @param id of its place on a page
 * @param lead one plain line that says what it means
 * @param head headings of the columns
 * @param rows as many cells as there are headings
 * @param numbers the first column that holds numbers; those after it do too
 * @param last the last cell of each row with what in it can be looked up; empty = nothing can
 */
public record ResultTable(
        String id,
        String title,
        String lead,
        List<String> head,
        List<List<String>> rows,
        int numbers,
        List<Sentence> last) {
    public ResultTable {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
        last = List.copyOf(last);
    }

    /** A table in whose cells nothing can be looked up. */
    public ResultTable(String id, String title, String lead, List<String> head, List<List<String>> rows, int numbers) {
        this(id, title, lead, head, rows, numbers, List.of());
    }
}
