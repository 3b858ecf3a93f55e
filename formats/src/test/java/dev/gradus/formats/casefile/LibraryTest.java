package dev.gradus.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case of the library reads without a problem and is what the schema describes. */
class LibraryTest {
    @TestFactory
    Stream<DynamicTest> everyCaseReadsWithoutProblem() {
        return CaseFiles.all().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(),
                        () -> assertThat(CaseFiles.problems(CaseReader.read(file.getKey(), file.getValue(), Map.of())))
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> everyCaseIsWhatTheSchemaDescribes() {
        return CaseFiles.all().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(),
                        () -> assertThat(CaseSchema.validate(file.getValue())).isEmpty()));
    }
}
