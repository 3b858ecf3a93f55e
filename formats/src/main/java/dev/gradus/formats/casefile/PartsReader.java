package dev.gradus.formats.casefile;

import dev.gradus.agreement.LocalText;
import dev.gradus.agreement.Measure;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Reads in which parts a measure is done, or by whom it is shared, and who verifies each. */
final class PartsReader {
    /** What stands for a number that nobody states. */
    static final List<String> UNSAID = List.of("?", "unknown", "chưa rõ");

    private static final List<String> REST = List.of("rest", "the rest", "còn lại", "phần còn lại");
    private static final String IN_PARTS = "in parts";
    private static final String VERIFIED_BY = "verified by";
    private static final Pattern SIZE = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,6})?");

    private final Reading reading;
    private final Fields fields;

    PartsReader(Reading reading, Fields fields) {
        this.reading = reading;
        this.fields = fields;
    }

    /** @param amount of which a part may be the rest */
    Measure.Instalments read(Measure.Amount amount) {
        Measure.Instalments performers = performers();
        Measure.Instalments parts = performers.isShared() ? alone(performers) : instalments(amount);
        List<Node> lists = verifierLists();
        return lists.isEmpty() ? parts : parts.verifiedBy(verifiers(lists, parts));
    }

    /** Who verify the whole. */
    List<LocalText> verifiers(Measure.Instalments parts) {
        Optional<String> named = namedPart();
        if (named.isPresent()) {
            reading.problems()
                    .add(Code.VERIFIERS_NAMED, fields.child(VERIFIED_BY), fields.placeOf(VERIFIED_BY), named.get());
            return List.of();
        }
        if (parts.verifiers().isEmpty() && verifierLists().isEmpty()) {
            return fields.texts(VERIFIED_BY);
        }
        return parts.verifiers().stream().flatMap(List::stream).distinct().toList();
    }

    /** The first key that names something, such as a part, where texts of several languages stand. */
    private Optional<String> namedPart() {
        return fields.find(VERIFIED_BY)
                .filter(Node.Mapping.class::isInstance)
                .flatMap(node -> ((Node.Mapping) node)
                        .entries().stream()
                                .map(entry -> entry.key().text())
                                .filter(key -> key.matches(".*-[0-9]+|[0-9]+"))
                                .findFirst())
                .map(Node.Found::cut);
    }

    /** A list of lists, one for each part; else nothing. */
    private List<Node> verifierLists() {
        return fields.find(VERIFIED_BY)
                .filter(node -> node instanceof Node.Sequence list
                        && !list.items().isEmpty()
                        && list.items().stream().allMatch(item -> item instanceof Node.Sequence))
                .map(node -> ((Node.Sequence) node).items())
                .orElse(List.of());
    }

    private List<List<LocalText>> verifiers(List<Node> lists, Measure.Instalments parts) {
        if (lists.size() != parts.sizes().size()) {
            reading.problems()
                    .add(
                            Code.VERIFIERS_PARTS,
                            fields.child(VERIFIED_BY),
                            fields.placeOf(VERIFIED_BY),
                            "" + lists.size(),
                            "" + Math.max(1, parts.sizes().size()));
            return List.of();
        }
        return lists.stream().map(list -> fields.texts(list, VERIFIED_BY)).toList();
    }

    /** Several performers: a list, each with the same share, or each with its own. */
    private Measure.Instalments performers() {
        String path = fields.child("by");
        List<String> names = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        switch (fields.find("by").orElse(new Node.Refused(fields.place()))) {
            case Node.Sequence list -> {
                names.addAll(fields.names(list, path));
                names.forEach(_ -> shares.add(1.0));
            }
            case Node.Mapping _ ->
                fields.section("by", section -> {
                    names.add(section.id());
                    String text = reading.string(section.node(), section.path());
                    boolean isSize = SIZE.matcher(text).matches() && Double.parseDouble(text) > 0;
                    shares.add(isSize ? Double.parseDouble(text) : 1.0);
                    if (!isSize && !text.isEmpty()) {
                        refuseParts(section.path(), section.place(), text);
                    }
                    return section;
                });
            case Node.Scalar _, Node.Refused _ -> {}
        }
        boolean several = names.size() > 1 && names.stream().distinct().count() == names.size();
        if (!several
                && fields.find("by").stream()
                        .anyMatch(node -> !(node instanceof Node.Scalar || node instanceof Node.Refused))) {
            reading.problems().add(Code.PERFORMERS, path, fields.placeOf("by"), String.join(", ", names));
        }
        return several ? Measure.Instalments.among(names, shares) : Measure.Instalments.NONE;
    }

    /** Several performers do it at once, so not in parts one after the other. */
    private Measure.Instalments alone(Measure.Instalments performers) {
        if (fields.has(IN_PARTS)) {
            reading.problems()
                    .add(
                            Code.PERFORMERS_PARTS,
                            fields.child(IN_PARTS),
                            fields.placeOf(IN_PARTS),
                            String.join(", ", performers.performers()));
        }
        return performers;
    }

    /** Sizes of the parts: numbers greater than 0, at least two; a number alone is how many there are. */
    private Measure.Instalments instalments(Measure.Amount amount) {
        String path = fields.child(IN_PARTS);
        Optional<Node> node = fields.find(IN_PARTS);
        if (node.isEmpty()) {
            return Measure.Instalments.NONE;
        }
        if (node.get() instanceof Node.Scalar count && !count.isEmpty()) {
            return Measure.Instalments.of(Collections.nCopies(count(count, path), Measure.Instalments.UNSAID));
        }
        List<Node> items = fields.items(node.get(), path);
        List<Double> sizes = new ArrayList<>();
        int rest = 0;
        for (Node item : items) {
            String text = reading.string(item, path);
            boolean isSize = SIZE.matcher(text).matches() && Double.parseDouble(text) > 0;
            boolean isRest = REST.contains(text) && rest == 0;
            if (isSize || isRest || UNSAID.contains(text)) {
                sizes.add(isSize ? Double.parseDouble(text) : Measure.Instalments.UNSAID);
                rest = isRest ? sizes.size() : rest;
            } else if (!text.isEmpty()) {
                refuseParts(path, item.place(), text);
            }
        }
        if (!items.isEmpty() && (items.size() < 2 || items.size() > MeasureReader.MAX_TRANCHES)) {
            refuseParts(path, node.get().place(), "" + items.size());
        }
        if (sizes.size() < 2 || sizes.size() > MeasureReader.MAX_TRANCHES) {
            return Measure.Instalments.NONE;
        }
        return rest == 0 ? Measure.Instalments.of(sizes) : withRest(sizes, rest, amount);
    }

    /** The rest is what the other parts leave of the amount. */
    private Measure.Instalments withRest(List<Double> sizes, int rest, Measure.Amount amount) {
        List<Double> others = new ArrayList<>(sizes);
        others.remove(rest - 1);
        OptionalDouble all = amount.number();
        double left = all.orElse(0) - others.stream().mapToDouble(size -> size).sum();
        if (!(left > 0)) {
            String path = fields.child(IN_PARTS);
            reading.problems().add(Code.PARTS_REST, path, fields.placeOf(IN_PARTS));
            return Measure.Instalments.NONE;
        }
        sizes.set(rest - 1, left);
        return Measure.Instalments.of(sizes).withRest(rest);
    }

    /** How many parts; 0 after a problem. */
    private int count(Node.Scalar written, String path) {
        boolean isCount = written.text().matches("[0-9]{1,2}");
        int count = isCount ? Integer.parseInt(written.text()) : 0;
        if (count < 2 || count > MeasureReader.MAX_TRANCHES) {
            refuseParts(path, written.place(), written.text());
            return 0;
        }
        return count;
    }

    private void refuseParts(String path, Place place, String found) {
        reading.problems()
                .add(
                        Code.PARTS_INVALID,
                        path,
                        place,
                        Node.Found.cut(found),
                        "" + MeasureReader.MAX_TRANCHES,
                        "[3, 4, 3]");
    }
}
