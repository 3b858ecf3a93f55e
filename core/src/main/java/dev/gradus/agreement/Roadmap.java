package dev.gradus.agreement;

import java.util.List;

/**
 * A sequence of stages from the measures in force to an end state.
 *
 * @param stages in time; empty = stay with what is in force
 */
public record Roadmap(List<Stage> stages) {
    public static final Roadmap EMPTY = new Roadmap(List.of());

    public Roadmap {
        stages = List.copyOf(stages);
    }

    /** A roadmap from the masks of its stages. */
    public static Roadmap of(long... stages) {
        return new Roadmap(java.util.Arrays.stream(stages).mapToObj(Stage::new).toList());
    }

    /** All measures that it adds. */
    public long measures() {
        return stages.stream().mapToLong(Stage::measures).reduce(0, (a, b) -> a | b);
    }
}
