package dev.gradus.documents.cell;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Small numbers in words, and lengths of time. */
final class Numerals {
    private static final List<String> ENGLISH = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final List<String> VIETNAMESE = List.of(
            "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai");
    private static final String UNITS = "days?|weeks?|months?|quarters?|years?|hours?|ngày|tuần|tháng|quý|năm|giờ";
    private static final Pattern LENGTH =
            Pattern.compile("([0-9]{1,4}|half an?|half a|nửa)(?: calendar)? (" + UNITS + ")");
    /** A length of time in a pattern, without groups. */
    static final String SPAN = "(?:[0-9]{1,4}|half an?|nửa) (?:calendar )?(?:" + UNITS + ")";

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final List<Spelling> SPELLINGS = spellings();

    private Numerals() {}

    /** In lower case, with small numbers as digits where a unit of time follows. */
    static String plain(String text) {
        String plain = SPACE.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''))
                .replaceAll(" ")
                .strip();
        for (Spelling spelling : SPELLINGS) {
            plain = spelling.pattern().matcher(plain).replaceAll(spelling.digits());
        }
        return plain;
    }

    /** What is written for what, one after the other. */
    private record Spelling(Pattern pattern, String digits) {
        static Spelling of(String pattern, String digits) {
            return new Spelling(Pattern.compile(pattern), digits);
        }
    }

    private static List<Spelling> spellings() {
        List<Spelling> all = new ArrayList<>(List.of(
                Spelling.of("([0-9])(?=(?:" + UNITS + ")\\b)", "$1 "),
                Spelling.of("\\b([0-9]+)-(?=(?:day|week|month|year))", "$1 "),
                Spelling.of("\\b(?:a|an|one) (?=(?:day|week|month|year|quarter)\\b)", "1 "),
                Spelling.of("\\bhalf (?:a )?(?=year\\b)", "6 "),
                Spelling.of("(?<=\\b6 )year\\b", "months"),
                Spelling.of("nửa năm", "6 tháng")));
        for (int k = ENGLISH.size() - 1; k > 0; k--) {
            all.add(Spelling.of("\\b" + ENGLISH.get(k) + " (?=(?:" + UNITS + ")\\b)", k + " "));
            all.add(Spelling.of(
                    "(?<![\\p{L}])" + VIETNAMESE.get(k) + " (?=(?:ngày|tuần|tháng|quý|năm|giờ)(?![\\p{L}]))", k + " "));
        }
        return List.copyOf(all);
    }

    /** Whole days or more; hours only where they make days. */
    static Optional<Period> period(String text) {
        Matcher length = LENGTH.matcher(text);
        if (!length.matches()) {
            return Optional.empty();
        }
        String count = length.group(1);
        if (!Character.isDigit(count.charAt(0))) {
            return Optional.empty();
        }
        int n = Integer.parseInt(count);
        return switch (length.group(2)) {
            case "day", "days", "ngày" -> Optional.of(Period.ofDays(n));
            case "week", "weeks", "tuần" -> Optional.of(Period.ofDays(7 * n));
            case "month", "months", "tháng" -> Optional.of(Period.ofMonths(n));
            case "quarter", "quarters", "quý" -> Optional.of(Period.ofMonths(3 * n));
            case "year", "years", "năm" -> Optional.of(Period.ofYears(n));
            default -> n % 24 == 0 ? Optional.of(Period.ofDays(n / 24)) : Optional.empty();
        };
    }
}
