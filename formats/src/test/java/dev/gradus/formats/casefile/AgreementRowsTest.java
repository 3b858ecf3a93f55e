package dev.gradus.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Problems;
import dev.gradus.formats.source.YamlTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What the step tables of real agreements ask for is held by typed values of their cases: each {@code rows.csv} beside a case names, for
 * each row of the table and each of its needs, the path of that value. Lists count from 0, and hyphens stand for the spaces of a key.
 */
class AgreementRowsTest {
    private static final Path CASES = Path.of("..", "cases", "agreements");

    /** The tables themselves are no part of the repository. */
    private static final Path TABLES = Path.of("/work/shared/agreements");

    private static final String HEADING = "No.,Need,path";

    private static final Pattern FIELD = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))");

    /** What a key says where a need is held by it. */
    private static final Map<String, Map<String, String>> SAYS = Map.of(
            "obligation", Map.of("maintain", "maintain", "refrain", "refrain", "endeavour", "influence"),
            "role", Map.of("jointbody", "body", "guarantor", "helper", "nonsigner", "outside", "faction", "outside"));

    private static final String SMALL = """
            case: small
            measures:
              relief: {name: Relief, every: P1D, note: daily, obligation: influence}
              talks: {name: Talks, with: []}
            proposals:
              deal:
                stages:
                  - {do: [relief], not before: 2025-01-19, due: 2025-01-20}
                  - {do: [talks]}
            """;

    private record Line(String number, String need, String path) {
        static Line of(String text) {
            List<String> fields = List.of(text.split(",", -1));
            assertThat(fields).as(text).hasSize(3);
            return new Line(fields.get(0), fields.get(1), fields.get(2));
        }
    }

    @TestFactory
    Stream<DynamicTest> everyNeedIsHeldByATypedValue() throws IOException {
        List<Path> found = rows();
        assertThat(found).isNotEmpty();
        return found.stream()
                .map(rows -> DynamicTest.dynamicTest(rows.toString(), () -> {
                    Node root = tree(Files.readAllBytes(rows.resolveSibling("case.yaml")));
                    assertThat(lines(rows).stream()
                                    .flatMap(line -> fault(root, line).stream().map(fault -> line + ": " + fault)))
                            .isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyNeedOfTheTablesIsMapped() throws IOException {
        return rows().stream()
                .map(rows -> DynamicTest.dynamicTest(rows.toString(), () -> {
                    Path table = TABLES.resolve(rows.getParent().getFileName() + ".csv");
                    assumeTrue(Files.isReadable(table), "the step table " + table + " is not on this machine");
                    Set<String> mapped = lines(rows).stream()
                            .map(line -> line.number() + " " + line.need())
                            .collect(Collectors.toCollection(TreeSet::new));
                    assertThat(mapped).isEqualTo(needs(Files.readAllLines(table)));
                }));
    }

    /** Beside the cases stands, with the reason, what is held by a value of another kind than it asks for: this much and no more. */
    @Test
    void whatIsBentStandsInTheTableWithItsReason() throws IOException {
        Set<String> bent = new TreeSet<>();
        for (Path rows : rows()) {
            Node root = tree(Files.readAllBytes(rows.resolveSibling("case.yaml")));
            lines(rows).stream()
                    .filter(line -> !OwnKinds.holds(line.need(), line.path(), path -> said(root, path)))
                    .map(line -> rows.getParent().getFileName() + "," + line.number() + "," + line.need())
                    .forEach(bent::add);
        }
        List<List<String>> table = Files.readAllLines(CASES.resolve("bent.csv")).stream()
                .map(AgreementRowsTest::fields)
                .toList();

        assertThat(table.stream().skip(1).map(row -> String.join(",", row.subList(0, 3))))
                .containsExactlyInAnyOrderElementsOf(bent);
        assertThat(table).allSatisfy(row -> assertThat(row.get(3)).isNotBlank());
    }

    private static Optional<String> said(Node root, String path) {
        return at(root, List.of(path.split("\\.")))
                .flatMap(node -> node instanceof Node.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty());
    }

    @Test
    void whatHoldsNoNeedIsFound() {
        Node root = tree(CaseFiles.bytes(SMALL));

        assertThat(fault(root, Line.of("1,recurring,measures.relief.every"))).isEmpty();
        assertThat(fault(root, Line.of("1,window,proposals.deal.stages.0.not-before")))
                .isEmpty();
        assertThat(fault(root, Line.of("1,endeavour,measures.relief.obligation")))
                .isEmpty();
        assertThat(fault(root, Line.of("2,nodate,proposals.deal.stages.1.do"))).isEmpty();
        assertThat(fault(root, Line.of("1,nodate,proposals.deal.stages.0.do"))).contains("has a day");
        assertThat(fault(root, Line.of("1,maintain,measures.relief.obligation")))
                .contains("says influence");
        assertThat(fault(root, Line.of("1,recurring,measures.relief.note"))).contains("a note");
        assertThat(fault(root, Line.of("1,recurring,measures.relief.daily"))).contains("nothing there");
        assertThat(fault(root, Line.of("1,relative,proposals.deal.stages.2.due")))
                .contains("nothing there");
        assertThat(fault(root, Line.of("2,jointbody,measures.talks.with"))).contains("nothing there");
        assertThat(OwnKinds.holds("recurring", "measures.relief.every", path -> said(root, path)))
                .isTrue();
        assertThat(OwnKinds.holds("recurring", "measures.relief.obligation", path -> said(root, path)))
                .isFalse();
        assertThat(OwnKinds.holds("relative", "proposals.deal.stages.0.due", path -> said(root, path)))
                .isFalse();
        assertThat(OwnKinds.holds("geo", "clauses.none.of", path -> said(root, path)))
                .isFalse();
    }

    @Test
    void aTableIsReadAsItIsQuoted() {
        assertThat(needs(List.of(
                        "No.,Who,Needs", "1,\"Israel, Hamas\",hours maintain", "4a,,", "5,\"a \"\"b\"\"\",geo")))
                .containsExactlyInAnyOrder("1 hours", "1 maintain", "4a ", "5 geo");
    }

    private static List<Path> rows() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(file -> file.endsWith("rows.csv")).sorted().toList();
        }
    }

    private static List<Line> lines(Path rows) throws IOException {
        List<String> lines = Files.readAllLines(rows);
        assertThat(lines).as(rows.toString()).startsWith(HEADING).hasSizeGreaterThan(1);
        return lines.stream().skip(1).map(Line::of).toList();
    }

    /** "3 quantity" for each need of each row; "3 " for a row without any. */
    private static Set<String> needs(List<String> table) {
        int column = fields(table.getFirst()).indexOf("Needs");
        return table.stream()
                .skip(1)
                .map(AgreementRowsTest::fields)
                .flatMap(row -> Stream.of(row.get(column).split(" ")).map(need -> row.getFirst() + " " + need))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        Matcher field = FIELD.matcher(line);
        while (field.find()) {
            fields.add(field.group(1) == null ? field.group(2) : field.group(1).replace("\"\"", "\""));
        }
        return fields;
    }

    private static Node tree(byte[] file) {
        return YamlTree.parse(file, new Problems("case.yaml"));
    }

    private static Optional<String> fault(Node root, Line line) {
        List<String> keys = List.of(line.path().split("\\."));
        if (keys.contains("note")) {
            return Optional.of("a note");
        }
        Optional<Node> held = at(root, keys);
        if (held.isEmpty() || isEmpty(held.get())) {
            return Optional.of("nothing there");
        }
        if (line.need().equals("nodate") && isDue(root, keys)) {
            return Optional.of("has a day");
        }
        String said = SAYS.getOrDefault(keys.getLast(), Map.of()).getOrDefault(line.need(), "");
        return held.get() instanceof Node.Scalar scalar
                        && !said.isEmpty()
                        && !scalar.text().equals(said)
                ? Optional.of("says " + scalar.text())
                : Optional.empty();
    }

    /** A step that holds this path has a day by which it is due. */
    private static boolean isDue(Node root, List<String> keys) {
        int stages = keys.indexOf("stages");
        if (stages < 0 || stages + 2 > keys.size()) {
            return false;
        }
        List<String> due = new ArrayList<>(keys.subList(0, stages + 2));
        due.add("due");
        return at(root, due).isPresent();
    }

    private static boolean isEmpty(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> scalar.isEmpty();
            case Node.Mapping mapping -> mapping.entries().isEmpty();
            case Node.Sequence sequence -> sequence.items().isEmpty();
            case Node.Refused _ -> true;
        };
    }

    private static Optional<Node> at(Node node, List<String> keys) {
        if (keys.isEmpty()) {
            return Optional.of(node);
        }
        List<String> rest = keys.subList(1, keys.size());
        return switch (node) {
            case Node.Mapping mapping ->
                mapping.entries().stream()
                        .filter(entry -> entry.key().text().replace(' ', '-').equals(keys.getFirst()))
                        .findFirst()
                        .flatMap(entry -> at(entry.value(), rest));
            case Node.Sequence sequence ->
                Stream.of(keys.getFirst())
                        .filter(key -> key.matches("[0-9]{1,4}"))
                        .map(Integer::parseInt)
                        .filter(index -> index < sequence.items().size())
                        .findFirst()
                        .flatMap(index -> at(sequence.items().get(index), rest));
            case Node.Scalar _, Node.Refused _ -> Optional.empty();
        };
    }
}
