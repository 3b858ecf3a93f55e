package dev.gradus.formats.casefile.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.LocalText;
import dev.gradus.formats.casefile.CaseFiles;
import dev.gradus.formats.casefile.Mutation;
import dev.gradus.formats.casefile.Reading;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Random edits of mutated files: always a text that reads or problems, never an exception. */
class MutatedEditsTest {
    private static final int TIMES = Integer.getInteger("gradus.fuzz", 300);
    private static final List<String> VALUES = List.of(
            "0.5",
            "[0.1, 0.2, 0.3]",
            "P6M",
            "no",
            "",
            "a: b",
            "{x",
            "- 1",
            "{name: A, by: us}",
            "two\nlines",
            "#",
            "'",
            "\"",
            "-3",
            "2019-02-28",
            "[a, b]",
            "\t",
            "\uD83D\uDD4A",
            "e\u0301",
            "\u0007",
            "x".repeat(5000),
            "\uD800",
            "&a 1",
            "*a",
            "|\n  x");

    private final List<byte[]> files = new ArrayList<>(Edits.files().values());
    private final List<List<String>> paths =
            files.stream().map(MutatedEditsTest::paths).toList();

    /** Every path of a file, and a few that lead nowhere. */
    private static List<String> paths(byte[] file) {
        Set<String> all = new TreeSet<>(Set.of("", ".", "..", "trust", "trust.a", "trust.us.dprk", "no-such.thing"));
        collect("", SpotTree.of(new String(file, StandardCharsets.UTF_8)), all);
        return List.copyOf(all);
    }

    private static void collect(String path, Spot spot, Set<String> all) {
        all.add(path);
        String dot = path.isEmpty() ? "" : path + ".";
        switch (spot) {
            case Spot.Mapping mapping ->
                mapping.entries()
                        .forEach(entry ->
                                collect(dot + Reading.segment(entry.key().text()), entry.value(), all));
            case Spot.Sequence sequence -> {
                for (int i = 0; i < sequence.items().size(); i++) {
                    collect(dot + i, sequence.items().get(i), all);
                }
            }
            case Spot.Scalar _ -> {}
        }
    }

    @Test
    void nothingIsThrown() {
        int done = 0;
        for (int seed = 0; seed < TIMES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] sound = files.get(seed % files.size());
            byte[] file = random.nextInt(2) == 0 ? sound : Mutation.of(sound, seed);
            List<Edit> edits = new ArrayList<>();
            for (int i = random.nextInt(5) / 3; i >= 0; i--) {
                edits.add(edit(random, paths.get(seed % files.size())));
            }
            try {
                if (CaseEdits.apply("case.yaml", file, edits) instanceof EditResult.Edited edited) {
                    assertThat(CaseFiles.read(edited.text())).isEqualTo(edited.written());
                    done++;
                }
            } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
                String bytes = Base64.getMimeEncoder().encodeToString(file);
                throw new AssertionError("seed " + seed + ", " + edits + "; the file in base64:\n" + bytes, thrown);
            }
        }
        assertThat(done).isGreaterThan(TIMES / 50);
    }

    private static Edit edit(SplittableRandom random, List<String> paths) {
        String path = paths.get(random.nextInt(paths.size()));
        if (random.nextInt(8) == 0) {
            path += random.nextBoolean() ? ".x" : "x";
        }
        String value = VALUES.get(random.nextInt(VALUES.size()));
        return switch (random.nextInt(8)) {
            case 0 -> Edits.number(path, value);
            case 1 -> new Edit.Number(path, value, new Grounds.Given(basis(value)));
            case 2 ->
                new Edit.Number(
                        path,
                        value,
                        new Grounds.Revised(LocalDate.of(2020, 1, 1), LocalText.of("en", value), List.of()));
            case 3 -> new Edit.Text(path, value);
            case 4 -> new Edit.Word(path, value);
            case 5 -> new Edit.Add(path + random.nextInt(3), value, random.nextBoolean() ? "" : "us");
            case 6 -> new Edit.Append(path, value);
            default -> new Edit.Remove(path);
        };
    }

    private static Basis basis(String judged) {
        return new Basis(List.of(), LocalText.NONE, LocalText.of("en", judged), List.of(), List.of());
    }
}
