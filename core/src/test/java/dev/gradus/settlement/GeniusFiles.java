package dev.gradus.settlement;

import dev.gradus.agreement.LocalText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads additive GENIUS profiles well enough for the tests of the engines; the real reader stands in the formats module. */
public final class GeniusFiles {
    public static final Path FOLDER = folder();

    private GeniusFiles() {}

    /** Beside the project, wherever in it the tests are run. */
    private static Path folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path scenarios = at.resolve("shared/scenarios");
            if (Files.isDirectory(scenarios)) {
                return scenarios;
            }
        }
        return Path.of("shared/scenarios");
    }

    /** What a profile file says: for each issue the weighted evaluations of its values by name, and the reservation value. */
    record Parsed(List<Map<String, Double>> parts, double reservation) {}

    public static Scenario scenario(String id, List<Path> profiles) throws Exception {
        List<Parsed> parsed = new ArrayList<>();
        for (Path profile : profiles) {
            parsed.add(parse(profile));
        }
        return of(id, parsed);
    }

    static Scenario of(String id, List<Parsed> parsed) {
        List<Issue> issues = new ArrayList<>();
        for (Map<String, Double> part : parsed.getFirst().parts()) {
            issues.add(SmallSpaces.issue("i" + issues.size(), part.size()));
        }
        OutcomeSpace space = new OutcomeSpace(issues, List.of());
        List<Profile> parties = new ArrayList<>();
        for (Parsed profile : parsed) {
            double[][] parts = new double[issues.size()][];
            for (int k = 0; k < parts.length; k++) {
                // files of one domain write the values in orders of their own
                Map<String, Double> byName = profile.parts().get(k);
                Set<String> names = parsed.getFirst().parts().get(k).keySet();
                parts[k] = names.stream().mapToDouble(byName::get).toArray();
            }
            Utility utility = new Utility(space, parts, List.of(), List.of(), 1, 1);
            parties.add(new Profile("p" + parties.size(), LocalText.NONE, utility, profile.reservation(), 1));
        }
        return new Scenario(id, LocalText.NONE, space, parties);
    }

    static Parsed parse(Path file) throws Exception {
        String text = Files.readString(file);
        String xml = text.substring(Math.max(0, text.indexOf("<utility_space")));
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        Element objective = children(root, "objective").getFirst();
        List<Element> issues = children(objective, "issue");
        List<Map<String, Double>> parts = new ArrayList<>();
        for (Element issue : issues) {
            double weight = weight(objective, issue.getAttribute("index"));
            Map<String, Double> weighted = new LinkedHashMap<>();
            evaluations(issue).forEach((name, evaluation) -> weighted.put(name, weight * evaluation));
            parts.add(weighted);
        }
        List<Element> reservation = children(root, "reservation");
        return new Parsed(parts, reservation.isEmpty() ? 0 : number(reservation.getFirst(), "value"));
    }

    private static double weight(Element objective, String index) {
        return children(objective, "weight").stream()
                .filter(weight -> weight.getAttribute("index").equals(index))
                .mapToDouble(weight -> number(weight, "value"))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Double> evaluations(Element issue) {
        Map<String, Double> byName = new LinkedHashMap<>();
        List<Element> items = children(issue, "item");
        if (items.isEmpty()) {
            Element evaluator = children(issue, "evaluator").getFirst();
            double from = number(issue, "lowerbound");
            for (double v = from; v <= number(issue, "upperbound"); v++) {
                double raw = number(evaluator, "offset") + number(evaluator, "slope") * (v - from);
                byName.put(String.valueOf(v), Math.clamp(raw, 0, 1));
            }
            return byName;
        }
        // a value that is written twice counts once, as last written
        items.forEach(item -> byName.put(item.getAttribute("value"), number(item, "evaluation")));
        double most = Collections.max(byName.values());
        byName.replaceAll((name, evaluation) -> most < 1e-5 ? 0 : evaluation / most);
        return byName;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static List<Element> children(Element parent, String tag) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals(tag)) {
                children.add(element);
            }
        }
        return children;
    }
}
