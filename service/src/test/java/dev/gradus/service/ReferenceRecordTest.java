package dev.gradus.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gradus.forecast.reference.ReferenceTrial;
import dev.gradus.forecast.reference.Skill;
import dev.gradus.work.Watch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures of docs/backtest.md, from the published files; these are not part of the project. */
class ReferenceRecordTest {
    private static final Path FOLDER = Path.of(System.getProperty("gradus.record", "../../shared/record"));

    @Test
    void theFiguresAreFoundAgain() {
        assumeTrue(Files.isDirectory(FOLDER), "the published data on commitments kept are not on this machine");
        ReferenceTrial trial = ((ReferenceQuestion.Answer.Tried)
                        new ReferenceQuestion(FOLDER, 1).answer(Capacity.ofThisMachine(), Watch.NONE))
                .trial();
        List<Skill> summits =
                trial.summits().stream().map(each -> each.skill().orElseThrow()).toList();
        List<Skill> peace =
                trial.peace().stream().map(each -> each.skill().orElseThrow()).toList();

        // text (others found 0.4), area, member, others
        assertThat(summits)
                .extracting(skill -> 100 * skill.skill())
                .satisfiesExactly(
                        text -> assertThat(text).isCloseTo(0.3, within(0.1)),
                        area -> assertThat(area).isCloseTo(-0.2, within(0.1)),
                        member -> assertThat(member).isCloseTo(6.9, within(0.1)),
                        others -> assertThat(others).isCloseTo(23.9, within(0.1)));
        assertThat(summits.get(2).area()).isCloseTo(0.64, within(0.01));
        assertThat(summits).allSatisfy(skill -> {
            assertThat(skill.n()).isEqualTo(7745);
            assertThat(skill.clusters()).isEqualTo(14);
        });
        assertThat(peace).extracting(Skill::n).containsExactly(335, 327, 315);
        // others found −0.3, 0.6 and 2.9, which is not reached; it lies within the intervals
        assertThat(List.of(-0.3, 0.6, 2.9)).zipSatisfy(peace, (theirs, skill) -> {
            assertThat(100 * skill.low()).isLessThan(theirs);
            assertThat(100 * skill.high()).isGreaterThan(theirs);
        });
        assertThat(trial.left()).isEqualTo(new ReferenceTrial.Left(195, 32, 6));
    }
}
