package dev.gradus.roadmap.evaluation;

import static dev.gradus.quantity.Explained.complement;
import static dev.gradus.quantity.Explained.constant;
import static dev.gradus.quantity.Explained.product;
import static dev.gradus.quantity.Explained.sum;

import dev.gradus.agreement.FigureSet;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.quantity.Explained;
import dev.gradus.quantity.Explained.How;
import dev.gradus.quantity.Unit;
import dev.gradus.roadmap.Explanation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds the {@link Explanation} of a roadmap: the formulas of model.md §§2–5 as trees of terms, down to the figures of the case. The
 * numbers are the {@link Evaluator}'s; a test holds the two together.
 */
public final class Explainer {
    private final Model model;
    private final Figures figures;
    private final Map<String, Explained> numbers = new LinkedHashMap<>();

    private Explainer(ResolvedCase resolved, FigureSet cure) {
        model = new Model(resolved);
        figures = new Figures(model, cure);
    }

    /** As {@link #explain(ResolvedCase, FigureSet, Roadmap)}, where the case is known by its numbers alone. */
    public static Explanation explain(ResolvedCase resolved, Roadmap roadmap) {
        return explain(resolved, FigureSet.NONE, roadmap);
    }

    /**
     * Explains a roadmap, whether it holds or not.
     *
     * @param cure the figures of the cure of the text looked at
     */
    public static Explanation explain(ResolvedCase resolved, FigureSet cure, Roadmap roadmap) {
        Explainer explainer = new Explainer(resolved, cure);
        explainer.roadmap(roadmap);
        return new Explanation(explainer.numbers);
    }

    private void roadmap(Roadmap roadmap) {
        int n = roadmap.stages().size();
        long[] states = new long[n + 1];
        states[0] = model.structure().inForce();
        for (int k = 0; k < n; k++) {
            states[k + 1] = states[k] | roadmap.stages().get(k).measures();
        }
        double[] begins = model.begins(roadmap);
        for (int k = 0; k <= n; k++) {
            state(k + 1, states[k], begins[k]);
        }
        end(n + 1, states[n]);
        for (int k = n; k >= 1; k--) {
            for (int i = 0; i < model.parties(); i++) {
                new ExplainedStage(
                                model,
                                figures,
                                numbers,
                                k,
                                i,
                                states[k - 1],
                                begins[k - 1],
                                roadmap.stages().get(k - 1))
                        .explain(k == n);
            }
        }
        for (int i = 0; i < model.parties(); i++) {
            outcome(i, n, states);
        }
    }

    /** Trust, certainty, breakdown and rest in the state before stage k. */
    private void state(int k, long set, double at) {
        for (int i = 0; i < model.parties(); i++) {
            for (int j = 0; j < model.parties(); j++) {
                if (j != i && model.part(j, model.structure().all()) != 0) {
                    name(
                            "state/" + k + "/trust/" + id(i) + "/" + id(j),
                            trust(i, j, set).labelled("trust", party(i), party(j), "stage:" + k));
                }
            }
            List<Explained> terms = new ArrayList<>(List.of(figures.breakdown(i)));
            for (long rest = set; rest != 0; rest &= rest - 1) {
                int c = Long.numberOfTrailingZeros(rest);
                if (model.beta(i, c) != 0) {
                    terms.add(product("reversal.sure", sure(k, i, c), figures.beta(i, c))
                            .labelled("reversal", party(i), measure(c)));
                }
            }
            name("state/" + k + "/" + id(i) + "/breakdown", sum("breakdown", terms, party(i), "stage:" + k));
        }
        for (int i = 0; i < model.parties(); i++) {
            rest(k, i, set, at);
        }
    }

    private void rest(int k, int i, long set, double at) {
        Explained fading = new ExplainedTurnover(model, figures).fading(i, set, at);
        String breakdown = "state/" + k + "/" + id(i) + "/breakdown";
        Explained value = product("rest", fading, get(breakdown)).labelled("rest", party(i), "stage:" + k);
        name("state/" + k + "/" + id(i) + "/rest", value);
    }

    private Explained trust(int i, int j, long set) {
        List<Explained> unseen = new ArrayList<>(List.of(complement(figures.trust(i, j))));
        long since = model.part(j, set) & ~model.structure().inForce();
        for (long rest = since; rest != 0; rest &= rest - 1) {
            unseen.add(figures.lambdaSeen(Long.numberOfTrailingZeros(rest)));
        }
        Explained others = Explained.of("trust.unreliable", How.PRODUCT, unseen);
        return Explained.of(
                "trust",
                How.QUOTIENT,
                List.of(figures.trust(i, j), sum("trust.all", List.of(figures.trust(i, j), others))));
    }

    /** a_i(c,S) for the state before stage k; named once. */
    private Explained sure(int k, int i, int c) {
        return ExplainedStage.sure(model, figures, numbers, k, i, c);
    }

    private void end(int k, long set) {
        for (int i = 0; i < model.parties(); i++) {
            Explained breakdown = get("state/" + k + "/" + id(i) + "/breakdown");
            if (model.counts(i, set)) {
                name(
                        "end/" + id(i) + "/walk-out",
                        Explained.of("end.walkOut", How.NEGATIVE, List.of(breakdown), party(i)));
            }
            for (long rest = model.live(i, set); rest != 0; rest &= rest - 1) {
                int c = Long.numberOfTrailingZeros(rest);
                Explained caught = Explained.of(
                        "end.caught", How.NEGATIVE, List.of(product("end.caught", figures.seen(c), breakdown)));
                Explained away = product("end.away", complement(figures.seen(c)), figures.beta(i, c));
                name(
                        "end/" + id(i) + "/secretly-undo/"
                                + model.structure().measures().get(c).id(),
                        Explained.of("end.undo", How.DIFFERENCE, List.of(caught, away), party(i), measure(c)));
            }
        }
        List<Explained> all = numbers.entrySet().stream()
                .filter(e -> e.getKey().startsWith("end/"))
                .map(e -> e.getValue().by(e.getKey()))
                .toList();
        name("end/slack", Explained.of("end.slack", How.LEAST, all));
    }

    /** Gain, completion, exposure. */
    private void outcome(int i, int n, long[] states) {
        String start = "state/1/" + id(i) + (model.isOpen(states[0]) ? "/rest" : "/breakdown");
        Explained value = n == 0 ? get("state/1/" + id(i) + "/rest") : get("stage/1/" + id(i) + "/value");
        name("gain/" + id(i), Explained.of("gain", How.DIFFERENCE, List.of(value, get(start)), party(i)));
        List<Explained> chances = new ArrayList<>();
        for (int k = 1; k <= n; k++) {
            chances.add(survival(get("stage/" + k + "/" + id(i) + "/probability")));
        }
        name("completion/" + id(i), Explained.of("completion", How.PRODUCT, chances, party(i)));
        for (int k = 1; k <= n; k++) {
            List<Explained> done = new ArrayList<>();
            long since = states[k] & ~states[0];
            for (long rest = since; rest != 0; rest &= rest - 1) {
                int c = Long.numberOfTrailingZeros(rest);
                if (model.value(i, c) != 0) {
                    done.add(product("worth.sure", sure(k + 1, i, c), figures.value(i, c))
                            .labelled("worth.sure", party(i), measure(c)));
                }
            }
            done.add(get("state/" + (k + 1) + "/" + id(i) + "/breakdown"));
            Explained loss = Explained.of("exposure.loss", How.NEGATIVE, List.of(sum("exposure.balance", done)));
            name(
                    "exposure/" + k + "/" + id(i),
                    Explained.of(
                            "exposure",
                            How.GREATEST,
                            List.of(constant("zero", 0, Unit.POINTS), loss),
                            party(i),
                            "stage:" + k));
        }
    }

    /** p_i + (1−p_i)·ς. */
    private Explained survival(Explained probability) {
        return model.numbers().cure() == 0
                ? probability
                : sum(
                        "cure.survival",
                        List.of(
                                probability,
                                product("cure.survival.madeGood", complement(probability), figures.cure())));
    }

    private String id(int i) {
        return model.structure().parties().get(i).id();
    }

    private String party(int i) {
        return "party:" + id(i);
    }

    private String measure(int c) {
        return "measure:" + model.structure().measures().get(c).id();
    }

    private void name(String name, Explained number) {
        numbers.put(name, number);
    }

    private Explained get(String name) {
        Explained number = numbers.get(name);
        if (number == null) {
            throw new IllegalStateException("not yet explained: " + name);
        }
        return number.by(name);
    }
}
