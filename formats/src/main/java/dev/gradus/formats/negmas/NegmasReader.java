package dev.gradus.formats.negmas;

import dev.gradus.formats.casefile.Code;
import dev.gradus.formats.casefile.Node;
import dev.gradus.formats.domain.Domain;
import dev.gradus.formats.domain.DomainBuilder;
import dev.gradus.formats.domain.Names;
import dev.gradus.formats.domain.Numerals;
import dev.gradus.formats.domain.SourceFile;
import dev.gradus.formats.domain.TreeFields;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Utility;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the files of one NegMAS scenario: the outcome space, and utility functions over it. */
public final class NegmasReader {
    private static final List<String> TYPE_KEYS = List.of("type", "__python_class__");
    private static final List<String> SPACES = List.of("CartesianOutcomeSpace", "DiscreteCartesianOutcomeSpace");
    private static final List<String> DISCOUNTED = List.of("ExpDiscountedUFun", "LinDiscountedUFun");
    private static final List<String> ISSUES = List.of(
            "CategoricalIssue",
            "OrdinalIssue",
            "DiscreteOrdinalIssue",
            "CardinalIssue",
            "DiscreteCardinalIssue",
            "ContiguousIssue",
            "ContinuousIssue");

    private final SourceFile file;
    private final TreeFields top;

    public NegmasReader(SourceFile file, Node root) {
        this.file = file;
        this.top = new TreeFields(file, root, "");
    }

    public static boolean isDomain(Node root) {
        return root instanceof Node.Mapping mapping && mapping.find("issues").isPresent() && !isProfile(root);
    }

    public static boolean isProfile(Node root) {
        if (!(root instanceof Node.Mapping mapping)) {
            return false;
        }
        return TYPE_KEYS.stream()
                .flatMap(key -> mapping.find(key).stream())
                .map(entry -> entry.value() instanceof Node.Scalar scalar ? scalar.text() : "")
                .map(type -> type.toLowerCase(Locale.ROOT))
                .anyMatch(type -> type.contains("ufun") || type.contains("utilityfunction"));
    }

    /** The last part of the type: "negmas.outcomes.CategoricalIssue" is "CategoricalIssue". */
    static String type(TreeFields fields) {
        String type = "";
        for (String key : TYPE_KEYS) {
            type = type.isEmpty() ? fields.text(key) : type;
        }
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /**
     * The outcome space that the file is; empty after noting what is wrong.
     *
     * @param points number of points at which an issue of real numbers is read
     */
    public Optional<Domain> findDomain(int points) {
        String type = type(top);
        if (!type.isEmpty() && !SPACES.contains(type)) {
            top.unknownKind(type, SPACES, "type", top.find("type").orElseThrow().place());
        }
        DomainBuilder builder = new DomainBuilder(file.problems(), file.notes());
        List<Node> issues = top.list("issues");
        for (int k = 0; k < issues.size(); k++) {
            TreeFields issue = new TreeFields(file, issues.get(k), "issues." + k);
            String name = issue.text("name");
            add(issue, name.isEmpty() ? "issue" + (k + 1) : name, points, builder);
        }
        Optional<Domain> domain = builder.find(top.text("name"), top.place());
        top.finish();
        return domain;
    }

    private static void add(TreeFields issue, String name, int points, DomainBuilder builder) {
        String type = type(issue);
        String at = issue.child("values");
        Optional<Node> values = issue.findRequired("values");
        if (values.isEmpty()) {
            return;
        }
        if (type.equals("ContiguousIssue") || values.get() instanceof Node.Scalar) {
            contiguous(issue, values.get(), name, builder);
        } else if (type.equals("ContinuousIssue")) {
            double[] bounds = bounds(issue, values.get());
            if (bounds.length == 2) {
                builder.real(name, bounds[0], bounds[1], points, at, issue.place());
            }
        } else if (type.isEmpty() || ISSUES.contains(type)) {
            List<Node> items = issue.items(values.get(), at);
            boolean isNumbered = items.stream().allMatch(item -> item instanceof Node.Scalar scalar && scalar.plain());
            List<String> texts =
                    items.stream().map(item -> issue.text(item, at)).toList();
            builder.named(name, texts, isNumbered, at, issue.place());
        } else {
            issue.unknownKind(type, ISSUES, issue.child("type"), issue.place());
        }
    }

    private static void contiguous(TreeFields issue, Node values, String name, DomainBuilder builder) {
        String at = issue.child("values");
        double[] bounds =
                values instanceof Node.Scalar ? new double[] {0, issue.number(values, at) - 1} : bounds(issue, values);
        if (bounds.length == 2) {
            Optional<Integer> low = Numerals.findWhole(Numerals.text(bounds[0]));
            Optional<Integer> high = Numerals.findWhole(Numerals.text(bounds[1]));
            if (low.isPresent() && high.isPresent()) {
                builder.whole(name, low.get(), high.get(), at, issue.place());
            } else {
                issue.problems()
                        .add(Code.NUMBER_INVALID, at, values.place(), values.found(), "-999999999 … 999999999", "1");
            }
        }
    }

    private static double[] bounds(TreeFields issue, Node values) {
        String at = issue.child("values");
        List<Node> items = issue.items(values, at);
        if (items.size() != 2) {
            issue.problems().add(Code.LIST_LENGTH, at, values.place(), "" + items.size(), "2");
            return new double[0];
        }
        return items.stream().mapToDouble(item -> issue.number(item, at)).toArray();
    }

    /**
     * The profile in a domain; empty after noting what is wrong.
     *
     * @param id of the party
     */
    public Optional<Profile> findProfile(String id, Domain domain) {
        TreeFields fields = top;
        double discount = 1;
        String type = type(fields);
        double reservation = reservation(fields, Double.NEGATIVE_INFINITY);
        String name = Names.tidy(fields.text("name"));
        while (DISCOUNTED.contains(type)) {
            discount *= discount(fields, type);
            fields.find("dynamic_reservation");
            Optional<Node> inner = fields.findRequired("ufun");
            fields.finish();
            if (inner.isEmpty()) {
                return Optional.empty();
            }
            fields = new TreeFields(file, inner.get(), fields.child("ufun"));
            type = type(fields);
        }
        Optional<Utility> utility = new FunctionReader(fields, domain, type).find();
        fields.text("name");
        if (fields != top) {
            reservation(fields, 0);
        }
        fields.find("id");
        fields.finish();
        double factor = discount;
        String party = name.isEmpty() ? Names.tidy(file.stem()) : name;
        return utility.filter(_ -> file.problems().isEmpty())
                .map(found -> new Profile(id, Names.text(party), found, reservation, factor));
    }

    /** NegMAS takes it on the outside where a function is discounted. */
    private static double reservation(TreeFields fields, double otherwise) {
        Optional<Node> node = fields.find("reserved_value");
        boolean isNone = node.isPresent()
                && node.get() instanceof Node.Scalar scalar
                && scalar.plain()
                && List.of("-.inf", "-inf", "-infinity").contains(scalar.text().toLowerCase(Locale.ROOT));
        return isNone ? Double.NEGATIVE_INFINITY : fields.number("reserved_value", otherwise);
    }

    private double discount(TreeFields fields, String type) {
        String key = type.equals("ExpDiscountedUFun") ? "discount" : "cost";
        double discount = fields.number(key, key.equals("cost") ? 0 : 1);
        String factor = fields.text("factor");
        var place = fields.find(key).orElse(new Node.Refused(fields.place())).place();
        if (key.equals("cost")) {
            fields.find("power");
            if (discount != 0) {
                file.notes().add(Code.DISCOUNT_NONE, fields.child(key), place, "cost " + discount);
            }
            return 1;
        }
        if (!(discount > 0 && discount <= 1)) {
            file.notes().add(Code.DISCOUNT_NONE, fields.child(key), place, "" + discount);
            return 1;
        }
        if (discount < 1 && !factor.isEmpty() && !factor.equals("relative_time")) {
            file.notes().add(Code.DISCOUNT_CLOCK, fields.child("factor"), place, Node.Found.cut(factor));
        }
        return discount;
    }
}
