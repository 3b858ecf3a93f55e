package dev.gradus.settlement;

import dev.gradus.agreement.LocalText;

/**
 * One party to a settlement.
 *
 * @param utility undiscounted
 * @param reservation what no deal is worth to it, on the scale of its utility
 * @param discount factor by which worth shrinks over the whole time of the talks, 0 &lt; δ ≤ 1; 1 = none
 */
public record Profile(String id, LocalText name, Utility utility, double reservation, double discount) {
    public Profile {
        if (!(discount > 0 && discount <= 1)) {
            throw new IllegalArgumentException("a discount factor in (0, 1], found " + discount);
        }
        if (Double.isNaN(reservation) || reservation == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("a reservation value, found " + reservation);
        }
    }
}
