package dev.gradus.words;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Structure;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Names, numbers, dates and sentences in one language for one case and one audience. */
public final class Words {
    private final String language;
    private final Locale locale;
    private final Case written;
    private final Structure structure;
    private final String audience;
    private final Bundles bundles;

    private Words(String language, Case written, Structure structure, String audience) {
        this.language = language;
        this.locale = Locale.of(language);
        this.written = written;
        this.structure = structure;
        this.audience = audience;
        this.bundles = Bundles.of(language);
    }

    /**
     * @param language "en" or "vi"
     * @param audience whose names for the parties to use; "" = the plain ones
     */
    public static Words of(String language, Case written, Structure structure, String audience) {
        return new Words(language, written, structure, audience);
    }

    public String language() {
        return language;
    }

    public Locale locale() {
        return locale;
    }

    /** The pattern of that key, filled. Strings stay as they are; numbers should come already written. */
    public String say(String key, Object... args) {
        return new MessageFormat(bundles.pattern(key), locale).format(args);
    }

    public String text(LocalText text) {
        return text.in(language);
    }

    public String party(String id) {
        return written.parties().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .map(p -> text(p.nameFor(audience)))
                .orElse(id);
    }

    public String party(int position) {
        return party(structure.parties().get(position).id());
    }

    public String measure(String id) {
        return written.measures().stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .map(m -> text(m.name()))
                .orElse(id);
    }

    public String measure(int position) {
        return measure(structure.measures().get(position).id());
    }

    /** Names of the measures of a set: "A, B and C". */
    public String measures(long set) {
        return list(IntStream.range(0, structure.measureCount())
                .filter(c -> (set >>> c & 1) != 0)
                .mapToObj(this::measure)
                .toList());
    }

    public String list(List<String> items) {
        if (items.size() < 2) {
            return items.isEmpty() ? "" : items.getFirst();
        }
        String head = String.join(say("list.comma"), items.subList(0, items.size() - 1));
        return say("list.and", head, items.getLast());
    }

    /** One decimal, by locale; never "-0.0". */
    public String number(double value) {
        return fixed(value, 1);
    }

    public String fixed(double value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        String text = format.format(value);
        return text.equals(format.format(-0.0)) ? format.format(0.0) : text;
    }

    /** A probability or share as a whole per cent. */
    public String percent(double share) {
        return NumberFormat.getPercentInstance(locale).format(share);
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(bundles.pattern("format.date"), locale)
                .format(date);
    }
}
