package dev.gradus.report.view.section;

import dev.gradus.agreement.Structure;
import dev.gradus.report.view.context.LocalizedContext;
import dev.gradus.report.view.picture.Lines;
import dev.gradus.report.view.picture.StateDiagram;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.review.StabilityFindings;
import dev.gradus.words.Passage;
import dev.gradus.words.Sentence;
import dev.gradus.words.stability.StabilityWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a page shows of a conflict, in one language.
 *
 * @param verdict what it comes to in front
 * @param told the other passages, in the order in which they are told
 * @param makers in the order of the decision makers, for the key of the picture
 * @param evolution goes with the picture
 * @param cards the picture in words
 */
public record ConflictView(
        StabilityWords words,
        List<Sentence> verdict,
        List<Passage> told,
        List<Maker> makers,
        Passage evolution,
        StateDiagram diagram,
        List<Card> cards) {
    private static final int LINE = 22;
    private static final int LINES = 4;
    /** Parties that have a colour of their own; after them they begin again. */
    private static final int COLOURS = 8;

    public ConflictView {
        verdict = List.copyOf(verdict);
        told = List.copyOf(told);
        makers = List.copyOf(makers);
        cards = List.copyOf(cards);
    }

    /** @param look the colour, the same wherever the page shows this party */
    public record Maker(String name, String look) {}

    /** A state and the moves from it that are drawn. */
    public record Card(StateDiagram.Mark mark, String name, List<Move> moves) {
        public Card {
            moves = List.copyOf(moves);
        }

        /** As it stands in the box. */
        public List<String> lines() {
            return Lines.of(name, LINE, LINES);
        }
    }

    /**
     * @param who and what they do
     * @param target the name of the state that it leads to
     * @param look of the mover
     */
    public record Move(String who, String target, boolean better, String look) {}

    /** Where the parties of a case could rest without a roadmap; each has the colour that it has elsewhere on the page. */
    public static Optional<ConflictView> find(LocalizedContext e) {
        Structure structure = e.structure();
        return e.assessment().rest().map(review -> {
            Conflict conflict = review.conflict();
            List<String> parties =
                    structure.parties().stream().map(party -> party.id()).toList();
            List<Integer> colours = conflict.makers().stream()
                    .map(maker -> Math.max(0, parties.indexOf(maker.id())))
                    .toList();
            return of(new StabilityWords(e.words(), StabilityFindings.of(review)), colours, StateDiagram.of(review));
        });
    }

    /** @param colours of the decision makers */
    public static ConflictView of(StabilityWords words, List<Integer> colours, StateDiagram diagram) {
        List<Passage> passages = words.passages();
        List<Maker> makers = IntStream.range(0, colours.size())
                .mapToObj(k -> new Maker(words.maker(k), "party-" + colours.get(k) % COLOURS))
                .toList();
        return new ConflictView(
                words,
                passages.getFirst().sentences(),
                passages.subList(1, passages.size()),
                makers,
                words.evolution(),
                diagram,
                diagram.marks().stream()
                        .map(mark -> card(words, makers, diagram, mark))
                        .toList());
    }

    private static Card card(StabilityWords words, List<Maker> makers, StateDiagram diagram, StateDiagram.Mark mark) {
        return new Card(
                mark,
                words.stateName(mark.state()),
                diagram.lines().stream()
                        .filter(line -> line.from() == mark.state())
                        .map(line -> move(words, makers, line))
                        .toList());
    }

    private static Move move(StabilityWords words, List<Maker> makers, StateDiagram.Line line) {
        boolean together = line.maker() == StateDiagram.TOGETHER;
        String mover = together
                ? words.say("picture.together")
                : makers.get(line.maker()).name();
        return new Move(
                words.mover(mover, line.from(), line.to()),
                words.stateName(line.to()),
                line.better(),
                look(makers, line.maker()));
    }

    private static String look(List<Maker> makers, int maker) {
        return maker == StateDiagram.TOGETHER ? "several" : makers.get(maker).look();
    }

    /** The colour of a line. */
    public String look(StateDiagram.Line line) {
        return look(makers, line.maker());
    }

    public String say(String key, Object... args) {
        return words.say(key, args);
    }
}
