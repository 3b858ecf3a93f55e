package dev.gradus.report.view;

import java.util.List;

/**
 * The verdict, and what the case is about.
 *
 * @param sentences of the verdict, the first as the headline
 * @param asOf date of knowledge
 */
public record OverviewView(Phrase title, String headline, List<String> sentences, String asOf, Phrase summary) {
    static OverviewView of(Edition e) {
        List<String> said = Sayings.verdict(e);
        return new OverviewView(
                e.text(e.written().title()),
                said.isEmpty() ? "" : said.getFirst(),
                said.stream().skip(1).toList(),
                e.words().date(e.written().asOf()),
                e.text(e.written().summary()));
    }
}
