package dev.gradus.agreement;

import java.util.List;

/**
 * A guarantee, escrow, inspection regime or ratification: changes attributes of measures or parties at a price to its giver.
 *
 * @param by the giver, a party id
 * @param cost points on the giver's own scale
 * @param changes the figures that it sets, each named by the path of the figure it replaces
 */
public record Instrument(String id, LocalText name, String by, Figure cost, List<Figure> changes, Basis basis) {
    public Instrument {
        changes = List.copyOf(changes);
    }
}
