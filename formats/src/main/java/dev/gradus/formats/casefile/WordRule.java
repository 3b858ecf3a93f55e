package dev.gradus.formats.casefile;

import dev.gradus.formats.casefile.NumberWords.Meant;
import dev.gradus.quantity.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the number at a path is said in words, where it is not written as a number. */
record WordRule(Reading reading, String path, EstimateRule numbers) {
    private static final Pattern WORD = Pattern.compile("\\p{L}.*", Pattern.DOTALL);

    /** From text as on a command line. */
    Optional<Meant> find(String text) {
        return isWord(text) ? word(text) : numbers.find(text).map(Meant::number);
    }

    /** One number, or the words for one. */
    Optional<Meant> findValue(String text) {
        return isWord(text)
                ? word(text)
                : numbers.findValue(text).map(Estimate::of).map(Meant::number);
    }

    /** Whether it can only be meant as words: it begins with a letter, is no number, and there are words for such numbers. */
    private boolean isWord(String text) {
        return WORD.matcher(text).matches()
                && EstimateRule.findNumber(text, numbers.quantity()).isEmpty()
                && !NumberRule.isFromTo(text)
                && !known().isEmpty();
    }

    private Optional<Meant> word(String text) {
        Optional<Meant> meant = reading.words().findMeant(path, numbers.quantity(), text);
        if (meant.isEmpty()) {
            numbers.noWord(text, known());
        }
        return meant;
    }

    private List<String> known() {
        return reading.words().known(path, numbers.quantity(), reading.language());
    }
}
