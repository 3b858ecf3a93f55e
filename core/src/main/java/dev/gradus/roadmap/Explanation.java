package dev.gradus.roadmap;

import dev.gradus.agreement.Structure;
import dev.gradus.quantity.Explained;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Every number of one roadmap with the terms it came from, by name. Names: "stage/2/us/value", "stage/2/us/margin",
 * "stage/2/us/withhold/3", "end/us/walk-out", "gain/us", "completion/us", "exposure/2/us", … A term that is explained under a name of
 * its own is there as a RESULT with that name.
 *
 * @param numbers in the order in which they were made: each after those it refers to
 */
public record Explanation(Map<String, Explained> numbers) {
    public Explanation {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }

    /** Under which name it is explained what an alternative is worth to a party before a stage (from 1). */
    public String name(Structure structure, int stage, String party, Alternative alternative) {
        String state = "state/" + stage + "/" + party;
        String own = "stage/" + stage + "/" + party;
        return switch (alternative) {
            case Alternative.WalkOut _ -> state + "/breakdown";
            case Alternative.StopHere _ ->
                numbers.containsKey(own + "/stop-here") ? own + "/stop-here" : state + "/rest";
            case Alternative.Withhold(long measures) -> own + "/withhold/" + String.join("+", structure.ids(measures));
            case Alternative.SecretlyUndo(int measure) ->
                own + "/secretly-undo/" + structure.measures().get(measure).id();
        };
    }

    public Explained get(String name) {
        Explained number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("no number is called " + name);
        }
        return number;
    }
}
