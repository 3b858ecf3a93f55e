package dev.gradus.formats.casefile.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Basis.Citation;
import dev.gradus.agreement.LocalText;
import dev.gradus.formats.casefile.CaseFiles;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What edits look like in the file. */
class CaseEditsTest {
    private static final String FILE = """
            # a comment
            case: my-case   # its name
            title: 'Cease-fire'
            as of: 2026-03-01
            sources:
                envoy: {title: "Report, of the envoy"}
            parties:
              arden:
                name: Arden
                breakdown: {war: {value: -8, source: envoy}}

                # how fast
                impatience:
                  value:   [0.1,0.2,  0.3]   # per year
                  shape: uniform
                  source: envoy p. 1
                  judged: >-
                    a long
                    reason

              belmar: { name: Belmar, breakdown: { war: {value: -9, source: envoy} }, }
            trust today: {arden in belmar: 0.3, belmar in arden: 0.4}
            measures:
              # first of all
              cease-fire: {name: Stop firing, by: arden, takes: P1M, seen if not done: 0.9,
                source: [envoy p. 4]}

              pull-back:
                  name: Pull back
                  by: belmar
                  takes: P2M
                  seen if not done: 0.8   # from afar
                  requires:
                  - cease-fire
                  source: envoy p. 5
            proposals:
              draft:
                name: Draft
                stages:
                - do: [cease-fire]
                  due: 2026-06-01
                - {do: [pull-back]}""";

    private static String with(String old, String now) {
        assertThat(FILE).containsOnlyOnce(old);
        return FILE.replace(old, now);
    }

    @Test
    void aNumberGivesWayToAnother() {
        assertThat(Edits.text(FILE, Edits.number("measures.pull-back.seen-if-not-done", "0.85")))
                .isEqualTo(with("seen if not done: 0.8 ", "seen if not done: 0.85 "));
        assertThat(Edits.text(FILE, Edits.number("measures.cease-fire.takes", "[P1M, P2M, P3M]")))
                .isEqualTo(with("takes: P1M", "takes: [P1M, P2M, P3M]"));
        assertThat(Edits.text(FILE, Edits.number("trust.belmar.arden", "0.5")))
                .isEqualTo(with("in arden: 0.4", "in arden: 0.5"));
        assertThat(Edits.text(FILE, Edits.number("parties.arden.impatience", "[0.1, 0.25, 0.3]")))
                .isEqualTo(with("[0.1,0.2,  0.3]", "[0.1,0.25,  0.3]"));
        assertThat(Edits.text(FILE, Edits.number("parties.arden.impatience", "0.2")))
                .isEqualTo(with("[0.1,0.2,  0.3]", "0.2"));
    }

    @Test
    void aDefaultIsSetWhereTheTemplateHasIt() {
        assertThat(Edits.text(FILE, Edits.number("measures.pull-back.held-back", "0.3")))
                .isEqualTo(with("# from afar\n", "# from afar\n      held back: 0.3\n"));
        assertThat(Edits.text(FILE, Edits.number("measures.pull-back.worth.arden", "12")))
                .isEqualTo(with("by: belmar\n", "by: belmar\n      worth: {arden: 12}\n"));
        assertThat(Edits.text(FILE, Edits.number("measures.cease-fire.can-be-undone.within", "P7D")))
                .isEqualTo(with("takes: P1M,", "takes: P1M, can be undone: {within: P7D},"));
        assertThat(Edits.text(FILE, Edits.number("stage-overhead", "P6W")))
                .isEqualTo(with("01\nsources", "01\nstage overhead: P6W\nsources"));
        assertThat(Edits.text(FILE, Edits.number("parties.belmar.turnover", "0.1")))
                .isEqualTo(with("source: envoy} }, }", "source: envoy} }, turnover: 0.1, }"));
    }

    @Test
    void theGroundsOfANumberAreGiven() {
        Basis judged = new Basis(
                List.of(new Citation("envoy", "p. 9")),
                LocalText.NONE,
                LocalText.of("en", "a, b"),
                List.of(),
                List.of());

        assertThat(Edits.text(FILE, new Edit.Number("measures.pull-back.takes", "P3M", new Grounds.Given(judged))))
                .isEqualTo(with("takes: P2M", "takes: {value: P3M, source: envoy p. 9, judged: \"a, b\"}"));
        assertThat(Edits.text(FILE, new Edit.Number("parties.arden.impatience", "0.2", new Grounds.Given(judged))))
                .isEqualTo(with("[0.1,0.2,  0.3]", "0.2")
                        .replace("envoy p. 1\n", "envoy p. 9\n")
                        .replace("judged: >-\n        a long\n        reason", "judged: a, b"));
        assertThat(Edits.text(FILE, new Edit.Number("measures.pull-back.worth.arden", "12", new Grounds.Given(judged))))
                .contains("by: belmar\n      worth: {arden: {value: 12, source: envoy p. 9, judged: \"a, b\"}}\n");
    }

    @Test
    void aRevisionKeepsTheGroundsAndWhatTheNumberWas() {
        Grounds revised = new Grounds.Revised(
                LocalDate.of(2026, 2, 1), LocalText.of("en", "a census"), List.of(new Citation("envoy", "")));

        EditResult.Edited edited = Edits.edited(FILE, new Edit.Number("parties.arden.impatience", "0.2", revised));

        assertThat(edited.text())
                .isEqualTo(
                        with("[0.1,0.2,  0.3]", "0.2")
                                .replace(
                                        "        reason\n",
                                        "        reason\n      new evidence: [{on: 2026-02-01, was: \"[0.1, 0.2, 0.3]\", why: a census, source: envoy}]\n"));
        assertThat(edited.written().parties().getFirst().impatience().basis().revisions())
                .hasSize(1);
    }

    @Test
    void textsKeepTheirQuotes() {
        assertThat(Edits.text(FILE, new Edit.Text("title", "It's over")))
                .isEqualTo(with("'Cease-fire'", "'It''s over'"));
        assertThat(Edits.text(FILE, new Edit.Text("sources.envoy.title", "Another")))
                .isEqualTo(with("\"Report, of the envoy\"", "\"Another\""));
        assertThat(Edits.text(FILE, new Edit.Text("measures.cease-fire.name", "Stop, now")))
                .isEqualTo(with("name: Stop firing", "name: \"Stop, now\""));
        assertThat(Edits.text(FILE, new Edit.Text("measures.pull-back.name", "Pull, back")))
                .isEqualTo(with("name: Pull back", "name: Pull, back"));
        assertThat(Edits.text(FILE, new Edit.Text("parties.arden.impatience.judged", "short")))
                .isEqualTo(with("judged: >-\n        a long\n        reason", "judged: short"));
        assertThat(Edits.text(FILE, new Edit.Text("title.vi", "Ngừng bắn")))
                .isEqualTo(with("'Cease-fire'", "{en: Cease-fire, vi: Ngừng bắn}"));
        assertThat(Edits.text(FILE, new Edit.Text("measures.pull-back.note", "no")))
                .isEqualTo(with("name: Pull back\n", "name: Pull back\n      note: \"no\"\n"));
    }

    @Test
    void wordsStandWithoutQuotes() {
        assertThat(Edits.text(FILE, new Edit.Word("proposals.draft.stages.0.due", "2026-07-01")))
                .isEqualTo(with("2026-06-01", "2026-07-01"));
        assertThat(Edits.text(FILE, new Edit.Word("proposals.draft.stages.1.due", "2026-07-01")))
                .isEqualTo(with("{do: [pull-back]}", "{do: [pull-back], due: 2026-07-01}"));
        assertThat(Edits.text(FILE, new Edit.Word("measures.pull-back.parts", "3")))
                .isEqualTo(with("      - cease-fire\n", "      - cease-fire\n      parts: 3\n"));
    }

    @Test
    void listsGrowAndShrink() {
        assertThat(Edits.text(FILE, new Edit.Append("measures.cease-fire.source", "envoy p. 6")))
                .isEqualTo(with("[envoy p. 4]", "[envoy p. 4, envoy p. 6]"));
        assertThat(Edits.text(FILE, new Edit.Append("measures.pull-back.source", "envoy p. 6")))
                .isEqualTo(with("source: envoy p. 5", "source: [envoy p. 5, envoy p. 6]"));
        assertThat(Edits.text(FILE, new Edit.Append("proposals.draft.stages", "{do: []}")))
                .isEqualTo(FILE + "\n    - {do: []}");
        assertThat(Edits.text(FILE, new Edit.Append("measures.pull-back.with", "arden")))
                .isEqualTo(with("by: belmar\n", "by: belmar\n      with: [arden]\n"));
        assertThat(Edits.text(FILE, new Edit.Remove("measures.pull-back.requires.cease-fire")))
                .isEqualTo(with("requires:\n      - cease-fire", "requires: []"));
        assertThat(Edits.text(FILE, new Edit.Remove("proposals.draft.stages.1")))
                .isEqualTo(with("\n    - {do: [pull-back]}", ""));
        assertThat(Edits.text(FILE, new Edit.Remove("proposals.draft.stages.0")))
                .isEqualTo(with("    - do: [cease-fire]\n      due: 2026-06-01\n", ""));
    }

    @Test
    void entriesComeAndGo() {
        String flag = "{name: Raise a flag, by: arden, takes: 0, seen if not done: 1, judged: plain to see}";

        assertThat(Edits.text(FILE, new Edit.Add("measures.flag", flag)))
                .isEqualTo(with("envoy p. 5\n", "envoy p. 5\n\n  flag: " + flag + "\n"));
        assertThat(Edits.text(FILE, new Edit.Add("measures.flag", flag, "pull-back")))
                .isEqualTo(with("[envoy p. 4]}\n\n", "[envoy p. 4]}\n\n  flag: " + flag + "\n\n"));
        assertThat(Edits.text(FILE, new Edit.Add("instruments.more", """
                        name: More
                        by: arden
                        cost: 1
                        changes: {pull-back: {takes: P1M}}
                        """))).isEqualTo(with("envoy p. 5\n", """
                        envoy p. 5
                        instruments:
                          more:
                            name: More
                            by: arden
                            cost: 1
                            changes: {pull-back: {takes: P1M}}
                        """));
        assertThat(Edits.text(FILE, new Edit.Remove("sources.envoy"), new Edit.Add("sources.envoy", "{title: Report}")))
                .isEqualTo(with("    envoy: {title: \"Report, of the envoy\"}", "  envoy: {title: Report}"));
        assertThat(Edits.text(FILE, new Edit.Remove("parties.arden.impatience")))
                .doesNotContain("per year", "uniform");
        assertThat(Edits.text(FILE, new Edit.Remove("measures.pull-back.requires")))
                .isEqualTo(with("      requires:\n      - cease-fire\n", ""));
        assertThat(Edits.text(FILE, new Edit.Remove("proposals.draft.stages.1"), new Edit.Remove("measures.pull-back")))
                .contains("# first of all")
                .doesNotContain("pull-back");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(Edits.refused(FILE, Edits.number("measures.pull-bck.takes", "P1M")))
                .first()
                .asString()
                .contains("key.missing");
        assertThat(Edits.refused(FILE, Edits.number("measures.pull-back.take", "P1M")))
                .containsExactly("1:1 edit.path [measures.pull-back.take, , takes]");
        assertThat(Edits.refused(FILE, new Edit.Remove("measures.none")))
                .containsExactly("25:3 edit.path [measures.none, , …]");
        assertThat(Edits.refused(FILE, new Edit.Add("measures.cease-fire", "{}")))
                .containsExactly("25:15 edit.exists [measures.cease-fire, , ]");
        assertThat(Edits.refused(FILE, new Edit.Text("measures.pull-back.takes", "long")))
                .containsExactly("31:14 edit.kind [measures.pull-back.takes, 0.6, [0.2, 0.3, 0.5], P6M, ]");
        assertThat(Edits.refused(FILE, Edits.number("title", "1"))).containsExactly("3:8 edit.kind [title, …, ]");
        assertThat(Edits.refused(FILE, new Edit.Add("measures.flag", "{name: [")))
                .containsExactly("25:3 edit.content [{name: [, , ]");
        assertThat(Edits.refused(FILE, Edits.number("measures.pull-back.takes", "soon")))
                .containsExactly("31:14 period.invalid [soon, , form.time]");
        assertThat(Edits.refused(FILE, Edits.number("measures.pull-back.takes", "1, note: x")))
                .first()
                .asString()
                .contains("period.invalid");
        assertThat(Edits.refused(FILE, new Edit.Remove("parties.belmar"))).isNotEmpty();
        assertThat(Edits.refused("a: [", Edits.number("stage-overhead", "1"))).hasSize(1);
    }

    @Test
    void whatWouldChangeMoreThanIsMeantIsRefused() {
        String kept = FILE.replace("title: 'Cease-fire'\n", "title: |+\n  Cease-fire\n\n\n");

        assertThat(Edits.refused(kept, new Edit.Text("summary", "S")))
                .containsExactly("2:1 edit.place [case: my-case # its name, , ]");
    }

    @Test
    void whatIsThereAlreadyChangesNothing() {
        assertThat(Edits.text(FILE)).isEqualTo(FILE);
        assertThat(Edits.text(FILE, Edits.number("measures.pull-back.takes", "P2M")))
                .isEqualTo(FILE);
        assertThat(Edits.text("\uFEFF" + FILE, Edits.number("measures.pull-back.takes", "P3M")))
                .isEqualTo("\uFEFF" + with("takes: P2M", "takes: P3M"));
    }

    @Test
    void charactersBeyondTheFirstPlaneDoNotShiftAnything() {
        String rare =
                with("# a comment", "# \uD83D\uDD4A\uD83D\uDD4A").replace("Stop firing", "Stop \uD83D\uDD4A firing");

        assertThat(CaseFiles.read(Edits.text(rare, Edits.number("measures.cease-fire.takes", "P9M")))
                        .measures()
                        .getFirst()
                        .takes()
                        .value())
                .isEqualTo(0.75);
    }
}
