package dev.gradus.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is told of one finding, in the order in which it is told. Terminal, page, web and documents render the same passages; how they look
 * is the surface's affair, what they say and in which order is not.
 *
 * @param id what it tells, "verdict", and of what, "proposal:yongbyon-for-five": by it a surface finds a passage, never by its text
 * @param title "" = none
 * @param blocks what stands under the title
 * @param parts passages inside this one
 */
public record Passage(String id, String title, List<Block> blocks, List<Passage> parts) {
    public Passage {
        blocks = List.copyOf(blocks);
        parts = List.copyOf(parts);
    }

    /** What a passage is made of. */
    public sealed interface Block {}

    /** Sentences that belong together. */
    public record Paragraph(List<Sentence> sentences) implements Block {
        public Paragraph {
            sentences = List.copyOf(sentences);
        }

        /** All of it in one text. */
        public Sentence whole() {
            return Sentence.joined(sentences);
        }
    }

    /** Entries of a list, one thought each. */
    public record Points(List<Sentence> entries) implements Block {
        public Points {
            entries = List.copyOf(entries);
        }
    }

    public record Table(ResultTable table) implements Block {}

    public static Builder of(String id, String title) {
        return new Builder(id, title);
    }

    /** What it tells: the id up to the colon, "proposal". */
    public String kind() {
        int colon = id.indexOf(':');
        return colon < 0 ? id : id.substring(0, colon);
    }

    /** The first passage of that id: this one, or one inside it; an empty one where nothing of the kind is told. */
    public Passage find(String wanted) {
        return walk().filter(passage -> passage.id.equals(wanted))
                .findFirst()
                .orElseGet(() -> of(wanted, "").done());
    }

    private Stream<Passage> walk() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Passage::walk));
    }

    /** All that it says, in one text. */
    public Sentence whole() {
        return Sentence.joined(sentences());
    }

    public boolean isEmpty() {
        return blocks.isEmpty() && parts.stream().allMatch(Passage::isEmpty);
    }

    /** All texts in the order in which they are told, those of the parts after its own; cells of tables are not among them. */
    public List<Sentence> sentences() {
        List<Sentence> all = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Paragraph paragraph -> all.addAll(paragraph.sentences());
                case Points points -> all.addAll(points.entries());
                case Table _ -> {}
            }
        }
        parts.forEach(part -> all.addAll(part.sentences()));
        return all;
    }

    /** Puts a passage together; what is empty is left out. */
    public static final class Builder {
        private final String id;
        private final String title;
        private final List<Block> blocks = new ArrayList<>();
        private final List<Passage> parts = new ArrayList<>();

        private Builder(String id, String title) {
            this.id = id;
            this.title = title;
        }

        /** One paragraph. */
        public Builder say(List<Sentence> sentences) {
            List<Sentence> said = sentences.stream().filter(s -> !s.isEmpty()).toList();
            if (!said.isEmpty()) {
                blocks.add(new Paragraph(said));
            }
            return this;
        }

        public Builder say(Sentence... sentences) {
            return say(List.of(sentences));
        }

        public Builder list(List<Sentence> entries) {
            List<Sentence> said = entries.stream().filter(s -> !s.isEmpty()).toList();
            if (!said.isEmpty()) {
                blocks.add(new Points(said));
            }
            return this;
        }

        public Builder table(ResultTable table) {
            if (!table.rows().isEmpty()) {
                blocks.add(new Table(table));
            }
            return this;
        }

        public Builder part(Passage passage) {
            if (!passage.isEmpty()) {
                parts.add(passage);
            }
            return this;
        }

        public Builder parts(List<Passage> passages) {
            passages.forEach(this::part);
            return this;
        }

        public Passage done() {
            return new Passage(id, title, blocks, parts);
        }
    }
}
