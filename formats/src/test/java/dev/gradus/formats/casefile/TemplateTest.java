package dev.gradus.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Case;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The templates that {@code gradus new} writes are cases without a problem. */
class TemplateTest {
    @ParameterizedTest
    @ValueSource(strings = {"template.yaml"})
    void aTemplateReadsWithoutProblem(String name) throws IOException {
        Case written = CaseFiles.read(resource(name));

        assertThat(written.id()).isEqualTo("my-case");
        assertThat(written.measures()).hasSize(4);
        assertThat(written.parties()).hasSize(2);
    }

    static byte[] resource(String name) throws IOException {
        try (InputStream in = CaseReader.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        }
    }
}
