package dev.gradus.documents.cell;

import dev.gradus.formats.casefile.NumberWordsReader;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether a step can be undone. A share is taken as it stands, and so is a word that case files know (“easily”); any other is kept as a
 * note.
 *
 * @param share in percent, or in a word
 */
public record UndoCell(Optional<String> share, Optional<Period> within, Told told) {
    private static final Pattern SHARE = Pattern.compile(
            "(?:yes,? )?(100|[0-9]{1,2}(?:[.,][0-9]{1,2})?) ?%(?:,? (?:within|in|trong vòng|trong) (.+))?");

    private static final Set<String> WORDS = NumberWordsReader.own().words().stream()
            .filter(word -> word.of().contains("can-be-undone"))
            .flatMap(word -> word.ways().values().stream())
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());

    /** Words that say the same as one that case files know. */
    private static final Map<String, String> SAME = Map.of(
            "hard",
            "hardly",
            "difficult",
            "hardly",
            "khó",
            "hardly",
            "easy",
            "easily",
            "dễ",
            "easily",
            "tốn công",
            "with effort");

    private static final Pattern NEVER =
            Pattern.compile("no|none|never|irreversible|không|không thể|không đảo ngược được|không thể đảo ngược");

    private static final Pattern UNKNOWN = Pattern.compile("\\?+");

    public static UndoCell read(String text) {
        String plain = Numerals.plain(text);
        Matcher number = SHARE.matcher(plain);
        if (number.matches()) {
            String share = number.group(1).replace(',', '.') + "%";
            Optional<Period> within = Optional.ofNullable(number.group(2)).flatMap(Numerals::period);
            boolean whole = number.group(2) == null || within.isPresent();
            return new UndoCell(
                    Optional.of(share), within, whole ? said(share, within) : Told.question("undo.rest", share));
        }
        if (WORDS.contains(plain)) {
            return new UndoCell(Optional.of(plain), Optional.empty(), Told.understood("undo.said", plain));
        }
        Optional<String> same = Optional.ofNullable(SAME.get(plain));
        if (same.isPresent()) {
            return new UndoCell(same, Optional.empty(), Told.understood("undo.said", same.get()));
        }
        if (NEVER.matcher(plain).matches()) {
            return new UndoCell(Optional.of("0"), Optional.empty(), Told.understood("undo.no"));
        }
        return new UndoCell(
                Optional.empty(),
                Optional.empty(),
                UNKNOWN.matcher(plain).matches() ? Told.question("undo.unknown") : Told.note("undo.word"));
    }

    private static Told said(String share, Optional<Period> within) {
        return within.map(period -> Told.understood("undo.share.within", share, period.toString()))
                .orElseGet(() -> Told.understood("undo.share", share));
    }
}
