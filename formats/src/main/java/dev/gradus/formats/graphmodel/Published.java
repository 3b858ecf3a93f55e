package dev.gradus.formats.graphmodel;

import dev.gradus.agreement.LocalText;
import dev.gradus.stability.Concept;
import dev.gradus.stability.StateSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The equilibria that the publication gives, to compare with.
 *
 * @param equilibria concept → states; a concept that is not here is not published
 * @param note what the publication gives otherwise, and why it is not held to; NONE = nothing
 */
public record Published(Map<Concept, StateSet> equilibria, LocalText note) {
    /** Nothing published. */
    public static final Published NONE = new Published(Map.of(), LocalText.NONE);

    public Published {
        Map<Concept, StateSet> copy = new EnumMap<>(Concept.class);
        copy.putAll(equilibria);
        equilibria = Collections.unmodifiableMap(copy);
    }
}
