package dev.gradus.formats.graphmodel;

import dev.gradus.agreement.LocalText;
import dev.gradus.formats.source.Code;
import dev.gradus.formats.source.Identifiers;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Problems;
import dev.gradus.stability.Option;
import dev.gradus.stability.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The options of a {@code .gmcr} file, ordered as the program orders them when it opens one: by decision maker. The numbers of states in
 * its rankings go by that order.
 */
final class GmcrOptions {
    private final Problems problems;
    private final List<Option> options;
    private final int[] position;

    private GmcrOptions(Problems problems, List<Option> options, int[] position) {
        this.problems = problems;
        this.options = List.copyOf(options);
        this.position = position;
    }

    /**
     * @param control for each decision maker, the numbers of the options that it controls, as in the file
     * @param names of the decision makers, for messages
     */
    static GmcrOptions of(
            Problems problems, List<GmcrFields> written, List<List<Integer>> control, List<String> names) {
        int[] position = new int[written.size()];
        Set<String> ids = new LinkedHashSet<>();
        List<Option> options = new ArrayList<>();
        Set<Integer> placed = new LinkedHashSet<>();
        control.forEach(placed::addAll);
        for (int number : placed) {
            position[number] = options.size();
            int maker = controller(control, number);
            options.add(option(problems, written.get(number), maker, ids));
        }
        for (int number = 0; number < written.size(); number++) {
            int asked = number;
            List<Integer> makers = java.util.stream.IntStream.range(0, control.size())
                    .filter(maker -> control.get(maker).contains(asked))
                    .boxed()
                    .toList();
            if (makers.size() != 1) {
                GmcrFields fields = written.get(number);
                String who = makers.stream().map(names::get).collect(Collectors.joining(", "));
                problems.add(
                        Code.OPTION_CONTROL,
                        fields.child("name"),
                        fields.place(),
                        Node.Found.cut(fields.text("name")),
                        who.isEmpty() ? "–" : who);
            }
        }
        return new GmcrOptions(problems, options, position);
    }

    private static int controller(List<List<Integer>> control, int number) {
        for (int maker = 0; maker < control.size(); maker++) {
            if (control.get(maker).contains(number)) {
                return maker;
            }
        }
        return -1;
    }

    private static Option option(Problems problems, GmcrFields fields, int maker, Set<String> ids) {
        String name = fields.text("name");
        String word = fields.find("permittedDirection").isPresent()
                ? fields.text("permittedDirection")
                : fields.text("reversible");
        Option.Direction direction = switch (word) {
            case "", "both", "reversible" -> Option.Direction.BOTH;
            case "fwd", "forward" -> Option.Direction.TAKE_ONLY;
            case "back", "backward" -> Option.Direction.GIVE_UP_ONLY;
            default -> {
                problems.add(
                        Code.GMCR_VALUE,
                        fields.child("permittedDirection"),
                        fields.place(),
                        Node.Found.cut(word),
                        "both, fwd, back");
                yield Option.Direction.BOTH;
            }
        };
        return new Option(different(Identifiers.made(name), ids), text(name), maker, direction);
    }

    /** The id, with a number where it is taken. */
    static String different(String id, Set<String> taken) {
        String one = id;
        for (int k = 2; !taken.add(one); k++) {
            String end = "-" + k;
            one = id.substring(0, Math.min(id.length(), 40 - end.length())) + end;
        }
        return one;
    }

    static LocalText text(String name) {
        return name.isEmpty() ? LocalText.NONE : LocalText.of("en", name);
    }

    List<Option> options() {
        return options;
    }

    /** A condition: all of these options stand so; a compound one: one of its members holds. */
    List<Pattern> patterns(Node node, String path, GmcrFields around) {
        if (node instanceof Node.Mapping) {
            GmcrFields fields = new GmcrFields(problems, node, path);
            return fields.find("state").isPresent()
                    ? List.of(pattern(fields.list("state"), path))
                    : fields.list("members").stream()
                            .map(member -> pattern(around.items(member, path), path))
                            .toList();
        }
        return List.of(pattern(around.items(node, path), path));
    }

    /** Any two of these that stand so exclude each other. */
    List<Pattern> exclusive(List<Node> items, String path) {
        List<Pattern> each =
                items.stream().map(item -> pattern(List.of(item), path)).toList();
        List<Pattern> pairs = new ArrayList<>();
        for (int one = 0; one < each.size(); one++) {
            for (int other = one + 1; other < each.size(); other++) {
                Pattern a = each.get(one);
                Pattern b = each.get(other);
                pairs.add(new Pattern(a.fixed() | b.fixed(), a.yes() | b.yes()));
            }
        }
        return pairs;
    }

    private Pattern pattern(List<Node> items, String path) {
        int fixed = 0;
        int yes = 0;
        for (Node item : items) {
            OptionalInt option = number(part(item, 0, "option"), position.length);
            String stands = part(item, 1, "yn") instanceof Node.Scalar scalar ? scalar.text() : "";
            boolean taken = stands.equals("Y") || stands.equals("true");
            if (option.isEmpty() || !(taken || stands.equals("N") || stands.equals("false"))) {
                problems.add(
                        Code.GMCR_VALUE,
                        path,
                        item.place(),
                        item.found(),
                        "[0 … " + (position.length - 1) + ", Y | N]");
                continue;
            }
            int bit = 1 << position[option.getAsInt()];
            if ((fixed & bit) != 0 && (yes & bit) != 0 != taken) {
                problems.add(Code.GMCR_VALUE, path, item.place(), item.found(), taken ? "N" : "Y");
            }
            fixed |= bit;
            yes |= taken ? bit : 0;
        }
        return new Pattern(fixed, yes);
    }

    private static Node part(Node item, int at, String key) {
        Node none = new Node.Refused(item.place());
        return switch (item) {
            case Node.Sequence pair
            when pair.items().size() == 2 -> pair.items().get(at);
            case Node.Mapping mapping ->
                mapping.find(key).map(Node.Entry::value).orElse(none);
            default -> none;
        };
    }

    /** A number below a limit; empty where it is none. */
    static OptionalInt number(Node node, int limit) {
        if (node instanceof Node.Scalar scalar && scalar.text().matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(scalar.text());
            return number < limit ? OptionalInt.of(number) : OptionalInt.empty();
        }
        return OptionalInt.empty();
    }
}
