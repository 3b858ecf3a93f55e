package dev.gradus.elicitation;

import dev.gradus.agreement.CaseRecord;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Proposal;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Stage;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.dating.Dating;
import dev.gradus.elicitation.Interview.Next;
import dev.gradus.roadmap.Tolerance;
import dev.gradus.roadmap.evaluation.Evaluator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Measures of different performers that a text puts side by side, so that it leaves open which of them comes first: carried out one step after the other
 * the text may hold where it fails as it is written. That is a way out only where the one that comes first makes sense without
 * the other, which the case says with "only with", or does not say yet.
 */
final class SideBySide {
    /** Most questions of this kind. */
    private static final int MOST = 3;

    /** Of so many ways of each text the chance is reckoned. */
    private static final int LOOKED_AT = 3;

    private final WholeCase whole;
    private final Structure structure;
    private final Set<String> said;

    SideBySide(WholeCase whole) {
        this.whole = whole;
        this.structure = whole.structure();
        this.said = whole.written().record().statements().stream()
                .map(CaseRecord.Statement::id)
                .collect(Collectors.toSet());
    }

    /**
     * A text with one of two measures a step earlier.
     *
     * @param question whether that makes sense
     * @param better by how much its weakest margin is better than that of the text as it is, at the most likely numbers
     */
    record Turn(Question.Alone question, Roadmap roadmap, double better) {}

    /** The question whose answer would change the chance that a text holds most: half of it, since it may be answered either way. */
    Optional<Next> next(Draws draws, Set<Question> asked) {
        if (asked.stream().filter(Question.Alone.class::isInstance).count() >= MOST) {
            return Optional.empty();
        }
        List<Next> found = new ArrayList<>();
        for (Proposal proposal : draws.proposals()) {
            turns(proposal).stream()
                    .filter(turn -> !asked.contains(turn.question()))
                    .limit(LOOKED_AT)
                    .map(turn -> new Next(turn.question(), proposal.id(), draws.gained(proposal, turn.roadmap()) / 2))
                    .forEach(found::add);
        }
        return found.stream().max(Comparator.comparingDouble(Next::settles));
    }

    /** The texts that would hold at the most likely numbers if the first came before the second, and do not as they are. */
    List<String> mended(Question.Alone question) {
        List<String> mended = new ArrayList<>();
        for (Proposal proposal : whole.written().proposals()) {
            Evaluator evaluator = new Evaluator(whole.under(proposal).resolved());
            boolean holds = turns(proposal).stream()
                    .filter(turn -> turn.question().equals(question))
                    .anyMatch(turn -> evaluator.weakestMargin(turn.roadmap()) >= -Tolerance.TIE);
            if (holds && evaluator.weakestMargin(Dating.roadmap(whole, proposal)) < -Tolerance.TIE) {
                mended.add(proposal.id());
            }
        }
        return mended;
    }

    /** Those by which a text comes nearer to holding than as it is written, the best first. */
    List<Turn> turns(Proposal proposal) {
        Roadmap roadmap = Dating.roadmap(whole, proposal);
        if (!Draws.isWeighed(structure, roadmap)) {
            return List.of();
        }
        Evaluator evaluator = new Evaluator(whole.under(proposal).resolved());
        double together = evaluator.weakestMargin(roadmap);
        List<Turn> turns = new ArrayList<>();
        for (int k = 0; k < roadmap.stages().size(); k++) {
            for (Question.Alone question : open(roadmap.stages().get(k).measures())) {
                for (Roadmap apart : apart(roadmap, k, question)) {
                    double better = evaluator.weakestMargin(apart) - together;
                    if (better > Tolerance.TIE) {
                        turns.add(new Turn(question, apart, better));
                    }
                }
            }
        }
        turns.sort(Comparator.comparingDouble(Turn::better).reversed());
        return turns;
    }

    /** Pairs of a stage of which the case does not say whether the first makes sense without the second. */
    private Set<Question.Alone> open(long stage) {
        Set<Question.Alone> open = new LinkedHashSet<>();
        List<Measure> done = whole.written().measures().stream()
                .filter(measure ->
                        (mask(measure) & stage) != 0 && measure.instalments().isLast())
                .toList();
        for (Measure one : done) {
            for (Measure other : done) {
                Question.Alone question = new Question.Alone(one.written(), other.written());
                boolean isSaid = (needs(one) & mask(other)) != 0 || said.contains(question.key());
                if (!one.by().equals(other.by()) && !one.written().equals(other.written()) && !isSaid) {
                    open.add(question);
                }
            }
        }
        return open;
    }

    private long mask(Measure measure) {
        return structure.mask(List.of(measure.id()));
    }

    private long needs(Measure measure) {
        return structure
                .measures()
                .get(structure.findMeasure(measure.id()).orElseThrow())
                .needs();
    }

    /** The one before all others of its stage, and the other after them: what can be done so. */
    private Set<Roadmap> apart(Roadmap roadmap, int stage, Question.Alone question) {
        long all = roadmap.stages().get(stage).measures();
        long first = all & parts(question.measure());
        long last = all & parts(question.without());
        Set<Roadmap> apart = new LinkedHashSet<>();
        for (long before : List.of(first, all & ~last)) {
            Roadmap one = split(roadmap, stage, before);
            if (structure.isAdmissible(one)) {
                apart.add(one);
            }
        }
        return apart;
    }

    private long parts(String written) {
        return structure.mask(whole.written().measures().stream()
                .filter(measure -> measure.written().equals(written))
                .map(Measure::id)
                .toList());
    }

    /** Where the stage has a day, the rest follows on it. */
    private static Roadmap split(Roadmap roadmap, int stage, long before) {
        List<Stage> stages = new ArrayList<>(roadmap.stages());
        Stage whole = stages.get(stage);
        stages.set(stage, new Stage(before, whole.years()));
        stages.add(
                stage + 1,
                new Stage(
                        whole.measures() & ~before,
                        whole.years().isPresent() ? OptionalDouble.of(0) : OptionalDouble.empty()));
        return new Roadmap(stages);
    }
}
