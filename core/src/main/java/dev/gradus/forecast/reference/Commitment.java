package dev.gradus.forecast.reference;

import dev.gradus.forecast.reference.Promise.Grouping;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A commitment of a summit as it binds one member, and how researchers scored the member.
 *
 * @param id the same for all members
 * @param area of policy
 * @param score 1 = complied, 0 = in part, −1 = not; empty = not scored
 * @param features of the text, 0 or 1 each
 */
public record Commitment(int year, String id, String member, String area, OptionalInt score, List<Integer> features) {
    public Commitment {
        features = List.copyOf(features);
    }

    /** Those that were scored; kept is only what was complied with in full. A cluster is a year. */
    static List<Promise> promises(List<Commitment> commitments) {
        return commitments.stream()
                .filter(each -> each.score().isPresent())
                .map(each -> new Promise(
                        Integer.toString(each.year()),
                        Map.of(
                                Grouping.MEMBER,
                                each.member(),
                                Grouping.AREA,
                                each.area(),
                                Grouping.COMMITMENT,
                                each.id()),
                        each.features().stream().map(Integer::doubleValue).toList(),
                        each.score().getAsInt() == 1))
                .toList();
    }
}
