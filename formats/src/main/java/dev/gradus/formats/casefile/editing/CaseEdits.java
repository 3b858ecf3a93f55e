package dev.gradus.formats.casefile.editing;

import dev.gradus.formats.casefile.CaseReader;
import dev.gradus.formats.casefile.ReadResult;
import dev.gradus.formats.casefile.editing.Locator.Where;
import dev.gradus.formats.source.LocatedProblem;
import dev.gradus.formats.source.Problems;
import dev.gradus.formats.source.SourceText;
import dev.gradus.formats.source.YamlTree;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Edits case files in place. */
public final class CaseEdits {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CaseEdits() {}

    /**
     * Carries out all edits, or none. Each sees what the ones before it have done; the file is read again once after the last, so that a
     * few edits may together lead from one sound file to another. Nothing is thrown, whatever the bytes.
     *
     * @param fileName as problems name it; see {@link CaseReader#read}
     * @param utf8 content of the file
     */
    public static EditResult apply(String fileName, byte[] utf8, List<Edit> edits) {
        Problems problems = new Problems(fileName);
        Optional<String> body = SourceText.find(utf8, problems);
        if (body.isPresent()) {
            YamlTree.parse(utf8, problems);
        }
        if (!problems.isEmpty() || body.isEmpty()) {
            return new EditResult.Refused(problems.sorted());
        }
        boolean marked = new String(utf8, StandardCharsets.UTF_8).startsWith(BYTE_ORDER_MARK);
        Editor editor = new Editor(body.get(), problems);
        for (Edit edit : edits) {
            if (problems.isEmpty()) {
                editor.carryOut(edit);
            }
        }
        if (!problems.isEmpty()) {
            return new EditResult.Refused(problems.sorted());
        }
        String text = (marked ? BYTE_ORDER_MARK : "") + editor.text();
        return switch (CaseReader.read(fileName, text.getBytes(StandardCharsets.UTF_8), Map.of())) {
            case ReadResult.Read read -> new EditResult.Edited(text, read.whole());
            case ReadResult.Unreadable(List<LocatedProblem> found) -> new EditResult.Refused(found);
        };
    }

    /**
     * Those of some numbers that have a mapping of their own, beside which can be noted what they were ({@link Grounds.Revised}).
     *
     * @param text of a sound file
     */
    public static Set<String> revisable(String text, Collection<String> paths) {
        return SpotTree.find(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                .map(Locator::new)
                .map(locator -> paths.stream()
                        .filter(path -> isMapping(locator.find(path)))
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static boolean isMapping(Where where) {
        return where instanceof Where.Place place
                && place.missing().isEmpty()
                && place.target().isFigure()
                && place.spot() instanceof Spot.Mapping mapping
                && mapping.indexOf("value") >= 0;
    }
}
