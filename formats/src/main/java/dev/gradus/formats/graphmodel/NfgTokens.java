package dev.gradus.formats.graphmodel;

import dev.gradus.formats.source.Place;
import java.util.ArrayList;
import java.util.List;

/** The words of a {@code .nfg} file, each with its place: quoted texts, braces, and what stands between blanks and commas. */
final class NfgTokens {
    private final String text;
    private int at;
    private int line = 1;
    private int column = 1;

    private NfgTokens(String text) {
        this.text = text;
    }

    /** @param quoted it stood in quotation marks, which are no longer in the text */
    record Token(String text, boolean quoted, Place place) {
        boolean is(String sign) {
            return !quoted && text.equals(sign);
        }

        /** As it stands in the file. */
        String shown() {
            return quoted ? '"' + text + '"' : text;
        }
    }

    /** All of them, and an empty one at the end. */
    static List<Token> of(String text) {
        NfgTokens tokens = new NfgTokens(text);
        List<Token> all = new ArrayList<>();
        while (true) {
            tokens.skip();
            all.add(tokens.next());
            if (all.getLast().text().isEmpty() && !all.getLast().quoted()) {
                return all;
            }
        }
    }

    private void skip() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',')) {
            advance();
        }
    }

    private Token next() {
        Place place = new Place(line, column);
        if (at == text.length()) {
            return new Token("", false, place);
        }
        char first = text.charAt(at);
        if (first == '{' || first == '}') {
            advance();
            return new Token(String.valueOf(first), false, place);
        }
        return first == '"' ? quoted(place) : word(place);
    }

    private Token quoted(Place place) {
        StringBuilder inside = new StringBuilder();
        advance();
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                advance();
            }
            inside.append(text.charAt(at));
            advance();
        }
        if (at < text.length()) {
            advance();
        }
        return new Token(inside.toString(), true, place);
    }

    private Token word(Place place) {
        int from = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && "{},\"".indexOf(text.charAt(at)) < 0) {
            advance();
        }
        return new Token(text.substring(from, at), false, place);
    }

    private void advance() {
        char c = text.charAt(at++);
        boolean breaks = c == '\n' || c == '\r' && (at == text.length() || text.charAt(at) != '\n');
        if (breaks) {
            line++;
            column = 1;
        } else if (!Character.isLowSurrogate(c) && c != '\r') {
            column++;
        }
    }
}
