package dev.gradus.formats.casefile.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Parts;
import dev.gradus.formats.casefile.CaseFiles;
import dev.gradus.formats.casefile.Reading;
import dev.gradus.formats.casefile.writing.CaseWriter;
import dev.gradus.formats.casefile.writing.Layout;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is removed and added again leaves the same case; what lies around it, comments too, does not move. As in {@link EveryFigureTest}. */
class RemoveAndAddTest {
    @TestFactory
    Stream<DynamicTest> everyMeasure() {
        return each(RemoveAndAddTest::measures);
    }

    @TestFactory
    Stream<DynamicTest> entriesOfEverySection() {
        return each(RemoveAndAddTest::entries);
    }

    private static Stream<DynamicTest> each(java.util.function.Consumer<String> test) {
        return Edits.files().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(), () -> test.accept(new String(file.getValue(), StandardCharsets.UTF_8))));
    }

    private static void measures(String text) {
        Case written = CaseFiles.read(text);
        List<Measure> measures = Parts.joined(written.measures());
        for (Measure measure : Edits.some(measures, 4)) {
            int i = measures.indexOf(measure);
            String path = "measures." + measure.id();
            String before = i + 1 < measures.size() ? measures.get(i + 1).id() : "";
            EditResult.Edited edited = Edits.edited(
                    text, new Edit.Remove(path), new Edit.Add(path, CaseWriter.measure(written, measure), before));

            assertThat(edited.written()).as(path).isEqualTo(written);
            assertThat(around(edited.text(), path)).isEqualTo(around(text, path));
        }
    }

    /** All that is written outside of the lines of the entry. */
    private static List<String> around(String text, String path) {
        Locator.Where.Place place = (Locator.Where.Place) new Locator(SpotTree.of(text)).find(path);
        Spot.Mapping section = (Spot.Mapping) place.spots().get(place.spots().size() - 2);
        int key = section.entries().get(place.way().getLast()).key().start();
        Lines lines = new Lines(text);
        String rest = text.substring(0, lines.start(key))
                + text.substring(lines.next(place.spot().end()));
        return rest.lines().filter(line -> !line.isBlank()).toList();
    }

    /** The first, the last and one between. */
    private static void entries(String text) {
        Case written = CaseFiles.read(text);
        Spot.Mapping top = (Spot.Mapping) SpotTree.of(text);
        for (Spot.Entry section : top.entries()) {
            if (section.value() instanceof Spot.Mapping mapping
                    && !section.key().text().equals("title")) {
                int count = mapping.entries().size();
                for (int i : new TreeSet<>(List.of(0, count / 2, count - 1))) {
                    again(text, written, section.key().text(), mapping, i);
                }
            }
        }
    }

    private static void again(String text, Case written, String section, Spot.Mapping mapping, int i) {
        String key = mapping.entries().get(i).key().text();
        String path = section.startsWith("trust ")
                ? "trust." + key.replace(" in ", ".")
                : Reading.segment(section) + "." + Reading.segment(key);
        String yaml = Layout.value(Fragment.draft(mapping.entries().get(i).value()), 0, 2);
        String before = i + 1 < mapping.entries().size()
                ? mapping.entries().get(i + 1).key().text()
                : "";

        assertThat(Edits.edited(text, new Edit.Remove(path), new Edit.Add(path, yaml, before))
                        .written())
                .as(path)
                .isEqualTo(written);
    }
}
