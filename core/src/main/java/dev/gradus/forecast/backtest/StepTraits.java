package dev.gradus.forecast.backtest;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.forecast.record.Trait;
import dev.gradus.forecast.record.Traits;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** What the record asks of a step, taken from the likely numbers of a case. */
final class StepTraits {
    private final Structure structure;
    private final Numbers numbers;
    private final int stages;

    StepTraits(ResolvedCase central, Roadmap roadmap) {
        structure = central.structure();
        numbers = central.numbers();
        stages = roadmap.stages().size();
    }

    /** Ids of the parties that owe one of these measures, in the order of the case. */
    List<String> performers(long measures) {
        return IntStream.range(0, structure.partyCount())
                .filter(party -> (structure.performedBy(party) & measures) != 0)
                .mapToObj(party -> structure.parties().get(party).id())
                .toList();
    }

    /**
     * @param position from 0, of its stage
     * @param holds share of the draws in which there is reason to keep to it
     * @param trusted chance by trust and signals alone
     */
    Traits traits(Question question, int position, double holds, double trusted) {
        Map<Trait, Double> known = new EnumMap<>(Trait.class);
        known.put(Trait.SEEN, mean(question.measures(), numbers::seen));
        known.put(Trait.PLACE, stages == 1 ? 0 : (double) position / (stages - 1));
        known.put(Trait.REVERSIBLE, mean(question.measures(), this::reversible));
        known.put(Trait.DATED, question.isDated() ? 1.0 : 0.0);
        known.put(Trait.PERFORMERS, (double) performers(question.measures()).size());
        known.put(Trait.TRUSTED, trusted);
        known.put(Trait.HOLDS, holds);
        return new Traits(known);
    }

    /** Share that can be undone, as the others have it. */
    private double reversible(int measure) {
        int performer = structure.measures().get(measure).performer();
        return IntStream.range(0, structure.partyCount())
                .filter(party -> party != performer || structure.partyCount() == 1)
                .mapToDouble(party -> numbers.reversible(party, measure))
                .average()
                .orElseThrow();
    }

    private static double mean(long measures, IntToDoubleFunction of) {
        return IntStream.range(0, Structure.MAX_MEASURES)
                .filter(c -> (measures >>> c & 1) != 0)
                .mapToDouble(of)
                .average()
                .orElseThrow();
    }
}
