package dev.gradus.report.view;

import java.util.List;

/**
 * The verdict, and what the case is about.
 *
 * @param sentences what follows the headline
 * @param disclaimer what the figures are not
 * @param asOf date of knowledge
 */
public record OverviewView(Phrase title, String headline, List<String> sentences, String disclaimer, String asOf, Phrase summary) {
    static OverviewView of(Edition e) {
        return new OverviewView(
                e.text(e.written().title()),
                Sayings.headline(e),
                Sayings.verdict(e),
                Sayings.disclaimer(e),
                e.words().date(e.written().asOf()),
                e.text(e.written().summary()));
    }
}
