package dev.gradus.formats.graphmodel;

import dev.gradus.formats.casefile.NumberRule;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Problems;
import dev.gradus.stability.OptionStates;
import dev.gradus.stability.Pattern;
import dev.gradus.stability.Preference;
import dev.gradus.stability.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a decision maker of a {@code .gmcr} file prefers: by statements, of which the i-th of k counts 2^(k−i), or by a ranking given by
 * hand, by numbers of states from 1, best first, ties in lists. Payoffs are what the program computed from these; they count only where
 * there is nothing else.
 */
final class GmcrPreferences {
    private static final int SHOWN = 8;

    private final Problems problems;
    private final Problems notes;
    private final OptionStates graph;
    private final GmcrOptions options;
    private final boolean byHand;

    GmcrPreferences(Problems problems, Problems notes, OptionStates graph, GmcrOptions options, boolean byHand) {
        this.problems = problems;
        this.notes = notes;
        this.graph = graph;
        this.options = options;
        this.byHand = byHand;
    }

    PreferenceForm read(GmcrFields maker, String name) {
        String key = maker.find("preferenceRanking").isPresent() ? "preferenceRanking" : "preferenceVector";
        List<Node> ranking = maker.list(key);
        List<Node> statements = maker.list("preferences");
        List<Double> payoffs = payoffs(maker);
        if (byHand && !ranking.isEmpty()) {
            PreferenceForm form = ranking(ranking, maker.child(key), maker);
            unused(maker, "preferences", statements, name);
            compare(payoffs, form, maker, name);
            return form;
        }
        unused(maker, key, ranking, name);
        if (!statements.isEmpty()) {
            PreferenceForm form = statements(statements, maker);
            compare(payoffs, form, maker, name);
            return form;
        }
        if (payoffs.size() == graph.states() && maker.find("preferences").isEmpty()) {
            return new PreferenceForm.Points(payoffs);
        }
        notes.add(Code.GMCR_INDIFFERENT, maker.child("preferences"), maker.place(), name);
        return new PreferenceForm.Priorities(List.of());
    }

    private void unused(GmcrFields maker, String key, List<Node> items, String name) {
        if (!items.isEmpty()) {
            notes.add(Code.GMCR_UNUSED, maker.child(key), maker.place(), key, name);
        }
    }

    private PreferenceForm statements(List<Node> items, GmcrFields maker) {
        List<Statement> statements = new ArrayList<>();
        for (Node item : items) {
            anyOf(options.patterns(item, maker.child("preferences"), maker)).ifPresent(statements::add);
        }
        return new PreferenceForm.Priorities(statements);
    }

    private static Optional<Statement> anyOf(List<Pattern> patterns) {
        return patterns.stream().<Statement>map(Statement.Stands::new).reduce(Statement.Or::new);
    }

    private PreferenceForm ranking(List<Node> items, String path, GmcrFields maker) {
        List<List<Integer>> groups = new ArrayList<>();
        BitSet ranked = new BitSet();
        for (Node item : items) {
            List<Integer> group = new ArrayList<>();
            List<Node> members = item instanceof Node.Sequence tied ? tied.items() : List.of(item);
            members.forEach(member -> add(member, path, group, ranked));
            if (!group.isEmpty()) {
                groups.add(group);
            }
        }
        BitSet missing = (BitSet) ranked.clone();
        missing.flip(0, graph.states());
        if (!missing.isEmpty()) {
            List<Integer> numbers = missing.stream()
                    .limit(SHOWN)
                    .map(state -> state + 1)
                    .boxed()
                    .toList();
            String shown = numbers.toString().replaceAll("[\\[\\]]", "");
            problems.add(Code.STATE_MISSING, path, maker.place(), shown, "" + missing.cardinality());
        }
        return new PreferenceForm.Ranking(groups, List.of());
    }

    private void add(Node member, String path, List<Integer> group, BitSet ranked) {
        OptionalInt number = GmcrOptions.number(member, graph.states() + 1);
        if (number.isEmpty() || number.getAsInt() == 0) {
            problems.add(Code.STATE_UNKNOWN, path, member.place(), member.found(), "", "1 … " + graph.states());
        } else if (ranked.get(number.getAsInt() - 1)) {
            problems.add(Code.STATE_TWICE, path, member.place(), member.found());
        } else {
            ranked.set(number.getAsInt() - 1);
            group.add(number.getAsInt() - 1);
        }
    }

    private List<Double> payoffs(GmcrFields maker) {
        List<Double> payoffs = new ArrayList<>();
        for (Node item : maker.list("payoffs")) {
            Optional<Double> number = item instanceof Node.Scalar scalar
                    ? NumberRule.findNumber(scalar.text()).filter(Double::isFinite)
                    : Optional.empty();
            number.ifPresent(payoffs::add);
            if (number.isEmpty()) {
                problems.add(Code.NUMBER_INVALID, maker.child("payoffs"), item.place(), item.found(), "1 … 1e308", "3");
            }
        }
        return payoffs;
    }

    private void compare(List<Double> payoffs, PreferenceForm form, GmcrFields maker, String name) {
        if (payoffs.isEmpty() || !problems.isEmpty()) {
            return;
        }
        Preference counts = form.resolve(graph);
        boolean same = payoffs.size() == graph.states();
        if (same) {
            Preference computed = new PreferenceForm.Points(payoffs).resolve(graph);
            for (int state = 0; state < graph.states(); state++) {
                same &= computed.rank(state) == counts.rank(state);
            }
        }
        if (!same) {
            notes.add(Code.GMCR_PAYOFFS, maker.child("payoffs"), maker.place(), name);
        }
    }
}
