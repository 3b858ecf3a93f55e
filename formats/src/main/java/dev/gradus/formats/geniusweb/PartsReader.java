package dev.gradus.formats.geniusweb;

import dev.gradus.formats.domain.Domain;
import dev.gradus.formats.domain.TreeFields;
import dev.gradus.formats.domain.Worths;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import dev.gradus.settlement.Utility;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a profile of groups: points for combinations of values of a few issues. A group of one issue becomes a part of that issue. */
final class PartsReader {
    /** More combinations in one group than this are not read. */
    static final int MOST = 1_000_000;

    private final TreeFields fields;
    private final Domain domain;
    private final Set<Integer> covered = new LinkedHashSet<>();
    private final double[][] parts;
    private final List<Utility.Group> groups = new ArrayList<>();
    private long entries;

    PartsReader(TreeFields fields, Domain domain) {
        this.fields = fields;
        this.domain = domain;
        this.parts = new double[domain.size()][];
        for (int k = 0; k < parts.length; k++) {
            parts[k] = new double[domain.issue(k).size()];
        }
    }

    /** What outcomes are worth; empty after noting what is wrong. */
    Optional<Utility> find() {
        fields.findRequired("partUtilities").ifPresent(node -> {
            TreeFields all = new TreeFields(fields.file(), node, fields.child("partUtilities"));
            all.entries().forEach(entry -> {
                String at = all.child(entry.key().text());
                TreeFields part = new TreeFields(fields.file(), entry.value(), at);
                part.find("PartsUtilities")
                        .or(() -> part.findRequired("partsutils"))
                        .ifPresent(inner -> part(new TreeFields(fields.file(), inner, at)));
            });
        });
        for (int k = 0; k < parts.length; k++) {
            if (!covered.contains(k)) {
                fields.problems().add(Code.ISSUE_MISSING, fields.path(), fields.place(), domain.name(k));
            }
        }
        return Worths.find(
                fields.problems(),
                fields.path(),
                fields.place(),
                domain.space(),
                parts,
                List.of(),
                groups,
                1,
                Double.POSITIVE_INFINITY);
    }

    private void part(TreeFields part) {
        List<Integer> issues = new ArrayList<>();
        String at = part.child("issues");
        for (Node node : part.list("issues")) {
            String name = part.text(node, at);
            fields.findIssue(domain, name, at, node.place()).ifPresent(k -> {
                if (!covered.add(k)) {
                    part.problems().add(Code.ISSUE_TWICE, at, node.place(), domain.name(k));
                }
                issues.add(k);
            });
        }
        long size = 1;
        for (int issue : issues) {
            size = Math.min(size * domain.issue(issue).size(), 2L * MOST);
        }
        entries += size;
        if (issues.isEmpty() || entries > MOST) {
            part.problems().add(Code.SCENARIO_VALUES, at, part.place(), "" + (issues.isEmpty() ? 0 : size), "" + MOST);
            return;
        }
        double[] points = new double[(int) size];
        part.list("utilslist").forEach(node -> entry(part, node, issues, points));
        if (issues.size() == 1) {
            parts[issues.getFirst()] = points;
        } else {
            groups.add(new Utility.Group(issues, Arrays.stream(points).boxed().toList()));
        }
    }

    private void entry(TreeFields part, Node node, List<Integer> issues, double[] points) {
        String at = part.child("utilslist");
        TreeFields entry = new TreeFields(fields.file(), node, at);
        List<Node> values = entry.list("values");
        double util = entry.findRequired("util").map(n -> entry.number(n, at)).orElse(0.0);
        if (values.size() != issues.size()) {
            part.problems().add(Code.LIST_LENGTH, at, node.place(), "" + values.size(), "" + issues.size());
            return;
        }
        int index = 0;
        boolean isKnown = true;
        for (int i = 0; i < values.size(); i++) {
            int issue = issues.get(i);
            var value = fields.findValue(domain, issue, values.get(i), at);
            isKnown &= value.isPresent();
            index = index * domain.issue(issue).size() + value.orElse(0);
        }
        if (isKnown) {
            points[index] = util;
        }
    }
}
