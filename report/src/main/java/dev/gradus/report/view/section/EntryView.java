package dev.gradus.report.view.section;

import dev.gradus.report.view.context.BasisView;
import dev.gradus.report.view.context.Link;
import dev.gradus.report.view.context.Phrase;
import java.util.List;

/**
 * One entry of the described part of the case, in the same form for all kinds.
 *
 * @param title in bold: a name, or who says it
 * @param details short facts beside it: kind, date, place, to whom
 * @param about what it speaks of, linked where it is in the case
 * @param says the text
 * @param more labelled further texts
 * @param later after the date of knowledge: shown and not computed with
 */
public record EntryView(
        String id,
        Phrase title,
        List<String> details,
        List<Link> about,
        Phrase says,
        List<More> more,
        boolean later,
        BasisView basis) {

    /** @param basis of this part alone */
    public record More(String label, Phrase text, boolean later, BasisView basis) {}
}
