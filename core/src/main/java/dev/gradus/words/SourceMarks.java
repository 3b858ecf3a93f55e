package dev.gradus.words;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Short marks behind what is told, "[1, 4 ¶3]", and the list of the sources that they stand for. */
public final class SourceMarks {
    /** What a mark can be looked up by begins so: "sources.act". */
    public static final String REF = "sources.";

    private final Words words;
    private final List<Source> sources;

    public SourceMarks(Words words) {
        this.words = words;
        this.sources = words.written().sources();
    }

    /** The case has sources. */
    public boolean isUsed() {
        return !sources.isEmpty();
    }

    /** "[1, 4 ¶3]"; empty where no source is named. */
    public Sentence of(Basis... bases) {
        Sentence marks = marks(List.of(bases));
        return marks.isEmpty() ? marks : Sentence.joined("", List.of(Sentence.of("["), marks, Sentence.of("]")));
    }

    /** The same in a sentence of its own: "Source: 1, 4 ¶3." */
    public Sentence said(Basis basis) {
        Sentence marks = marks(List.of(basis));
        return marks.isEmpty() ? marks : words.tell("text.sourced", marks);
    }

    /** The same for a column of its own: "1, 4 ¶3", or that there is none. */
    public Sentence cell(List<Basis> bases) {
        Sentence marks = marks(bases);
        return marks.isEmpty() ? Sentence.of(StepWords.NOTHING) : marks;
    }

    private Sentence marks(List<Basis> bases) {
        List<Sentence> marks = new ArrayList<>();
        for (int k = 0; k < sources.size(); k++) {
            String id = sources.get(k).id();
            String number = Integer.toString(k + 1);
            bases.stream()
                    .flatMap(basis -> basis.citations().stream())
                    .filter(citation -> citation.source().equals(id))
                    .map(citation -> (number + " " + citation.place()).strip())
                    .distinct()
                    .forEach(mark -> marks.add(Sentence.number(mark, REF + id)));
        }
        return Sentence.joined(words.say("list.comma"), marks);
    }

    /** "sources": each in an entry, in the order of their numbers. */
    public Passage passage() {
        return Passage.of("sources", words.sentence("text.sources"))
                .list(IntStream.range(0, sources.size())
                        .mapToObj(k -> Sentence.of((k + 1) + ". " + entry(sources.get(k))))
                        .toList())
                .done();
    }

    /** "Title. Author, publisher, 2019-02-27. https://…" */
    private String entry(Source source) {
        List<String> said = new ArrayList<>(List.of(words.text(source.title()), by(source), source.address()));
        said.removeIf(String::isEmpty);
        return String.join(". ", said);
    }

    /** Who wrote and published it, and when. */
    public String by(Source source) {
        return String.join(
                words.say("list.comma"),
                Stream.of(words.text(source.author()), words.text(source.publisher()), source.published())
                        .filter(part -> !part.isEmpty())
                        .toList());
    }
}
