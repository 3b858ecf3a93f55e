package dev.gradus.agreement;

/**
 * A document that the case cites.
 *
 * @param published "2019", "2019-02" or "2019-02-27"; "" = unknown
 * @param address where it can be read; "" = unknown
 * @param kind primary, press, analysis, study or note
 */
public record Source(
        String id,
        LocalText title,
        LocalText author,
        LocalText publisher,
        String language,
        String published,
        String address,
        String kind,
        LocalText note) {}
