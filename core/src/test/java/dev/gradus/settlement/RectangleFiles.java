package dev.gradus.settlement;

import dev.gradus.agreement.LocalText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads GENIUS profiles of hyper-rectangles well enough for a test; the real reader stands in the formats module. */
public final class RectangleFiles {
    private RectangleFiles() {}

    public static Scenario scenario(String id, List<Path> profiles) throws Exception {
        List<Element> roots = new ArrayList<>();
        for (Path profile : profiles) {
            String text = Files.readString(profile);
            String xml = text.substring(text.indexOf("<utility_space"));
            roots.add(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement());
        }
        List<Issue> issues = elements(roots.getFirst(), "issue").stream()
                .map(issue -> SmallSpaces.issue(
                        issue.getAttribute("name"), number(issue, "upperbound") - number(issue, "lowerbound") + 1))
                .toList();
        OutcomeSpace space = new OutcomeSpace(issues, List.of());
        List<Profile> parties = new ArrayList<>();
        for (Element root : roots) {
            parties.add(new Profile("p" + parties.size(), LocalText.NONE, utility(root, space), 0, 1));
        }
        return new Scenario(id, LocalText.NONE, space, parties);
    }

    private static Utility utility(Element root, OutcomeSpace space) {
        List<Utility.Reward> rewards = elements(root, "hyperRectangle").stream()
                .map(rectangle -> new Utility.Reward(
                        number(rectangle, "utility"),
                        elements(rectangle, "INCLUDES").stream()
                                .map(RectangleFiles::choice)
                                .toList()))
                .toList();
        double[][] nothing =
                space.issues().stream().map(issue -> new double[issue.size()]).toArray(double[][]::new);
        double most = number(elements(root, "utility").getFirst(), "maxutility");
        return new Utility(space, nothing, rewards, List.of(), most, Double.POSITIVE_INFINITY);
    }

    private static Choice choice(Element includes) {
        return new Choice(
                number(includes, "index") - 1,
                IntStream.rangeClosed(number(includes, "min"), number(includes, "max"))
                        .boxed()
                        .collect(Collectors.toSet()));
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }

    private static List<Element> elements(Element parent, String tag) {
        NodeList nodes = parent.getElementsByTagName(tag);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(k -> (Element) nodes.item(k))
                .toList();
    }
}
