package dev.gradus.formats.results;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.CaseFigures;
import dev.gradus.agreement.CaseInputs;
import dev.gradus.agreement.Figure;
import dev.gradus.agreement.FigureSet;
import dev.gradus.agreement.Measure;
import dev.gradus.agreement.Party;
import dev.gradus.agreement.TrustHistory;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.numbers.FigureKind;
import dev.gradus.agreement.numbers.FigurePath;
import dev.gradus.agreement.numbers.Input;
import dev.gradus.quantity.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The figures of the case by path, with their ranges and where they come from; and every path that a number refers to. */
final class FigureNodes {
    private final WholeCase whole;
    private final Map<String, ObjectNode> figures = new LinkedHashMap<>();

    FigureNodes(WholeCase whole) {
        this.whole = whole;
    }

    ObjectNode node(Set<String> referred) {
        CaseFigures.counting(whole.written()).forEach(figure -> figures.put(figure.path(), figure(figure)));
        whole.written().measures().stream()
                .filter(measure -> measure.instalments().isPart())
                .forEach(this::part);
        whole.written().parties().forEach(this::sums);
        whole.written().trust().forEach(this::trust);
        referred.forEach(this::refer);
        ObjectNode node = Nodes.object();
        figures.forEach(node::set);
        return node;
    }

    /** What a part of a measure has of the numbers of the whole. */
    private void part(Measure part) {
        for (FigureSet.Entry entry : part.figures().entries()) {
            String path = part.id() + entry.figure().path().substring(("measures." + part.written()).length());
            double own = part.instalments().ofPart(entry.kind(), entry.figure().value());
            ObjectNode node = Nodes.object();
            node.put("value", own)
                    .put("given", entry.figure().given())
                    .put("partOf", entry.figure().path());
            figures.put("measures." + path, node);
        }
    }

    /** Sums of named figures: those that a case must give, and those that it gives. */
    private void sums(Party party) {
        for (FigureKind kind : FigureKind.of(FigureKind.Owner.PARTY)) {
            if (kind.form() == FigureKind.Form.SUM) {
                List<Figure> terms = party.figures().all(kind.terms());
                if (kind.terms().isNeeded() || !terms.isEmpty()) {
                    ObjectNode node = Nodes.object();
                    node.put("value", party.figures().sum(kind));
                    node.put("given", !terms.isEmpty());
                    node.set(
                            "sumOf",
                            Nodes.strings(terms.stream().map(Figure::path).toList()));
                    figures.put(kind.path(party.id()), node);
                }
            }
        }
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
        FigurePath.find(path)
                .filter(parts -> parts.kind().hasForTheRest())
                .map(parts -> parts.kind().forTheRest().path(parts.ids().getFirst()))
                .ifPresent(forAll -> {
                    if (!figures.containsKey(path) && figures.get(forAll) instanceof ObjectNode all) {
                        figures.put(path, all.deepCopy().put("sameAs", forAll));
                    }
                });
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
        Figure.Wording wording = figure.wording();
        if (!wording.value().isNothing()) {
            node.put("words", wording.value().written());
        }
        if (!wording.sure().isNothing()) {
            node.put("howSure", wording.sure().written());
        }
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
