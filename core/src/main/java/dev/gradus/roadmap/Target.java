package dev.gradus.roadmap;

import java.util.List;

/**
 * What the end of a roadmap must look like.
 *
 * @param contains mask of measures that must be in force at the end
 * @param avoids masks of measures that must not all be in force together
 */
public record Target(long contains, List<Long> avoids) {
    public static final Target ANY = new Target(0, List.of());

    public Target {
        avoids = List.copyOf(avoids);
    }

    public boolean admits(long end) {
        return (end & contains) == contains && avoids.stream().noneMatch(line -> (end & line) == line);
    }
}
