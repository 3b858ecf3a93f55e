package dev.gradus.formats.genius;

import dev.gradus.formats.domain.Domain;
import dev.gradus.formats.domain.DomainBuilder;
import dev.gradus.formats.domain.SourceFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A domain and the numbers that GENIUS calls its issues by.
 *
 * @param positions position of the issue with an index
 */
record GeniusDomain(Domain domain, Map<Integer, Integer> positions) {
    GeniusDomain {
        positions = Map.copyOf(positions);
    }

    /**
     * The domain that a file describes; empty after noting why there is none.
     *
     * @param points number of points at which an issue of real numbers is read
     */
    static Optional<GeniusDomain> find(GeniusFile file, int points) {
        SourceFile source = file.file();
        DomainBuilder builder = new DomainBuilder(source.problems(), source.notes());
        Map<Integer, Integer> positions = new LinkedHashMap<>();
        for (XmlElement issue : file.issues()) {
            OptionalInt index = file.findWhole(issue, "index");
            int before = builder.size();
            file.findKind(issue).ifPresent(kind -> add(file, issue, kind, points, builder));
            if (index.isPresent() && builder.size() > before) {
                positions.putIfAbsent(index.getAsInt(), before);
            }
        }
        String title = file.root()
                .all("objective")
                .map(o -> o.text("name"))
                .findFirst()
                .orElse("");
        return builder.find(title, file.root().place()).map(domain -> new GeniusDomain(domain, positions));
    }

    private static void add(
            GeniusFile file, XmlElement issue, GeniusFile.Kind kind, int points, DomainBuilder builder) {
        String path = GeniusFile.path(issue);
        String name = issue.text("name");
        XmlElement bounds = file.bounds(issue);
        switch (kind) {
            case DISCRETE -> {
                List<String> values =
                        issue.children("item").map(item -> item.text("value")).toList();
                builder.named(name, values, true, path, issue.place());
            }
            case INTEGER -> {
                OptionalInt low = file.findWhole(bounds, "lowerbound");
                OptionalInt high = file.findWhole(bounds, "upperbound");
                if (low.isPresent() && high.isPresent()) {
                    builder.whole(name, low.getAsInt(), high.getAsInt(), path, issue.place());
                }
            }
            case REAL -> {
                double low = file.number(bounds, "lowerbound");
                double high = file.number(bounds, "upperbound");
                builder.real(name, low, high, points, path, issue.place());
            }
        }
    }
}
