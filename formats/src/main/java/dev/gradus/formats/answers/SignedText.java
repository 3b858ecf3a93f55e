package dev.gradus.formats.answers;

import dev.gradus.agreement.numbers.Quantity;
import dev.gradus.elicitation.Way;
import dev.gradus.quantity.Estimate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with or without its direction: “+50”, “-50”, “a gain of 50”, “it costs 20 to 30”, “lợi 50”, “mất 50”.
 *
 * @param way unsaid = a bare number
 * @param size without a sign
 */
record SignedText(Way way, Estimate size) {
    private static final Pattern GAIN = Pattern.compile(
            "^(?:it )?(?:is |would be )?(?:a |an )?(?:gains?|benefits?|là lợi|được lợi|có lợi|lợi|được)(?: it)?(?: of)?\\s+(.*\\d.*)$");
    private static final Pattern COST = Pattern.compile(
            "^(?:it )?(?:is |would be )?(?:a |an )?(?:costs?|loss|loses|là thiệt|bị thiệt|thiệt hại|thiệt|mất|tốn)(?: it)?(?: of)?\\s+(.*\\d.*)$");

    /** @param quantity of the number with its sign */
    static Optional<SignedText> find(String text, Quantity quantity, double whole) {
        String tidy = tidy(text);
        Matcher gain = GAIN.matcher(tidy);
        Matcher cost = COST.matcher(tidy);
        if (gain.matches()) {
            return size(gain.group(1), whole).map(size -> new SignedText(Way.GAIN, size));
        }
        if (cost.matches()) {
            return size(cost.group(1), whole).map(size -> new SignedText(Way.COST, size));
        }
        return RangeText.find(tidy, quantity, whole).flatMap(number -> signed(number, tidy.contains("+")));
    }

    /** It says in a word whether it is a gain or a cost. */
    static boolean isWorded(String text) {
        String tidy = tidy(text);
        return GAIN.matcher(tidy).matches() || COST.matcher(tidy).matches();
    }

    private static String tidy(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceFirst("[.!]$", "").replaceAll("\\s+", " ");
    }

    /** None with a minus: together with a word it could mean two things. */
    private static Optional<Estimate> size(String text, double whole) {
        return RangeText.find(text, Quantity.PRICE, whole);
    }

    private static Optional<SignedText> signed(Estimate number, boolean plus) {
        if (number.low() < 0 && number.high() <= 0) {
            return Optional.of(new SignedText(Way.COST, number.negated()));
        }
        return number.low() < 0 ? Optional.empty() : Optional.of(new SignedText(plus ? Way.GAIN : Way.UNSAID, number));
    }

    /** With its sign. */
    Estimate number() {
        return way == Way.COST ? size.negated() : size;
    }
}
