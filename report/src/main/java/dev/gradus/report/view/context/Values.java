package dev.gradus.report.view.context;

import dev.gradus.quantity.Explained;
import dev.gradus.quantity.Explained.How;
import dev.gradus.words.NumberLabels;
import dev.gradus.words.Words;
import java.util.regex.Pattern;

/** Values of explained numbers, as on the page and, finer, in the list of terms. */
final class Values {
    private static final Pattern SHARES = Pattern.compile("probability|trust(\\..*)?|notSeenToFail(\\..*)?|sure(\\..*)?"
            + "|signal\\.(free|fromCost|notSeenToFail|seenToFail)|completion|survive|discount|complement|willDo(\\..*)?"
            + "|withhold\\.unseen|partial\\.(known|share)|fading(\\.none)?|asymmetry\\.share");
    private static final Pattern PERIODS = Pattern.compile("years(\\..*)?|asymmetry\\.years");
    private static final Pattern RATES = Pattern.compile("turnover\\..*");
    private static final int DECIMALS = 2;

    private Values() {}

    /** On the page: one decimal. */
    static String shown(Words words, Explained number) {
        return find(words, number, 1);
    }

    /** In the list of terms. */
    static String exact(Words words, Explained number) {
        return find(words, number, DECIMALS);
    }

    private static String find(Words words, Explained number, int decimals) {
        double value = number.value();
        if (number.how() == How.GIVEN) {
            return new NumberLabels(words).figureValue(number.ref(), value);
        }
        if (SHARES.matcher(number.label()).matches()) {
            return words.percent(value);
        }
        if (PERIODS.matcher(number.label()).matches()) {
            return words.period(value);
        }
        if (RATES.matcher(number.label()).matches()) {
            return words.say("rate.perYear", words.percent(value));
        }
        return words.fixed(value, decimals);
    }
}
