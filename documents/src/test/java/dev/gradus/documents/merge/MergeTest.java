package dev.gradus.documents.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A table that changed goes into a case that was edited; nothing that was added is lost. */
class MergeTest {
    private static final String BASE =
            "measures:\n  step-1:\n    name: A\n    amount: 3\n    source: t\n  step-2:\n    name: B\n    source: t\n";

    @Test
    void whatTheTableChangedGoesInAndWhatWasAddedStays() {
        String now = BASE.replace("amount: 3", "amount: 4") + "  step-3:\n    name: C\n";
        String mine = BASE.replace("    source: t\n  step-2", "    source: t\n    worth: {a: 5}\n  step-2")
                + "    takes: P1D\n";
        Merge merge = Merge.of(BASE, now, mine);
        assertThat(merge.text())
                .isEqualTo("measures:\n  step-1:\n    name: A\n    amount: 4\n    source: t\n    worth: {a: 5}\n"
                        + "  step-2:\n    name: B\n    source: t\n    takes: P1D\n  step-3:\n    name: C\n");
        assertThat(merge.kept()).isEmpty();
        assertThat(merge.changed()).contains(new Change("step-1", List.of("    amount: 3"), List.of("    amount: 4")));
    }

    @Test
    void whereBothChangedTheEditedStaysAndTheTableIsTold() {
        Merge merge = Merge.of(BASE, BASE.replace("amount: 3", "amount: 4"), BASE.replace("amount: 3", "amount: 33"));
        assertThat(merge.text()).isEqualTo(BASE.replace("amount: 3", "amount: 33"));
        assertThat(merge.kept())
                .containsExactly(new Change("step-1", List.of("    amount: 33"), List.of("    amount: 4")));
    }

    /** What stands beside a change is no conflict: an added key, another key in the brackets of a step, a comment. */
    @Test
    void onlyTheSameKeyIsAConflict() {
        String base = BASE + "proposals:\n  table:\n    stages:\n      - {do: [step-1], due: D+3}\n";
        String now = base.replace("source: t\n  step-2", "source: u\n  step-2").replace("D+3", "D+4");
        String mine = base.replace("source: t\n  step-2", "source: t # sure\n    worth: {a: 5}\n  step-2")
                .replace("source: t # sure", "# sure\n    source: t")
                .replace("do: [step-1],", "do: [step-1], not before: D+1,");
        Merge merge = Merge.of(base, now, mine);
        assertThat(merge.kept()).isEmpty();
        assertThat(merge.text())
                .isEqualTo(mine.replace("source: t\n    worth", "source: u\n    worth")
                        .replace("D+3", "D+4"));
        assertThat(merge.taken()).isEqualTo(now);
    }

    /** It is told until it is settled, also where the table changes nothing more. */
    @Test
    void aConflictIsToldAgain() {
        String now = BASE.replace("amount: 3", "amount: 4").replace("name: B", "name: C");
        String mine = BASE.replace("amount: 3", "amount: 33");
        Merge first = Merge.of(BASE, now, mine);
        assertThat(first.text()).contains("amount: 33", "name: C");
        Merge again = Merge.of(first.taken(), now, first.text());
        assertThat(again.changed()).isEmpty();
        assertThat(again.kept()).isEqualTo(first.kept()).hasSize(1);
        Merge settled = Merge.of(again.taken(), now, again.text().replace("33", "4"));
        assertThat(settled.kept()).isEmpty();
        assertThat(settled.text()).isEqualTo(now);
        assertThat(settled.taken()).isEqualTo(now);
    }

    /** Steps that the table puts into another order, and a key that the table drops and that was edited. */
    @Test
    void orderAndWhatIsDropped() {
        String base = "stages:\n  - {do: [a]}\n  - {do: [b]}\nend: x\n";
        String now = "stages:\n  - {do: [b]}\n  - {do: [a]}\n";
        Merge merge = Merge.of(base, now, base.replace("end: x", "end: y"));
        assertThat(merge.text()).isEqualTo(now + "end: y\n");
        assertThat(merge.changed())
                .containsExactly(new Change("stages", List.of("- [a]", "- [b]"), List.of("- [b]", "- [a]")));
        assertThat(merge.kept()).containsExactly(new Change("end", List.of("end: y"), List.of()));
    }

    /** Values of keys that may be missing; each entry has a name, so that it is there. */
    private static Map<String, String> random(Random random) {
        Map<String, String> values = new TreeMap<>();
        for (String entry : List.of("a", "b", "c")) {
            values.put(entry + ".name", "n");
            for (String key : List.of("k", "l", "m")) {
                if (random.nextInt(4) > 0) {
                    values.put(entry + "." + key, "" + random.nextInt(3));
                }
            }
        }
        return values;
    }

    private static String yaml(Map<String, String> values, boolean inBrackets) {
        StringBuilder text = new StringBuilder();
        for (String entry : List.of("a", "b", "c")) {
            List<String> lines = values.entrySet().stream()
                    .filter(value -> value.getKey().startsWith(entry))
                    .map(value -> value.getKey().substring(2) + ": " + value.getValue())
                    .toList();
            text.append(entry)
                    .append(
                            inBrackets
                                    ? ": {" + String.join(", ", lines) + "}\n"
                                    : ":\n  " + String.join("\n  ", lines) + "\n");
        }
        return text.toString();
    }

    /** Against the definition, value by value. */
    @Test
    void eachKeyIsThatOfTheSideThatChangedIt() {
        Random random = new Random(11);
        int conflicts = 0;
        for (int k = 0; k < 2_000; k++) {
            boolean inBrackets = k % 2 == 0;
            Map<String, String> base = random(random);
            Map<String, String> now = random(random);
            Map<String, String> mine = random(random);
            Set<String> keys = new TreeSet<>(base.keySet());
            keys.addAll(now.keySet());
            keys.addAll(mine.keySet());
            Map<String, String> text = new TreeMap<>();
            Map<String, String> taken = new TreeMap<>();
            Set<String> kept = new TreeSet<>();
            for (String key : keys) {
                boolean table = !Objects.equals(base.get(key), now.get(key));
                boolean hand = !Objects.equals(base.get(key), mine.get(key));
                boolean conflict = table && hand && !Objects.equals(now.get(key), mine.get(key));
                put(text, key, hand ? mine.get(key) : now.get(key));
                put(taken, key, conflict ? base.get(key) : now.get(key));
                if (conflict) {
                    kept.add(inBrackets ? key.substring(0, 1) : key);
                    conflicts++;
                }
            }
            Merge merge = Merge.of(yaml(base, inBrackets), yaml(now, inBrackets), yaml(mine, inBrackets));
            assertThat(sorted(merge.text())).isEqualTo(sorted(yaml(text, inBrackets)));
            assertThat(sorted(merge.taken())).isEqualTo(sorted(yaml(taken, inBrackets)));
            assertThat(merge.kept()).hasSameSizeAs(kept);
        }
        assertThat(conflicts).isGreaterThan(1_000);
    }

    private static void put(Map<String, String> values, String key, String value) {
        if (value != null) {
            values.put(key, value);
        }
    }

    /** The keys of an entry, whatever their order. */
    private static Map<String, Set<String>> sorted(String yaml) {
        Map<String, Set<String>> entries = new TreeMap<>();
        String entry = "";
        for (String part : yaml.split("[\n{},]")) {
            if (part.matches("[abc]:.*")) {
                entry = part.strip();
                entries.put(entry, new TreeSet<>());
            } else if (!part.isBlank()) {
                entries.get(entry).add(part.strip());
            }
        }
        return entries;
    }

    @Test
    void oneSidedChangesComeOutAsTheyAre() {
        Random random = new Random(12);
        for (int k = 0; k < 500; k++) {
            String base = yaml(random(random), k % 2 == 0);
            String other = yaml(random(random), k % 2 == 0);
            assertThat(Merge.of(base, other, base).text()).isEqualTo(other);
            assertThat(Merge.of(base, base, other).text()).isEqualTo(other);
            assertThat(Merge.of(base, other, other).kept()).isEmpty();
        }
    }
}
