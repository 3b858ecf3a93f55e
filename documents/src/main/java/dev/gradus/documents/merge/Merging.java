package dev.gradus.documents.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Three texts put together: keys that all have, below them again, down to what has no keys of its own. */
final class Merging {
    private final List<Change> changed = new ArrayList<>();
    private final List<Change> kept = new ArrayList<>();

    private Merging() {}

    /** Two texts that grow side by side: the case, and what of the table is in it. */
    private record Sides(List<Block> text, List<Block> taken) {}

    /** A key of each; where all are null there is none. */
    private record Three(
            @Nullable Block base,
            @Nullable Block now,
            @Nullable Block mine) {}

    static Merge of(List<String> base, List<String> now, List<String> mine) {
        Merging merging = new Merging();
        List<Block> edited = Block.parse(mine);
        Sides sides = merging.all("", Block.parse(base), Block.parse(now), edited);
        int read = edited.stream().mapToInt(block -> block.all().size()).sum();
        return new Merge(
                text(sides.text(), mine.subList(read, mine.size())),
                text(sides.taken(), List.of()),
                merging.changed,
                merging.kept);
    }

    private static String text(List<Block> blocks, List<String> end) {
        return Stream.concat(blocks.stream().flatMap(block -> block.all().stream()), end.stream())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private Sides all(String under, List<Block> base, List<Block> now, List<Block> mine) {
        Map<String, Block> was = byKey(base);
        Map<String, Block> is = byKey(now);
        Map<String, Block> edited = byKey(mine);
        Map<String, Block> text = new LinkedHashMap<>();
        Map<String, Block> taken = new LinkedHashMap<>();
        Order order = Order.of(keys(base), keys(now), keys(mine));
        tell(under, order);
        for (String key : order.text()) {
            Three three = new Three(was.get(key), is.get(key), edited.get(key));
            Sides one = one(under, key, three);
            one.text().forEach(block -> text.put(key, block));
            one.taken().forEach(block -> taken.put(key, block));
        }
        return new Sides(
                List.copyOf(text.values()),
                order.taken().stream()
                        .filter(taken::containsKey)
                        .map(taken::get)
                        .map(Objects::requireNonNull)
                        .toList());
    }

    /** An order of steps says something; one of keys does not. */
    private void tell(String under, Order order) {
        boolean steps = order.now().stream().anyMatch(key -> key.startsWith("- "));
        if (steps && !order.now().equals(order.base())) {
            (order.isKept() ? kept : changed)
                    .add(new Change(under, order.isKept() ? order.mine() : order.base(), order.now()));
        }
    }

    private Sides one(String under, String key, Three three) {
        Block base = three.base();
        Block now = three.now();
        Block mine = three.mine();
        String below = under.isEmpty() || Order.TOP.contains(under) ? key : under;
        if (now != null
                && mine != null
                && !now.parts().isEmpty()
                && !mine.parts().isEmpty()
                && (base == null || !base.parts().isEmpty())) {
            Sides parts = all(below, base == null ? List.of() : base.parts(), now.parts(), mine.parts());
            return new Sides(
                    List.of(new Block(mine.lead(), key, mine.lines(), parts.text())),
                    List.of(new Block(now.lead(), key, now.lines(), parts.taken())));
        }
        if (same(base, now) || same(now, mine)) {
            return new Sides(list(mine), list(now));
        }
        if (same(base, mine)) {
            changed.add(new Change(below, content(base), content(now)));
            return new Sides(mine == null || now == null ? list(now) : List.of(now(now, mine)), list(now));
        }
        return inline(below, three).orElseGet(() -> {
            kept.add(new Change(below, content(mine), content(now)));
            return new Sides(list(mine), list(base));
        });
    }

    private static Block now(Block now, Block mine) {
        return new Block(mine.lead(), now.key(), now.lines(), now.parts());
    }

    /** Keys in brackets, each by itself; nothing where one of the three has none. */
    private Optional<Sides> inline(String under, Three three) {
        if (three.base() == null || three.now() == null || three.mine() == null) {
            return Optional.empty();
        }
        Block mine = three.mine();
        Block now = three.now();
        Block base = three.base();
        return Inline.of(base)
                .flatMap(was -> Inline.of(now)
                        .flatMap(is -> Inline.of(mine).map(edited -> {
                            Map<String, String> text = new LinkedHashMap<>();
                            Map<String, String> taken = new LinkedHashMap<>();
                            Order order = Order.of(keys(was), keys(is), keys(edited));
                            boolean conflict = false;
                            for (String key : order.text()) {
                                String before = was.values().get(key);
                                String table = is.values().get(key);
                                String hand = edited.values().get(key);
                                boolean clash = !Objects.equals(before, table)
                                        && !Objects.equals(before, hand)
                                        && !Objects.equals(table, hand);
                                put(text, key, Objects.equals(before, hand) ? table : hand);
                                put(taken, key, clash ? before : table);
                                conflict |= clash;
                            }
                            List<String> lines = new Inline(edited.before(), text).lines();
                            if (!text.equals(edited.values())) {
                                changed.add(new Change(under, mine.lines(), lines));
                            }
                            if (conflict) {
                                kept.add(new Change(under, lines, now.lines()));
                            }
                            return new Sides(
                                    List.of(mine.with(mine.lead(), lines)),
                                    List.of(now.with(now.lead(), new Inline(is.before(), taken).lines())));
                        })));
    }

    private static void put(Map<String, String> values, String key, @Nullable String value) {
        if (value != null) {
            values.put(key, value);
        }
    }

    private static boolean same(@Nullable Block one, @Nullable Block other) {
        return one == null || other == null ? one == other : one.says(other);
    }

    private static List<Block> list(@Nullable Block block) {
        return block == null ? List.of() : List.of(block);
    }

    private static List<String> content(@Nullable Block block) {
        return block == null ? List.of() : block.content();
    }

    private static Map<String, Block> byKey(List<Block> blocks) {
        Map<String, Block> byKey = new LinkedHashMap<>();
        blocks.forEach(block -> byKey.put(block.key(), block));
        return byKey;
    }

    private static List<String> keys(List<Block> blocks) {
        return blocks.stream().map(Block::key).toList();
    }

    private static List<String> keys(Inline inline) {
        return List.copyOf(inline.values().keySet());
    }
}
