package dev.gradus.repair;

import java.util.List;
import java.util.Optional;

/**
 * What third parties could do or withhold, one thing at a time, so that a roadmap which fails holds for every party that is asked, the third
 * party itself included.
 *
 * @param sufficient the levers with which it holds, those that cost their party least first; one that adds more than another of them is
 *     left out
 * @param nearest where none suffices: the lever that makes the weakest margin greatest, if any makes it greater
 * @param tried how many were weighed
 */
public record Levers(List<Lever> sufficient, Optional<Nearest> nearest, int tried) {
    public static final Levers NONE = new Levers(List.of(), Optional.empty(), 0);

    public Levers {
        sufficient = List.copyOf(sufficient);
    }

    /**
     * @param lever that comes nearest
     * @param without what still fails
     */
    public record Nearest(Lever lever, Shortfall without) {}
}
