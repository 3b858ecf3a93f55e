package dev.gradus.formats.graphmodel;

import dev.gradus.agreement.Problem;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.DecisionMaker;
import dev.gradus.stability.Option;
import dev.gradus.stability.OptionStates;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a strategic game for Gambit ({@code .nfg}, payoff version), where the conflict is one in normal form: by options, all free both
 * ways, every combination feasible. A strategy is a choice on all of a decision maker's own options; payoffs are ranks, 0 = worst, so
 * only their order means something. The first decision maker's strategy varies fastest, as the format wants it.
 */
public final class NfgWriter {
    public static final int MAX_OUTCOMES = 1 << 20;

    private NfgWriter() {}

    /** The file's text, in names of that language where there are such. */
    public static WriteResult write(Conflict conflict, String language) {
        return switch (conflict.graph()) {
            case OptionStates graph -> {
                List<Problem> reasons = reasons(graph);
                yield reasons.isEmpty()
                        ? new WriteResult.Written(text(conflict, graph, language), List.of())
                        : new WriteResult.Refused(reasons);
            }
            default -> new WriteResult.Refused(List.of(Problem.of("nfg.listed", "states", "", "", "")));
        };
    }

    private static List<Problem> reasons(OptionStates graph) {
        List<Problem> reasons = new ArrayList<>();
        for (Option option : graph.options()) {
            if (option.direction() != Option.Direction.BOTH) {
                reasons.add(Problem.of("nfg.direction", "options." + option.id(), option.id(), "", ""));
            }
        }
        long all = 1L << graph.options().size();
        if (graph.states() < all) {
            reasons.add(Problem.of("nfg.infeasible", "infeasible", "" + (all - graph.states()), "" + all, ""));
        }
        if (all > MAX_OUTCOMES) {
            reasons.add(Problem.of("nfg.size", "options", "" + all, "" + MAX_OUTCOMES, ""));
        }
        return reasons;
    }

    private static String text(Conflict conflict, OptionStates graph, String language) {
        StringBuilder text = new StringBuilder("NFG 1 R ")
                .append(quoted(conflict.title().in(language)))
                .append("\n{ ");
        for (DecisionMaker maker : conflict.makers()) {
            text.append(quoted(
                            maker.name().isEmpty() ? maker.id() : maker.name().in(language)))
                    .append(' ');
        }
        text.append("}\n{ ");
        for (int maker = 0; maker < graph.makers(); maker++) {
            text.append(strategies(graph, graph.own(maker))).append('\n');
        }
        text.append("}\n\"\"\n\n");
        for (long profile = 0; profile < graph.states(); profile++) {
            int state = graph.findState(choices(graph, (int) profile)).orElseThrow();
            text.append(conflict.preferences().stream()
                            .map(preference -> "" + preference.rank(state))
                            .collect(Collectors.joining(" ")))
                    .append('\n');
        }
        return text.toString();
    }

    private static String strategies(OptionStates graph, int own) {
        StringBuilder text = new StringBuilder("{ ");
        for (int choice = 0; choice < 1 << Integer.bitCount(own); choice++) {
            int mask = Integer.expand(choice, own);
            String name = graph.options().stream()
                    .filter(option -> (mask >>> graph.options().indexOf(option) & 1) != 0)
                    .map(Option::id)
                    .collect(Collectors.joining(" + "));
            text.append(quoted(name.isEmpty() ? "-" : name)).append(' ');
        }
        return text.append('}').toString();
    }

    /** The options taken in the n-th profile: its lowest bits are the first decision maker's strategy. */
    private static int choices(OptionStates graph, int profile) {
        int mask = 0;
        int rest = profile;
        for (int maker = 0; maker < graph.makers(); maker++) {
            int own = graph.own(maker);
            mask |= Integer.expand(rest, own);
            rest >>>= Integer.bitCount(own);
        }
        return mask;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
