package dev.gradus.documents.cell;

import dev.gradus.formats.source.Identifiers;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads what follows where a side leaves, or where a step is not done.
 *
 * @param kind of clause, as case files write it; nothing where the cell says that nothing follows
 */
public record ExitCell(Optional<String> kind, Told told) {
    private static final Pattern LEAVES =
            Pattern.compile(".*\\b(?:leav\\w*|withdraw\\w*|quits?|exit|rut|roi|tu bo)\\b.*");
    private static final Pattern NOTHING =
            Pattern.compile("(?iu)none|nothing|no|n/a|na|-|–|—|không|không có|không có gì");
    private static final Pattern OPEN = Pattern.compile("(?iu)\\?+|tbd|tbc|open|to be agreed|chưa rõ|để ngỏ");

    /** @param heading tells leaving from not doing */
    public static ExitCell read(String heading, String text) {
        if (NOTHING.matcher(text).matches()) {
            return new ExitCell(Optional.empty(), Told.note("exit.nothing"));
        }
        if (OPEN.matcher(text).matches()) {
            return new ExitCell(Optional.empty(), Told.question("exit.unknown"));
        }
        return LEAVES.matcher(Identifiers.withoutMarks(heading)).matches()
                ? new ExitCell(Optional.of("notice"), Told.understood("exit.leaves"))
                : new ExitCell(Optional.of("either-or"), Told.understood("exit.undone"));
    }
}
