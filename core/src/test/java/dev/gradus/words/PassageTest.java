package dev.gradus.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Numbers in a text stay where they are, however often the text becomes part of another one. */
class PassageTest {

    @Test
    void a01_aNumberIsFoundInTheSentenceThatItFills() {
        Sentence share = Sentence.number("35%", "trust.us.dprk");

        Sentence filled = Filling.fill("below {0} it holds; {1} ({0})", Locale.ENGLISH, share, "x");

        assertThat(filled.text()).isEqualTo("below 35% it holds; x (35%)");
        assertThat(named(filled)).containsExactly("35%=trust.us.dprk", "35%=trust.us.dprk");
    }

    @Test
    void a02_alsoThroughTwoFillingsAndAJoin() {
        Sentence inner = Filling.fill("“{0}”", Locale.ENGLISH, Sentence.number("4.0", "measures.a.worth.us"));
        Sentence outer = Filling.fill("it''s {1}, not {0}", Locale.ENGLISH, "7", inner);

        Sentence joined = Sentence.joined(List.of(Sentence.of("First."), Sentence.NONE, outer));

        assertThat(joined.text()).isEqualTo("First. it's “4.0”, not 7");
        assertThat(named(joined)).containsExactly("4.0=measures.a.worth.us");
    }

    @Test
    void a03_whatIsNotThereIsRefused() {
        assertThatThrownBy(() -> new Sentence("ab", List.of(new Sentence.Mention(1, 3, "x"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void b01_emptyThoughtsLeaveNoTrace() {
        Passage passage = Passage.of("verdict", "The verdict")
                .say(Sentence.NONE)
                .list(List.of(Sentence.NONE, Sentence.of("A.")))
                .part(Passage.of("inner", "Empty").done())
                .part(Passage.of("inner:a", "")
                        .say(Sentence.of("B."), Sentence.of("C."))
                        .done())
                .done();

        assertThat(passage.blocks()).hasSize(1);
        assertThat(passage.parts()).hasSize(1);
        assertThat(passage.sentences()).extracting(Sentence::text).containsExactly("A.", "B.", "C.");
    }

    private static List<String> named(Sentence sentence) {
        return sentence.numbers().stream()
                .map(m -> sentence.text().substring(m.from(), m.to()) + "=" + m.ref())
                .toList();
    }
}
