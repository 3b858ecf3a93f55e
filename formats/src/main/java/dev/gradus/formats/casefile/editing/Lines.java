package dev.gradus.formats.casefile.editing;

/** The lines of a text, whatever they end with. */
record Lines(String text) {
    /** What most lines of this text end with. */
    String lineBreak() {
        if (text.contains("\r\n")) {
            return "\r\n";
        }
        return text.indexOf('\r') >= 0 && text.indexOf('\n') < 0 ? "\r" : "\n";
    }

    private boolean isBreak(int at) {
        return text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    /** Index of the first character of the line. */
    int start(int at) {
        int start = at;
        while (start > 0 && !isBreak(start - 1)) {
            start--;
        }
        return start;
    }

    /** Index behind the last character of the line, before its break. */
    int end(int at) {
        int end = at;
        while (end < text.length() && !isBreak(end)) {
            end++;
        }
        return end;
    }

    /** Index of the first character of the next line; the end of the text where there is none. */
    int next(int at) {
        int end = end(at);
        if (end == text.length()) {
            return end;
        }
        return text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }

    int column(int at) {
        return at - start(at);
    }

    boolean isBlank(int from, int to) {
        return text.substring(from, to).isBlank();
    }

    /** Whether the line is there and has nothing on it. */
    boolean isBlankLine(int at) {
        return at < text.length() && isBlank(at, end(at));
    }

    /** Whether the line before is there and has nothing on it. */
    boolean followsBlankLine(int at) {
        int start = start(at);
        if (start == 0) {
            return false;
        }
        int before = text.startsWith("\r\n", Math.max(0, start - 2)) ? start - 2 : start - 1;
        return isBlank(start(before), before);
    }
}
