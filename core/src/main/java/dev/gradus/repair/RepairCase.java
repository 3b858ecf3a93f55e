package dev.gradus.repair;

import dev.gradus.agreement.Measure;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.numbers.Numbers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A case with what could be added to it.
 *
 * @param resolved the case as it stands
 * @param instruments that could be given, at most {@value #MAX_INSTRUMENTS}
 * @param mostTranches for each measure into how many tranches it can be divided, ≥ 1
 */
public record RepairCase(ResolvedCase resolved, List<ResolvedInstrument> instruments, List<Integer> mostTranches) {
    /** As many as a mask holds. */
    public static final int MAX_INSTRUMENTS = 62;

    public RepairCase {
        instruments = List.copyOf(instruments);
        mostTranches = List.copyOf(mostTranches);
        if (instruments.size() > MAX_INSTRUMENTS) {
            throw new IllegalArgumentException(
                    "at most " + MAX_INSTRUMENTS + " instruments, found " + instruments.size());
        }
        if (mostTranches.size() != resolved.structure().measureCount()) {
            throw new IllegalArgumentException("one number of tranches for each measure");
        }
    }

    /** What the case itself says could be added to it. Of more than {@value #MAX_INSTRUMENTS} instruments, the first count. */
    public static RepairCase of(WholeCase whole) {
        return new RepairCase(
                whole.resolved(),
                ResolvedInstrument.of(whole.written(), whole.structure()).stream()
                        .limit(MAX_INSTRUMENTS)
                        .toList(),
                whole.written().measures().stream().map(Measure::tranches).toList());
    }

    /** Ids of the instruments that a remedy gives, in the order of the case. */
    public List<String> instruments(Remedy remedy) {
        return IntStream.range(0, instruments.size())
                .filter(k -> (remedy.instruments() >>> k & 1) != 0)
                .mapToObj(k -> instruments.get(k).id())
                .toList();
    }

    /** Into how many tranches a remedy divides measures, by id; those that it leaves whole are not there. */
    public Map<String, Integer> divided(Remedy remedy) {
        Map<String, Integer> divided = new LinkedHashMap<>();
        for (int c = 0; c < remedy.tranches().size(); c++) {
            if (remedy.tranches().get(c) > 1) {
                divided.put(
                        resolved.structure().measures().get(c).id(),
                        remedy.tranches().get(c));
            }
        }
        return divided;
    }

    /**
     * The case with some instruments given.
     *
     * @param given mask of instruments that do not contradict each other
     */
    ResolvedCase with(long given) {
        Numbers numbers = resolved.numbers();
        for (long rest = given; rest != 0; rest &= rest - 1) {
            Numbers before = numbers;
            Numbers.Editor edit = before.edit();
            instruments.get(Long.numberOfTrailingZeros(rest)).changes().forEach(change -> change.apply(edit, before));
            numbers = edit.done();
        }
        return resolved.with(numbers);
    }

    /** For each instrument the mask of those that contradict it. */
    List<Long> contradictions() {
        return instruments.stream()
                .map(one -> {
                    long mask = 0;
                    for (int k = 0; k < instruments.size(); k++) {
                        mask |= one.contradicts(instruments.get(k)) ? 1L << k : 0;
                    }
                    return mask;
                })
                .toList();
    }
}
