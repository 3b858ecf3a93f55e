package dev.gradus.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseFigures;
import dev.gradus.agreement.CaseInputs;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.numbers.Input;
import dev.gradus.agreement.numbers.Numbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The inputs of a case are what {@code --set} knows, and setting one does what {@code --set} does. */
class InputsTest {
    private static final String HANOI = "../cases/treaties/hanoi-2019/case.yaml";
    private static final String PAIRS = "../cases/textbooks/two-by-two/case.yaml";

    /** Trust before a history of promises. */
    private static final String PROMISES = "src/test/resources/promises/case.yaml";

    @ParameterizedTest
    @ValueSource(strings = {HANOI, PAIRS, PROMISES})
    void settingAnInputIsSettingItsPath(String file) {
        Case written = read(file, Map.of());
        ResolvedCase resolved = resolve(written);
        List<Input> inputs = CaseInputs.of(new WholeCase(written, resolved));
        for (int k = 0; k < inputs.size(); k += file.equals(HANOI) ? 7 : 1) {
            Input input = inputs.get(k);
            double value = switch (input.kind().quantity()) {
                case LOSS -> -3.5;
                case POINTS -> 6.5;
                default -> 0.375;
            };
            Numbers set = resolve(read(file, Map.of(input.path(), "" + value))).numbers();

            List<Double> one = all(input.set(resolved.numbers(), value));
            List<Double> other = all(set);
            for (int n = 0; n < one.size(); n++) {
                assertThat(one.get(n)).as(input.path()).isCloseTo(other.get(n), within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HANOI, PAIRS, PROMISES})
    void everyFigureThatMattersIsAnInput(String file) {
        Case written = read(file, Map.of());
        Set<String> deciders =
                resolve(written).structure().parties().stream().map(p -> p.id()).collect(Collectors.toSet());
        Set<String> paths =
                CaseInputs.of(WholeCase.of(written)).stream().map(Input::path).collect(Collectors.toSet());

        assertThat(CaseFigures.of(written))
                .extracting(Figure::path)
                .filteredOn(path -> !path.endsWith(".walk-away") && !path.contains(".advances."))
                .filteredOn(path -> !path.startsWith("instruments.") && !path.startsWith("history."))
                .filteredOn(path -> !path.startsWith("beliefs.")) // they say who carries out, not what holds
                .filteredOn(path -> ofDeciders(path, deciders, written))
                .filteredOn(path -> !path.endsWith(".can-be-undone.share"))
                .isSubsetOf(paths);
    }

    /** Not about a party that is only described, nor about an offer of an instrument. */
    private static boolean ofDeciders(String path, Set<String> deciders, Case written) {
        boolean offered = written.instruments().stream()
                .flatMap(i -> i.changes().stream())
                .anyMatch(f -> f.path().equals(path));
        return !offered
                && written.parties().stream()
                        .filter(p -> !deciders.contains(p.id()))
                        .noneMatch(p -> List.of(path.split("\\.")).contains(p.id()));
    }

    @Test
    void aPromiseOfThePastIsAnInputWhereItMovesTheTrust() {
        Case written = read(PROMISES, Map.of());

        assertThat(CaseInputs.of(WholeCase.of(written)))
                .extracting(Input::path)
                .anyMatch(path -> path.startsWith("history."));
    }

    private static List<Double> all(Numbers numbers) {
        List<Double> all = new ArrayList<>(List.of(numbers.overhead()));
        for (int i = 0; i < numbers.partyCount(); i++) {
            all.addAll(List.of(numbers.discount(i), numbers.breakdown(i), numbers.turnover(i)));
            for (int j = 0; j < numbers.partyCount(); j++) {
                all.add(numbers.trust(i, j));
            }
            for (int c = 0; c < numbers.measureCount(); c++) {
                all.addAll(List.of(numbers.value(i, c), numbers.reversible(i, c), numbers.signal(i, c)));
            }
        }
        for (int c = 0; c < numbers.measureCount(); c++) {
            all.addAll(List.of(numbers.years(c), numbers.reversalYears(c), numbers.seen(c), numbers.escrow(c)));
        }
        return all;
    }

    private static ResolvedCase resolve(Case written) {
        return WholeCase.of(written).resolved();
    }

    private static Case read(String file, Map<String, String> set) {
        try {
            ReadResult read = CaseReader.read(file, Files.readAllBytes(Path.of(file)), set);
            return ((ReadResult.Read) read).written();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
