package dev.gradus.agreement.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The path of a figure, taken apart.
 *
 * @param kind what it is
 * @param ids of what it is about, in the order of the path
 */
public record FigurePath(FigureKind kind, List<String> ids) {
    public FigurePath {
        ids = List.copyOf(ids);
    }

    /** Takes a path apart; empty where it is that of no figure. */
    public static Optional<FigurePath> find(String path) {
        String[] segments = path.split("\\.");
        for (FigureKind kind : FigureKind.values()) {
            for (List<String> ids : kind.match(segments)) {
                return Optional.of(new FigurePath(kind, ids));
            }
        }
        return Optional.empty();
    }

    /** What its label speaks of, parties first: "party:us", "measure:yongbyon"; a named part with its party: "response:us/war". */
    public List<String> args() {
        List<String> parties = new ArrayList<>();
        List<String> others = new ArrayList<>();
        List<String> things = kind.things();
        for (int k = 0; k < things.size(); k++) {
            String thing = things.get(k);
            boolean named = kind.form() == FigureKind.Form.NAMED && k > 0;
            String arg = thing + ":" + (named ? ids.getFirst() + "/" : "") + ids.get(k);
            (thing.equals("party") ? parties : others).add(arg);
        }
        parties.addAll(others);
        return parties;
    }
}
