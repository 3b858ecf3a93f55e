package dev.gradus.formats.casefile.writing;

import dev.gradus.agreement.Case;
import dev.gradus.formats.casefile.NumberRule;
import dev.gradus.quantity.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How numbers are written so that reading gives the same number to the last bit: {@code 0.3}, {@code 1E-9}, {@code P6M}. */
public final class NumberText {
    private static final int LONGEST_PLAIN = 24;
    private static final int MOST_DAYS = 400;

    private NumberText() {}

    public static String number(double value) {
        String plain = NumberRule.plain(value);
        return plain.length() <= LONGEST_PLAIN ? plain : Double.toString(value).replace(".0E", "E");
    }

    /** A time in years as a period, where one gives exactly that time. */
    static Optional<String> findPeriod(double years) {
        long months = Math.round(years * 12);
        long days = Math.round(years * Case.DAYS);
        long wholeYears = (long) Math.floor(years);
        long wholeMonths = (long) Math.floor((years - wholeYears) * 12);
        long rest = Math.round((years - wholeYears - wholeMonths / 12.0) * Case.DAYS);
        boolean short1 = months < 24 && months % 12 != 0;
        return Stream.of(
                        short1 ? "P" + months + "M" : "P" + part(months / 12, "Y") + part(months % 12, "M"),
                        days <= MOST_DAYS ? "P" + days + "D" : "P",
                        "P" + part(wholeYears, "Y") + part(wholeMonths, "M") + part(rest, "D"))
                .filter(period -> NumberRule.findYears(period)
                        .filter(found -> Double.compare(found, years) == 0)
                        .isPresent())
                .findFirst();
    }

    private static String part(long count, String unit) {
        return count == 0 ? "" : count + unit;
    }

    /** One number or a range; a time as periods where all of its numbers are periods. */
    static Draft estimate(Estimate estimate, boolean isTime) {
        boolean isRange = estimate.low() != estimate.likely() || estimate.likely() != estimate.high();
        List<Double> values =
                isRange ? List.of(estimate.low(), estimate.likely(), estimate.high()) : List.of(estimate.likely());
        List<Draft> written = values.stream()
                .<Draft>map(value -> new Draft.Word(number(value)))
                .toList();
        if (isTime) {
            List<Optional<String>> periods = values.stream()
                    .map(value -> value == 0 ? Optional.of("0") : findPeriod(value))
                    .toList();
            if (periods.stream().allMatch(Optional::isPresent)) {
                written = periods.stream()
                        .flatMap(Optional::stream)
                        .<Draft>map(Draft.Word::new)
                        .toList();
            }
        }
        return isRange ? new Draft.Items(written) : written.getFirst();
    }
}
