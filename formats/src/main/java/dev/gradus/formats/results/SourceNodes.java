package dev.gradus.formats.results;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Source;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The documents that the case cites. */
final class SourceNodes {
    private SourceNodes() {}

    static ArrayNode node(Case written) {
        return node(written.sources());
    }

    static ArrayNode node(List<Source> sources) {
        return Nodes.array(sources, SourceNodes::source);
    }

    private static JsonNode source(Source source) {
        return Entry.of(source.id())
                .text("title", source.title())
                .text("author", source.author())
                .text("publisher", source.publisher())
                .word("language", source.language())
                .word("published", source.published())
                .word("address", source.address())
                .word("kind", source.kind())
                .text("note", source.note())
                .node();
    }
}
