package dev.gradus.formats.results;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseFigures;
import dev.gradus.agreement.CaseInputs;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Input;
import dev.gradus.agreement.Party;
import dev.gradus.agreement.TrustHistory;
import dev.gradus.agreement.WholeCase;
import dev.gradus.quantity.Shape;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The figures of the case by path, with their ranges and where they come from; and every path that a number refers to. */
final class FigureNodes {
    private static final String SHARE = ".can-be-undone.share.";

    private final WholeCase whole;
    private final Map<String, ObjectNode> figures = new LinkedHashMap<>();

    FigureNodes(WholeCase whole) {
        this.whole = whole;
    }

    ObjectNode node(Set<String> referred) {
        Set<Figure> offered = Collections.newSetFromMap(new IdentityHashMap<>());
        whole.written().instruments().forEach(instrument -> offered.addAll(instrument.changes()));
        for (Figure figure : CaseFigures.of(whole.written())) {
            if (!offered.contains(figure)) {
                figures.put(figure.path(), figure(figure));
            }
        }
        whole.written().parties().forEach(this::breakdown);
        whole.written().trust().forEach(this::trust);
        referred.forEach(this::refer);
        ObjectNode node = Nodes.object();
        figures.forEach(node::set);
        return node;
    }

    /** The sum of the responses. */
    private void breakdown(Party party) {
        ObjectNode node = Nodes.object();
        node.put(
                "value",
                party.breakdown().stream().mapToDouble(r -> r.points().value()).sum());
        node.put("given", !party.breakdown().isEmpty());
        node.set(
                "sumOf",
                Nodes.strings(
                        party.breakdown().stream().map(r -> r.points().path()).toList()));
        figures.put("parties." + party.id() + ".breakdown", node);
    }

    /** Today's trust; where the case gives that before the history, also that and what moved it. */
    private void trust(Case.Trust pair) {
        TrustHistory.Account account = TrustHistory.today(whole.written(), pair);
        ObjectNode node = figure(pair.prior());
        node.put("value", account.trust()).put("stated", account.prior());
        node.set(
                "moves",
                Nodes.array(
                        account.moves(),
                        move -> Nodes.object()
                                .put("act", move.act())
                                .put("kept", move.kept())
                                .put("signal", move.signal())
                                .put("factor", move.factor())));
        figures.put(pair.prior().path(), node);
    }

    /** A path that the case does not give by itself: a share that is one for all, or a default of 0. */
    private void refer(String path) {
        int at = path.indexOf(SHARE);
        String forAll = at < 0 ? "" : path.substring(0, at + SHARE.length() - 1);
        if (!figures.containsKey(path) && figures.get(forAll) instanceof ObjectNode all) {
            figures.put(path, all.deepCopy().put("sameAs", forAll));
        }
        figures.computeIfAbsent(path, p -> figure(Figure.byDefault(p, byDefault(p))));
    }

    /** What is computed with where the case is silent. */
    private double byDefault(String path) {
        return CaseInputs.of(whole).stream()
                .filter(input -> input.path().equals(path))
                .mapToDouble(Input::now)
                .findFirst()
                .orElse(0);
    }

    /** How a range is spread, where it is not the usual way. */
    private static void shape(ObjectNode node, Shape shape) {
        switch (shape) {
            case Shape.Pert _ -> {}
            case Shape.Triangular _ -> node.put("shape", "triangular");
            case Shape.Uniform _ -> node.put("shape", "uniform");
            case Shape.Normal _ -> node.put("shape", "normal");
            case Shape.Discrete(var chances) -> {
                node.put("shape", "discrete");
                node.set("chances", Nodes.array(chances, Nodes::number));
            }
        }
    }

    static ObjectNode figure(Figure figure) {
        ObjectNode node = Nodes.object();
        node.put("value", figure.value() + 0.0);
        if (figure.estimate().isRange()) {
            node.put("low", figure.estimate().low())
                    .put("high", figure.estimate().high());
            shape(node, figure.estimate().shape());
        }
        node.put("given", figure.given());
        if (figure.isSet()) {
            node.put("set", true).set("inCase", figure(figure.asWritten()));
        }
        BasisNodes.addTo(node, figure.basis());
        if (!figure.alsoClaimed().isEmpty()) {
            node.set("alsoClaimed", Nodes.array(figure.alsoClaimed(), FigureNodes::figure));
        }
        return node;
    }
}
