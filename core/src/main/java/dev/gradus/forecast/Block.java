package dev.gradus.forecast;

import java.io.Serializable;
import java.util.List;

/**
 * One block of a sweep, planned: what one machine hands to another.
 *
 * @param sweep what it is a block of ({@link SweepHash})
 * @param number 0, 1, 2 …
 * @param rows its draws, in their order
 */
public record Block(String sweep, long number, List<Row> rows) implements Serializable {
    public Block {
        rows = List.copyOf(rows);
    }
}
