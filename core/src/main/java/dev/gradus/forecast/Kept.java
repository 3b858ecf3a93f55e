package dev.gradus.forecast;

import java.util.List;

/**
 * Those draws of a sweep that alone are looked at, because of something that was asked of every draw.
 *
 * @param drawn how many there were
 * @param numbers of those that are left, ascending
 * @param conditions how many things were asked of each
 */
public record Kept(long drawn, List<Long> numbers, int conditions) {
    public Kept {
        numbers = List.copyOf(numbers);
    }
}
