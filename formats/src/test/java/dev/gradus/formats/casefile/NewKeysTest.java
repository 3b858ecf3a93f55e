package dev.gradus.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Problems;
import dev.gradus.formats.source.YamlTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The keys of a case file that version 0.2.0 had not: how many, and which of the nine agreements use them. */
class NewKeysTest {
    private static final Path CASES = Path.of("..", "cases", "agreements");
    private static final int MOST = 20;

    private static Set<String> newKeys() throws IOException {
        Set<String> keys = Arrays.stream(Shape.values())
                .filter(shape -> shape.compareTo(Shape.OUTCOME_FILE) < 0)
                .flatMap(shape -> shape.keys().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Files.readAllLines(Path.of("src", "test", "resources", "keys-0.2.0.txt"))
                .forEach(keys::remove);
        return keys;
    }

    @Test
    void theyAreFew() throws IOException {
        assertThat(newKeys()).hasSizeLessThanOrEqualTo(MOST);
    }

    @Test
    void whatUsesThemStandsInTheTable() throws IOException {
        Set<String> keys = newKeys();
        Map<String, Set<String>> uses = new TreeMap<>();
        keys.forEach(key -> uses.put(key, new TreeSet<>()));
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path folder : files.filter(Files::isDirectory).toList()) {
                Node root = YamlTree.parse(Files.readAllBytes(folder.resolve("case.yaml")), new Problems("case.yaml"));
                used(root, 0)
                        .filter(uses::containsKey)
                        .forEach(key -> uses.get(key).add(folder.getFileName().toString()));
            }
        }
        Map<String, Set<String>> told = new TreeMap<>();
        Files.readAllLines(CASES.resolve("README.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split(" ?\\| ?", -1))
                .forEach(row -> told.put(
                        row[1].replace("`", ""),
                        row[3].equals("–")
                                ? Set.of()
                                : Set.copyOf(
                                        Arrays.asList(row[3].replace("`", "").split(", ", -1)))));

        assertThat(told).isEqualTo(uses);
    }

    /** Keys, without the ids of a section. */
    private static Stream<String> used(Node node, int depth) {
        return switch (node) {
            case Node.Mapping mapping ->
                mapping.entries().stream()
                        .flatMap(entry -> Stream.concat(
                                depth == 1
                                        ? Stream.empty()
                                        : Stream.of(entry.key().text()),
                                used(entry.value(), depth + 1)));
            case Node.Sequence list -> list.items().stream().flatMap(item -> used(item, depth + 1));
            case Node.Scalar _, Node.Refused _ -> Stream.empty();
        };
    }
}
