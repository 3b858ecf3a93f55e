package dev.gradus.documents.workbook;

import dev.gradus.formats.casefile.NumberRule;
import dev.gradus.formats.casefile.writing.Draft;
import dev.gradus.formats.casefile.writing.Layout;
import dev.gradus.formats.casefile.writing.NumberText;
import dev.gradus.formats.casefile.writing.Scalars;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Problems;
import dev.gradus.formats.source.YamlTree;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How a value stands in a cell: a number as a number, a text as it is, a list as in a case file, in brackets. A text that would be taken
 * for one of the others stands in double quotes.
 */
final class CellText {
    private static final String MARKED = "[{\"";

    private CellText() {}

    static BookCell of(Draft value) {
        return switch (value) {
            case Draft.Word(String word) ->
                NumberRule.findNumber(word)
                        .filter(number -> NumberText.number(number).equals(word))
                        .<BookCell>map(BookCell.Number::new)
                        .orElse(new BookCell.Text(word));
            case Draft.Text(String text) ->
                new BookCell.Text(isMarked(text) || Scalars.isWord(text) ? Scalars.doubleQuoted(text) : text);
            case Draft.Items _, Draft.Entries _ -> new BookCell.Text(Layout.flow(value));
        };
    }

    /** What a cell says; nothing where it is empty. */
    static Optional<Draft> find(BookCell cell) {
        return switch (cell) {
            case BookCell.Link(String _, BookCell shown) -> find(shown);
            case BookCell.Number(double value) -> Optional.of(new Draft.Word(NumberText.number(value)));
            case BookCell.Text(String text) when text.isBlank() -> Optional.empty();
            case BookCell.Text(String text) -> Optional.of(draft(text));
        };
    }

    private static Draft draft(String text) {
        if (isMarked(text)) {
            Problems problems = new Problems("");
            Node node = YamlTree.parse(text.getBytes(StandardCharsets.UTF_8), problems);
            return problems.isEmpty() ? Leaf.draft(node) : new Draft.Text(text);
        }
        return Scalars.isWord(text) ? new Draft.Word(text) : new Draft.Text(text);
    }

    private static boolean isMarked(String text) {
        return !text.isEmpty() && MARKED.indexOf(text.charAt(0)) >= 0;
    }
}
