package dev.gradus.documents.workbook;

/** What one cell of a sheet holds. */
public sealed interface BookCell {
    BookCell EMPTY = new Text("");

    record Text(String text) implements BookCell {}

    record Number(double value) implements BookCell {}

    /** A formula of ours that shows what another cell holds; read from a file, any formula, with nothing but what it shows. */
    record Link(String formula, BookCell shown) implements BookCell {}

    default boolean isEmpty() {
        return equals(EMPTY);
    }
}
