package dev.gradus.service;

import dev.gradus.service.refusal.Refusal;
import dev.gradus.work.Watch;

/**
 * What a person asks: a record of all that decides the answer. Every surface (terminal, browser, cluster) asks the same questions and gets
 * the same findings; how they look is its own affair.
 *
 * @param <F> the findings
 */
@FunctionalInterface
public interface Question<F> {
    /**
     * @param capacity what the analysis may use; the answer does not depend on it unless it does not fit
     * @throws Watch.Stopped when the watch asks to stop
     * @throws Refusal where there is no answer
     */
    F answer(Capacity capacity, Watch watch);
}
