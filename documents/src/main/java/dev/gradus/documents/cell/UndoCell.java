package dev.gradus.documents.cell;

import java.time.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a step can be undone. A share is taken as it stands; a word such as “easily” is no number and stays a word.
 *
 * @param share in percent
 */
public record UndoCell(Optional<String> share, Optional<Period> within, Told told) {
    private static final Pattern SHARE = Pattern.compile(
            "(?:yes,? )?(100|[0-9]{1,2}(?:[.,][0-9]{1,2})?) ?%(?:,? (?:within|in|trong vòng|trong) (.+))?");

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
        if (plain.matches("no|none|never|irreversible|không|không thể|không đảo ngược được")) {
            return new UndoCell(Optional.empty(), Optional.empty(), Told.understood("undo.no"));
        }
        return new UndoCell(
                Optional.empty(),
                Optional.empty(),
                plain.matches("\\?+") ? Told.question("undo.unknown") : Told.note("undo.word"));
    }

    private static Told said(String share, Optional<Period> within) {
        return within.map(period -> Told.understood("undo.share.within", share, period.toString()))
                .orElseGet(() -> Told.understood("undo.share", share));
    }
}
