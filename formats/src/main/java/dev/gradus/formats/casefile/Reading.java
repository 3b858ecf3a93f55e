package dev.gradus.formats.casefile;

import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Nearest;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Place;
import dev.gradus.formats.source.Problems;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One reading of one file: where problems go, what ids there are, which numbers are set for this run.
 *
 * @param language of plain strings
 * @param words for numbers
 */
public record Reading(Problems problems, Ids ids, Overrides overrides, String language, NumberWords words) {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    /** A reading of a file that is no case: nothing is set for one run, and no ids are known before. */
    public static Reading of(Problems problems, Node root) {
        Ids none = new Ids(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
        return new Reading(
                problems, none, new Overrides(Map.of(), problems), language(root, problems), NumberWords.NONE);
    }

    /** A reading of a file that stands beside cases, in English: it may have sources of its own. */
    static Reading beside(Problems problems, Node root) {
        return new Reading(problems, Ids.of(root), new Overrides(Map.of(), problems), "en", NumberWords.NONE);
    }

    /** The language of plain strings, which is needed before any text is read. */
    static String language(Node root, Problems problems) {
        if (root instanceof Node.Mapping top
                && top.find("language").map(Node.Entry::value).orElse(root) instanceof Node.Scalar scalar) {
            if (isLanguage(scalar.text())) {
                return scalar.text();
            }
            problems.add(Code.LANGUAGE_INVALID, "language", scalar.place(), scalar.found(), "en, vi, ko");
        }
        return "en";
    }

    public static boolean isLanguage(String text) {
        return LANGUAGE.matcher(text).matches();
    }

    /** The key as it stands in paths: "stage overhead" → "stage-overhead". */
    public static String segment(String key) {
        return key.replace(' ', '-');
    }

    public void unknown(Code code, String found, String path, Place place, Collection<String> known, String expected) {
        String nearest = problems.isFull() ? "" : Nearest.to(found, known);
        problems.add(code, path, place, Node.Found.cut(found), expected, nearest.isEmpty() ? "…" : nearest);
    }

    /** A text in one language or several. */
    public LocalText text(Node node, String path) {
        return switch (node) {
            case Node.Scalar scalar -> {
                if (scalar.isEmpty()) {
                    problems.add(Code.VALUE_EMPTY, path, scalar.place(), lastSegment(path));
                    yield LocalText.NONE;
                }
                yield LocalText.of(language, scalar.text());
            }
            case Node.Mapping mapping -> languages(mapping, path);
            case Node.Sequence sequence -> {
                problems.add(Code.TYPE_TEXT, path, sequence.place(), sequence.found(), lastSegment(path));
                yield LocalText.NONE;
            }
            case Node.Refused _ -> LocalText.NONE;
        };
    }

    private LocalText languages(Node.Mapping mapping, String path) {
        Map<String, String> texts = new TreeMap<>();
        for (Node.Entry entry : mapping.entries()) {
            String code = entry.key().text();
            String inner = path + "." + segment(code);
            if (!isLanguage(code)) {
                problems.add(
                        Code.LANGUAGE_INVALID,
                        inner,
                        entry.key().place(),
                        entry.key().found(),
                        "en, vi, ko");
            }
            texts.put(code, string(entry.value(), inner));
        }
        if (texts.isEmpty()) {
            problems.add(Code.VALUE_EMPTY, path, mapping.place(), lastSegment(path));
        }
        return new LocalText(texts);
    }

    /** A single string; "" after a problem. */
    public String string(Node node, String path) {
        return switch (node) {
            case Node.Scalar scalar -> {
                if (scalar.isEmpty()) {
                    problems.add(Code.VALUE_EMPTY, path, scalar.place(), lastSegment(path));
                    yield "";
                }
                yield scalar.text();
            }
            case Node.Mapping _, Node.Sequence _ -> {
                problems.add(Code.TYPE_TEXT, path, node.place(), node.found(), lastSegment(path));
                yield "";
            }
            case Node.Refused _ -> "";
        };
    }

    /** The one day that a text means; a text that means none or two, or one too far ahead, is a problem. */
    Optional<LocalDate> findDate(String text, String path, Place place) {
        List<LocalDate> readings = DateRule.readings(text, language);
        String found = Node.Found.cut(text);
        if (readings.isEmpty()) {
            problems.add(Code.DATE_INVALID, path, place, found, "", "form.date");
        } else if (readings.size() > 1) {
            problems.add(
                    Code.DATE_AMBIGUOUS,
                    path,
                    place,
                    found,
                    readings.getFirst().toString(),
                    readings.getLast().toString());
        } else if (readings.getFirst().isAfter(NumberRule.LATEST)) {
            problems.add(Code.DATE_RANGE, path, place, found, "0001-01-01 … " + NumberRule.LATEST);
        } else {
            return Optional.of(readings.getFirst());
        }
        return Optional.empty();
    }

    /** What a path ends with; "case" for the whole file. */
    static String lastSegment(String path) {
        return path.isEmpty() ? "case" : path.substring(path.lastIndexOf('.') + 1);
    }
}
