package dev.gradus.formats.notes;

import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.dating.Dating;
import dev.gradus.formats.casefile.CaseReader;
import dev.gradus.formats.casefile.ReadResult;
import dev.gradus.roadmap.Certificate.PartyLine;
import dev.gradus.roadmap.evaluation.Evaluator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each side expects of the whole when it signs, and by how much its costs come down until that is a gain (rule 23). */
final class Gains {
    /** Points that who signs expects to gain. */
    static final double LEAST = 5;

    private static final int STEPS = 20;

    private Gains() {}

    /** Costs of the two sides times these. */
    record Factors(double first, double second) {
        static final Factors NONE = new Factors(1, 1);

        double of(int side) {
            return side == 0 ? first : second;
        }
    }

    /** The greatest that the descent of rule 23 comes to; empty where the case that is made cannot be computed. */
    static Optional<Factors> factors(Conversion.Agreement agreement) {
        int first = STEPS;
        int second = STEPS;
        while (true) {
            Factors factors = new Factors((double) first / STEPS, (double) second / STEPS);
            Optional<List<Double>> gains = of(new CaseText(agreement, factors).text());
            if (gains.isEmpty()) {
                return Optional.empty();
            }
            boolean lowerFirst = gains.get().get(0) < LEAST && first > 1;
            boolean lowerSecond = gains.get().get(1) < LEAST && second > 1;
            if (!lowerFirst && !lowerSecond) {
                return Optional.of(factors);
            }
            first -= lowerFirst ? 1 : 0;
            second -= lowerSecond ? 1 : 0;
        }
    }

    /** V of each side before the first stage of the only proposal; empty where the text is no case that can be computed. */
    static Optional<List<Double>> of(String caseYaml) {
        ReadResult read = CaseReader.read("case.yaml", caseYaml.getBytes(StandardCharsets.UTF_8), Map.of());
        if (!(read instanceof ReadResult.Read(WholeCase whole, var _))) {
            return Optional.empty();
        }
        Proposal signed = whole.written().proposals().getFirst();
        WholeCase under = whole.under(signed);
        var roadmap = Dating.roadmap(under, signed);
        boolean tooWide = roadmap.stages().stream()
                .anyMatch(stage -> under.structure().widest(stage.measures()) > Evaluator.MAX_PART);
        return tooWide || roadmap.stages().isEmpty()
                ? Optional.empty()
                : Optional.of(Evaluator.evaluate(under.resolved(), roadmap).stages().getFirst().parties().stream()
                        .map(PartyLine::value)
                        .toList());
    }
}
