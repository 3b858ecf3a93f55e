package dev.gradus.formats.answers;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a collapse would change against today, as people say it: “as today”, “a little worse”, “much worse”. */
final class CollapseText {
    /** Nothing worse than today, or even better, which is no loss. */
    private static final Set<String> NO_LOSS = Set.of(
            "as today",
            "as it is today",
            "like today",
            "as now",
            "same",
            "the same",
            "the same as today",
            "nothing changes",
            "no worse",
            "better",
            "better off",
            "a little better",
            "a little better off",
            "much better",
            "much better off",
            "như hôm nay",
            "như cũ",
            "vẫn như cũ",
            "vẫn thế",
            "không tệ hơn",
            "khá hơn",
            "khá hơn một chút",
            "khá hơn nhiều",
            "tốt hơn",
            "tốt hơn một chút",
            "tốt hơn nhiều");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("a little worse", "small loss"),
            Map.entry("a little worse off", "small loss"),
            Map.entry("slightly worse", "small loss"),
            Map.entry("slightly worse off", "small loss"),
            Map.entry("a bit worse", "small loss"),
            Map.entry("worse", "medium loss"),
            Map.entry("worse off", "medium loss"),
            Map.entry("much worse", "large loss"),
            Map.entry("much worse off", "large loss"),
            Map.entry("a lot worse", "large loss"),
            Map.entry("far worse", "large loss"),
            Map.entry("tệ hơn một chút", "thiệt nhỏ"),
            Map.entry("hơi tệ hơn", "thiệt nhỏ"),
            Map.entry("xấu hơn một chút", "thiệt nhỏ"),
            Map.entry("kém hơn một chút", "thiệt nhỏ"),
            Map.entry("tệ hơn", "thiệt vừa"),
            Map.entry("xấu hơn", "thiệt vừa"),
            Map.entry("kém hơn", "thiệt vừa"),
            Map.entry("tệ hơn nhiều", "thiệt lớn"),
            Map.entry("tệ hơn hẳn", "thiệt lớn"),
            Map.entry("xấu hơn nhiều", "thiệt lớn"),
            Map.entry("kém hơn nhiều", "thiệt lớn"));

    private CollapseText() {}

    static boolean isNoLoss(String tidy) {
        return NO_LOSS.contains(tidy);
    }

    /** The word of the table that says as much. */
    static Optional<String> word(String tidy) {
        return Optional.ofNullable(WORDS.get(tidy));
    }
}
