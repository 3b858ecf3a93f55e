package dev.gradus.words;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Basis.Citation;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Source;
import java.util.ArrayList;
import java.util.List;

/** Where a fact or a number comes from, in words. */
public final class Bases {
    private final Words words;

    public Bases(Words words) {
        this.words = words;
    }

    /** "source: title, ¶4; claimed by the DPRK; analyst’s judgement: …". */
    public String basis(Basis basis) {
        List<String> parts = new ArrayList<>();
        if (!basis.citations().isEmpty()) {
            parts.add(words.say("basis.source", citations(basis.citations())));
        }
        if (!basis.claimedBy().isEmpty()) {
            parts.add(words.say("basis.claimed", claimant(basis.claimedBy())));
        }
        if (!basis.judged().isEmpty()) {
            parts.add(words.say("basis.judged.because", words.text(basis.judged())));
        }
        return parts.isEmpty() ? words.say("basis.none") : String.join(words.say("list.semicolon"), parts);
    }

    /** In a word or two, for brackets: "analyst’s judgement", "source: title, ¶4", "“large gain” by the table; no source given". */
    public String shortForm(Figure figure) {
        return figure.wording().isNone()
                ? source(figure)
                : new Wordings(words).shortForm(figure) + words.say("list.semicolon") + source(figure);
    }

    private String source(Figure figure) {
        if (!figure.given() && figure.basis().isMissing()) {
            return words.say("basis.default");
        }
        if (!figure.basis().judged().isEmpty()) {
            return words.say("basis.judged");
        }
        List<Citation> citations = figure.basis().citations();
        return citations.isEmpty()
                ? words.say("basis.none")
                : words.say("basis.source", citation(citations.getFirst()));
    }

    /** "title, ¶4". */
    public String citation(Citation citation) {
        String title = words.written().sources().stream()
                .filter(source -> source.id().equals(citation.source()))
                .map(Source::title)
                .map(words::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(citation.source());
        return citation.place().isEmpty() ? title : words.say("basis.place", title, citation.place());
    }

    private String citations(List<Citation> citations) {
        return String.join(
                words.say("list.semicolon"),
                citations.stream().map(this::citation).toList());
    }

    /** A claimant: the party where the text is the id of one. */
    public String claimant(LocalText claimedBy) {
        return words.partyOr(claimedBy, words::theParty);
    }
}
