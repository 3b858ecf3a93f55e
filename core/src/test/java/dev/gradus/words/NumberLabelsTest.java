package dev.gradus.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.CaseFigures;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Problem;
import dev.gradus.agreement.Roadmap;
import dev.gradus.quantity.Explained;
import dev.gradus.roadmap.Explanation;
import dev.gradus.roadmap.evaluation.Explainer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What numbers and figures are called, and where they come from. */
class NumberLabelsTest {
    private final Words english = SmallCase.words("en");
    private final Words vietnamese = SmallCase.words("vi");

    @Test
    void a01_everyNumberOfARoadmapHasAName() {
        Explanation explanation = Explainer.explain(
                SmallCase.resolved(),
                Roadmap.of(SmallCase.LIST | SmallCase.OFFICES, SmallCase.YONGBYON | SmallCase.RELIEF));

        for (Words words : List.of(english, vietnamese)) {
            explanation.numbers().values().forEach(number -> named(new NumberLabels(words), number));
        }
    }

    private static void named(NumberLabels terms, Explained number) {
        assertThat(terms.label(number)).as(number.label()).isNotBlank().doesNotContain("{");
        assertThat(terms.how(number.how())).isNotBlank();
        number.of().forEach(term -> named(terms, term));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            measures.yongbyon.worth.us                 | worth of “Yongbyon” to the United States
            measures.yongbyon.can-be-undone.share.us   | share of “Yongbyon” that can be undone, for the United States
            measures.yongbyon.can-be-undone.share      | share of “Yongbyon” that can be undone
            measures.yongbyon.can-be-undone.within     | time to undo “Yongbyon”
            measures.yongbyon.seen-if-not-done         | probability that it is seen if “Yongbyon” is not done
            measures.yongbyon.signal                   | probability that an unreliable performer would do “Yongbyon”
            measures.yongbyon.held-back                | probability that “Yongbyon” is held back when another fails
            measures.yongbyon.takes                    | time to carry out “Yongbyon”
            measures.yongbyon.advances.peace           | share of “peace” that “Yongbyon” achieves
            parties.us.breakdown                       | effect of a collapse on the United States
            parties.us.breakdown.collapse              | effect of a collapse on the United States: “The process collapses”
            parties.us.breakdown.nothing-said          | effect of a collapse on the United States
            parties.us.walk-away                       | worth of no deal to the United States
            parties.us.impatience                      | impatience of the United States
            parties.us.turnover                        | rate at which a successor of the United States drops the agreement
            trust.us.dprk                              | trust of the United States in the DPRK
            stage-overhead                             | time to prepare a stage
            instruments.escrow.cost                    | price of “escrow” to its giver
            unknown.path.of.something                  | unknown.path.of.something
            """)
    void a02_aFigureIsNamedByItsPath(String path, String name) {
        assertThat(new NumberLabels(english).figure(path)).isEqualTo(name);
        assertThat(new NumberLabels(vietnamese).figure(path)).doesNotContain("{");
    }

    @Test
    void a03_aFigureIsCountedInItsUnit() {
        NumberLabels terms = new NumberLabels(english);

        assertThat(terms.figureValue("measures.list.worth.us", 10)).isEqualTo("10.0 points");
        assertThat(terms.figureValue("measures.list.can-be-undone.within", 1.5)).isEqualTo("1 year 6 months");
        assertThat(terms.figureValue("parties.us.impatience", 0.1)).isEqualTo("10% a year");
        assertThat(terms.figureValue("trust.us.dprk", 0.2)).isEqualTo("20%");
    }

    @Test
    void b01_everyFigureOfTheCaseIsFoundByItsPath() {
        assertThat(CaseFigures.of(SmallCase.written()))
                .allSatisfy(figure -> assertThat(FigureFinder.find(SmallCase.written(), figure.path()))
                        .contains(figure));
    }

    @Test
    void b02_whatTheCaseGivesForAllCountsForEach() {
        Figure share = FigureFinder.find(SmallCase.written(), "measures.relief.can-be-undone.share.us")
                .orElseThrow();
        Figure collapse =
                FigureFinder.find(SmallCase.written(), "parties.us.breakdown").orElseThrow();

        assertThat(share.path()).isEqualTo("measures.relief.can-be-undone.share");
        assertThat(collapse.value()).isEqualTo(-5);
        assertThat(FigureFinder.find(SmallCase.written(), "measures.nothing.worth.us"))
                .isEmpty();
    }

    @Test
    void c01_aBasisInWords() {
        Basis sourced = FigureFinder.find(SmallCase.written(), "measures.list.seen-if-not-done")
                .orElseThrow()
                .basis();
        Basis judged = FigureFinder.find(SmallCase.written(), "measures.list.worth.us")
                .orElseThrow()
                .basis();

        assertThat(new Bases(english).basis(sourced)).isEqualTo("source: A paper, ¶4; claimed by the DPRK");
        assertThat(new Bases(vietnamese).basis(sourced)).isEqualTo("nguồn: Một văn bản, ¶4; theo lời Triều Tiên");
        assertThat(new Bases(english).basis(judged)).isEqualTo("analyst’s judgement: Because.");
        assertThat(new Bases(english).basis(Basis.NONE)).isEqualTo("no source given");
        assertThat(new Bases(english).shortForm(Figure.byDefault("parties.us.turnover", 0)))
                .isEqualTo("the model’s default; the case is silent");
    }

    @Test
    void d01_aProblemIsSaidAndAnUnknownOneIsNotLost() {
        assertThat(Problems.of("vi").sentence(Problem.of("reference.unknown", "a.b", "yongbion", "a.b", "yongbyon")))
                .contains("yongbion")
                .doesNotContain("{");
        assertThat(Problems.of("en").sentence(Problem.of("no.such.code", "a.b", "x", "", "z")))
                .isEqualTo("no.such.code: x, z");
    }
}
