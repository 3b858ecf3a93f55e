package dev.gradus.formats.casefile.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseFigures;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Instrument;
import dev.gradus.formats.casefile.CaseFiles;
import dev.gradus.quantity.Estimate;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every number of every case of the library can be set, given or left to its default, and nothing else changes. The build tries some of
 * each file, the most of the one that has every key; all of all with {@code -Dgradus.every=true}.
 */
class EveryFigureTest {
    private static final int MOST = 6;

    /** @param path in the file, which for what an instrument changes is not that of the figure */
    private record Settable(String path, Figure figure) {}

    @TestFactory
    Stream<DynamicTest> everyNumberOfEveryFile() {
        return Edits.files().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(),
                        () -> every(
                                new String(file.getValue(), StandardCharsets.UTF_8),
                                file.getKey().equals("everything") ? 8 * MOST : MOST)));
    }

    private static void every(String text, int most) {
        Case written = CaseFiles.read(text);
        int set = 0;
        for (Settable one : Edits.some(settable(written), most)) {
            Estimate wanted = other(one);
            Edit edit = Edits.number(one.path(), number(wanted));
            if (!one.figure().given() && isByParty(written, one.path())) {
                assertThat(Edits.refused(text, edit)).first().asString().contains("edit.kind");
                continue;
            }
            EditResult.Edited edited = Edits.edited(text, edit);
            Figure now = find(edited.written(), one.path());
            assertThat(List.of(
                            now.estimate().low(),
                            now.estimate().likely(),
                            now.estimate().high()))
                    .as(one.path())
                    .containsExactly(wanted.low(), wanted.likely(), wanted.high());
            assertThat(now.estimate().shape()).isEqualTo(one.figure().estimate().shape());
            if (one.figure().given()) {
                assertThat(now.basis()).isEqualTo(one.figure().basis());
                assertThat(now.alsoClaimed()).isEqualTo(one.figure().alsoClaimed());
            }
            assertThat(edited.written()).as(one.path()).isEqualTo(new Replacing(one.figure(), now).in(written));
            ownLines(text, edited.text(), one);
            set++;
        }
        assertThat(set).isGreaterThan(5);
    }

    /** A number that is given changes its line; a default that is set changes one or adds one. */
    private static void ownLines(String before, String after, Settable one) {
        List<String> old = List.of(before.split("(?<=\n)"));
        List<String> now = new ArrayList<>(List.of(after.split("(?<=\n)")));
        int same = 0;
        while (same < Math.min(old.size(), now.size()) && old.get(same).equals(now.get(same))) {
            same++;
        }
        int added = now.size() - old.size();
        assertThat(added).as(one.path()).isBetween(0, one.figure().given() ? 0 : 1);
        assertThat(now.subList(same + 1, now.size()))
                .as(one.path())
                .isEqualTo(old.subList(same + 1 - added, old.size()));
        if (added == 0) {
            assertThat(comment(now.get(same))).isEqualTo(comment(old.get(same)));
        }
    }

    private static String comment(String line) {
        int at = line.indexOf(" #");
        return at < 0 ? "" : line.substring(at);
    }

    private static List<Settable> settable(Case written) {
        List<Settable> all = new ArrayList<>();
        for (Figure figure : CaseFigures.of(written)) {
            boolean change = written.instruments().stream()
                    .flatMap(instrument -> instrument.changes().stream())
                    .anyMatch(changed -> changed == figure);
            if (!change) {
                all.add(new Settable(figure.path(), figure));
            }
        }
        for (Instrument instrument : written.instruments()) {
            for (Figure change : instrument.changes()) {
                boolean ofText = change.path().startsWith("cure.");
                String below = ofText
                        ? "." + change.path()
                        : change.path().substring(change.path().indexOf('.'));
                all.add(new Settable("instruments." + instrument.id() + ".changes" + below, change));
            }
        }
        return all;
    }

    private static Figure find(Case written, String path) {
        return settable(written).stream()
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path))
                .figure();
    }

    /** Shares by party leave no room for one share for all. */
    private static boolean isByParty(Case written, String path) {
        return written.measures().stream()
                .anyMatch(measure -> path.equals("measures." + measure.id() + ".can-be-undone.share")
                        && measure.reversible().size() > 1);
    }

    /** Another number that is allowed there, a range where a range stands. */
    private static Estimate other(Settable one) {
        Estimate estimate = one.figure().estimate();
        if (estimate.isRange()) {
            return new Estimate(estimate.low() / 2, estimate.likely() / 2, estimate.high() / 2);
        }
        boolean loss = one.path().contains("breakdown");
        double value = estimate.likely() == 0 ? (loss ? -0.25 : 0.25) : estimate.likely() / 2;
        return Estimate.of(value);
    }

    private static String number(Estimate estimate) {
        return estimate.isRange()
                ? "[" + estimate.low() + ", " + estimate.likely() + ", " + estimate.high() + "]"
                : "" + estimate.likely();
    }

    @TestFactory
    Stream<DynamicTest> withOtherLineEnds() {
        return Map.of("CRLF", "\r\n", "CR", "\r").entrySet().stream()
                .map(ends -> DynamicTest.dynamicTest(ends.getKey(), () -> lineEnds(ends.getValue())));
    }

    private static void lineEnds(String ends) {
        String plain = new String(Edits.files().get("template.yaml"), StandardCharsets.UTF_8);
        String text = plain.replace("\n", ends);
        for (Settable one : settable(CaseFiles.read(text))) {
            Edit edit = Edits.number(one.path(), number(other(one)));

            assertThat(Edits.text(text, edit)).isEqualTo(Edits.text(plain, edit).replace("\n", ends));
        }
    }
}
