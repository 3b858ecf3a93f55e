package dev.gradus.forecast.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A peace agreement, what it provides for, and when it ended.
 *
 * @param betweenStates whether two governments are its sides
 * @param over whether it is known to have ended
 * @param ended the day, where it is known
 * @param provisions 0 or 1 each
 */
public record PeaceAgreement(
        String conflict,
        boolean betweenStates,
        LocalDate signed,
        boolean over,
        Optional<LocalDate> ended,
        List<Integer> provisions) {
    public PeaceAgreement {
        provisions = List.copyOf(provisions);
    }

    /** It ended, and on no day after its signature that is known. */
    boolean isUndated() {
        return ended.map(day -> day.isBefore(signed)).orElse(over);
    }

    private boolean isInForce(LocalDate day) {
        return ended.isEmpty() || !ended.get().isBefore(day);
    }

    /**
     * Was it in force after so many years? Of those within a state whose end is known. A cluster is a conflict.
     *
     * @param until the last day of which the data know; what was signed too late to be asked by then is left out
     */
    static List<Promise> promises(List<PeaceAgreement> agreements, int years, LocalDate until) {
        return agreements.stream()
                .filter(each -> !each.betweenStates() && !each.isUndated())
                .filter(each -> !each.signed().plusYears(years).isAfter(until))
                .map(each -> new Promise(
                        each.conflict(),
                        Map.of(),
                        each.provisions().stream().map(Integer::doubleValue).toList(),
                        each.isInForce(each.signed().plusYears(years))))
                .toList();
    }
}
