package dev.gradus.formats.results;

import dev.gradus.agreement.Case;
import dev.gradus.agreement.Problem;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.WholeCase;
import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.Comparison;
import dev.gradus.assessment.RoadmapReview;
import dev.gradus.assessment.rounds.Rounds;
import dev.gradus.assessment.text.TextReview;
import dev.gradus.assessment.text.Weakness;
import dev.gradus.forecast.Forecast;
import dev.gradus.repair.Repairs;
import dev.gradus.roadmap.Plan;
import dev.gradus.roadmap.PlanRequest;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Results as JSON text. Every text begins with the program that wrote it. */
public final class Results {
    private static final ObjectWriter WRITER =
            JsonMapper.builder().build().writer().with(new Printer());

    /** Of the form of results: goes up where a reader of the form before could misread what is written now. */
    public static final int SCHEMA = 1;

    private Results() {}

    /**
     * All findings on a case.
     *
     * @param version of the program that writes
     */
    public static String json(Assessment assessment, String version) {
        ObjectNode node = head(version, "assessment");
        new AssessmentNodes(assessment).addTo(node);
        return text(node);
    }

    /**
     * All findings on a case, and a forecast of it.
     *
     * @param forecast of the same case at the same settings
     */
    public static String json(Assessment assessment, Forecast forecast, String version) {
        ObjectNode node = head(version, "forecast");
        new AssessmentNodes(assessment).addTo(node);
        Nodes nodes = new Nodes(assessment.resolved().structure());
        node.set("forecast", new ForecastNodes(nodes).node(forecast));
        return text(node);
    }

    /** The findings on two variants of a case, the one asked about first, and what differs. */
    public static String json(Comparison comparison, String version) {
        ObjectNode node = head(version, "comparison");
        new AssessmentNodes(comparison.first()).addTo(node.putObject("first"));
        new AssessmentNodes(comparison.second()).addTo(node.putObject("second"));
        node.set("changes", Nodes.array(comparison.changes(), Results::change));
        return text(node);
    }

    /** What the texts of a case say, whatever its numbers are, and what would have to be known to say more. */
    public static String texts(WholeCase whole, List<Weakness> weaknesses, String version) {
        ObjectNode node = head(version, "texts");
        node.set("case", new CaseNodes(new Nodes(whole.structure())).node(whole.written()));
        node.set("open", Nodes.array(whole.gaps(), Results::gap));
        node.set("weaknesses", Nodes.array(weaknesses, AssessmentNodes::weakness));
        node.set("review", new ReviewNodes(new Nodes(whole.structure())).node(TextReview.of(whole, weaknesses)));
        node.set("rounds", RoundNodes.node(Rounds.of(whole)));
        node.set("record", RecordNodes.node(whole.written()));
        node.set("sources", SourceNodes.node(whole.written()));
        return text(node);
    }

    private static ObjectNode gap(Problem gap) {
        return Nodes.object()
                .put("kind", gap.code().substring("gap.".length()))
                .put("path", gap.path())
                .put("of", gap.args().getFirst());
    }

    /** One weighed roadmap of a case. */
    public static String json(WholeCase whole, RoadmapReview review, String version) {
        ObjectNode node = head(version, "roadmap");
        node.set("request", AssessmentNodes.request(whole.written()));
        roadmap(node, whole, review);
        return text(node);
    }

    /** As {@link #json(Case, ResolvedCase, RoadmapReview, String)}, for a roadmap that was planned. */
    public static String json(WholeCase whole, PlanRequest request, Plan plan, RoadmapReview review, String version) {
        ObjectNode node = head(version, "roadmap");
        Nodes nodes = new Nodes(whole.resolved().structure());
        node.set("request", AssessmentNodes.request(nodes, whole.written(), request));
        node.set("plan", AssessmentNodes.plan(nodes, plan));
        roadmap(node, whole, review);
        return text(node);
    }

    /** What could be added to a case so that its proposals, or some roadmap, would hold. */
    public static String json(WholeCase whole, List<Repairs> repairs, String version) {
        ObjectNode node = head(version, "repairs");
        Nodes nodes = new Nodes(whole.resolved().structure());
        NumberNodes numbers = new NumberNodes();
        RepairNodes each = new RepairNodes(whole, nodes, numbers);
        node.set("case", new CaseNodes(nodes).node(whole.written()));
        node.set("repairs", Nodes.array(repairs, each::node));
        node.set("figures", new FigureNodes(whole).node(numbers.figures()));
        node.set("sources", SourceNodes.node(whole.written()));
        return text(node);
    }

    private static ObjectNode change(Comparison.Change change) {
        return Nodes.object()
                .put("what", change.what())
                .put("of", change.of())
                .put("from", change.from())
                .put("to", change.to());
    }

    private static void roadmap(ObjectNode node, WholeCase whole, RoadmapReview review) {
        Nodes nodes = new Nodes(whole.resolved().structure());
        NumberNodes numbers = new NumberNodes();
        node.set("case", new CaseNodes(nodes).node(whole.written()));
        node.set("review", new RoadmapNodes(nodes, numbers).node(review));
        node.set("figures", new FigureNodes(whole).node(numbers.figures()));
        node.set("sources", SourceNodes.node(whole.written()));
    }

    static ObjectNode head(String version, String kind) {
        return Nodes.object()
                .put("generator", "Gradus " + version)
                .put("kind", kind)
                .put("schema", SCHEMA);
    }

    /** JSON leaves a few characters unescaped that could steer a terminal or break a line; all of them stand inside strings. */
    static String text(ObjectNode node) {
        String text = WRITER.writeValueAsString(node);
        StringBuilder safe = new StringBuilder(text.length() + 1);
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (isSteering(c)) {
                safe.append(String.format("\\u%04x", (int) c));
            } else {
                safe.append(c);
            }
        }
        return safe.append('\n').toString();
    }

    private static boolean isSteering(char c) {
        return c >= 0x7F && c <= 0x9F
                || c >= 0x200E && c <= 0x200F
                || c >= 0x2028 && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c == 0xFEFF;
    }

    /** Line by line to the depth of a number, then on one line. */
    private static final class Printer extends DefaultPrettyPrinter {
        private static final long serialVersionUID = 1;

        private Printer() {
            Indenter indenter = new Shallow();
            indentObjectsWith(indenter);
            indentArraysWith(indenter);
        }

        @Override
        public DefaultPrettyPrinter createInstance() {
            return new Printer();
        }
    }

    private static final class Shallow extends DefaultIndenter {
        private static final long serialVersionUID = 1;
        private static final int DEPTH = 3;

        private Shallow() {
            super(" ", "\n");
        }

        @Override
        public void writeIndentation(JsonGenerator generator, int level) {
            if (level <= DEPTH) {
                super.writeIndentation(generator, level);
            }
        }
    }
}
