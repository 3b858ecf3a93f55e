package dev.gradus.formats.notes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.formats.source.LocatedProblem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with notes is said all at once, where it is. */
class NoteReaderTest {
    private static NoteReader read(String markdown) {
        NoteReader reader = new NoteReader(Wording.own(), Edition.FIRST);
        reader.read("notes.md", markdown);
        return reader;
    }

    private static List<String> told(NoteReader reader) {
        return reader.problems().stream()
                .map(p -> p.line() + " " + p.problem().code())
                .toList();
    }

    @Test
    void allThatIsWrongIsSaidAtOnceWithItsLine() {
        NoteReader reader = read("""
                # Notes

                ```yaml
                case: Bridge 2011
                steps:
                  - {id: 1, by: ARD, text: "pull back", due: 2011-05-01, out: done}
                  - {id: 2, by: BEL, text: "pay", due: 2011-06-01}
                ---
                # a second one
                case: river-2012
                signed: 1 March 2012
                steps:
                  - {id: A, by: ARD, text: "pull back", due: 2012-05-01, out: late}
                  - {id: a, by: BEL, text: "pay", due: 2012-06-01, out: late}
                  - {by: BEL, text: "pay", due: 2012-06-01, out: late}
                ---
                case: sound-2013
                signed: 2013-03-01
                steps:
                  - {id: A, by: ARD, text: "pull back", due: 2013-05-01, out: late}
                  - {id: B, by: BEL, text: "pay", due: 2013-06-01, out: late}
                ```

                ```yaml
                case: sound-2013
                signed: 2013-03-01
                steps:
                  - {id: A, by: ARD, text: "pull back", due: 2013-05-01, out: late}
                  - {id: B, by: BEL, text: "pay", due: 2013-06-01, out: late}
                ```
                """);

        assertThat(told(reader))
                .containsExactlyInAnyOrder(
                        "4 note.id",
                        "4 note.signed",
                        "4 note.out",
                        "4 note.out.missing",
                        "10 note.date",
                        "10 note.step.twice",
                        "10 note.step.twice",
                        "10 note.step",
                        "25 note.twice");
        assertThat(reader.conversions()).hasSize(1).first().isInstanceOf(Conversion.Made.class);
    }

    @Test
    void whatIsNoYamlIsNamedByItsLine() {
        NoteReader reader = read("""
                text

                ```yaml
                case: bridge-2011
                signed: 2011-03-01
                steps:
                  - {id: 1, by: ARD, text: "pull back, due: 2011-05-01}
                  - {id: 2}
                ```
                """);

        assertThat(reader.problems()).hasSize(1);
        LocatedProblem problem = reader.problems().getFirst();
        assertThat(problem.problem().code()).isEqualTo("yaml.syntax");
        assertThat(problem.line()).isBetween(7, 9);
        assertThat(reader.conversions()).isEmpty();
    }

    /** So that both can be mended at once. */
    @Test
    void ofABlockThatIsNoYamlTheNotesWithoutADateAreNamed() {
        NoteReader reader = read("""
                ```yaml
                case: bridge-2011
                signed: 2011-03-01
                steps: []
                ---
                case: river-2012
                guests: {ARD: host (of both, twice}
                ---
                case: sound-2013
                steps: []
                ```
                """);

        assertThat(told(reader)).contains("6 note.signed", "9 note.signed").hasSize(3);
        assertThat(reader.problems()).anySatisfy(p -> {
            assertThat(p.problem().code()).isEqualTo("yaml.syntax");
            assertThat(p.line()).isBetween(7, 8);
        });
    }

    @Test
    void anUndatedNoteWithNothingToScoreIsLeftOutWithoutAsking() {
        NoteReader reader = read("```yaml\ncase: talk-2011\nsigned: 2011-01-01\n```\n");

        assertThat(reader.problems()).isEmpty();
        assertThat(reader.conversions()).containsExactly(new Conversion.Skipped("talk-2011", "no-steps"));
    }

    @Test
    void partiesInAnyScriptStayApart() {
        NoteReader reader = read("""
                ```yaml
                case: bridge-2011
                signed: 2011-03-01
                steps:
                  - {id: 1, by: 한국, text: "pull back", due: 2011-05-01, out: late}
                  - {id: 2, by: 조선, text: "pay", due: 2011-06-01, out: late}
                ```
                """);

        assertThat(reader.problems()).isEmpty();
        assertThat(reader.conversions()).hasSize(1).first().isInstanceOf(Conversion.Made.class);
    }
}
