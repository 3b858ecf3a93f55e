package dev.gradus.formats.notes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * A note about one agreement, every value as text.
 *
 * @param id of the agreement
 * @param head everything but the steps; lists joined by "; "
 * @param parties names of the list {@code parties}, without remarks in brackets
 * @param steps in the order of the note
 * @param line of the text on which it says {@code case}, from 1
 */
public record Note(String id, Map<String, String> head, List<String> parties, List<Step> steps, int line) {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```yaml[ \\t]*\\R(.*?)^```");
    private static final Pattern CASE = Pattern.compile("(?m)^case\\s*:");
    private static final Pattern DATED = Pattern.compile("(?m)^(signed|instrument|texts)\\s*:");
    private static final Pattern NEXT = Pattern.compile("(?m)^---");
    private static final int NEXT_LENGTH = "---".length();

    public Note {
        head = Map.copyOf(head);
        parties = List.copyOf(parties);
        steps = List.copyOf(steps);
    }

    /** One step; the keys of the note. */
    public record Step(Map<String, String> keys) {
        public Step {
            keys = Map.copyOf(keys);
        }

        String id() {
            return get("id");
        }

        String get(String key) {
            return keys.getOrDefault(key, "");
        }
    }

    String get(String key) {
        return head.getOrDefault(key, "");
    }

    /**
     * A YAML block of a Markdown text.
     *
     * @param line on which its text begins, from 1
     */
    record Block(String yaml, int line) {
        /** Its notes; a document without {@code case} is none. Bad YAML is thrown back. */
        List<Note> notes() {
            LoadSettings settings =
                    LoadSettings.builder().setSchema(new FailsafeSchema()).build();
            List<Note> notes = new ArrayList<>();
            Matcher at = CASE.matcher(yaml);
            for (Object document : new Load(settings).loadAllFromString(yaml)) {
                if (document instanceof Map<?, ?> map && map.get("case") instanceof String id) {
                    notes.add(of(id, map, at.find() ? lineAt(yaml, at.start()) + line - 1 : line));
                }
            }
            return notes;
        }

        /** Where the block is no YAML: the id of each note without a key for its date, and its line. */
        Map<String, Integer> undated() {
            Map<String, Integer> found = new LinkedHashMap<>();
            int from = 0;
            for (String document : NEXT.split(yaml, -1)) {
                Matcher at = CASE.matcher(document);
                if (at.find() && !DATED.matcher(document).find()) {
                    String id = document.substring(at.end())
                            .lines()
                            .findFirst()
                            .orElse("")
                            .strip();
                    found.put(id, line + lineAt(yaml, from + at.start()) - 1);
                }
                from += document.length() + NEXT_LENGTH;
            }
            return found;
        }
    }

    static List<Block> blocks(String markdown) {
        return BLOCK.matcher(markdown)
                .results()
                .map(block -> new Block(block.group(1), lineAt(markdown, block.start(1))))
                .toList();
    }

    private static int lineAt(String text, int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    /** All notes in the YAML blocks of a Markdown text. Bad YAML is thrown back. */
    public static List<Note> all(String markdown) {
        return blocks(markdown).stream()
                .flatMap(block -> block.notes().stream())
                .toList();
    }

    private static Note of(String id, Map<?, ?> map, int line) {
        Map<String, String> head = new LinkedHashMap<>();
        List<String> parties = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        map.forEach((key, value) -> {
            if (key.equals("steps") && value instanceof List<?> list) {
                list.forEach(step -> steps.add(new Step(texts(step))));
            } else if (key.equals("parties") && value instanceof List<?> list) {
                list.forEach(party -> parties.add(bare(String.valueOf(party))));
            } else {
                head.put(String.valueOf(key), text(value));
            }
        });
        return new Note(id, head, parties, steps, line);
    }

    private static Map<String, String> texts(Object step) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (step instanceof Map<?, ?> map) {
            map.forEach((key, value) -> texts.put(String.valueOf(key), text(value)));
        }
        return texts;
    }

    private static String text(Object value) {
        return value instanceof List<?> list
                ? String.join("; ", list.stream().map(String::valueOf).toList())
                : String.valueOf(value);
    }

    /** Without what stands in brackets. */
    static String bare(String text) {
        return text.replaceAll("\\([^)]*\\)", " ").replaceAll("\\s+", " ").strip();
    }
}
