package dev.gradus.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.assessment.text.TextWeaknesses;
import dev.gradus.formats.casefile.CaseReader;
import dev.gradus.formats.casefile.ReadResult;
import dev.gradus.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Every value that holds a need of the tables of real agreements is told: without it the page says something else, or the case is
 * refused. What {@code AgreementRowsTest} shows of the file, this shows of what is read. Every fourth path; with
 * {@code -Dgradus.every=true} all.
 */
class AgreementRowsToldTest {
    private static final int STRIDE = Boolean.getBoolean("gradus.every") ? 1 : 8;

    @TestFactory
    Stream<DynamicTest> everyValueIsTold() throws IOException {
        List<Path> cases = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Pages.repository().resolve("cases/agreements"))) {
            files.filter(file -> file.endsWith("rows.csv")).sorted().forEach(cases::add);
        }
        assertThat(cases).hasSize(9);
        return cases.stream()
                .map(rows -> DynamicTest.dynamicTest(
                        rows.getParent().getFileName().toString(),
                        () -> assertThat(silent(rows)).isEmpty()));
    }

    /** The paths whose value can go without the page saying anything else. */
    private static List<String> silent(Path rows) throws IOException {
        String file = Files.readString(rows.resolveSibling("case.yaml"));
        String told = told(dumped(load(file)));
        List<String> paths = Files.readAllLines(rows).stream()
                .skip(1)
                .map(line -> line.substring(line.lastIndexOf(',') + 1))
                .distinct()
                .toList();
        List<String> silent = new ArrayList<>();
        for (int k = 0; k < paths.size(); k += STRIDE) {
            Map<Object, Object> changed = load(file);
            remove(changed, List.of(paths.get(k).split("\\.")));
            if (told(dumped(changed)).equals(told)) {
                silent.add(paths.get(k));
            }
        }
        return silent;
    }

    /** The page of the texts; of what cannot be read, the problems. */
    private static String told(String yaml) {
        ReadResult result = CaseReader.read("case.yaml", yaml.getBytes(StandardCharsets.UTF_8), Map.of());
        return switch (result) {
            case ReadResult.Read read -> Report.texts(read.whole(), TextWeaknesses.of(read.whole()), "en", "");
            case ReadResult.Unreadable(var problems) -> problems.toString();
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<Object, Object> load(String yaml) {
        return (Map<Object, Object>)
                new Load(LoadSettings.builder().setMaxAliasesForCollections(0).build()).loadFromString(yaml);
    }

    private static String dumped(Object document) {
        return new Dump(DumpSettings.builder().build()).dumpToString(document);
    }

    private static void remove(Object node, List<String> keys) {
        List<String> rest = keys.subList(1, keys.size());
        switch (node) {
            case Map<?, ?> mapping -> {
                Object key = mapping.keySet().stream()
                        .filter(each -> each.toString().replace(' ', '-').equals(keys.getFirst()))
                        .findFirst()
                        .orElseThrow();
                if (rest.isEmpty()) {
                    mapping.remove(key);
                } else {
                    remove(mapping.get(key), rest);
                }
            }
            case List<?> items -> {
                int index = Integer.parseInt(keys.getFirst());
                if (rest.isEmpty()) {
                    items.remove(index);
                } else {
                    remove(items.get(index), rest);
                }
            }
            default -> throw new IllegalArgumentException("nothing at " + keys);
        }
    }
}
