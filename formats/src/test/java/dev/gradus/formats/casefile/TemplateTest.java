package dev.gradus.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The templates that {@code gradus new} writes are cases without a problem, and the same case in two languages. */
class TemplateTest {
    @ParameterizedTest
    @ValueSource(strings = {"template.yaml", "template.vi.yaml"})
    void aTemplateReadsWithoutProblem(String name) {
        Case written = CaseFiles.read(CaseFiles.resource(name));

        assertThat(written.id()).isEqualTo("my-case");
        assertThat(written.parties()).hasSize(2);
        assertThat(written.measures())
                .extracting(Measure::id)
                .containsExactly("cease-fire", "pull-back-guns", "free-belmar-prisoners", "free-arden-prisoners");
    }

    @ParameterizedTest
    @ValueSource(strings = {"template.yaml", "template.vi.yaml"})
    void everyNumberOfATemplateSaysWhereItComesFrom(String name) {
        Case written = CaseFiles.read(CaseFiles.resource(name));

        assertThat(written.measures()).allSatisfy(measure -> {
            assertThat(measure.worth().values())
                    .noneMatch(figure -> figure.basis().isMissing());
            assertThat(measure.seen().basis().isMissing()).isFalse();
        });
        assertThat(written.trust()).noneMatch(trust -> trust.prior().basis().isMissing());
    }

    @Test
    void bothTemplatesHoldTheSameNumbers() {
        Case english = CaseFiles.read(CaseFiles.resource("template.yaml"));
        Case vietnamese = CaseFiles.read(CaseFiles.resource("template.vi.yaml"));

        assertThat(vietnamese.language()).isEqualTo("vi");
        for (int i = 0; i < english.measures().size(); i++) {
            assertThat(vietnamese.measures().get(i).worth().values())
                    .extracting(Figure::estimate)
                    .containsExactlyInAnyOrderElementsOf(english.measures().get(i).worth().values().stream()
                            .map(Figure::estimate)
                            .toList());
        }
    }
}
