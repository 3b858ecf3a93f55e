package dev.gradus.assessment;

import dev.gradus.quantity.Explained;
import java.util.List;

/** Who could take back how much of what it gives, in its own points, and how fast. */
public record Reversibility(List<Side> sides) {
    public Reversibility {
        sides = List.copyOf(sides);
    }

    /**
     * One party that gives something up.
     *
     * @param party position in the structure
     * @param share of its concessions that it could take back, 0…1
     * @param years mean time that taking back takes, weighted by what is taken back
     */
    public record Side(int party, Explained share, Explained years) {}
}
