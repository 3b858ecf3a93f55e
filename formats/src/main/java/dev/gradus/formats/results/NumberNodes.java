package dev.gradus.formats.results;

import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.quantity.Explained;
import dev.gradus.quantity.Explained.How;
import dev.gradus.roadmap.Explanation;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Numbers with their terms. Remembers which figures of the case they rest on. */
final class NumberNodes {
    private final Set<String> figures = new LinkedHashSet<>();

    /** Paths of all figures that the numbers written so far rest on. */
    Set<String> figures() {
        return figures;
    }

    /** A figure that is referred to without being a term. */
    void refersTo(String path) {
        figures.add(path);
    }

    /** A number whose terms are in the same place as itself. */
    ObjectNode node(Explained number) {
        return node(number, "");
    }

    /**
     * A number.
     *
     * @param stated what a figure of trust is compared with: "stated" = the number before the history, "" = today's
     */
    ObjectNode node(Explained number, String stated) {
        ObjectNode node = Nodes.object();
        Nodes.number(node, "value", number.value(), "not finite");
        node.put("label", number.label());
        if (!number.args().isEmpty()) {
            node.set("args", Nodes.strings(number.args()));
        }
        node.put("is", Nodes.word(number.how()));
        if (number.how() == How.GIVEN) {
            figures.add(number.ref());
        }
        if (!number.ref().isEmpty()) {
            node.put("ref", number.ref());
        }
        String in = place(number, stated);
        if (!in.isEmpty()) {
            node.put("in", in);
        }
        if (!isLeaf(number)) {
            node.set("of", Nodes.array(number.of(), term -> node(term, stated)));
        }
        return node;
    }

    ObjectNode numbers(Explanation explanation) {
        ObjectNode node = Nodes.object();
        explanation.numbers().forEach((name, number) -> node.set(name, node(number)));
        return node;
    }

    private static boolean isLeaf(Explained number) {
        return number.how() == How.GIVEN || number.how() == How.CONSTANT || number.how() == How.RESULT;
    }

    /** Where a reference is to be looked up when not in the same place: gains are those of the best roadmap, or at full trust. */
    private static String place(Explained number, String stated) {
        if (number.how() == How.RESULT) {
            return switch (number.label()) {
                case "gain.best" -> "best";
                case "gain.fullTrust" -> "price";
                default -> "";
            };
        }
        return number.label().equals(FigureKind.TRUST.label()) ? stated : "";
    }
}
