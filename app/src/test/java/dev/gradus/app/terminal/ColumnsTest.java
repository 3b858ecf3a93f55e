package dev.gradus.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Text for a terminal. */
class ColumnsTest {

    @Test
    void eastAsianCharactersTakeTwoColumnsAndMarksNone() {
        assertThat(Columns.width("Hà Nội")).isEqualTo(6);
        assertThat(Columns.width("하노이")).isEqualTo(6);
        assertThat(Columns.width("e\u0301")).isEqualTo(1);
    }

    @Test
    void wrappingKeepsEveryWordAndNeverGoesBeyondTheWidth() {
        Random random = new Random(7);
        for (int run = 0; run < 500; run++) {
            StringBuilder text = new StringBuilder("x");
            for (int k = random.nextInt(60); k > 0; k--) {
                text.append(random.nextInt(4) == 0 ? " " : "").append("aệ하x".charAt(random.nextInt(4)));
            }
            text.append("w".repeat(random.nextInt(200)));

            var lines = Columns.wrap("- ", "  ", text.toString());

            assertThat(lines).allMatch(line -> Columns.width(line) <= Columns.WIDTH);
            assertThat(String.join("", lines).replace(" ", "").substring(1))
                    .isEqualTo(text.toString().replace(" ", ""));
        }
    }

    @Test
    void whatDoesNotFitIsCutVisibly() {
        assertThat(Columns.left("Hanoi", 8)).isEqualTo("Hanoi   ");
        assertThat(Columns.right("1.5", 5)).isEqualTo("  1.5");
        assertThat(Columns.left("하노이 서울", 6)).isEqualTo("하노… ".substring(0, 4));
    }

    @Test
    void plainTextHasNoControlCharacters() {
        assertThat(SanitizedText.text("a\u001b[31mb\u009bc\u202ed\u0000\r\n\te"))
                .isEqualTo("a[31mbcd   e");
    }
}
