package dev.gradus.formats.negmas;

import dev.gradus.formats.domain.Domain;
import dev.gradus.formats.domain.DomainBuilder;
import dev.gradus.formats.domain.Numerals;
import dev.gradus.formats.domain.TreeFields;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads an outcome space: issues with their values, and where outcomes are listed, which combinations are possible. */
final class SpaceReader {
    /** Of outcomes that are listed. */
    static final int MAX_OUTCOMES = 10_000;

    /** Of issues, where outcomes are listed. */
    static final int MAX_LISTED_ISSUES = 100;

    private static final String SUBSET = "SubsetCartesianOutcomeSpace";
    private static final String SINGLE = "SingletonOutcomeSpace";
    private static final String ENUMERATING = "EnumeratingOutcomeSpace";
    private static final List<String> SPACES =
            List.of("DiscreteCartesianOutcomeSpace", "CartesianOutcomeSpace", SUBSET, SINGLE, ENUMERATING);
    private static final List<String> LISTS = List.of("outcomes", "baseset", "_baseset");

    private final TreeFields top;
    private final DomainBuilder builder;

    SpaceReader(TreeFields top) {
        this.top = top;
        this.builder = new DomainBuilder(top.file().problems(), top.file().notes());
    }

    /**
     * The outcome space; empty after noting what is wrong.
     *
     * @param points number of points at which an issue of real numbers is read
     */
    Optional<Domain> find(int points) {
        String type = NegmasReader.type(top);
        if (!type.isEmpty() && !SPACES.contains(type)) {
            top.unknownKind(type, SPACES, "type", top.place());
        }
        top.find("path");
        NegmasReader.refuseCode(top, "constraints");
        Optional<Domain> domain = switch (type) {
            case SINGLE -> single();
            case ENUMERATING -> enumerated();
            case SUBSET -> cartesian(points).flatMap(found -> only(found, top.list("outcomes"), List.of(), "outcomes"));
            default -> cartesian(points);
        };
        top.finish();
        return domain;
    }

    private Optional<Domain> cartesian(int points) {
        List<Node> issues = top.list("issues");
        for (int k = 0; k < issues.size(); k++) {
            TreeFields issue = new TreeFields(top.file(), issues.get(k), "issues." + k);
            String name = issue.text("name");
            new IssueReader(issue, name.isEmpty() ? "issue" + (k + 1) : name, points).add(builder);
        }
        return builder.find(top.text("name"), top.place());
    }

    private Optional<Domain> single() {
        Optional<Node> outcome = top.findRequired("outcome");
        return outcome.flatMap(node -> ofOutcomes(List.of(node), List.of(), "outcome", "issue%02d"));
    }

    private Optional<Domain> enumerated() {
        String key = LISTS.stream()
                .filter(each -> top.find(each).isPresent())
                .findFirst()
                .orElse(LISTS.getFirst());
        Optional<Node> outcomes = top.findRequired(key);
        List<Node> without = top.list("invalid");
        return outcomes.flatMap(node -> ofOutcomes(top.items(node, key), without, key, "i%d"));
    }

    /** Issues whose values are those that the outcomes have, numbers by their size, others as they come. */
    private Optional<Domain> ofOutcomes(List<Node> outcomes, List<Node> without, String at, String form) {
        if (isTooLong(outcomes, at)) {
            return Optional.empty();
        }
        List<List<Node>> rows = outcomes.stream().map(node -> values(node, at)).toList();
        int size = rows.isEmpty() ? 0 : rows.getFirst().size();
        List<Node> names = top.list("issue_names");
        if (!names.isEmpty() && names.size() != size) {
            String place = "" + names.size();
            top.problems().add(Code.LIST_LENGTH, "issue_names", names.getFirst().place(), place, "" + size);
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).size() != size) {
                String found = "" + rows.get(i).size();
                top.problems().add(Code.LIST_LENGTH, at, outcomes.get(i).place(), found, "" + size);
            }
        }
        if (!top.problems().isEmpty()) {
            return Optional.empty();
        }
        for (int k = 0; k < size; k++) {
            int issue = k;
            String name = names.isEmpty() ? String.format(Locale.ROOT, form, k) : top.text(names.get(k), "issue_names");
            addIssue(name, rows.stream().map(row -> row.get(issue)).toList(), at);
        }
        return builder.find(top.text("name"), top.place()).flatMap(domain -> only(domain, outcomes, without, at));
    }

    private void addIssue(String name, List<Node> values, String at) {
        List<String> texts =
                values.stream().map(value -> top.text(value, at)).distinct().collect(Collectors.toList());
        boolean isNumbered = isPlain(values);
        if (isNumbered && Numerals.amounts(texts).size() == texts.size()) {
            texts.sort((a, b) -> Double.compare(
                    Numerals.find(a).orElseThrow(), Numerals.find(b).orElseThrow()));
        }
        builder.named(name, texts, isNumbered, at, top.place());
    }

    static boolean isPlain(List<Node> values) {
        return values.stream().allMatch(value -> value instanceof Node.Scalar scalar && scalar.plain());
    }

    private boolean isTooLong(List<Node> outcomes, String at) {
        boolean isTooLong = outcomes.isEmpty() || outcomes.size() > MAX_OUTCOMES;
        if (isTooLong) {
            top.problems().add(Code.SCENARIO_OUTCOMES, at, top.place(), "" + outcomes.size(), "" + MAX_OUTCOMES);
        }
        return isTooLong;
    }

    /** The values of an outcome; a text is one value. */
    private List<Node> values(Node node, String at) {
        return node instanceof Node.Scalar ? List.of(node) : top.items(node, at);
    }

    private Optional<Domain> only(Domain domain, List<Node> outcomes, List<Node> without, String at) {
        if (isTooLong(outcomes, at)) {
            return Optional.empty();
        }
        if (domain.size() > MAX_LISTED_ISSUES) {
            top.problems().add(Code.SCENARIO_ISSUES, at, top.place(), "" + domain.size(), "" + MAX_LISTED_ISSUES);
            return Optional.empty();
        }
        Set<List<Integer>> listed = new LinkedHashSet<>();
        OutcomeNames names = new OutcomeNames(top, domain);
        outcomes.forEach(node -> names.find(values(node, at), node.place(), at).ifPresent(listed::add));
        without.forEach(node ->
                names.find(values(node, "invalid"), node.place(), "invalid").ifPresent(listed::remove));
        if (listed.isEmpty() && top.problems().isEmpty()) {
            top.problems().add(Code.SCENARIO_OUTCOMES, at, top.place(), "0", "" + MAX_OUTCOMES);
        }
        return top.problems().isEmpty() ? Optional.of(domain.only(new ArrayList<>(listed))) : Optional.empty();
    }
}
