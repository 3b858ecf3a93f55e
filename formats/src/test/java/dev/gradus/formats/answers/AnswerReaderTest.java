package dev.gradus.formats.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.agreement.numbers.Quantity;
import dev.gradus.elicitation.Question;
import dev.gradus.elicitation.Reply.Agreed;
import dev.gradus.elicitation.Reply.Chosen;
import dev.gradus.elicitation.Reply.Content;
import dev.gradus.elicitation.Reply.Ordered;
import dev.gradus.elicitation.Reply.Sided;
import dev.gradus.elicitation.Reply.Stated;
import dev.gradus.elicitation.Reply.Unknown;
import dev.gradus.elicitation.Reply.Weighed;
import dev.gradus.elicitation.Way;
import dev.gradus.elicitation.weighing.Answer.Choice.Verdict;
import dev.gradus.formats.casefile.NumberWordsReader;
import dev.gradus.quantity.Estimate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {
    private static final Map<String, String> NAMES =
            Map.of("ports", "Open the ports", "line", "The ammonia line", "grain", "Ship grain");
    private static final Question WORTH = new Question.Number("measures.ports.worth.us");
    private static final Question SEEN = new Question.Number("measures.ports.seen-if-not-done");
    private static final Question TAKES = new Question.Number("measures.ports.takes");
    private static final Question LOST = new Question.Number("parties.us.breakdown.war");
    private static final Question COMPARE = new Question.Compare("us", List.of("ports"), List.of("line", "grain"));
    private static final Question ORDER = new Question.Order("us", List.of("ports", "line", "grain"));
    private static final Question ALONE = new Question.Alone("ports", "line");
    private static final Question RATE = new Question.Rate("us", "ports", "line");

    private static Optional<Content> read(Question question, String text) {
        return AnswerReader.read(question, text, id -> NAMES.getOrDefault(id, id));
    }

    private static void means(Question question, String text, double low, double likely, double high) {
        assertThat(read(question, text)).as(text).get().isInstanceOfSatisfying(Stated.class, stated -> {
            Estimate number = stated.number();
            assertThat(number.low()).as(text).isCloseTo(low, within(1e-4));
            assertThat(number.likely()).as(text).isCloseTo(likely, within(1e-4));
            assertThat(number.high()).as(text).isCloseTo(high, within(1e-4));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 | 12 | 12 | 12",
                "20–30 | 20 | 25 | 30",
                "20-30 | 20 | 25 | 30",
                "from -10 to -5 | -10 | -7.5 | -5",
                "between 20 and 30, probably 22 | 20 | 22 | 30",
                "20 đến 30, có lẽ 22 điểm | 20 | 22 | 30",
                "[20, 22, 30] | 20 | 22 | 30",
                "10, 12, 20 | 10 | 12 | 20",
                "about 20 | 15 | 20 | 25",
                "20, very sure | 18 | 20 | 22",
                "2,5 | 2.5 | 2.5 | 2.5"
            })
    void points(String text, double low, double likely, double high) {
        means(WORTH, text, low, likely, high);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "25% | 0.25 | 0.25 | 0.25",
                "25 | 0.25 | 0.25 | 0.25",
                "0.25 | 0.25 | 0.25 | 0.25",
                "20–30% | 0.2 | 0.25 | 0.3",
                "20 to 30 | 0.2 | 0.25 | 0.3",
                "a third | 0.3333 | 0.3333 | 0.3333",
                "khoảng 40% | 0.3 | 0.4 | 0.5",
                "about 90% | 0.675 | 0.9 | 1"
            })
    void shares(String text, double low, double likely, double high) {
        means(SEEN, text, low, likely, high);
    }

    @Test
    void timesLossesAndScales() {
        means(TAKES, "6 months", 0.5, 0.5, 0.5);
        means(TAKES, "2 to 3 months", 2 / 12.0, 2.5 / 12, 0.25);
        means(TAKES, "6 tháng", 0.5, 0.5, 0.5);
        means(LOST, "8", -8, -8, -8);
        means(LOST, "5–10", -10, -7.5, -5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "half | UNSAID | 50 | 50 | 50",
                "30 to 50 | UNSAID | 30 | 40 | 50",
                "+50 | GAIN | 50 | 50 | 50",
                "-50 | COST | 50 | 50 | 50",
                "−50 | COST | 50 | 50 | 50",
                "-30 to -20 | COST | 20 | 25 | 30",
                "a gain of 50 | GAIN | 50 | 50 | 50",
                "It costs 20 to 30. | COST | 20 | 25 | 30",
                "a cost of about 40 | COST | 30 | 40 | 50",
                "lợi 50 | GAIN | 50 | 50 | 50",
                "mất 50 | COST | 50 | 50 | 50",
                "thiệt khoảng 40 | COST | 30 | 40 | 50"
            })
    void weightsKeepTheirDirection(String text, Way way, double low, double likely, double high) {
        for (Question question : List.of(RATE, new Question.Heaviest("us", "ports"))) {
            assertThat(read(question, text)).as(text).contains(new Weighed(way, new Estimate(low, likely, high)));
        }
        double sign = way == Way.COST ? -1 : 1;
        if (way != Way.UNSAID) {
            means(WORTH, text, Math.min(sign * low, sign * high), sign * likely, Math.max(sign * low, sign * high));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-10 to 20", "a gain of -50", "costs +-5", "it costs", "mất -50", "-120"})
    void aDirectionThatIsNotPlainIsNone(String text) {
        assertThat(read(RATE, text)).isEmpty();
    }

    @Test
    void aGainIsNoLoss() {
        means(LOST, "costs 40", -40, -40, -40);
        assertThat(read(LOST, "a gain of 40")).isEmpty();
        assertThat(read(LOST, "+40")).isEmpty();
    }

    @Test
    void whichAreCosts() {
        Question question = new Question.Direction("us", List.of("ports", "line", "grain"));
        assertThat(read(question, "3 1")).contains(new Sided(List.of("grain", "ports"), List.of()));
        assertThat(read(question, "3, ?1")).contains(new Sided(List.of("grain"), List.of("ports")));
        assertThat(read(question, "Ship grain")).isEmpty(); // two words
        assertThat(read(question, "none")).contains(new Sided(List.of(), List.of()));
        assertThat(read(question, "không có")).contains(new Sided(List.of(), List.of()));
        for (String text : List.of("4", "1 1", "1 ?1", "50", "")) {
            assertThat(read(question, text)).as(text).isEmpty();
        }
    }

    /** What can be read in two ways, is none of such numbers, or is out of range. */
    @ParameterizedTest
    @ValueSource(
            strings = {"1,500", "1.500", "banana", "", "3 4", "30–20", "5000", "20 months", "12 or 13", "NaN", "1e400"})
    void isNoWorth(String text) {
        assertThat(read(WORTH, text)).isEmpty();
    }

    @Test
    void twoWaysOfReadingAreNone() {
        assertThat(read(SEEN, "1")).isEmpty(); // 1% or all of it
        assertThat(read(TAKES, "6")).isEmpty(); // months or years
        assertThat(read(RATE, "120")).isEmpty();
        assertThat(read(COMPARE, "open the ports and ship grain")).isEmpty();
    }

    @Test
    void oneOfTwo() {
        for (String text : List.of("1", "first", "The ports", "ports", "OPEN THE PORTS.")) {
            assertThat(read(COMPARE, text)).as(text).contains(new Chosen(Verdict.FIRST));
        }
        assertThat(read(COMPARE, "ammonia line")).contains(new Chosen(Verdict.SECOND));
        assertThat(read(COMPARE, "như nhau")).contains(new Chosen(Verdict.SAME));
    }

    @Test
    void orders() {
        Ordered wanted = new Ordered(List.of(List.of("grain"), List.of("ports", "line")));
        for (String text : List.of(
                "3 1=2",
                "3, 1 = 2",
                "3 > 1=2",
                "grain > ports = line",
                "Ship grain > Open the ports=The ammonia line")) {
            assertThat(read(ORDER, text)).as(text).contains(wanted);
        }
        assertThat(read(ORDER, "3 1")).isEmpty();
        assertThat(read(ORDER, "3 1 1")).isEmpty();
        assertThat(read(ORDER, "4 1 2")).isEmpty();
    }

    /** “About 90” of a scale to 100 ends at 100, as about 90% does; what is said to be more is not understood. */
    @Test
    void aboutANumberNearTheEndOfTheScale() {
        for (String text : List.of("about 90", "khoảng 90", "90, fairly sure")) {
            assertThat(read(RATE, text)).as(text).contains(new Weighed(Way.UNSAID, new Estimate(67.5, 90, 100)));
        }
        for (String text : List.of("about 120", "90 to 110", "101")) {
            assertThat(read(RATE, text)).as(text).isEmpty();
        }
    }

    @Test
    void whetherOneMakesSenseWithoutAnother() {
        for (String text : List.of("yes", "Yes.", "it may go alone", "có", "làm riêng được")) {
            assertThat(read(ALONE, text)).as(text).contains(new Agreed(true));
        }
        for (String text : List.of("no", "No!", "only together", "không", "chỉ đi cùng nhau")) {
            assertThat(read(ALONE, text)).as(text).contains(new Agreed(false));
        }
        for (String text : List.of("maybe", "1", "yes and no", "ports", "")) {
            assertThat(read(ALONE, text)).as(text).isEmpty();
        }
    }

    /** Each such word stands for one of the table that comes with Gradus. */
    @Test
    void whatACollapseChanges() {
        for (String text : List.of("as today", "The same.", "better off", "như hôm nay")) {
            assertThat(read(LOST, text)).as(text).contains(new Stated(Estimate.of(0)));
            assertThat(read(WORTH, text)).as(text).isEmpty();
        }
        for (String text : List.of("a little worse", "worse off", "much worse", "tệ hơn một chút", "tệ hơn nhiều")) {
            String word = AnswerReader.word(LOST, text);
            String language = word.startsWith("thiệt") ? "vi" : "en";
            assertThat(NumberWordsReader.own().known("parties.us.breakdown.war", Quantity.LOSS, language))
                    .as(text)
                    .contains(word);
            assertThat(AnswerReader.word(WORTH, text)).isEqualTo(text);
        }
    }

    @Test
    void nobodyKnows() {
        for (Question question : List.of(WORTH, COMPARE, ORDER, RATE, ALONE)) {
            for (String text : List.of("don't know", "Don’t know.", "?", "không biết")) {
                assertThat(read(question, text)).as(text).contains(new Unknown());
            }
        }
    }

    /** Whatever is typed, nothing is thrown, and what is understood is in range. */
    @Test
    void anyTextIsReadOrNot() {
        SplittableRandom random = new SplittableRandom(7);
        String letters = "0123456789 ,.;–-−%[]=>abo?ảtothird|\\{}()\n";
        for (int k = 0; k < 20_000; k++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(14);
            for (int n = 0; n < length; n++) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            for (Question question : List.of(WORTH, SEEN, TAKES, LOST, COMPARE, ORDER, RATE, ALONE)) {
                if (read(question, text.toString()).orElse(new Unknown()) instanceof Stated(Estimate number)) {
                    assertThat(number.low()).isGreaterThanOrEqualTo(-1000);
                    assertThat(number.high()).isLessThanOrEqualTo(1000);
                }
            }
        }
    }
}
