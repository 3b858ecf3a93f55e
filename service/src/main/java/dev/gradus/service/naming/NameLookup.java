package dev.gradus.service.naming;

import dev.gradus.agreement.LocalText;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Finds what a word means: by name in any language, by id, then either in any case of letters where that is clear. */
final class NameLookup {
    private NameLookup() {}

    /** @param ids in the order of the names; empty where there are none */
    public static OptionalInt find(String word, List<LocalText> names, List<String> ids) {
        return first(
                names.size(),
                List.of(
                        k -> isCalled(names.get(k), word::equals),
                        k -> !ids.isEmpty() && ids.get(k).equals(word),
                        k -> isCalled(names.get(k), word::equalsIgnoreCase)
                                || !ids.isEmpty() && ids.get(k).equalsIgnoreCase(word)));
    }

    /** The position that the first of some ways of reading picks out; of several alike none. */
    private static OptionalInt first(int size, List<IntPredicate> ways) {
        return ways.stream()
                .map(way -> IntStream.range(0, size).filter(way).toArray())
                .filter(found -> found.length > 0)
                .findFirst()
                .filter(found -> found.length == 1)
                .map(found -> OptionalInt.of(found[0]))
                .orElse(OptionalInt.empty());
    }

    private static boolean isCalled(LocalText name, Predicate<String> way) {
        return name.byLanguage().values().stream().map(String::strip).anyMatch(way);
    }
}
