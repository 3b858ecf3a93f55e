package dev.gradus.formats.results;

import dev.gradus.settlement.Choice;
import dev.gradus.settlement.Constraint;
import dev.gradus.settlement.Issue;
import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.Utility;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is to be settled and what it is worth, as JSON: all that the numbers of a settlement follow from. Positions count from 0. */
final class SpaceNodes {
    private SpaceNodes() {}

    static ObjectNode space(OutcomeSpace space) {
        ObjectNode node = Nodes.object();
        node.set("issues", Nodes.array(space.issues(), SpaceNodes::issue));
        node.set("constraints", Nodes.array(space.constraints(), SpaceNodes::constraint));
        return node;
    }

    private static ObjectNode issue(Issue issue) {
        ObjectNode node = Nodes.object().put("id", issue.id());
        node.set("name", Nodes.text(issue.name()));
        node.set("values", Nodes.array(issue.values(), Nodes::text));
        if (!issue.amounts().isEmpty()) {
            node.set("amounts", Nodes.array(issue.amounts(), Nodes::number));
        }
        if (issue.sampled()) {
            node.put("sampled", true);
        }
        return node;
    }

    private static ObjectNode constraint(Constraint constraint) {
        return switch (constraint) {
            case Constraint.Implication(Choice condition, Choice consequence) -> {
                ObjectNode node = Nodes.object();
                node.set("if", choice(condition));
                node.set("then", choice(consequence));
                yield node;
            }
            case Constraint.AtMost(int most, List<Choice> choices) -> {
                ObjectNode node = Nodes.object().put("most", most);
                node.set("of", Nodes.array(choices, SpaceNodes::choice));
                yield node;
            }
            case Constraint.Linear(List<Constraint.Linear.Term> terms, double most) -> {
                ObjectNode node = Nodes.object().put("most", most);
                node.set("sum", Nodes.array(terms, term -> {
                    ObjectNode each = Nodes.object().put("issue", term.issue());
                    each.set("amounts", Nodes.array(term.amounts(), Nodes::number));
                    return each;
                }));
                yield node;
            }
        };
    }

    private static ObjectNode choice(Choice choice) {
        ObjectNode node = Nodes.object().put("issue", choice.issue());
        node.set("values", positions(choice.values().stream().sorted().toList()));
        return node;
    }

    static ObjectNode utility(OutcomeSpace space, Utility utility) {
        ObjectNode node = Nodes.object().put("divisor", utility.divisor());
        if (Double.isFinite(utility.cap())) {
            node.put("cap", utility.cap());
        }
        ArrayNode parts = Nodes.array(List.of(), _ -> Nodes.object());
        for (int k = 0; k < space.issues().size(); k++) {
            double[] points = new double[space.issues().get(k).size()];
            for (int v = 0; v < points.length; v++) {
                points[v] = utility.part(k, v);
            }
            parts.add(Nodes.array(Arrays.stream(points).boxed().toList(), Nodes::number));
        }
        node.set("parts", parts);
        node.set("rewards", Nodes.array(utility.rewards(), reward -> {
            ObjectNode each = Nodes.object().put("points", reward.points());
            each.set("choices", Nodes.array(reward.choices(), SpaceNodes::choice));
            return each;
        }));
        node.set("groups", Nodes.array(utility.groups(), group -> {
            ObjectNode each = Nodes.object();
            each.set("issues", positions(group.issues()));
            each.set("points", Nodes.array(group.points(), Nodes::number));
            return each;
        }));
        return node;
    }

    static JsonNode positions(List<Integer> positions) {
        return Nodes.array(positions, position -> Nodes.number(position));
    }

    static JsonNode numbers(List<Double> numbers) {
        return Nodes.array(numbers, Nodes::number);
    }
}
