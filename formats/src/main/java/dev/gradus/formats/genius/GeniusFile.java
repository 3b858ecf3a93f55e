package dev.gradus.formats.genius;

import dev.gradus.formats.domain.Names;
import dev.gradus.formats.domain.Numerals;
import dev.gradus.formats.domain.SourceFile;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Place;
import dev.gradus.formats.source.Problems;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Typed access to the attributes of one GENIUS file. */
record GeniusFile(SourceFile file, XmlElement root) {
    /** Kinds of issues. */
    enum Kind {
        DISCRETE,
        INTEGER,
        REAL;

        static final List<String> WORDS = List.of("discrete", "integer", "real");
    }

    Problems problems() {
        return file.problems();
    }

    /** The issues below an element, however deep their objectives are nested, in the order of the file. */
    List<XmlElement> issues() {
        return root.all("issue").toList();
    }

    static String path(XmlElement element) {
        String name = element.text("name").isEmpty() ? element.text("index") : element.text("name");
        return element.name() + "." + Node.Found.cut(Names.tidy(name));
    }

    /** The kind of an issue; empty after noting that the word for it is unknown. */
    Optional<Kind> findKind(XmlElement issue) {
        String word = issue.text("type").isEmpty() ? issue.text("vtype") : issue.text("type");
        int kind = word.isEmpty() ? 0 : Kind.WORDS.indexOf(word.toLowerCase(Locale.ROOT));
        if (kind < 0) {
            Place place = issue.find("type").map(XmlElement.Attribute::place).orElse(issue.place());
            unknown(word, Kind.WORDS, path(issue) + ".type", place);
        }
        return kind < 0 ? Optional.empty() : Optional.of(Kind.values()[kind]);
    }

    void unknown(String word, List<String> known, String path, Place place) {
        String expected = String.join(", ", known);
        problems().add(Code.SCENARIO_KIND, path, place, Node.Found.cut(word), expected, known.getFirst());
    }

    /** A number in an attribute; empty where the attribute is missing, 0 after noting that it is no number. */
    OptionalDouble findNumber(XmlElement element, String attribute) {
        Optional<XmlElement.Attribute> found = element.find(attribute);
        return found.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Numerals.read(
                        found.get().text().strip(),
                        path(element) + "." + attribute,
                        found.get().place(),
                        problems()));
    }

    /** A number in an attribute; 0 after noting that there is none. */
    double number(XmlElement element, String attribute) {
        OptionalDouble found = findNumber(element, attribute);
        if (found.isEmpty()) {
            problems().add(Code.KEY_MISSING, path(element) + "." + attribute, element.place(), "", attribute);
        }
        return found.orElse(0);
    }

    /** A whole number in an attribute; empty after noting that there is none. */
    OptionalInt findWhole(XmlElement element, String attribute) {
        Optional<XmlElement.Attribute> found = element.find(attribute);
        if (found.isEmpty()) {
            problems().add(Code.KEY_MISSING, path(element) + "." + attribute, element.place(), "", attribute);
            return OptionalInt.empty();
        }
        String text = found.get().text().strip();
        Optional<Integer> whole = Numerals.findWhole(text);
        if (whole.isEmpty()) {
            problems()
                    .add(
                            Code.NUMBER_INVALID,
                            path(element) + "." + attribute,
                            found.get().place(),
                            Node.Found.cut(text),
                            "-999999999 … 999999999",
                            "1");
        }
        return whole.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /** What holds the bounds of an issue: the issue itself, else the {@code range} in it. */
    XmlElement bounds(XmlElement issue) {
        return issue.find("lowerbound").isPresent()
                ? issue
                : issue.children("range").findFirst().orElse(issue);
    }
}
