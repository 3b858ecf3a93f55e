package dev.gradus.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.agreement.numbers.FigureKind.Form;
import dev.gradus.agreement.numbers.FigureKind.Owner;
import dev.gradus.agreement.numbers.FigurePath;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.quantity.Explained;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FigureKindTest {
    @ParameterizedTest
    @EnumSource
    void aPathIsTakenApartAsItWasMade(FigureKind kind) {
        String[] ids = IntStream.range(0, kind.things().size())
                .mapToObj(k -> "thing-" + k)
                .toArray(String[]::new);

        FigurePath found = FigurePath.find(kind.path(ids)).orElseThrow();

        assertThat(found.kind()).isEqualTo(kind);
        assertThat(found.ids()).containsExactly(ids);
    }

    @Test
    void whatIsNoFigureHasNoKind() {
        assertThat(FigurePath.find("parties.us.labels")).isEmpty();
        assertThat(FigurePath.find("measures.relief")).isEmpty();
        assertThat(FigurePath.find("")).isEmpty();
    }

    @Test
    void aLabelSpeaksOfPartiesFirst() {
        assertThat(FigurePath.find("measures.relief.worth.us").orElseThrow().args())
                .containsExactly("party:us", "measure:relief");
        assertThat(FigurePath.find("parties.us.breakdown.war").orElseThrow().args())
                .containsExactly("party:us", "response:us/war");
    }

    @ParameterizedTest
    @EnumSource
    void aNumberIsReadAsItWasSet(FigureKind kind) {
        Numbers fresh = Numbers.of(3, 4).done();
        if (Double.isNaN(kind.get(fresh, 1, 2)) && kind != FigureKind.SIGNAL) {
            assertThat(kind.set(fresh.edit(), 1, 2, 0.375).done()).isEqualTo(fresh);
            return; // no number of its own
        }
        Numbers set = kind.set(fresh.edit(), 1, 2, 0.375).done();

        assertThat(kind.get(set, 1, 2)).isEqualTo(0.375);
        assertThat(Arrays.stream(FigureKind.values())
                        .filter(other -> !same(other.get(set, 1, 2), other.get(fresh, 1, 2))))
                .containsExactlyElementsOf(saying(kind));
    }

    /** A proposal says the cure of the text under a path of its own; any other number is of one kind alone. */
    private static List<FigureKind> saying(FigureKind kind) {
        return Arrays.stream(FigureKind.values())
                .filter(other -> other == kind
                        || other.key().equals("cure")
                                && kind.key().equals("cure")
                                && other.innerKey().equals(kind.innerKey()))
                .toList();
    }

    private static boolean same(double a, double b) {
        return Double.compare(a, b) == 0;
    }

    @Test
    void everySumHasTermsAndEveryTermItsSum() {
        for (FigureKind kind : FigureKind.values()) {
            if (kind.form() == Form.SUM) {
                assertThat(kind.terms().sum()).isEqualTo(kind);
                assertThat(kind.terms().quantity()).isEqualTo(kind.quantity());
            }
        }
    }

    @Test
    void aFigureOfAnExplanationKnowsItsPathAndUnit() {
        Explained within = FigureKind.WITHIN.explained(0.5, "relief");

        assertThat(within.ref()).isEqualTo("measures.relief.can-be-undone.within");
        assertThat(within.args()).isEqualTo(List.of("measure:relief"));
        assertThat(within.unit()).isEqualTo(FigureKind.WITHIN.unit());
    }

    @Test
    void anOwnersKindsAreItsOwn() {
        assertThat(FigureKind.of(Owner.PARTY)).allMatch(kind -> kind.owner() == Owner.PARTY);
        assertThat(FigureKind.of(Owner.PARTY)).contains(FigureKind.BREAKDOWN, FigureKind.WALK_AWAY);
    }
}
