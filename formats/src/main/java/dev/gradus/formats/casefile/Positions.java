package dev.gradus.formats.casefile;

import dev.gradus.agreement.Problem;
import dev.gradus.formats.source.LocatedProblem;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where in the file each path of the case is. Paths are those of {@link dev.gradus.agreement.Figure} and {@link Problem}:
 * "measures.yongbyon.takes", "trust.us.dprk".
 */
public final class Positions {
    private static final String TRUST = "trust";

    private final String file;
    private final Node root;

    Positions(String file, Node root) {
        this.file = file;
        this.root = root;
    }

    /** The place of a path; of the nearest enclosing one that is in the file where this one is not. */
    public Place of(String path) {
        return walk(path).place();
    }

    /** A problem of the resolver with its place: the very name that is wrong where it can be found below the path. */
    public LocatedProblem locate(Problem problem) {
        Walk walk = walk(problem.path());
        String found = problem.args().isEmpty() ? "" : problem.args().getFirst();
        Place place = found.isEmpty() || !walk.whole()
                ? walk.place()
                : findName(walk.node(), found).orElse(walk.place());
        return LocatedProblem.at(file, place, problem);
    }

    /**
     * @param whole whether the whole path is in the file
     */
    private record Walk(Node node, Place place, boolean whole) {}

    private Walk walk(String path) {
        Walk at = new Walk(root, root.place(), true);
        if (path.isEmpty()) {
            return at;
        }
        List<String> rest = new ArrayList<>(List.of(path.split("\\.", -1)));
        if (rest.getFirst().equals(TRUST)) {
            at = trust(rest);
        }
        while (!rest.isEmpty() && at.whole()) {
            at = step(at, rest.removeFirst());
        }
        return at;
    }

    private Walk step(Walk at, String segment) {
        switch (at.node()) {
            case Node.Mapping mapping -> {
                for (Node.Entry entry : mapping.entries()) {
                    if (Reading.segment(entry.key().text()).equals(segment)) {
                        return new Walk(entry.value(), entry.key().place(), true);
                    }
                }
            }
            case Node.Sequence sequence -> {
                if (segment.matches("[0-9]{1,6}")
                        && Integer.parseInt(segment) < sequence.items().size()) {
                    Node item = sequence.items().get(Integer.parseInt(segment));
                    return new Walk(item, item.place(), true);
                }
            }
            case Node.Scalar _, Node.Refused _ -> {}
        }
        return new Walk(at.node(), at.place(), false);
    }

    /** "trust.us.dprk" is the key "us in dprk" of either section. */
    private Walk trust(List<String> rest) {
        Walk top = new Walk(root, root.place(), true);
        Walk today = step(top, "trust-today");
        Walk section = today.whole() ? today : step(top, "trust-before");
        rest.removeFirst();
        if (rest.size() >= 2 && section.whole()) {
            String pair = rest.removeFirst() + "-in-" + rest.removeFirst();
            return step(section, pair);
        }
        return section;
    }

    private static Optional<Place> findName(Node node, String name) {
        return switch (node) {
            case Node.Scalar scalar -> scalar.text().equals(name) ? Optional.of(scalar.place()) : Optional.empty();
            case Node.Sequence sequence ->
                sequence.items().stream()
                        .flatMap(item -> findName(item, name).stream())
                        .findFirst();
            case Node.Mapping mapping ->
                mapping.entries().stream()
                        .flatMap(entry -> findName(entry.key(), name).or(() -> findName(entry.value(), name)).stream())
                        .findFirst();
            case Node.Refused _ -> Optional.empty();
        };
    }
}
