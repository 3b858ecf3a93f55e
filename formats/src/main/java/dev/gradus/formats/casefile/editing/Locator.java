package dev.gradus.formats.casefile.editing;

import dev.gradus.agreement.Nearest;
import dev.gradus.formats.casefile.Reading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Follows a path through the tree of a file. */
final class Locator {
    private final Spot root;
    private final Set<String> parties = new HashSet<>();

    Locator(Spot root) {
        this.root = root;
        if (root instanceof Spot.Mapping top
                && top.indexOf("parties") >= 0
                && top.entries().get(top.indexOf("parties")).value() instanceof Spot.Mapping section) {
            section.entries().forEach(entry -> parties.add(entry.key().text()));
        }
    }

    /** Where a path leads. */
    sealed interface Where {
        /**
         * @param way positions from the root to the last node of the path that is in the file
         * @param spots the nodes on that way, from the root on
         * @param outline what may stand at the last of them
         * @param missing keys of the path below it; empty = the whole path is in the file
         */
        record Place(List<Integer> way, List<Spot> spots, Outline outline, List<Outline.Step> missing)
                implements Where {
            Spot spot() {
                return spots.getLast();
            }

            /** What may stand at the end of the path. */
            Outline target() {
                return missing.isEmpty() ? outline : missing.getLast().outline();
            }
        }

        /** @param nearest what was probably meant; "" = no idea */
        record Nowhere(String nearest) implements Where {}
    }

    Where find(String path) {
        List<Integer> way = new ArrayList<>();
        List<Spot> spots = new ArrayList<>(List.of(root));
        List<Outline.Step> missing = new ArrayList<>();
        Outline outline = Outline.CASE;
        Outline last = outline;
        for (String segment : segments(path)) {
            Spot spot = spots.getLast();
            int at = missing.isEmpty() ? position(spot, segment) : -1;
            String known = at >= 0 && spot instanceof Spot.Mapping mapping
                    ? Reading.segment(mapping.entries().get(at).key().text())
                    : segment;
            var step = last.find(known, parties);
            if (step.isEmpty() || (at < 0 && spot instanceof Spot.Sequence && missing.isEmpty() && !last.isFigure())) {
                return new Where.Nowhere(nearest(last, spot, segment));
            }
            last = step.get().outline();
            if (at < 0) {
                missing.add(step.get());
            } else {
                way.add(at);
                spots.add(spot.children().get(at));
                outline = last;
            }
        }
        return new Where.Place(way, spots, outline, missing);
    }

    /** The segments, with "trust.us.dprk" as the section and the pair that the file has. */
    private List<String> segments(String path) {
        List<String> segments = new ArrayList<>(List.of(path.split("\\.", -1)));
        if (segments.size() >= 3 && segments.getFirst().equals("trust")) {
            boolean before = root instanceof Spot.Mapping top && top.indexOf("trust before") >= 0;
            segments.removeFirst();
            String pair = segments.removeFirst() + " in " + segments.removeFirst();
            segments.addFirst(pair);
            segments.addFirst(before ? "trust-before" : "trust-today");
        }
        return segments;
    }

    /** Position of what a segment names; −1 = not there. */
    static int position(Spot spot, String segment) {
        return switch (spot) {
            case Spot.Mapping mapping -> {
                for (int i = 0; i < mapping.entries().size(); i++) {
                    String key = mapping.entries().get(i).key().text();
                    if (key.equals(segment) || Reading.segment(key).equals(segment)) {
                        yield i;
                    }
                }
                yield -1;
            }
            case Spot.Sequence sequence -> {
                if (segment.matches("[0-9]{1,6}")) {
                    int at = Integer.parseInt(segment);
                    yield at < sequence.items().size() ? at : -1;
                }
                for (int i = 0; i < sequence.items().size(); i++) {
                    if (sequence.items().get(i) instanceof Spot.Scalar item
                            && item.text().equals(segment)) {
                        yield i;
                    }
                }
                yield -1;
            }
            case Spot.Scalar _ -> -1;
        };
    }

    private static String nearest(Outline outline, Spot spot, String segment) {
        List<String> known = new ArrayList<>();
        if (outline.isOrdered()) {
            outline.shape().keys().forEach(key -> known.add(Reading.segment(key)));
        }
        if (spot instanceof Spot.Mapping mapping) {
            mapping.entries()
                    .forEach(entry -> known.add(Reading.segment(entry.key().text())));
        }
        return Nearest.to(segment, known);
    }
}
