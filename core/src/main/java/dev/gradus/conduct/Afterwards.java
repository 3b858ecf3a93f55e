package dev.gradus.conduct;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Structure;
import dev.gradus.conduct.Weighing.Kind;
import dev.gradus.conduct.Weighing.Term;
import dev.gradus.roadmap.Alternative;
import dev.gradus.roadmap.Alternative.SecretlyUndo;
import dev.gradus.roadmap.Alternative.Withhold;
import dev.gradus.roadmap.Certificate.Choice;
import dev.gradus.roadmap.Certificate.PartyLine;
import dev.gradus.roadmap.Certificate.StageLine;
import dev.gradus.roadmap.evaluation.Evaluator;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The conditions of moves that are made while an agreement is carried out: the lines of model.md §4 at the stages in question, with all
 * that comes before them done.
 */
final class Afterwards {
    private Afterwards() {}

    /**
     * The stages in question, from 0: those with a measure that the move names; else the first with one of the party’s own, for who stops
     * the first of all.
     */
    static int[] stages(Structure structure, Subject subject) {
        long named = subject.named(structure);
        long own = structure.performedBy(subject.party());
        return switch (subject.move().kind()) {
            case PERFORMS -> named == 0 ? first(subject, own) : all(subject, named & own);
            case STOPS -> first(subject, named == 0 ? -1 : named);
            case BREACHES -> named == 0 ? first(subject, own) : breached(structure, subject, named & own);
            case OFFERS, ACCEPTS, SIGNS, REFUSES, COUNTERS, ADDS, DROPS -> new int[0];
        };
    }

    /** What is in force already is undone at the first stage. */
    private static int[] breached(Structure structure, Subject subject, long named) {
        boolean undone = (named & structure.inForce()) != 0
                && !subject.roadmap().stages().isEmpty();
        return undone ? new int[] {0} : first(subject, named);
    }

    private static int[] first(Subject subject, long measures) {
        return IntStream.of(all(subject, measures)).limit(1).toArray();
    }

    private static int[] all(Subject subject, long measures) {
        return IntStream.range(0, subject.roadmap().stages().size())
                .filter(k -> (subject.roadmap().stages().get(k).measures() & measures) != 0)
                .toArray();
    }

    static Weighing weigh(Subject subject, ResolvedCase resolved) {
        Evaluator evaluator =
                new Evaluator(subject.under(resolved, subject.proposal().signed()));
        List<StageLine> stages = evaluator.evaluate(subject.roadmap()).stages();
        double[] begins = evaluator.model().begins(subject.roadmap());
        return IntStream.of(stages(resolved.structure(), subject))
                .mapToObj(k -> at(stages.get(k), begins[k], subject, evaluator, resolved.structure()))
                .min(Comparator.comparingDouble(Weighing::margin))
                .orElseThrow();
    }

    private static Weighing at(
            StageLine stage, double begins, Subject subject, Evaluator evaluator, Structure structure) {
        PartyLine line = stage.parties().get(subject.party());
        double ahead = line.value();
        return switch (subject.move().kind()) {
            case PERFORMS -> compared(ahead, best(line, _ -> true), 1);
            case STOPS -> compared(ahead, Talks.without(evaluator, subject.party(), stage.state(), begins), -1);
            default -> compared(ahead, best(line, broken(subject, structure)), -1);
        };
    }

    private static Weighing compared(double ahead, double instead, int sign) {
        return new Weighing(
                sign * (ahead - instead),
                List.of(new Term(Kind.AHEAD, "", ahead), new Term(Kind.INSTEAD, "", instead)));
    }

    /** Of a stakeholder that has nothing to decide there, nothing is better than going ahead. */
    private static double best(PartyLine line, Predicate<Alternative> wanted) {
        return line.choices().stream()
                .filter(choice -> wanted.test(choice.alternative()))
                .mapToDouble(Choice::value)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    /** To hold back what the move names, or to undo it; where it names nothing, any part and anything. */
    private static Predicate<Alternative> broken(Subject subject, Structure structure) {
        long named = subject.named(structure);
        return alternative -> switch (alternative) {
            case Withhold(long measures) -> named == 0 || (measures & ~named) == 0;
            case SecretlyUndo(int measure) -> named == 0 || (named >>> measure & 1) != 0;
            case Alternative.WalkOut _, Alternative.StopHere _ -> false;
        };
    }
}
