package dev.gradus.formats.genius;

import dev.gradus.formats.domain.SourceFile;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Place;
import dev.gradus.formats.source.Problems;
import dev.gradus.formats.source.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

/**
 * The tree of an XML file with the place of every element and attribute, read as forgivingly as GENIUS reads ({@link XmlTag}). Without
 * document types there are no entities beyond the five of XML, so nothing is fetched and nothing multiplies; depth and size are bounded.
 */
final class XmlTree {
    static final int MAX_DEPTH = 32;
    static final int MAX_SIZE = 200_000;

    private final XmlSource source;
    private final String text;
    private final SourceFile file;
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private Optional<XmlElement> root = Optional.empty();
    private boolean refused;
    private int size;

    private XmlTree(XmlSource source, SourceFile file) {
        this.source = source;
        this.text = source.text();
        this.file = file;
    }

    /** The root element; empty after noting why there is none. */
    static Optional<XmlElement> find(byte[] bytes, SourceFile file) {
        return XmlSource.find(bytes, file).flatMap(source -> new XmlTree(source, file).find());
    }

    private Problems problems() {
        return file.problems();
    }

    private Optional<XmlElement> find() {
        try {
            int at = 0;
            while (root.isEmpty() && !refused) {
                at = next(at);
            }
            if (!refused) {
                tail(at);
            }
        } catch (XmlTag.Broken broken) {
            syntax(broken.index());
        }
        return problems().isEmpty() ? root : Optional.empty();
    }

    /** Takes what begins at the next bracket; returns where it ends. */
    private int next(int from) throws XmlTag.Broken {
        int at = text.indexOf('<', from);
        String between = text.substring(from, at < 0 ? text.length() : at);
        if (at < 0 || (open.isEmpty() && !between.isBlank())) {
            throw new XmlTag.Broken(at < 0 ? text.length() : from);
        }
        if (text.startsWith("<!--", at)) {
            return behind("-->", at + 4, at);
        }
        if (text.startsWith("<?", at)) {
            return behind("?>", at + 2, at);
        }
        if (text.startsWith("<![CDATA[", at) && !open.isEmpty()) {
            return behind("]]>", at + 9, at);
        }
        if (text.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
            problems().add(Code.XML_DTD, "", source.place(at));
            refused = true;
            return at;
        }
        return text.startsWith("</", at) ? close(at) : open(at);
    }

    private int behind(String end, int from, int start) throws XmlTag.Broken {
        int at = text.indexOf(end, from);
        if (at < 0) {
            throw new XmlTag.Broken(start);
        }
        return at + end.length();
    }

    private int open(int start) throws XmlTag.Broken {
        XmlTag tag = XmlTag.read(source, file, start);
        size += 1 + tag.attributes().size();
        if (open.size() >= MAX_DEPTH || size > MAX_SIZE) {
            boolean deep = open.size() >= MAX_DEPTH;
            Code code = deep ? Code.XML_DEPTH : Code.XML_SIZE;
            problems().add(code, "", source.place(start), "", "" + (deep ? MAX_DEPTH : MAX_SIZE));
            refused = true;
            return start;
        }
        open.push(new XmlElement(tag.tagName(), source.place(start), tag.attributes(), new ArrayList<>()));
        if (tag.isClosed()) {
            leave();
        }
        return tag.end();
    }

    private int close(int start) throws XmlTag.Broken {
        int end = text.indexOf('>', start);
        if (end < 0 || open.isEmpty()) {
            throw new XmlTag.Broken(start);
        }
        String name = text.substring(start + 2, end).strip();
        if (!name.equals(open.element().name())) {
            throw new XmlTag.Broken(start + 2);
        }
        leave();
        return end + 1;
    }

    private void leave() {
        XmlElement element = open.pop();
        if (open.isEmpty()) {
            root = Optional.of(element);
        } else {
            open.element().children().add(element);
        }
    }

    /** What stands behind the root, which GENIUS does not look at. */
    private void tail(int from) {
        String rest = text.substring(from).replaceAll("(?s)<!--.*?-->", "").strip();
        if (rest.toUpperCase(Locale.ROOT).startsWith("<!DOCTYPE")) {
            problems().add(Code.XML_DTD, "", source.place(text.indexOf("<!", from)));
        } else if (!rest.isEmpty()) {
            file.notes().add(Code.XML_TAIL, "", source.place(from), SourceText.word(text, source.place(from)));
        }
    }

    private void syntax(int index) {
        if (text.isBlank()) {
            problems().add(Code.YAML_EMPTY, "", Place.START);
        } else {
            Place place = source.place(index);
            problems().add(Code.XML_SYNTAX, "", place, SourceText.word(text, place));
        }
    }
}
