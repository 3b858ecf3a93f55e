package dev.gradus.formats.graphmodel;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.gradus.formats.casefile.CaseSchema;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Problems;
import dev.gradus.formats.source.YamlTree;
import dev.gradus.stability.Stability;
import dev.gradus.stability.solo.StabilityAnalyzer;
import dev.gradus.work.Watch;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every conflict of the library reads without a problem, is what the schema describes, and comes to what was published. */
class ConflictLibraryTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ConflictReader.class.getResourceAsStream("conflict.schema.json"));

    private interface Check {
        void of(ConflictResult.Read read, byte[] file);
    }

    private static Stream<DynamicTest> each(Check check) {
        return ConflictFiles.library().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    ConflictResult.Read read = ConflictFiles.yaml(new String(entry.getValue(), StandardCharsets.UTF_8));
                    assertThat(read.model().id()).isEqualTo(entry.getKey());
                    check.of(read, entry.getValue());
                }));
    }

    private static Stream<String> against(byte[] file) {
        Node root = YamlTree.parse(file, new Problems("conflict.yaml"));
        return SCHEMA.validate(CaseSchema.json(root)).stream().map(Error::toString);
    }

    @Test
    void thereAreTenOfThem() {
        assertThat(ConflictFiles.library()).hasSize(10);
    }

    @TestFactory
    Stream<DynamicTest> everyOneIsWhatTheSchemaDescribes() {
        return each((_, file) -> assertThat(against(file)).isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> everyOneIsWrittenAndReadAgainAsItWas() {
        return each((read, _) -> {
            String text = ConflictWriter.write(read.model(), "");
            assertThat(ConflictFiles.yaml(text).model())
                    .usingRecursiveComparison()
                    .isEqualTo(read.model());
            assertThat(against(ConflictFiles.bytes(text))).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> everyOneComesToThePublishedEquilibria() {
        return each((read, _) -> {
            Published published = read.model().published();
            if (!published.equilibria().isEmpty()) {
                Stability computed = StabilityAnalyzer.analyze(
                        read.conflict(), published.equilibria().keySet(), 2, Watch.NONE);
                published
                        .equilibria()
                        .forEach((concept, states) -> assertThat(computed.equilibria(concept))
                                .as(concept.name())
                                .isEqualTo(states));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyOneIsNamedInBothLanguages() {
        return each((read, _) -> {
            assertThat(read.model().title().byLanguage()).containsKeys("en", "vi");
            assertThat(read.model().sources()).isNotEmpty();
            assertThat(read.model().makers())
                    .allSatisfy(maker -> assertThat(maker.name().byLanguage()).containsKeys("en", "vi"));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyMistakeIsUnderlinedByTheSchemaToo() {
        return Stream.of("conflict: Truce", "by: [arden]", "direction: sometimes", "infeasible: [YES]")
                .map(wrong -> DynamicTest.dynamicTest(wrong, () -> {
                    String key = wrong.substring(0, wrong.indexOf(':') + 1);
                    String file = ConflictFiles.BY_OPTIONS.replaceFirst(key + " (\\[[^]]*]|[a-z ]+)", wrong);
                    assertThat(against(ConflictFiles.bytes(ConflictFiles.BY_OPTIONS)))
                            .isEmpty();
                    assertThat(against(ConflictFiles.bytes(file))).isNotEmpty();
                }));
    }
}
