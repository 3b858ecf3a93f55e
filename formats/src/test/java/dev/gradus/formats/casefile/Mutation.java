package dev.gradus.formats.casefile;

import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Place;
import dev.gradus.formats.source.Problems;
import dev.gradus.formats.source.YamlTree;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** What a seed makes of a sound file: a few changes of its structure, of its bytes, or of both. */
public final class Mutation {
    private static final List<String> WORDS = List.of(
            "NaN",
            ".nan",
            ".inf",
            "-.inf",
            "Infinity",
            "1e308",
            "-1e308",
            "1e-320",
            "1e999",
            "-0",
            "0",
            "1",
            "-1",
            "0.5",
            "2",
            "1000",
            "007",
            "0x10",
            "0o7",
            "1_000",
            "1,5",
            "60%",
            "--1",
            "1e",
            "P6M",
            "P999999Y",
            "P",
            "P1.5Y",
            "-P1Y",
            "PT5M",
            "2019-02-30",
            "2019-02-28",
            "0000-01-01",
            "9999-12-31",
            "~",
            "null",
            "",
            "yes",
            "no",
            "true",
            "nothing-here",
            "us in us",
            "a in b",
            "us",
            "arden",
            "belmar",
            "cease-fire",
            "<<",
            "?",
            "en",
            "principal",
            "bystander",
            "stakeholder",
            "oral",
            "envoy p. 9",
            "9".repeat(400),
            "x".repeat(4001),
            "á".repeat(3999),
            "\uD83D\uDE00",
            "\u0301\u0301",
            "Ngừng bắn");
    private static final List<String> TOKENS = List.of(
            "&a ",
            "*a",
            "!!int ",
            "!",
            "<<: ",
            "---\n",
            "...\n",
            "\t",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            "%YAML 1.1\n",
            "%YAML 9.9\n",
            "? ",
            "| ",
            ">-\n",
            "\uFEFF",
            "\0",
            "\r",
            "#",
            ": ",
            ":",
            "- ",
            ",",
            "\u2028",
            "\n\n",
            "@",
            "`",
            "[[[[[[[[[[[[[[[[",
            "{a: {a: ",
            "- - - - - - - - ",
            "\\x00",
            "\\ud800",
            "\\U00110000",
            "\u202E");

    private final SplittableRandom random;

    private Mutation(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The bytes that this seed makes of the file. */
    public static byte[] of(byte[] sound, long seed) {
        Mutation mutation = new Mutation(seed);
        int way = mutation.random.nextInt(10);
        byte[] bytes = way < 7 ? mutation.structure(sound) : sound;
        return way < 6 ? bytes : mutation.bytes(bytes);
    }

    private byte[] structure(byte[] sound) {
        Twig root = Twig.of(YamlTree.parse(sound, new Problems("sound")));
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            change(root);
        }
        return root.yaml().getBytes(StandardCharsets.UTF_8);
    }

    private void change(Twig root) {
        List<Twig> all = root.all();
        Twig one = all.get(random.nextInt(all.size()));
        Twig other = all.get(random.nextInt(all.size()));
        switch (random.nextInt(10)) {
            case 0 -> drop(one);
            case 1 -> duplicate(one);
            case 2 -> rename(one, all);
            case 3 -> one.become(other);
            case 4 -> number(pick(all, Twig.Kind.SCALAR));
            case 5 -> one.become(Twig.scalar(WORDS.get(random.nextInt(WORDS.size())), random.nextBoolean()));
            case 6 -> deepen(one, random.nextInt(40));
            case 7 -> pick(all, Twig.Kind.SCALAR).become(pick(all, Twig.Kind.SCALAR));
            case 8 -> cycle(root);
            default -> grow(one, random.nextInt(50));
        }
    }

    private Twig pick(List<Twig> all, Twig.Kind kind) {
        List<Twig> such = all.stream().filter(twig -> twig.kind == kind).toList();
        return such.isEmpty() ? all.getFirst() : such.get(random.nextInt(such.size()));
    }

    private void drop(Twig twig) {
        if (!twig.children.isEmpty()) {
            int at = random.nextInt(twig.children.size());
            twig.children.remove(at);
            if (twig.kind == Twig.Kind.MAPPING) {
                twig.keys.remove(at);
            }
        }
    }

    private void duplicate(Twig twig) {
        if (!twig.children.isEmpty()) {
            int at = random.nextInt(twig.children.size());
            twig.children.add(twig.children.get(at).copy());
            if (twig.kind == Twig.Kind.MAPPING) {
                twig.keys.add(twig.keys.get(at) + (random.nextBoolean() ? "" : "-2"));
            }
        }
    }

    private void rename(Twig twig, List<Twig> all) {
        if (twig.keys.isEmpty()) {
            return;
        }
        Twig other = pick(all, Twig.Kind.MAPPING);
        boolean foreign = random.nextBoolean() && !other.keys.isEmpty();
        int at = random.nextInt(twig.keys.size());
        String key = twig.keys.get(at);
        int cut = random.nextInt(key.length() + 1);
        twig.keys.set(
                at,
                foreign
                        ? other.keys.get(random.nextInt(other.keys.size()))
                        : key.substring(0, cut) + "x" + key.substring(cut));
    }

    private void number(Twig twig) {
        double scale = Math.pow(10, random.nextInt(-12, 12));
        twig.become(Twig.scalar("" + (random.nextDouble() - 0.5) * scale, true));
    }

    private void deepen(Twig twig, int levels) {
        for (int i = 0; i < levels; i++) {
            Twig inner = twig.copy();
            twig.become(Twig.of(new Node.Sequence(Place.START, List.of())));
            twig.children.add(inner);
        }
    }

    private void grow(Twig twig, int times) {
        for (int i = 0; i < times && twig.children.size() < 1000; i++) {
            duplicate(twig);
        }
    }

    /** Lets a measure wait for itself, or for one that waits for it. */
    private void cycle(Twig root) {
        int at = root.keys.indexOf("measures");
        if (at < 0 || root.children.get(at).keys.isEmpty()) {
            return;
        }
        Twig measures = root.children.get(at);
        for (Twig measure : measures.children) {
            if (measure.kind == Twig.Kind.MAPPING && random.nextBoolean()) {
                Twig waits = Twig.of(new Node.Sequence(Place.START, List.of()));
                waits.children.add(Twig.scalar(measures.keys.get(random.nextInt(measures.keys.size())), true));
                measure.keys.add(random.nextBoolean() ? "requires" : "excludes");
                measure.children.add(waits);
            }
        }
    }

    private byte[] bytes(byte[] sound) {
        byte[] bytes = sound;
        int times = 1 + random.nextInt(5);
        for (int i = 0; i < times; i++) {
            int from = random.nextInt(bytes.length + 1);
            int to = Math.min(bytes.length, from + random.nextInt(1, 200));
            bytes = switch (random.nextInt(6)) {
                case 0 -> flipped(bytes, from);
                case 1 -> joined(bytes, from, new byte[0], to);
                case 2 -> joined(bytes, from, noise(random.nextInt(30)), from);
                case 3 ->
                    joined(
                            bytes,
                            from,
                            TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8),
                            from);
                case 4 -> joined(bytes, to, Arrays.copyOfRange(bytes, from, to), to);
                default -> joined(bytes, from, new byte[0], random.nextInt(20) == 0 ? bytes.length : from);
            };
        }
        return bytes;
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private byte[] flipped(byte[] bytes, int at) {
        byte[] flipped = bytes.clone();
        if (at < flipped.length) {
            flipped[at] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] joined(byte[] bytes, int end, byte[] middle, int start) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, end);
        out.writeBytes(middle);
        out.write(bytes, start, bytes.length - start);
        return out.toByteArray();
    }
}
