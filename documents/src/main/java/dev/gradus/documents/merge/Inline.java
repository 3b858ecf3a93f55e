package dev.gradus.documents.merge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keys in brackets on one line: {@code - {do: [step-1], due: D+30}}.
 *
 * @param before what stands before the brackets
 * @param values as they stand, by their keys
 */
record Inline(String before, Map<String, String> values) {
    private static final Pattern BRACKETS = Pattern.compile("(\\s*(?:- |[^{\\[\"'#]*: ))\\{(.*)\\}");
    private static final Pattern KEY = Pattern.compile("([^:\"'{\\[]+): (.*)");

    /** Nothing where a block is no such line. */
    static Optional<Inline> of(Block block) {
        String text = block.lines().getFirst()
                + block.lines().stream().skip(1).map(line -> " " + line.strip()).collect(Collectors.joining());
        Matcher brackets = BRACKETS.matcher(text);
        return block.parts().isEmpty() && brackets.matches()
                ? values(brackets.group(2)).map(values -> new Inline(brackets.group(1), values))
                : Optional.empty();
    }

    List<String> lines() {
        return List.of(values.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", ", before + "{", "}")));
    }

    private static Optional<Map<String, String>> values(String inner) {
        Map<String, String> values = new LinkedHashMap<>();
        int start = 0;
        int depth = 0;
        char quote = 0;
        for (int k = 0; k <= inner.length(); k++) {
            char c = k == inner.length() ? ',' : inner.charAt(k);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            } else if (c == ',' && depth == 0) {
                Matcher key = KEY.matcher(inner.substring(start, k).strip());
                if (!key.matches() || values.put(key.group(1), key.group(2)) != null) {
                    return Optional.empty();
                }
                start = k + 1;
            }
        }
        return depth == 0 && quote == 0 ? Optional.of(values) : Optional.empty();
    }
}
