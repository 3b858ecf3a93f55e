package dev.gradus.formats.genius;

import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Place;
import dev.gradus.formats.source.Problems;
import dev.gradus.formats.source.SourceText;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The tree of an XML file with the place of every element and attribute. Without document types there are no entities beyond the five
 * of XML, so nothing is fetched and nothing multiplies; depth and size are bounded.
 */
final class XmlTree {
    static final int MAX_DEPTH = 32;
    static final int MAX_SIZE = 200_000;

    /** Of further attributes of an element the place is that of the element. */
    private static final int MAX_LOCATED = 50;

    private static final Pattern ENCODING =
            Pattern.compile("encoding\\s*=\\s*[\"'](ISO-8859-1|windows-1252)[\"']", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final int[] lineStarts;
    private final Problems problems;
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private Optional<XmlElement> root = Optional.empty();
    private int size;
    private int lastIndex;
    private int lastColumn = 1;

    private XmlTree(String text, Problems problems) {
        this.text = text;
        this.lineStarts = lineStarts(text);
        this.problems = problems;
    }

    /** The root element; empty after noting why there is none. */
    static Optional<XmlElement> find(byte[] bytes, Problems problems) {
        return SourceText.find(utf8(bytes), problems).flatMap(text -> {
            XmlTree tree = new XmlTree(withoutDeclaration(text), problems);
            return tree.run() && problems.isEmpty() ? tree.root : Optional.empty();
        });
    }

    /** UTF-8, or one of the two older encodings if the declaration names it. */
    private static byte[] utf8(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 4_000), StandardCharsets.ISO_8859_1);
        int at = declaration(start);
        if (at >= 0) {
            Matcher encoding = ENCODING.matcher(start.substring(at, start.indexOf("?>", at)));
            if (encoding.find()) {
                return new String(bytes, Charset.forName(encoding.group(1))).getBytes(StandardCharsets.UTF_8);
            }
        }
        return bytes;
    }

    /** A comment may stand before the declaration, which XML forbids; blanks in its stead keep every place. */
    private static String withoutDeclaration(String text) {
        int at = declaration(text);
        if (at < 0) {
            return text;
        }
        int end = text.indexOf("?>", at) + 2;
        return text.substring(0, at) + text.substring(at, end).replaceAll("[^\\r\\n]", " ") + text.substring(end);
    }

    /** Where the declaration begins, after blanks and comments; −1 where there is none. */
    private static int declaration(String text) {
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("<!--", at) && text.indexOf("-->", at + 4) > 0) {
                at = text.indexOf("-->", at + 4) + 3;
            } else {
                boolean isDeclaration = text.startsWith("<?xml ", at) && text.indexOf("?>", at) > 0;
                return isDeclaration ? at : -1;
            }
        }
        return -1;
    }

    private static int[] lineStarts(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                starts.add(i + 1);
            }
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Columns are counted on from the last place on the same line, so that a file of one line is read in one pass. */
    private Place place(int index) {
        int found = Arrays.binarySearch(lineStarts, index);
        int line = found >= 0 ? found : -found - 2;
        boolean isOnward = lastIndex >= lineStarts[line] && lastIndex <= index;
        int from = isOnward ? lastIndex : lineStarts[line];
        int column = (isOnward ? lastColumn : 1) + text.codePointCount(from, index);
        lastIndex = index;
        lastColumn = column;
        return new Place(line + 1, column);
    }

    private int index(int line, int column) {
        int start = lineStarts[Math.clamp(line - 1, 0, lineStarts.length - 1)];
        return Math.clamp(start + column - 1L, 0, text.length());
    }

    private boolean run() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> StringReader.nullReader());
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            boolean goesOn = true;
            while (goesOn && reader.hasNext()) {
                goesOn = take(reader.next(), reader);
            }
            return goesOn;
        } catch (XMLStreamException e) {
            var location = e.getLocation();
            int at = location == null ? 0 : index(location.getLineNumber(), location.getColumnNumber());
            syntax(at);
            return false;
        } catch (RuntimeException _) {
            syntax(0);
            return false;
        }
    }

    private void syntax(int index) {
        if (text.isBlank()) {
            problems.add(Code.YAML_EMPTY, "", Place.START);
        } else {
            Place place = place(index);
            problems.add(Code.XML_SYNTAX, "", place, SourceText.word(text, place));
        }
    }

    private boolean take(int event, XMLStreamReader reader) {
        int end =
                index(reader.getLocation().getLineNumber(), reader.getLocation().getColumnNumber());
        switch (event) {
            case XMLStreamConstants.DTD -> {
                int start = Math.max(0, text.lastIndexOf("<!DOCTYPE", end));
                problems.add(Code.XML_DTD, "", place(start));
                return false;
            }
            case XMLStreamConstants.START_ELEMENT -> {
                return open(reader, end);
            }
            case XMLStreamConstants.END_ELEMENT -> close();
            default -> {}
        }
        return true;
    }

    private boolean open(XMLStreamReader reader, int end) {
        int start = Math.max(0, text.lastIndexOf('<', Math.max(0, end - 1)));
        size += 1 + reader.getAttributeCount();
        if (open.size() >= MAX_DEPTH || size > MAX_SIZE) {
            boolean deep = open.size() >= MAX_DEPTH;
            problems.add(
                    deep ? Code.XML_DEPTH : Code.XML_SIZE, "", place(start), "", "" + (deep ? MAX_DEPTH : MAX_SIZE));
            return false;
        }
        Place place = place(start);
        Map<String, XmlElement.Attribute> attributes = new LinkedHashMap<>();
        int at = start;
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            at = i < MAX_LOCATED ? attribute(name, at, end) : at;
            attributes.put(name, new XmlElement.Attribute(reader.getAttributeValue(i), place(at)));
        }
        open.push(new XmlElement(reader.getLocalName(), place, attributes, new ArrayList<>()));
        return true;
    }

    /** Where the value of an attribute begins, inside its quotes; attributes come in the order of the file. */
    private int attribute(String name, int start, int end) {
        String tag = text.substring(start, Math.max(start, end));
        Matcher found =
                Pattern.compile("\\s" + Pattern.quote(name) + "\\s*=\\s*[\"']").matcher(tag);
        return found.find() ? start + found.end() : start;
    }

    private void close() {
        XmlElement element = open.pop();
        if (open.isEmpty()) {
            root = Optional.of(element);
        } else {
            open.element().children().add(element);
        }
    }
}
