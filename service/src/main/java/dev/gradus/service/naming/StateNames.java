package dev.gradus.service.naming;

import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Nearest;
import dev.gradus.formats.graphmodel.ConflictModel;
import dev.gradus.service.library.LoadedConflict;
import dev.gradus.service.refusal.Refusal;
import dev.gradus.stability.Option;
import dev.gradus.stability.OptionStates;
import dev.gradus.stability.StateGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the state that a word names: its id, its number, its choices as "YN-", or the options chosen in it. */
public final class StateNames {
    private final LoadedConflict loaded;
    private final StateGraph graph;

    public StateNames(LoadedConflict loaded) {
        this.loaded = loaded;
        this.graph = loaded.conflict().graph();
    }

    public int find(String word) {
        List<String> known = new ArrayList<>();
        for (ConflictModel.NamedState named :
                loaded.model().map(ConflictModel::names).orElse(List.of())) {
            known.add(named.id());
            if (named.id().equals(word)) {
                return named.state();
            }
        }
        if (word.matches("\\d{1,9}") && Integer.parseInt(word) >= 1 && Integer.parseInt(word) <= graph.states()) {
            return Integer.parseInt(word) - 1;
        }
        int byName = IntStream.range(0, Math.min(graph.states(), 1 << 16))
                .filter(state -> LocalText.of("en", word).equals(graph.name(state)))
                .findFirst()
                .orElse(-1);
        return byName >= 0
                ? byName
                : graph instanceof OptionStates options ? byOptions(options, word) : unknown(word, known);
    }

    private int byOptions(OptionStates options, String word) {
        List<String> ids = options.options().stream().map(Option::id).toList();
        int mask = 0;
        for (String id : word.split("[,+]", -1)) {
            int at = ids.indexOf(id.strip());
            if (at < 0) {
                return unknown(id.strip(), ids);
            }
            mask |= 1 << at;
        }
        return options.findState(mask).orElseThrow(() -> Refusal.question("stability.infeasible", word));
    }

    private static int unknown(String word, List<String> known) {
        throw Refusal.question("stability.state", word, Nearest.to(word, known));
    }
}
