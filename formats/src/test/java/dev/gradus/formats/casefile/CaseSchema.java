package dev.gradus.formats.casefile;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.gradus.formats.source.Node;
import dev.gradus.formats.source.Problems;
import dev.gradus.formats.source.YamlTree;
import java.io.ByteArrayInputStream;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema as an editor applies it: to the file as YAML 1.2 sees it. */
public final class CaseSchema {
    static final JsonNode DOCUMENT = JsonMapper.builder().build().readTree(CaseFiles.resource("case.schema.json"));

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(new ByteArrayInputStream(CaseFiles.resource("case.schema.json")));

    private CaseSchema() {}

    /** What the schema has against a file; empty = nothing. */
    public static List<String> validate(byte[] bytes) {
        Node root = YamlTree.parse(bytes, new Problems("case.yaml"));
        return SCHEMA.validate(json(root)).stream().map(Error::toString).toList();
    }

    public static JsonNode json(Node node) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (node) {
            case Node.Mapping mapping -> {
                ObjectNode object = make.objectNode();
                mapping.entries().forEach(e -> object.set(e.key().text(), json(e.value())));
                yield object;
            }
            case Node.Sequence sequence -> {
                ArrayNode array = make.arrayNode();
                sequence.items().forEach(item -> array.add(json(item)));
                yield array;
            }
            case Node.Scalar scalar -> scalar(scalar, make);
            case Node.Refused _ -> make.nullNode();
        };
    }

    /** The core schema of YAML 1.2. */
    private static JsonNode scalar(Node.Scalar scalar, JsonNodeFactory make) {
        String text = scalar.text();
        if (!scalar.plain()) {
            return make.stringNode(text);
        }
        if (text.isEmpty() || text.equals("~") || text.equals("null")) {
            return make.nullNode();
        }
        if (text.equals("true") || text.equals("false")) {
            return make.booleanNode(text.equals("true"));
        }
        if (text.matches("[-+]?[0-9]{1,15}")) {
            return make.numberNode(Long.parseLong(text));
        }
        return NumberRule.findNumber(text)
                .filter(Double::isFinite)
                .<JsonNode>map(make::numberNode)
                .orElse(make.stringNode(text));
    }
}
