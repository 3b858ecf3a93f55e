package dev.gradus.formats.geniusweb;

import dev.gradus.formats.domain.Domain;
import dev.gradus.formats.domain.DomainBuilder;
import dev.gradus.formats.domain.Names;
import dev.gradus.formats.domain.SourceFile;
import dev.gradus.formats.domain.TreeFields;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import dev.gradus.settlement.PartialOrder;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Utility;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the files of one GeniusWeb scenario: the domain, and profiles in that domain. */
public final class WebReader {
    private static final List<String> NUMERIC = List.of("LinearAdditiveUtilitySpace", "SumOfGroupsUtilitySpace");
    private static final String ORDER = "DefaultPartialOrdering";

    private final SourceFile file;
    private final TreeFields top;

    public WebReader(SourceFile file, Node root) {
        this.file = file;
        this.top = new TreeFields(file, root, "");
    }

    public static boolean isDomain(Node root) {
        return root instanceof Node.Mapping mapping
                && mapping.find("issuesValues").isPresent();
    }

    public static boolean isProfile(Node root) {
        return root instanceof Node.Mapping mapping
                && (NUMERIC.stream().anyMatch(kind -> mapping.find(kind).isPresent()) || isOrder(root));
    }

    /** A profile that says only which outcomes are better than which. */
    public static boolean isOrder(Node root) {
        return root instanceof Node.Mapping mapping && mapping.find(ORDER).isPresent();
    }

    /** The domain that the file is; empty after noting what is wrong. */
    public Optional<Domain> findDomain() {
        return findDomain(top);
    }

    /** The domain that the profile holds; empty after noting what is wrong. */
    public Optional<Domain> findOwnDomain() {
        return profile().findRequired("domain").flatMap(node -> findDomain(new TreeFields(file, node, "domain")));
    }

    private Optional<Domain> findDomain(TreeFields fields) {
        DomainBuilder builder = new DomainBuilder(file.problems(), file.notes());
        fields.findRequired("issuesValues").ifPresent(node -> {
            TreeFields issues = new TreeFields(file, node, fields.child("issuesValues"));
            issues.entries().forEach(entry -> {
                String name = entry.key().text();
                add(new TreeFields(file, entry.value(), issues.child(name)), name, builder);
            });
        });
        return builder.find(fields.text("name"), fields.place());
    }

    private static void add(TreeFields issue, String name, DomainBuilder builder) {
        Optional<Node> range = issue.find("range");
        if (range.isPresent()) {
            List<BigDecimal> numbers = range(issue, range.get());
            if (numbers.size() == 3) {
                builder.steps(
                        name, numbers.get(0), numbers.get(1), numbers.get(2), issue.child("range"), issue.place());
            }
        } else if (issue.findRequired("values").isPresent()) {
            List<String> values = issue.list("values").stream()
                    .map(value -> issue.text(value, issue.child("values")))
                    .toList();
            builder.named(name, values, true, issue.child("values"), issue.place());
        }
    }

    /** Low, high and step: as fields, or as a list of three. */
    private static List<BigDecimal> range(TreeFields issue, Node node) {
        String at = issue.child("range");
        List<BigDecimal> numbers = new ArrayList<>();
        if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> numbers.add(BigDecimal.valueOf(issue.number(item, at))));
        } else {
            TreeFields fields = new TreeFields(issue.file(), node, at);
            for (String key : List.of("low", "high", "step")) {
                fields.findRequired(key)
                        .ifPresent(bound -> numbers.add(BigDecimal.valueOf(fields.number(bound, fields.child(key)))));
            }
        }
        if (numbers.size() != 3) {
            issue.problems().add(Code.LIST_LENGTH, at, node.place(), "" + numbers.size(), "3");
        }
        return numbers;
    }

    private TreeFields profile() {
        for (String kind : List.of(NUMERIC.get(0), NUMERIC.get(1), ORDER)) {
            Optional<TreeFields> found = top.findFields(kind);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return top;
    }

    /**
     * The profile in a domain; empty after noting what is wrong.
     *
     * @param id of the party
     */
    public Optional<Profile> findProfile(String id, Domain domain) {
        TreeFields fields = profile();
        Optional<Utility> utility = fields.path().equals(NUMERIC.get(1))
                ? new PartsReader(fields, domain).find()
                : new UtilsReader(fields, domain).find();
        String name = name(fields);
        List<Integer> bid = reservation(fields, domain);
        fields.findFields("domain");
        fields.finish();
        top.finish();
        return utility.filter(_ -> file.problems().isEmpty())
                .map(found -> new Profile(id, Names.text(name), found, worth(found, domain, bid), 1));
    }

    /**
     * The order in a domain; empty after noting what is wrong.
     *
     * @param id of the party
     */
    public Optional<PartialOrder> findOrder(String id, Domain domain) {
        TreeFields fields = profile();
        OrderReader reader = new OrderReader(fields, domain);
        reader.read();
        String name = name(fields);
        List<Integer> reservation = reservation(fields, domain);
        if (reservation.contains(-1)) {
            reader.complete(reservation, fields.find("reservationBid").orElseThrow(), "reservationBid");
        }
        fields.findFields("domain");
        fields.finish();
        return file.problems().isEmpty()
                ? Optional.of(new PartialOrder(id, Names.text(name), reader.outcomes(), reader.better(), reservation))
                : Optional.empty();
    }

    private String name(TreeFields fields) {
        String name = Names.tidy(fields.text("name"));
        return name.isEmpty() ? Names.tidy(file.stem()) : name;
    }

    /** The reservation bid, −1 for issues that it leaves open; empty where there is none. */
    private static List<Integer> reservation(TreeFields fields, Domain domain) {
        return fields.find("reservationBid")
                .map(node -> bid(fields, domain, node, fields.child("reservationBid")))
                .orElse(List.of());
    }

    /** A value for each issue, −1 for those that the bid leaves open. */
    static List<Integer> bid(TreeFields fields, Domain domain, Node node, String at) {
        Integer[] outcome = new Integer[domain.size()];
        java.util.Arrays.fill(outcome, -1);
        TreeFields bid = new TreeFields(fields.file(), node, at);
        bid.findRequired("issuevalues").ifPresent(values -> {
            TreeFields chosen = new TreeFields(fields.file(), values, bid.child("issuevalues"));
            for (Node.Entry entry : chosen.entries()) {
                String name = entry.key().text();
                String path = chosen.child(name);
                OptionalInt issue =
                        fields.findIssue(domain, name, path, entry.key().place());
                issue.ifPresent(
                        k -> fields.findValue(domain, k, entry.value(), path).ifPresent(value -> outcome[k] = value));
            }
        });
        return List.of(outcome);
    }

    /** What a bid is worth; an issue that it leaves open, and a group with one, adds nothing. */
    private static double worth(Utility utility, Domain domain, List<Integer> bid) {
        double sum = 0;
        for (int k = 0; k < bid.size(); k++) {
            sum += bid.get(k) < 0 ? 0 : utility.part(k, bid.get(k));
        }
        for (Utility.Group group : bid.isEmpty() ? List.<Utility.Group>of() : utility.groups()) {
            int index = 0;
            boolean isWhole = true;
            for (int issue : group.issues()) {
                isWhole &= bid.get(issue) >= 0;
                index = index * domain.issue(issue).size() + Math.max(0, bid.get(issue));
            }
            sum += isWhole ? group.points().get(index) : 0;
        }
        return sum;
    }
}
