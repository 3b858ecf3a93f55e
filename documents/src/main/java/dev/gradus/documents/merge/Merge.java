package dev.gradus.documents.merge;

import java.util.ArrayList;
import java.util.List;

/**
 * A case as the table made it, as the table makes it now, and as it was edited in between, put together: what the table changed goes in,
 * what was edited stays. Where both changed the same lines the edited ones stay, and what the table says is told.
 *
 * @param changed what the table changed since
 * @param kept lines that were edited and that the table says otherwise: before is what stays, after what the table says
 */
public record Merge(String text, List<Change> changed, List<Change> kept) {
    public Merge {
        changed = List.copyOf(changed);
        kept = List.copyOf(kept);
    }

    /**
     * Puts them together.
     *
     * @param base as the table made it
     * @param now as the table makes it now
     * @param mine as it was edited
     */
    public static Merge of(String base, String now, String mine) {
        return new Merging(
                        base.lines().toList(),
                        now.lines().toList(),
                        mine.lines().toList())
                .merge();
    }

    private static final class Merging {
        private final List<String> base;
        private final List<String> now;
        private final List<String> mine;
        private final List<String> out = new ArrayList<>();
        private final List<Change> changed = new ArrayList<>();
        private final List<Change> kept = new ArrayList<>();

        Merging(List<String> base, List<String> now, List<String> mine) {
            this.base = base;
            this.now = now;
            this.mine = mine;
        }

        Merge merge() {
            int[] inNow = LineDiff.matches(base, now);
            int[] inMine = LineDiff.matches(base, mine);
            int b = 0;
            int n = 0;
            int m = 0;
            for (int k = 0; k <= base.size(); k++) {
                boolean end = k == base.size();
                if (end || (inNow[k] >= 0 && inMine[k] >= 0)) {
                    int toNow = end ? now.size() : inNow[k];
                    int toMine = end ? mine.size() : inMine[k];
                    chunk(base.subList(b, k), now.subList(n, toNow), mine.subList(m, toMine), k);
                    if (!end) {
                        out.add(mine.get(toMine));
                    }
                    b = k + 1;
                    n = toNow + 1;
                    m = toMine + 1;
                }
            }
            return new Merge(String.join("\n", out) + "\n", changed, kept);
        }

        private void chunk(List<String> was, List<String> is, List<String> edited, int at) {
            String under = under(at - was.size());
            if (!is.equals(was)) {
                changed.add(new Change(under, was, is));
            }
            if (edited.equals(was)) {
                out.addAll(is);
            } else if (is.equals(was) || is.equals(edited)) {
                out.addAll(edited);
            } else if (was.isEmpty()) {
                // what was added to an entry stands below it, so it comes before the table’s next one
                out.addAll(edited);
                out.addAll(is);
            } else {
                out.addAll(edited);
                kept.add(new Change(under, edited, is));
            }
        }

        /** The nearest key above that is indented less than a line of an entry. */
        private String under(int line) {
            for (int k = Math.min(line, base.size() - 1); k >= 0; k--) {
                String text = base.get(k);
                if (text.matches(" {0,2}[a-z][a-z0-9 -]*:.*")) {
                    return text.strip().replaceFirst(":.*", "");
                }
            }
            return "";
        }
    }
}
