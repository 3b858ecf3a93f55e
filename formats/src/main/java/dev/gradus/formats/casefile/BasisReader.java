package dev.gradus.formats.casefile;

import dev.gradus.agreement.Basis;
import dev.gradus.agreement.Basis.Citation;
import dev.gradus.agreement.Basis.Quote;
import dev.gradus.agreement.Basis.Revision;
import dev.gradus.agreement.LocalText;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads where something comes from: the keys {@link Shape#BASIS} of a mapping. */
final class BasisReader {
    private final Fields fields;
    private final Reading reading;

    private BasisReader(Fields fields) {
        this.fields = fields;
        this.reading = fields.reading();
    }

    static Basis read(Fields fields) {
        if (Shape.BASIS.stream().noneMatch(fields::has)) {
            return Basis.NONE;
        }
        BasisReader reader = new BasisReader(fields);
        return new Basis(
                reader.citations(),
                fields.text("claimed by"),
                fields.text("judged"),
                reader.quotes(),
                reader.revisions());
    }

    private List<Citation> citations() {
        return fields.find("source")
                .map(node -> citations(node, fields.child("source")))
                .orElse(List.of());
    }

    private List<Citation> citations(Node node, String path) {
        List<Node> written = node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
        List<Citation> citations = new ArrayList<>();
        for (Node one : written) {
            String text = reading.string(one, path).strip();
            if (!text.isEmpty()) {
                citations.add(citation(text, one, path));
            }
        }
        return citations;
    }

    private Citation citation(String text, Node node, String path) {
        String[] parts = text.split("\\s+", 2);
        if (!reading.ids().sources().contains(parts[0])) {
            reading.unknown(
                    Code.REFERENCE_UNKNOWN,
                    parts[0],
                    path,
                    node.place(),
                    reading.ids().sources(),
                    path);
        }
        return new Citation(parts[0], parts.length > 1 ? parts[1] : "");
    }

    private List<Quote> quotes() {
        Optional<Node> quote = fields.find("quote");
        String path = fields.child("quote");
        if (quote.isEmpty() || quote.get() instanceof Node.Refused) {
            return List.of();
        }
        List<Node> written = quote.get() instanceof Node.Sequence sequence ? sequence.items() : List.of(quote.get());
        return written.stream().map(node -> quote(node, path)).toList();
    }

    /** {@code {original: vi, vi: …, en: …}}: every key but "original" is a language. */
    private Quote quote(Node node, String path) {
        Map<String, String> texts = new TreeMap<>();
        String original = "";
        for (Node.Entry entry : fields.mapping(node, path).entries()) {
            String key = entry.key().text();
            String value = reading.string(entry.value(), path + "." + Reading.segment(Node.Found.cut(key)));
            if (key.equals("original")) {
                original = value;
            } else if (Reading.isLanguage(key)) {
                texts.put(key, value);
            } else {
                String known = "en, vi, ko";
                reading.problems()
                        .add(
                                Code.LANGUAGE_INVALID,
                                path,
                                entry.key().place(),
                                entry.key().found(),
                                known);
            }
        }
        if (!(node instanceof Node.Mapping)) {
            return new Quote(original, LocalText.NONE);
        }
        String missing = original.isEmpty() ? "original" : original;
        if (!texts.containsKey(missing)) {
            reading.problems()
                    .add(
                            Code.KEY_MISSING,
                            path + "." + Node.Found.cut(missing),
                            node.place(),
                            "",
                            Node.Found.cut(missing));
        }
        return new Quote(original, new LocalText(texts));
    }

    private List<Revision> revisions() {
        String path = fields.child("new evidence");
        List<Revision> revisions = new ArrayList<>();
        List<Node> items = fields.find("new evidence")
                .map(node -> fields.items(node, path))
                .orElse(List.of());
        for (int i = 0; i < items.size(); i++) {
            Node node = items.get(i);
            Fields revision = Fields.of(reading, node, Shape.REVISION, path + "." + i, node.place());
            List<Citation> citations = revision.find("source")
                    .map(source -> citations(source, revision.child("source")))
                    .orElse(List.of());
            revisions.add(
                    new Revision(revision.date("on", LocalDate.EPOCH), was(revision), revision.text("why"), citations));
        }
        return revisions;
    }

    /** The number before, as it was written. */
    private static String was(Fields revision) {
        Node node = revision.find("was").orElse(new Node.Refused(revision.place()));
        return node instanceof Node.Sequence
                ? "[" + String.join(", ", revision.names(node, revision.child("was"))) + "]"
                : revision.string("was");
    }
}
