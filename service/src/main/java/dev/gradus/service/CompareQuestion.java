package dev.gradus.service;

import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.Comparison;
import dev.gradus.work.Watch;

/**
 * What differs between two cases, or between a case and itself with other numbers.
 *
 * @param first the one that is asked about
 * @param second the one that it is held against
 */
public record CompareQuestion(AssessQuestion first, AssessQuestion second) implements Question<Comparison> {
    @Override
    public Comparison answer(Capacity capacity, Watch watch) {
        Assessment one = first.answer(capacity, watch.part(0, 0.5));
        Assessment other = second.answer(capacity, watch.part(0.5, 1));
        return Comparison.of(one, other);
    }
}
