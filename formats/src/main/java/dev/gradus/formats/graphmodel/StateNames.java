package dev.gradus.formats.graphmodel;

import dev.gradus.formats.casefile.Fields;
import dev.gradus.formats.casefile.Reading;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Place;
import dev.gradus.stability.StateSet;
import java.util.BitSet;
import java.util.OptionalInt;

/** Finds the states that a file names, noting those that there are not. */
final class StateNames {
    private StateNames() {}

    static OptionalInt find(Reading reading, StateTable states, String text, String path, Place place) {
        OptionalInt state = states.find(text);
        if (state.isEmpty() && states.isChoice(text)) {
            reading.problems().add(Code.STATE_INFEASIBLE, path, place, Node.Found.cut(text));
        } else if (state.isEmpty() && states.wrongLength(text) > 0) {
            reading.problems()
                    .add(
                            Code.STATE_LENGTH,
                            path,
                            place,
                            Node.Found.cut(text),
                            "" + states.options(),
                            "" + states.wrongLength(text));
        } else if (state.isEmpty()) {
            reading.unknown(Code.STATE_UNKNOWN, text, path, place, states.known(), "");
        }
        return state;
    }

    static OptionalInt find(Reading reading, StateTable states, Node node, String path) {
        String text = reading.string(node, path);
        return text.isEmpty() ? OptionalInt.empty() : find(reading, states, text, path, node.place());
    }

    /** A list of different states under a key. */
    static StateSet all(Reading reading, StateTable states, Fields fields, String key) {
        BitSet all = new BitSet();
        String path = fields.child(key);
        fields.find(key)
                .ifPresent(node -> fields.items(node, path)
                        .forEach(item -> find(reading, states, item, path).ifPresent(state -> {
                            if (all.get(state)) {
                                reading.problems().add(Code.STATE_TWICE, path, item.place(), item.found());
                            }
                            all.set(state);
                        })));
        return StateSet.of(all);
    }
}
