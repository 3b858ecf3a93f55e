package dev.gradus.documents;

import dev.gradus.agreement.WholeCase;
import dev.gradus.documents.grid.CsvText;
import dev.gradus.documents.poi.BookFile;
import dev.gradus.documents.poi.WordFile;
import dev.gradus.documents.poi.WordPage;
import dev.gradus.documents.workbook.CaseBook;
import dev.gradus.words.Bundles;
import dev.gradus.words.Passage;
import dev.gradus.words.ResultTable;
import dev.gradus.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Documents made of a case. The same case and language give the same bytes: a file counts as made on the case’s day of knowledge. */
public final class CaseExport {
    /** At the end of a packed file: by it Gradus knows a document again that nobody has saved since. */
    public static final String MARK = "gradus-report 6f1d2c0e-93b7-4a51-8c5e-d7a40b6e21f8";

    private final WholeCase whole;
    private final Words words;
    private final Bundles bundles;

    public CaseExport(WholeCase whole, String language) {
        this.whole = whole;
        this.words = Words.of(language, whole, "");
        this.bundles = Bundles.of(language, List.of(CaseBook.BUNDLE));
    }

    private String title() {
        return words.text(whole.written().title());
    }

    /**
     * The whole case as a workbook, which {@link TableImport} reads back to the same case.
     *
     * @param yaml the case as {@code CaseWriter} writes it
     */
    public byte[] workbook(String yaml) {
        return BookFile.write(
                title(),
                CaseBook.of(whole, yaml, words.language()),
                whole.written().asOf(),
                MARK);
    }

    /**
     * Tables of steps as the annex of an agreement: nothing in it is one side's own.
     *
     * @param steps as {@code TextWords.bare} tells them, one passage for each text
     */
    public byte[] annex(List<Passage> steps) {
        return word(new WordPage(bundles.say("annex.title"), title(), "", headed(steps)));
    }

    /**
     * The copy of one side's own analyst.
     *
     * @param told what is told of the case besides
     */
    public byte[] analyst(List<Passage> steps, List<Passage> told) {
        return word(new WordPage(
                bundles.say("analyst.title"),
                title(),
                bundles.say("analyst.marking"),
                Stream.concat(told.stream(), headed(steps).stream()).toList()));
    }

    private byte[] word(WordPage page) {
        return WordFile.write(page, whole.written().asOf(), MARK);
    }

    /** Tables of steps as comma-separated text; of several each under its name. */
    public String csv(List<Passage> steps) {
        List<List<String>> rows = new ArrayList<>();
        for (Passage text : headed(steps)) {
            if (steps.size() > 1) {
                rows.add(List.of(text.title()));
            }
            for (Passage.Block block : text.blocks()) {
                if (block instanceof Passage.Table(ResultTable table)) {
                    rows.add(table.head());
                    rows.addAll(table.rows());
                }
            }
        }
        return CsvText.of(rows);
    }

    /** With headings as a table has them, each of which {@link TableImport} knows. */
    private List<Passage> headed(List<Passage> steps) {
        return steps.stream()
                .map(text -> new Passage(
                        text.id(),
                        text.title(),
                        text.blocks().stream().map(this::headed).toList(),
                        text.parts()))
                .toList();
    }

    private Passage.Block headed(Passage.Block block) {
        if (!(block instanceof Passage.Table(ResultTable table))) {
            return block;
        }
        List<String> head =
                new ArrayList<>(table.head().stream().map(words::capital).toList());
        head.set(0, bundles.say("annex.number"));
        return new Passage.Table(
                new ResultTable(table.id(), table.title(), table.lead(), head, table.rows(), table.numbers()));
    }
}
