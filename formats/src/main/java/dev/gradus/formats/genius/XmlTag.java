package dev.gradus.formats.genius;

import dev.gradus.formats.domain.SourceFile;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.SourceText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a start tag with its attributes, as forgivingly as GENIUS: a bare ampersand, an attribute without a blank before it or without
 * quotes, or twice, is read, and a note says so. An entity is one of the five of XML or the number of a character; no other is known.
 */
final class XmlTag {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_:][\\p{L}\\p{N}_:.\\-]*");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#([0-9]{1,7})|#x([0-9A-Fa-f]{1,6})|([A-Za-z_][\\w.\\-]*));");
    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

    private final XmlSource source;
    private final String text;
    private final SourceFile file;
    private final Map<String, XmlElement.Attribute> attributes = new LinkedHashMap<>();
    private String name = "";
    private int at;
    private boolean closed;

    private XmlTag(XmlSource source, SourceFile file, int at) {
        this.source = source;
        this.text = source.text();
        this.file = file;
        this.at = at;
    }

    /** Where the file cannot be read on. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1;
        private final int index;

        Broken(int index) {
            super("", null, false, false);
            this.index = index;
        }

        int index() {
            return index;
        }
    }

    /** @param start where the tag begins, with its bracket */
    static XmlTag read(XmlSource source, SourceFile file, int start) throws Broken {
        XmlTag tag = new XmlTag(source, file, start + 1);
        tag.name = tag.name();
        while (tag.goesOn()) {
            tag.attribute();
        }
        return tag;
    }

    String tagName() {
        return name;
    }

    Map<String, XmlElement.Attribute> attributes() {
        return attributes;
    }

    /** Behind the tag. */
    int end() {
        return at;
    }

    /** Whether the element ends with the tag. */
    boolean isClosed() {
        return closed;
    }

    private boolean goesOn() throws Broken {
        int before = at;
        blanks();
        if (text.startsWith("/>", at)) {
            closed = true;
            at += 2;
            return false;
        }
        if (character() == '>') {
            at++;
            return false;
        }
        if (before == at) {
            note(Code.XML_SPACE, at, Node.Found.cut(nextName()));
        }
        return true;
    }

    private String nextName() {
        Matcher matcher = NAME.matcher(text).region(at, text.length());
        return matcher.lookingAt() ? matcher.group() : "";
    }

    private void attribute() throws Broken {
        int start = at;
        String attribute = name();
        blanks();
        if (character() != '=') {
            throw new Broken(start);
        }
        at++;
        blanks();
        int from = at;
        char quote = character();
        boolean quoted = quote == '"' || quote == '\'';
        String value = quoted ? quoted(quote) : bare(attribute);
        int begins = quoted ? from + 1 : from;
        if (attributes.containsKey(attribute)) {
            note(Code.XML_TWICE, start, Node.Found.cut(attribute));
        }
        attributes.put(attribute, new XmlElement.Attribute(decoded(value, begins), source.place(begins)));
    }

    /** With a bracket inside that another follows, a quote is missing. */
    private String quoted(char quote) throws Broken {
        int end = text.indexOf(quote, at + 1);
        if (end < 0) {
            throw new Broken(at);
        }
        String value = text.substring(at + 1, end);
        int angle = value.indexOf('<');
        if (angle >= 0 && value.indexOf('>') >= 0) {
            throw new Broken(at + 1 + angle);
        }
        if (angle >= 0) {
            note(Code.XML_ANGLE, at + 1 + angle);
        }
        at = end + 1;
        return value;
    }

    private String bare(String attribute) throws Broken {
        int end = at;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && text.charAt(end) != '>'
                && !text.startsWith("/>", end)) {
            end++;
        }
        String value = text.substring(at, end);
        if (value.isEmpty() || value.indexOf('<') >= 0 || value.indexOf('"') >= 0) {
            throw new Broken(at);
        }
        note(Code.XML_QUOTES, at, Node.Found.cut(attribute));
        at = end;
        return value;
    }

    private String decoded(String value, int from) throws Broken {
        if (value.indexOf('&') < 0) {
            return spaced(value);
        }
        StringBuilder decoded = new StringBuilder();
        int done = 0;
        for (int i = value.indexOf('&'); i >= 0; i = value.indexOf('&', done)) {
            decoded.append(value, done, i);
            Matcher entity = ENTITY.matcher(value).region(i, value.length());
            if (entity.lookingAt()) {
                decoded.append(meant(entity, from + i));
                done = entity.end();
            } else {
                note(Code.XML_AMPERSAND, from + i);
                decoded.append('&');
                done = i + 1;
            }
        }
        return spaced(decoded.append(value.substring(done)).toString());
    }

    private static String meant(Matcher entity, int index) throws Broken {
        if (entity.group(3) != null) {
            String meant = ENTITIES.get(entity.group(3));
            if (meant == null) {
                throw new Broken(index);
            }
            return meant;
        }
        boolean decimal = entity.group(1) != null;
        int code = decimal ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16);
        boolean isSurrogate = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
        if (code == 0 || !Character.isValidCodePoint(code) || isSurrogate) {
            throw new Broken(index);
        }
        return Character.toString(code);
    }

    private static String spaced(String value) {
        return value.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    }

    private String name() throws Broken {
        String found = nextName();
        if (found.isEmpty()) {
            throw new Broken(at);
        }
        at += found.length();
        return found;
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private char character() throws Broken {
        if (at >= text.length()) {
            throw new Broken(text.length());
        }
        return text.charAt(at);
    }

    private void note(Code code, int index, String... args) {
        String[] all = args.length > 0 ? args : new String[] {SourceText.word(text, source.place(index))};
        file.notes().add(code, "", source.place(index), all);
    }
}
