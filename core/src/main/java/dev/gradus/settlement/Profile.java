package dev.gradus.settlement;

import dev.gradus.agreement.LocalText;

/**
 * One party to a settlement.
 *
 * @param utility undiscounted
 * @param reservation what no deal is worth to it, on the scale of its utility; −∞ = it states none, and any deal is better than no deal
 * @param discount factor by which worth shrinks over the whole time of the talks, 0 &lt; δ ≤ 1; 1 = none
 */
public record Profile(String id, LocalText name, Utility utility, double reservation, double discount) {
    public Profile {
        if (!(discount > 0 && discount <= 1)) {
            throw new IllegalArgumentException("a discount factor in (0, 1], found " + discount);
        }
        if (Double.isNaN(reservation) || reservation == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "a finite reservation value, or −∞ where there is none, found " + reservation);
        }
    }

    /** By what worth has been multiplied when this share of the time of the talks has passed, 0 to 1. */
    public double shrunk(double time) {
        return Math.pow(discount, time);
    }

    /** What it is worth when a share of the time has passed: all worths shrink alike, and so does that of no deal. */
    public Profile after(double time) {
        double left = shrunk(time);
        return left == 1 ? this : new Profile(id, name, utility.times(left), reservation * left, discount);
    }
}
