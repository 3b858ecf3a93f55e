package dev.gradus.formats.graphmodel;

import dev.gradus.agreement.LocalText;
import dev.gradus.stability.Preference;
import dev.gradus.stability.StateGraph;
import java.util.List;
import java.util.Map;

/**
 * What one decision maker prefers, as written.
 *
 * @param unknown pairs of states between which its preference is not known
 * @param note where it is taken from; NONE = the conflict's source
 */
public record WrittenPreference(PreferenceForm form, List<Pair> unknown, LocalText note) {
    public WrittenPreference {
        unknown = List.copyOf(unknown);
    }

    /** Two states. */
    public record Pair(int one, int other) {}

    static WrittenPreference of(PreferenceForm form) {
        return new WrittenPreference(form, List.of(), LocalText.NONE);
    }

    Preference resolve(StateGraph graph) {
        Preference known = form.resolve(graph);
        return unknown.isEmpty()
                ? known
                : known.withUnknown(unknown.stream()
                        .map(pair -> Map.entry(pair.one(), pair.other()))
                        .toList());
    }
}
