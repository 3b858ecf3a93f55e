package dev.gradus.report.view;

import java.util.List;
import java.util.Set;

/**
 * The verdict, and what the case is about.
 *
 * @param points what a point is
 * @param sentences what follows the headline
 * @param proposals what becomes of each proposal
 * @param further what else follows
 * @param disclaimer what the figures are not
 * @param asOf date of knowledge
 */
public record OverviewView(
        Phrase title,
        String headline,
        String points,
        List<Sentence> sentences,
        List<String> proposals,
        List<String> further,
        String disclaimer,
        String asOf,
        Phrase summary) {
    static OverviewView of(LocalizedContext e) {
        List<String> said = Sayings.verdict(e);
        List<String> proposals =
                said.stream().filter(Set.copyOf(Sayings.proposals(e))::contains).toList();
        int from = proposals.isEmpty() ? said.size() : said.indexOf(proposals.getFirst());
        return new OverviewView(
                e.text(e.written().title()),
                Sayings.headline(e),
                Sayings.points(e),
                said.subList(0, from).stream().map(s -> linked(e, s)).toList(),
                proposals,
                said.subList(Math.min(said.size(), from + proposals.size()), said.size()),
                Sayings.disclaimer(e),
                e.words().date(e.written().asOf()),
                e.text(e.written().summary()));
    }

    private static Sentence linked(LocalizedContext e, String sentence) {
        Sentence switchingValue = Sentence.switchingValue(e, e.assessment().best());
        return sentence.equals(switchingValue.text()) ? switchingValue : Sentence.plain(sentence);
    }
}
