package dev.gradus.report.view.picture;

import java.util.ArrayList;
import java.util.List;

/** A text as the lines of a box: SVG does not break lines by itself. */
public final class Lines {
    private Lines() {}

    /** @param width characters of a line; a longer word is cut, and so is what does not fit into {@code most} lines */
    public static List<String> of(String text, int width, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (longer.length() > width && !line.isEmpty()) {
                lines.add(DealPlot.cut(line, width));
                longer = word;
            }
            line = longer;
        }
        lines.add(DealPlot.cut(line, width));
        if (lines.size() <= most) {
            return List.copyOf(lines);
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        String last = kept.removeLast();
        kept.add((last.length() < width ? last : last.substring(0, width - 1)) + "…");
        return List.copyOf(kept);
    }
}
