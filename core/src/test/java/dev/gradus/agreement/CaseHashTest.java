package dev.gradus.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.words.SmallCase;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseHashTest {
    private static final ResolvedCase CASE = SmallCase.resolved();

    /** Frozen: whoever changes it makes strangers of all that is stored. */
    @Test
    void staysWhatItIs() {
        assertThat(CaseHash.of(CASE)).isEqualTo("29bfee8c116de1fd4e06cabccf58b46f1ebc36108128f1aea34d5671e5257605");
        assertThat(new CaseHash.Text("form").add("a", "b").hash())
                .as("sha256sum of \"form\\na 1 b\\n\"")
                .isEqualTo("cf40f8bdd722f087c25817bd5cfefc7bf7b03cf7b281e9034c6b184e9fc7d883");
    }

    @Test
    void everyNumberChangesIt() {
        Set<String> hashes = new HashSet<>(List.of(CaseHash.of(CASE)));
        int changes = 0;
        for (int i = 0; i < CASE.structure().partyCount(); i++) {
            for (Numbers numbers : List.of(
                    edit().discount(i, 0.77).done(),
                    edit().breakdown(i, -77).done(),
                    edit().turnover(i, 0.77).done(),
                    edit().stopping(i, -7).done(),
                    edit().walkAway(i, 0.77).done(),
                    edit().trust(i, 1 - i, 0.77).done())) {
                hashes.add(CaseHash.of(CASE.with(numbers)));
                changes++;
            }
            for (int c = 0; c < CASE.structure().measureCount(); c++) {
                hashes.add(CaseHash.of(CASE.with(edit().value(i, c, 77).done())));
                hashes.add(CaseHash.of(CASE.with(edit().reversible(i, c, 0.77).done())));
                changes += 2;
            }
        }
        for (int c = 0; c < CASE.structure().measureCount(); c++) {
            for (Numbers numbers : List.of(
                    edit().reversalYears(c, 7).done(),
                    edit().seen(c, 0.777).done(),
                    edit().signal(c, 0.777).done(),
                    edit().escrow(c, 0.777).done(),
                    edit().years(c, 7).done())) {
                hashes.add(CaseHash.of(CASE.with(numbers)));
                changes++;
            }
        }

        hashes.add(CaseHash.of(CASE.with(edit().overhead(7).done())));
        assertThat(hashes).hasSize(changes + 2);
    }

    @Test
    void everyPartOfTheStructureChangesIt() {
        Structure whole = CASE.structure();
        Structure.Act first = whole.measures().getFirst();
        List<Structure.Act> rest = whole.measures().subList(1, whole.measureCount());
        Set<String> hashes = new HashSet<>();
        for (Structure structure : List.of(
                whole,
                whole.signed(true),
                with(whole, first("other", first, first.performer(), 0, 0), rest),
                with(whole, first(first.id(), first, 1 - first.performer(), 0, 0), rest),
                with(whole, first(first.id(), first, first.performer(), 0b10, 0), rest),
                with(whole, first(first.id(), first, first.performer(), 0, 0b10), rest),
                with(whole, new Structure.Act(first.id(), first.performer(), 0, 0, 0b10, first.advances()), rest),
                new Structure(whole.parties(), whole.measures(), 0b1, whole.forbidden()),
                new Structure(whole.parties(), whole.measures(), whole.inForce(), List.of(0b11L)),
                new Structure(whole.parties(), whole.measures(), whole.inForce(), List.of(0b1L, 0b10L)))) {
            hashes.add(CaseHash.of(new ResolvedCase(structure, CASE.numbers())));
        }
        assertThat(hashes).hasSize(10);
    }

    /** What one entry holds cannot pass for another entry. */
    @Test
    void noValuePassesForAnotherEntry() {
        assertThat(new CaseHash.Text("form").add("a", "1\nb 1 2").hash())
                .isNotEqualTo(
                        new CaseHash.Text("form").add("a", "1").add("b", "2").hash());
        assertThat(new CaseHash.Text("form").add("a", List.of("x", "y")).hash())
                .isNotEqualTo(
                        new CaseHash.Text("form").add("a", List.of("x\ny")).hash());
        assertThat(new CaseHash.Text("form").add("a", -0.0).hash())
                .isEqualTo(new CaseHash.Text("form").add("a", 0.0).hash());
    }

    private static Numbers.Editor edit() {
        return CASE.numbers().edit();
    }

    private static Structure.Act first(String id, Structure.Act was, int performer, long requires, long excludes) {
        return new Structure.Act(id, performer, requires, excludes, was.advances());
    }

    private static Structure with(Structure whole, Structure.Act first, List<Structure.Act> rest) {
        return new Structure(
                whole.parties(),
                java.util.stream.Stream.concat(java.util.stream.Stream.of(first), rest.stream())
                        .toList(),
                whole.inForce(),
                whole.forbidden());
    }
}
