package dev.gradus.formats.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Numbers;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Stage;
import dev.gradus.agreement.Structure;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.Evaluator;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Weighs a roadmap of the results again with one number replaced, to see that the verdict turns where they say. */
final class Reevaluation {
    private static final double STEP = 1e-6;

    private final ResolvedCase resolved;
    private final Structure structure;

    Reevaluation(ResolvedCase resolved) {
        this.resolved = resolved;
        this.structure = resolved.structure();
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
    void hinge(JsonNode review, JsonNode hinge) {
        Roadmap roadmap = roadmap(review);
        String path = hinge.get("ref").asString();
        double turn = hinge.get("turnsAt").asDouble();
        double away = Math.signum(turn - hinge.get("now").asDouble());
        boolean holds = review.at("/standing/kind").asString().equals("holds");
        Certificate near = Evaluator.evaluate(resolved.with(set(path, turn - away * STEP)), roadmap);
        Certificate far = Evaluator.evaluate(resolved.with(set(path, turn)), roadmap);
        assertThat(near.holds()).as(path).isEqualTo(holds);
        assertThat(far.holds()).as(path).isNotEqualTo(holds);
        assertThat(Math.min(Math.abs(near.weakestMargin()), Math.abs(far.weakestMargin())))
                .as(path)
                .isLessThan(1e-3);
    }

    void sufficientTrust(JsonNode root) {
        JsonNode level = root.get("sufficientTrust").get("value");
        if (level.isNumber()) {
            Roadmap roadmap = roadmap(root.get("best"));
            assertThat(holdsAtLeast(level.asDouble(), roadmap)).isTrue();
            assertThat(holdsAtLeast(level.asDouble() - STEP, roadmap)).isFalse();
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
            stages.add(new Stage(structure.mask(ids)));
        }
        return new Roadmap(stages);
    }

    /** The numbers with the figure of that path replaced. */
    private Numbers set(String path, double value) {
        Numbers.Editor edit = resolved.numbers().edit();
        String[] at = path.split("\\.", -1);
        switch (at[0]) {
            case "stage-overhead" -> edit.overhead(value);
            case "trust" -> edit.trust(party(at[1]), party(at[2]), value);
            case "parties" -> {
                switch (at[2]) {
                    case "breakdown" -> edit.breakdown(party(at[1]), value);
                    case "impatience" -> edit.discount(party(at[1]), value);
                    case "turnover" -> edit.turnover(party(at[1]), value);
                    default -> throw new IllegalArgumentException(path);
                }
            }
            default -> measure(edit, at, value, structure.findMeasure(at[1]).orElseThrow());
        }
        return edit.done();
    }

    private void measure(Numbers.Editor edit, String[] at, double value, int c) {
        switch (at[2]) {
            case "worth" -> edit.value(party(at[3]), c, value);
            case "takes" -> edit.years(c, value);
            case "seen-if-not-done" -> edit.seen(c, value);
            case "signal" -> edit.signal(c, value);
            case "held-back" -> edit.escrow(c, value);
            case "can-be-undone" -> {
                if (at[3].equals("within")) {
                    edit.reversalYears(c, value);
                } else {
                    edit.reversible(party(at[4]), c, value);
                }
            }
            default -> throw new IllegalArgumentException(String.join(".", at));
        }
    }

    private int party(String id) {
        return structure.findParty(id).orElseThrow();
    }
}
