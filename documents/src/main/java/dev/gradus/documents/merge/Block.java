package dev.gradus.documents.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A key of a case file with its lines, as they stand.
 *
 * @param lead comments and empty lines above it
 * @param key an item of a list has what it does, else its text; a second one of a name has its number too
 * @param lines all of them; of a key with keys below it the first
 * @param parts the keys below it
 */
record Block(List<String> lead, String key, List<String> lines, List<Block> parts) {
    private static final Pattern ACT = Pattern.compile("- .*?\\bdo: (\\[[^\\]]*\\]).*");
    private static final Pattern KEY = Pattern.compile("(\"[^\"]*\"|'[^']*'|[^:#]+?):(?: .*)?");
    private static final Pattern PARENT = Pattern.compile("\\s*[^-#\\s][^#]*:\\s*(?:#.*)?");

    Block {
        lead = List.copyOf(lead);
        lines = List.copyOf(lines);
        parts = List.copyOf(parts);
    }

    static List<Block> parse(List<String> lines) {
        return new Parser(lines).blocks(0);
    }

    /** Without what stands above it. */
    List<String> content() {
        return Stream.concat(lines.stream(), parts.stream().flatMap(part -> part.all().stream()))
                .toList();
    }

    List<String> all() {
        return Stream.concat(lead.stream(), content().stream()).toList();
    }

    boolean says(Block other) {
        return content().equals(other.content());
    }

    Block with(List<String> above, List<String> text) {
        return new Block(above, key, text, List.of());
    }

    private static final class Parser {
        private final List<String> lines;
        private int at;

        Parser(List<String> lines) {
            this.lines = lines;
        }

        List<Block> blocks(int least) {
            List<Block> found = new ArrayList<>();
            Set<String> keys = new HashSet<>();
            while (true) {
                int start = at;
                while (at < lines.size() && isAside(lines.get(at))) {
                    at++;
                }
                if (at == lines.size() || indent(lines.get(at)) < least) {
                    at = start;
                    return found;
                }
                found.add(block(lines.subList(start, at), keys));
            }
        }

        private Block block(List<String> lead, Set<String> keys) {
            String head = lines.get(at++);
            String name = key(head.strip());
            String key = name;
            for (int k = 2; !keys.add(key); k++) {
                key = name + " #" + k;
            }
            if (PARENT.matcher(head).matches()) {
                return new Block(lead, key, List.of(head), blocks(indent(head) + 1));
            }
            int start = at - 1;
            int end = at;
            for (int k = at; k < lines.size() && (lines.get(k).isBlank() || indent(lines.get(k)) > indent(head)); k++) {
                end = lines.get(k).isBlank() ? end : k + 1;
            }
            at = end;
            return new Block(lead, key, lines.subList(start, end), List.of());
        }

        private static String key(String head) {
            Matcher act = ACT.matcher(head);
            Matcher key = KEY.matcher(head);
            return act.matches() ? "- " + act.group(1) : !head.startsWith("- ") && key.matches() ? key.group(1) : head;
        }

        private static boolean isAside(String line) {
            return line.isBlank() || line.strip().startsWith("#");
        }

        private static int indent(String line) {
            return line.length() - line.stripLeading().length();
        }
    }
}
