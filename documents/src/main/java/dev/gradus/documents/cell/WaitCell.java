package dev.gradus.documents.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads what a step hangs on: {@code 2}, {@code after 3}, {@code upon 9}, {@code parallel with 4a}, {@code sau bước 3}. */
final class WaitCell {
    static final String STEP = "(?:[a-z]?[0-9]{1,4}(?:\\.[0-9]{1,3}){0,3}[a-z]?|[ivx]{1,5}(?: [a-z])?|[a-zđ])";
    private static final String WORD =
            "(?:(?:steps?|rows?|items?|nos?\\.?|numbers?|points?|bước|các bước|mục|việc|số|điểm) )?";
    private static final String LIST = WORD + STEP + "(?: ?(?:,|;|&|and|và|\\+) ?(?:and |và )?" + WORD + STEP + ")*";
    private static final Pattern BARE = Pattern.compile(LIST);
    private static final Pattern AFTER = Pattern.compile(
            "(?:only )?(?:immediately )?(?:after|upon|on|once|when|following|waits? for|depends on|subject to|if|as soon as|sau khi|sau|khi|chờ|ngay sau|phụ thuộc vào)"
                    + "(?: the)?(?: (?:completion|end|fulfilment|performance) of| hoàn thành| hoàn tất| xong| thực hiện)? ("
                    + LIST
                    + ")(?: (?:is|are|has been|have been))?(?: (?:done|complete|completed|finished|fulfilled|xong|hoàn thành|hoàn tất))?");
    private static final Pattern VERIFIED = Pattern.compile(
            "(?:(?:after|upon|on|once|sau khi|sau|khi) )?(?:(?:the )?verification of|verified|kiểm chứng|xác minh) ("
                    + LIST + ")");
    private static final Pattern VERIFIED_LAST = Pattern.compile("(?:after|upon|once|when|sau khi|khi) (" + LIST
            + ") (?:is verified|are verified|has been verified|verified|được kiểm chứng|được xác minh)");
    private static final Pattern PARALLEL = Pattern.compile(
            "(?:in )?(?:parallel|concurrently|simultaneously|simultaneous|together|side by side|at the same time|same time|same day|alongside|with|song song|cùng lúc|đồng thời|cùng)"
                    + "(?: (?:with|as|to|với))? (" + LIST + ")");
    private static final Pattern ONE = Pattern.compile("(?<![\\p{L}\\p{N}.])" + STEP + "(?![\\p{L}\\p{N}])");
    private static final Pattern RANGE = Pattern.compile(
            "(?<![\\p{L}\\p{N}./-])([0-9]{1,3}) ?(?:-|–|to|through|đến) ?([0-9]{1,3})(?![\\p{L}\\p{N}./-])");
    private static final int MOST = 30;
    private static final Pattern PARTED =
            Pattern.compile("; |, (?=\\p{L})| and (?=in parallel|after|parallel|concurrently)");

    private static final Pattern ALONGSIDE = Pattern.compile(
            "(?:in )?parallel|concurrently|simultaneously|at the same time|song song|cùng lúc|đồng thời");

    private WaitCell() {}

    /** @param bare whether a number alone means a step */
    static Optional<Wait> find(String text, boolean bare) {
        String plain = spelled(text);
        Wait.Kind kind;
        String list;
        Matcher verified = VERIFIED.matcher(plain);
        Matcher last = VERIFIED_LAST.matcher(plain);
        Matcher after = AFTER.matcher(plain);
        Matcher parallel = PARALLEL.matcher(plain);
        if (verified.matches() || last.matches()) {
            kind = Wait.Kind.VERIFIED;
            list = verified.matches() ? verified.group(1) : last.group(1);
        } else if (after.matches()) {
            kind = Wait.Kind.AFTER;
            list = after.group(1);
        } else if (parallel.matches()) {
            kind = Wait.Kind.PARALLEL;
            list = parallel.group(1);
        } else if (ALONGSIDE.matcher(plain).matches()) {
            kind = Wait.Kind.PARALLEL;
            list = "";
        } else if (BARE.matcher(plain).matches() && (bare || plain.matches("(?:step|steps|bước) .*"))) {
            kind = Wait.Kind.AFTER;
            list = plain;
        } else {
            return Optional.empty();
        }
        return Optional.of(new Wait(kind, steps(list)));
    }

    /** “1-4” and “9 to 12” as what they stand for, number by number. */
    private static String spelled(String text) {
        return RANGE.matcher(text).replaceAll(range -> {
            int first = Integer.parseInt(range.group(1));
            int last = Integer.parseInt(range.group(2));
            return first < last && last - first < MOST
                    ? IntStream.rangeClosed(first, last)
                            .mapToObj(Integer::toString)
                            .collect(Collectors.joining(", "))
                    : range.group();
        });
    }

    /** Several in one cell. */
    static Optional<List<Wait>> all(String plain, boolean bare) {
        Optional<Wait> whole = find(plain, bare);
        if (whole.isPresent()) {
            return whole.map(List::of);
        }
        List<Wait> waits = new ArrayList<>();
        for (String part : PARTED.split(plain)) {
            Optional<Wait> wait = find(part.strip(), bare);
            if (wait.isEmpty()) {
                return Optional.empty();
            }
            waits.add(wait.get());
        }
        return Optional.of(waits);
    }

    static List<String> steps(String list) {
        return ONE.matcher(list)
                .results()
                .map(found -> found.group().replace(" ", "").replace('đ', 'd'))
                .distinct()
                .toList();
    }
}
