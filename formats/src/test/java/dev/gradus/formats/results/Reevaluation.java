package dev.gradus.formats.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.CaseInputs;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Stage;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.numbers.Input;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.evaluation.Evaluator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/** Weighs a roadmap of the results again with one number replaced, to see that the verdict turns where they say. */
final class Reevaluation {
    private static final double STEP = 1e-6;

    private final ResolvedCase resolved;
    private final Structure structure;

    private final Map<String, Input> inputs = new HashMap<>();

    /** @param whole under the text of what is weighed */
    Reevaluation(WholeCase whole) {
        this.resolved = whole.resolved();
        CaseInputs.of(whole).forEach(input -> inputs.put(input.path(), input));
        this.structure = whole.resolved().structure();
    }

    /** At each end of an interval the margin of the truster is nought; inside it holds, outside it fails. */
    void requiredTrust(JsonNode review, JsonNode required) {
        Roadmap roadmap = roadmap(review);
        String path = required.get("ref").asString();
        int truster = party(required.get("truster").asString());
        double end = STEP;
        for (JsonNode interval : required.get("intervals")) {
            double from = interval.get("from").asDouble();
            double to = interval.get("to").asDouble();
            assertThat(margin(path, Math.clamp((from + to) / 2, STEP, 1 - STEP), roadmap, truster))
                    .isGreaterThan(-STEP);
            for (double edge : new double[] {from, to}) {
                if (edge > 0 && edge < 1) {
                    assertThat(Math.abs(margin(path, edge, roadmap, truster))).isLessThan(1e-4);
                }
            }
            if (from > end + STEP) {
                assertThat(margin(path, (end + from) / 2, roadmap, truster)).isLessThan(STEP);
            }
            end = to;
        }
        if (end < 1 - STEP) {
            assertThat(margin(path, (end + 1) / 2, roadmap, truster)).isLessThan(STEP);
        }
    }

    /** On the near side of the number the roadmap stands as it does; on the far side it does not; between lies a margin of nought. */
    void switchingValue(JsonNode review, JsonNode switchingValue) {
        Roadmap roadmap = roadmap(review);
        String path = switchingValue.get("ref").asString();
        double turn = switchingValue.get("turnsAt").asDouble();
        double away = Math.signum(turn - switchingValue.get("now").asDouble());
        boolean holds = review.at("/standing/kind").asString().equals("holds");
        Certificate near = Evaluator.evaluate(resolved.with(moved(path, turn - away * STEP)), roadmap);
        Certificate far = Evaluator.evaluate(resolved.with(moved(path, turn)), roadmap);
        assertThat(near.holds()).as(path).isEqualTo(holds);
        assertThat(far.holds()).as(path).isNotEqualTo(holds);
        // what cannot be undone at all is no danger, however small a share would be one: there the margin jumps
        boolean jumps = turn == 0 && path.endsWith(".share");
        assertThat(jumps ? 0 : Math.min(Math.abs(near.weakestMargin()), Math.abs(far.weakestMargin())))
                .as(path)
                .isLessThan(1e-3);
    }

    /** At the ends of a level the roadmap is about to turn; inside it holds, below it fails. */
    void sufficientTrust(JsonNode root) {
        Roadmap roadmap = roadmap(root.get("best"));
        for (JsonNode level : root.at("/sufficientTrust/levels")) {
            double from = level.get("from").asDouble();
            double to = level.get("to").asDouble();
            assertThat(holdsAtLeast((from + to) / 2, roadmap)).isTrue();
            assertThat(holdsAtLeast(from - STEP, roadmap)).isFalse();
            assertThat(to < 1 && holdsAtLeast(to + STEP, roadmap)).isFalse();
        }
    }

    private boolean holdsAtLeast(double level, Roadmap roadmap) {
        Numbers.Editor edit = resolved.numbers().edit();
        for (int i = 0; i < structure.partyCount(); i++) {
            for (int j = 0; j < structure.partyCount(); j++) {
                edit.trust(i, j, i == j ? 0 : Math.max(level, resolved.numbers().trust(i, j)));
            }
        }
        return Evaluator.evaluate(resolved.with(edit.done()), roadmap).holds();
    }

    private double margin(String path, double value, Roadmap roadmap, int party) {
        return new Evaluator(resolved.with(set(path, value))).weakestMargin(roadmap, party);
    }

    private Roadmap roadmap(JsonNode review) {
        List<Stage> stages = new ArrayList<>();
        for (JsonNode stage : review.get("stages")) {
            List<String> ids = new ArrayList<>();
            stage.get("measures").forEach(m -> ids.add(m.asString()));
            stages.add(new Stage(structure.mask(ids), years(review, stages.size())));
        }
        return new Roadmap(stages);
    }

    static OptionalDouble years(JsonNode node, int stage) {
        JsonNode years = node.get("stageYears");
        return years == null || years.get(stage).isNull()
                ? OptionalDouble.empty()
                : OptionalDouble.of(years.get(stage).asDouble());
    }

    /** The numbers with a figure of the case replaced as {@code --set} would. */
    private Numbers moved(String path, double value) {
        return inputs.get(path).set(resolved.numbers(), value);
    }

    /** The numbers with today's trust of a pair replaced. */
    private Numbers set(String path, double value) {
        String[] at = path.split("\\.", -1);
        return resolved.numbers()
                .edit()
                .trust(party(at[1]), party(at[2]), value)
                .done();
    }

    private int party(String id) {
        return structure.findParty(id).orElseThrow();
    }
}
