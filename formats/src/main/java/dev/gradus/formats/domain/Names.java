package dev.gradus.formats.domain;

import dev.gradus.agreement.LocalText;
import dev.gradus.formats.source.Identifiers;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names as files hold them. */
public final class Names {
    private Names() {}

    /** Without blanks around it, composed (NFC); characters that a file cannot hold become blanks. */
    public static String tidy(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        StringBuilder tidy = new StringBuilder(composed.length());
        composed.codePoints().map(c -> isHeld(c) ? c : ' ').forEach(tidy::appendCodePoint);
        return tidy.toString().strip();
    }

    private static boolean isHeld(int c) {
        boolean reorders = (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
        boolean special = (c >= 0xFFF9 && c <= 0xFFFB) || (c & 0xFFFE) == 0xFFFE;
        return !Character.isISOControl(c) && !reorders && !special && Character.getType(c) != Character.SURROGATE;
    }

    public static LocalText text(String name) {
        return LocalText.of("en", name);
    }

    /** Ids made of names, different from each other. */
    public static List<String> ids(List<String> names) {
        return distinct(names.stream().map(Identifiers::made).toList(), "-");
    }

    /** The names, with numbers after those that stood before: "a", "a 2". */
    public static List<String> distinct(List<String> names, String between) {
        Set<String> taken = new HashSet<>(names);
        Set<String> given = new HashSet<>();
        List<String> distinct = new ArrayList<>();
        for (String name : names) {
            String other = name;
            for (int i = 2; !given.add(other); i++) {
                String next = name + between + i;
                other = taken.contains(next) ? name : next;
            }
            distinct.add(other);
        }
        return distinct;
    }
}
