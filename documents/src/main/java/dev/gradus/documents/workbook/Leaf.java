package dev.gradus.documents.workbook;

import dev.gradus.formats.casefile.writing.Draft;
import dev.gradus.formats.casefile.writing.Layout;
import dev.gradus.formats.casefile.writing.Scalars;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Problems;
import dev.gradus.formats.source.YamlTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A value of a case file: a text, a word, or a list of these.
 *
 * @param path keys as the file has them, joined by dots; positions in lists from 0: {@code proposals.draft.stages.0.do}
 */
record Leaf(String path, Draft value) {
    /** Longest list that is one value; a cell has room for 32,767 characters. */
    private static final int LONGEST = 30_000;

    /** @param yaml a sound case file */
    static List<Leaf> of(String yaml) {
        return of(YamlTree.parse(yaml.getBytes(StandardCharsets.UTF_8), new Problems("case.yaml")));
    }

    private static List<Leaf> of(Node root) {
        List<Leaf> leaves = new ArrayList<>();
        collect("", root, leaves);
        return leaves;
    }

    private static void collect(String path, Node node, List<Leaf> into) {
        switch (node) {
            case Node.Mapping mapping
            when !mapping.entries().isEmpty() ->
                mapping.entries()
                        .forEach(entry -> collect(child(path, entry.key().text()), entry.value(), into));
            case Node.Sequence sequence
            when isLong(sequence) -> {
                for (int k = 0; k < sequence.items().size(); k++) {
                    collect(child(path, "" + k), sequence.items().get(k), into);
                }
            }
            default -> into.add(new Leaf(path, draft(node)));
        }
    }

    /** Whether a list has an item a value, since it holds more than words and texts, or too many of them. */
    private static boolean isLong(Node.Sequence list) {
        return !list.items().stream().allMatch(Node.Scalar.class::isInstance)
                || Layout.flow(draft(list)).length() > LONGEST;
    }

    static Draft draft(Node node) {
        return switch (node) {
            case Node.Scalar scalar ->
                scalar.plain() && Scalars.isWord(scalar.text())
                        ? new Draft.Word(scalar.text())
                        : new Draft.Text(scalar.text());
            case Node.Sequence list ->
                new Draft.Items(list.items().stream().map(Leaf::draft).toList());
            case Node.Mapping mapping ->
                new Draft.Entries(
                        mapping.entries().stream()
                                .map(entry -> new Draft.Entry(entry.key().text(), draft(entry.value())))
                                .toList(),
                        Draft.Form.SHORT);
            case Node.Refused _ -> new Draft.Text("");
        };
    }

    static String child(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
