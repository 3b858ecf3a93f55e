package dev.gradus.formats.genius;

import dev.gradus.formats.domain.SourceFile;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Encodings;
import dev.gradus.formats.source.Place;
import dev.gradus.formats.source.SourceText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The characters of an XML file, and the place of each. */
final class XmlSource {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern ENCODING =
            Pattern.compile("encoding\\s*=\\s*[\"'](ISO-8859-1|windows-1252)[\"']", Pattern.CASE_INSENSITIVE);
    private static final int START = 4_000;

    private final String text;
    private final int[] lineStarts;
    private int lastIndex;
    private int lastColumn = 1;

    private XmlSource(String text) {
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    /** UTF-8, UTF-16, one of two older encodings if the declaration names it, else Windows’, with a note; empty after saying why not. */
    static Optional<XmlSource> find(byte[] bytes, SourceFile file) {
        byte[] utf8 = Encodings.utf8(bytes);
        Optional<Charset> declared = Arrays.equals(utf8, bytes) ? declared(bytes) : Optional.empty();
        if (declared.isPresent()) {
            utf8 = new String(bytes, declared.get()).getBytes(StandardCharsets.UTF_8);
        } else if (Encodings.find(utf8, StandardCharsets.UTF_8).isEmpty()) {
            String read = new String(utf8, WINDOWS);
            int at = (int) IntStream.range(0, utf8.length)
                    .takeWhile(i -> bytes[i] >= 0)
                    .count();
            file.notes().add(Code.XML_ENCODING, "", SourceText.placeOf(read, at), WINDOWS.name());
            utf8 = read.getBytes(StandardCharsets.UTF_8);
        }
        return SourceText.find(utf8, file.problems()).map(XmlSource::new);
    }

    /** A comment may stand before the declaration. */
    private static Optional<Charset> declared(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, START), StandardCharsets.ISO_8859_1);
        int at = start.indexOf("<?xml ");
        int end = start.indexOf("?>", Math.max(0, at));
        Matcher encoding = ENCODING.matcher(at < 0 || end < 0 ? "" : start.substring(at, end));
        return encoding.find() ? Optional.of(Charset.forName(encoding.group(1))) : Optional.empty();
    }

    private static int[] lineStarts(String text) {
        return IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.length())
                                .filter(i -> text.charAt(i) == '\n'
                                        || (text.charAt(i) == '\r'
                                                && (i + 1 == text.length() || text.charAt(i + 1) != '\n')))
                                .map(i -> i + 1))
                .toArray();
    }

    String text() {
        return text;
    }

    /** Columns are counted on from the last place on the same line, so that a file of one line is read in one pass. */
    Place place(int index) {
        int found = Arrays.binarySearch(lineStarts, index);
        int line = found >= 0 ? found : -found - 2;
        boolean isOnward = lastIndex >= lineStarts[line] && lastIndex <= index;
        int from = isOnward ? lastIndex : lineStarts[line];
        int column = (isOnward ? lastColumn : 1) + text.codePointCount(from, index);
        lastIndex = index;
        lastColumn = column;
        return new Place(line + 1, column);
    }
}
