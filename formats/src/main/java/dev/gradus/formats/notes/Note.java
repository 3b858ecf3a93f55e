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
 */
public record Note(String id, Map<String, String> head, List<String> parties, List<Step> steps) {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```yaml\\s*$(.*?)^```");

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

    /** All notes in the YAML blocks of a Markdown text; a document without {@code case} is none. Bad YAML is thrown back. */
    public static List<Note> all(String markdown) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        List<Note> notes = new ArrayList<>();
        Matcher block = BLOCK.matcher(markdown);
        while (block.find()) {
            for (Object document : new Load(settings).loadAllFromString(block.group(1))) {
                if (document instanceof Map<?, ?> map && map.get("case") instanceof String id) {
                    notes.add(of(id, map));
                }
            }
        }
        return notes;
    }

    private static Note of(String id, Map<?, ?> map) {
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
        return new Note(id, head, parties, steps);
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
