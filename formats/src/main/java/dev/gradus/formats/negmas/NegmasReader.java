package dev.gradus.formats.negmas;

import dev.gradus.formats.domain.Domain;
import dev.gradus.formats.domain.Names;
import dev.gradus.formats.domain.SourceFile;
import dev.gradus.formats.domain.TreeFields;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Problems;
import dev.gradus.settlement.PartialOrder;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Utility;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the files of one NegMAS scenario: the outcome space, and utility functions over it. */
public final class NegmasReader {
    private static final List<String> TYPE_KEYS = List.of("type", "__python_class__");
    static final List<String> DISCOUNTED = List.of("ExpDiscountedUFun", "LinDiscountedUFun");
    private static final String RANKS = "RankOnlyUtilityFunction";

    private final SourceFile file;
    private final TreeFields top;

    public NegmasReader(SourceFile file, Node root) {
        this.file = file;
        this.top = new TreeFields(file, root, "");
    }

    public static boolean isDomain(Node root) {
        return root instanceof Node.Mapping mapping
                && !isProfile(root)
                && (mapping.find("issues").isPresent() || type(mapping).contains("outcomespace"));
    }

    public static boolean isProfile(Node root) {
        return root instanceof Node.Mapping mapping
                && (type(mapping).contains("ufun") || type(mapping).contains("utilityfunction"));
    }

    /** Whether a profile says only which outcomes are better than which. */
    public static boolean isOrder(Node root) {
        return root instanceof Node.Mapping mapping && type(mapping).endsWith(RANKS.toLowerCase(Locale.ROOT));
    }

    private static String type(Node.Mapping mapping) {
        return TYPE_KEYS.stream()
                .flatMap(key -> mapping.find(key).stream())
                .map(entry -> entry.value() instanceof Node.Scalar scalar ? scalar.text() : "")
                .findFirst()
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }

    /** The last part of the type: "negmas.outcomes.CategoricalIssue" is "CategoricalIssue". */
    static String type(TreeFields fields) {
        String type = "";
        for (String key : TYPE_KEYS) {
            type = type.isEmpty() ? fields.text(key) : type;
        }
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** Fields that NegMAS writes and that say nothing of what outcomes are worth. */
    static void ignore(TreeFields fields, String... keys) {
        for (String key : keys) {
            fields.find(key);
        }
    }

    /** Notes a field that holds functions in Python, if it holds any. */
    static void refuseCode(TreeFields fields, String key) {
        fields.find(key)
                .filter(node -> !(node instanceof Node.Sequence(var _, List<Node> items)) || !items.isEmpty())
                .ifPresent(node -> fields.problems().add(Code.SCENARIO_CODE, fields.child(key), node.place(), key));
    }

    /**
     * The outcome space that the file is; empty after noting what is wrong.
     *
     * @param points number of points at which an issue of real numbers is read
     */
    public Optional<Domain> findDomain(int points) {
        return new SpaceReader(top).find(points);
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
        String party = name();
        while (DISCOUNTED.contains(type)) {
            discount *= discount(fields, type);
            ignore(fields, "dynamic_reservation", "stability", "path", "id", "reserved_outcome", "outcome_space");
            Optional<Node> inner = fields.findRequired("ufun");
            fields.finish();
            if (inner.isEmpty()) {
                return Optional.empty();
            }
            fields = new TreeFields(file, inner.get(), fields.child("ufun"));
            type = type(fields);
        }
        Optional<Utility> utility = new FunctionReader(fields, domain, type).find();
        if (fields != top) {
            reservation(fields, 0);
        }
        ignore(fields, "reserved_outcome", "outcome_space");
        fields.finish();
        double factor = discount;
        return utility.filter(_ -> file.problems().isEmpty())
                .map(found -> new Profile(id, Names.text(party), found, reservation, factor));
    }

    /**
     * The order of a party that only ranks outcomes; empty after noting what is wrong.
     *
     * @param id of the party
     */
    public Optional<PartialOrder> findOrder(String id, Domain domain) {
        String party = name();
        ignore(top, "type", "id", "reserved_outcome", "outcome_space");
        return new RankReader(top, domain).find(id, party);
    }

    private String name() {
        String name = Names.tidy(top.text("name"));
        return name.isEmpty() ? Names.tidy(file.stem()) : name;
    }

    /** NegMAS takes it on the outside where a function is discounted; one that is no number is for it the least that a deal is worth. */
    static double reservation(TreeFields fields, double otherwise) {
        String key = "reserved_value";
        if (isWritten(fields, key, "-.inf", "-inf", "-infinity")) {
            return Double.NEGATIVE_INFINITY;
        }
        if (isWritten(fields, key, ".nan", "nan")) {
            note(fields, key, fields.file().notes(), Code.RESERVATION_NAN);
            return Double.NEGATIVE_INFINITY;
        }
        if (isWritten(fields, key, ".inf", "+.inf", "inf", "+inf", "infinity", "+infinity")) {
            note(fields, key, fields.problems(), Code.RESERVATION_INFINITE);
            return Double.NEGATIVE_INFINITY;
        }
        return fields.number(key, otherwise);
    }

    private static void note(TreeFields fields, String key, Problems to, Code code) {
        to.add(code, fields.child(key), fields.find(key).orElseThrow().place(), fields.text(key));
    }

    /** Whether one of these words stands there, without quotes. */
    static boolean isWritten(TreeFields fields, String key, String... words) {
        return fields.find(key).isPresent()
                && fields.find(key).get() instanceof Node.Scalar scalar
                && scalar.plain()
                && List.of(words).contains(scalar.text().toLowerCase(Locale.ROOT));
    }

    private double discount(TreeFields fields, String type) {
        String key = type.equals("ExpDiscountedUFun") ? "discount" : "cost";
        double discount = fields.number(key, key.equals("cost") ? 0 : 1);
        String factor = fields.text("factor");
        var place = fields.find(key).orElse(new Node.Refused(fields.place())).place();
        if (key.equals("cost")) {
            fields.find("power");
            if (discount != 0) {
                file.notes().add(Code.DISCOUNT_COST, fields.child(key), place, "" + discount);
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
