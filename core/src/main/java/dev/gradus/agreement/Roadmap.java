package dev.gradus.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.LongUnaryOperator;

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

    /**
     * With other measures in each stage. A stage that is left without any falls away, and where it has a day, its time to the stage after it.
     *
     * @param change the mask of a stage to that of what it is instead
     */
    public Roadmap map(LongUnaryOperator change) {
        List<Stage> changed = new ArrayList<>();
        double passed = 0;
        for (Stage stage : stages) {
            double before = passed;
            OptionalDouble years =
                    stage.years().stream().map(own -> own + before).findFirst();
            long measures = change.applyAsLong(stage.measures());
            passed = measures == 0 ? years.orElse(passed) : 0;
            if (measures != 0) {
                changed.add(new Stage(measures, years));
            }
        }
        return new Roadmap(changed);
    }

    /** All measures that it adds. */
    public long measures() {
        return stages.stream().mapToLong(Stage::measures).reduce(0, (a, b) -> a | b);
    }
}
