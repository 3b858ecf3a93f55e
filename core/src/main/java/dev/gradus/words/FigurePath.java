package dev.gradus.words;

import java.util.List;
import java.util.Optional;

/**
 * The path of a figure, taken apart.
 *
 * @param label code of what it is, as in {@link dev.gradus.quantity.Explained}
 * @param args what the label speaks of
 */
public record FigurePath(String label, List<String> args, Unit unit) {
    public FigurePath {
        args = List.copyOf(args);
    }

    /** In what a figure is counted. */
    public enum Unit {
        POINTS,
        SHARE,
        RATE,
        TIME
    }

    public static Optional<FigurePath> of(String path) {
        String[] parts = path.split("\\.");
        if (path.equals("stage-overhead")) {
            return path("given.overhead", Unit.TIME);
        }
        if (parts.length == 2 && parts[0].equals("beliefs")) {
            return path("given.belief", Unit.SHARE, "party:" + parts[1]);
        }
        if (parts.length < 3) {
            return Optional.empty();
        }
        return switch (parts[0]) {
            case "trust" -> path("given.trust", Unit.SHARE, "party:" + parts[1], "party:" + parts[2]);
            case "parties" -> ofParty(parts);
            case "measures" -> ofMeasure(parts);
            case "instruments" -> path("given.cost", Unit.POINTS, "instrument:" + parts[1]);
            case "history" -> path("given.pastSignal", Unit.SHARE, "history:" + parts[1]);
            default -> Optional.empty();
        };
    }

    private static Optional<FigurePath> ofParty(String[] parts) {
        String party = "party:" + parts[1];
        return switch (parts[2]) {
            case "breakdown" ->
                parts.length == 3
                        ? path("given.breakdown", Unit.POINTS, party)
                        : path("given.response", Unit.POINTS, party, "response:" + parts[1] + "/" + parts[3]);
            case "walk-away" -> path("given.walkAway", Unit.POINTS, party);
            case "impatience" -> path("given.impatience", Unit.RATE, party);
            case "turnover" -> path("given.turnover", Unit.RATE, party);
            default -> Optional.empty();
        };
    }

    private static Optional<FigurePath> ofMeasure(String[] parts) {
        String measure = "measure:" + parts[1];
        String inner = parts.length > 3 ? parts[3] : "";
        return switch (parts[2]) {
            case "worth" -> path("given.worth", Unit.POINTS, "party:" + inner, measure);
            case "advances" -> path("given.advances", Unit.SHARE, measure, "objective:" + inner);
            case "can-be-undone" -> {
                if (inner.equals("within")) {
                    yield path("given.within", Unit.TIME, measure);
                }
                yield parts.length > 4
                        ? path("given.share", Unit.SHARE, "party:" + parts[4], measure)
                        : path("given.share.all", Unit.SHARE, measure);
            }
            case "seen-if-not-done" -> path("given.seen", Unit.SHARE, measure);
            case "signal" -> path("given.signal", Unit.SHARE, measure);
            case "held-back" -> path("given.escrow", Unit.SHARE, measure);
            case "takes" -> path("given.takes", Unit.TIME, measure);
            default -> Optional.empty();
        };
    }

    private static Optional<FigurePath> path(String label, Unit unit, String... args) {
        return Optional.of(new FigurePath(label, List.of(args), unit));
    }
}
