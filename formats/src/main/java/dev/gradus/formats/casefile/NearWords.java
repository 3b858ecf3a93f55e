package dev.gradus.formats.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words that people use for those of a case file, or for what a key says; a word of the same letters would be found by its nearness. */
final class NearWords {
    private static final Map<String, List<String>> MEANT = Map.ofEntries(
            Map.entry(
                    "helper",
                    List.of(
                            "guarantor",
                            "mediator",
                            "depositary",
                            "facilitator",
                            "witness",
                            "monitor",
                            "observer",
                            "verifier",
                            "inspector",
                            "secretariat",
                            "quan sát viên",
                            "bên giám sát",
                            "bên kiểm chứng",
                            "guarantors",
                            "bên bảo đảm",
                            "bên trung gian",
                            "bên bảo lãnh",
                            "bên lưu chiểu")),
            Map.entry("body", List.of("committee", "commission", "joint body", "ủy ban", "ban liên hợp")),
            Map.entry("outside", List.of("non-signatory", "nonsigner", "third party", "faction", "bên không ký")),
            Map.entry(
                    "influence",
                    List.of("endeavour", "endeavor", "effort", "best efforts", "try", "cố gắng", "nỗ lực")),
            Map.entry("refrain", List.of("abstain", "forbid", "prohibit", "do not", "không làm")),
            Map.entry("maintain", List.of("keep", "keep up", "standing", "duy trì")),
            Map.entry("term", List.of("duration", "deadline", "window", "thời hạn")),
            Map.entry("renewal", List.of("extension", "prolongation", "gia hạn")),
            Map.entry(
                    "notice",
                    List.of("termination", "withdrawal", "suspension", "denunciation", "chấm dứt", "đình chỉ")),
            Map.entry("linkage", List.of("condition", "conditional", "link", "guarantee", "điều kiện", "bảo đảm")),
            Map.entry(
                    "either-or", List.of("alternative", "default", "silence", "waiver", "choice", "mặc định", "miễn")),
            Map.entry("ratio", List.of("key", "exchange rate", "tỷ lệ")),
            Map.entry("place", List.of("geography", "map", "area", "địa điểm", "nơi")),
            Map.entry("language", List.of("precedence", "translation", "ngôn ngữ")),
            Map.entry("amendment", List.of("change", "rebaseline", "revision", "sửa đổi")),
            Map.entry("side-letter", List.of("annex", "secret", "thư riêng")));

    /** What a key says, and no word: how one thing comes after another. */
    private static final Map<String, String> KEYS = Map.of(
            "order", "triggers: {…: {after: […]}}",
            "sequence", "triggers: {…: {after: […]}}",
            "trình tự", "triggers: {…: {after: […]}}");

    /** What a text says of a step or a measure by a key, and the file by a clause. */
    private static final List<String> PHASES = List.of("phase", "phases", "stage", "giai đoạn", "chặng");

    private NearWords() {}

    /** What stands elsewhere in a file: of which phase a step or a measure is. */
    static Optional<String> elsewhere(String key, Shape shape) {
        boolean isPhase = (shape == Shape.STEP || shape == Shape.MEASURE)
                && PHASES.contains(key.strip().toLowerCase(Locale.ROOT));
        return isPhase
                ? Optional.of("clauses: {phase-one: {kind: term, says: …, of: […], until: day 42 of …}}")
                : Optional.empty();
    }

    /** The one of the known words that is meant. */
    static Optional<String> meant(String found, List<String> known) {
        String tidy = found.strip().toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(word -> MEANT.getOrDefault(word, List.of()).contains(tidy))
                .findFirst();
    }

    /** The key that says what is meant, of a clause. */
    static Optional<String> key(String found, Shape shape) {
        return shape == Shape.CLAUSE
                ? Optional.ofNullable(KEYS.get(found.strip().toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }
}
