package dev.gradus.service.naming;

import dev.gradus.agreement.Case.RedLine;
import dev.gradus.agreement.Nearest;
import dev.gradus.agreement.Structure;
import dev.gradus.roadmap.Target;
import dev.gradus.service.library.LoadedCase;
import dev.gradus.service.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A target as words: "a,b,!c", where c is a measure that the end must not contain, or a red line that it must not cross. */
public final class TargetNames {
    private final LoadedCase loaded;
    private final Structure structure;

    private TargetNames(LoadedCase loaded) {
        this.loaded = loaded;
        this.structure = loaded.structure();
    }

    public static Target target(String words, LoadedCase loaded) {
        return new TargetNames(loaded).target(words);
    }

    private Target target(String words) {
        long contains = 0;
        List<String> avoided = new ArrayList<>();
        for (String word : words.split(",", -1)) {
            String id = word.strip();
            if (id.startsWith("!")) {
                avoided.add(id.substring(1).strip());
            } else if (!id.isEmpty()) {
                contains |= measure(structure, id);
            }
        }
        List<Long> avoids = new ArrayList<>();
        for (String id : avoided) {
            long line = avoided(id);
            requireCompatible(contains, line, id);
            avoids.add(line);
        }
        return new Target(contains, avoids);
    }

    /** Mask of what must not all be there; where a measure and a red line share an id, the measure is meant. */
    private long avoided(String id) {
        if (structure.findMeasure(id).isPresent()) {
            return measure(structure, id);
        }
        Optional<RedLine> line = loaded.written().redLines().stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
        List<String> never = line.map(RedLine::never).orElseThrow(() -> unknown(id));
        if (never.isEmpty()) {
            throw Refusal.question("usage.target.line", id);
        }
        return structure.mask(never);
    }

    private Refusal unknown(String id) {
        List<String> known = Stream.concat(
                        structure.measures().stream().map(Structure.Act::id),
                        loaded.written().redLines().stream()
                                .filter(line -> !line.never().isEmpty())
                                .map(RedLine::id))
                .toList();
        return Refusal.question("usage.target", id, Nearest.to(id, known));
    }

    private void requireCompatible(long contains, long line, String id) {
        boolean all = (line & ~(contains | structure.inForce())) == 0;
        if (all && (line & contains) != 0) {
            throw Refusal.question("usage.target.both", id, String.join(", ", structure.ids(line & contains)));
        }
    }

    /** Mask of one measure. */
    public static long measure(Structure structure, String id) {
        int position = structure
                .findMeasure(id)
                .orElseThrow(() -> Refusal.question(
                        "usage.measure",
                        id,
                        Nearest.to(
                                id,
                                structure.measures().stream()
                                        .map(Structure.Act::id)
                                        .toList())));
        return 1L << position;
    }
}
