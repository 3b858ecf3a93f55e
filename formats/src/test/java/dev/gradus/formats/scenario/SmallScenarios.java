package dev.gradus.formats.scenario;

import java.util.LinkedHashMap;
import java.util.Map;

/** Two towns about the price and the hours of a bridge: one small scenario of each kind. */
public final class SmallScenarios {
    public static final String DOMAIN_XML = """
            <negotiation_template><utility_space number_of_issues="3">
            <objective index="0" etype="objective" type="objective" description="" name="bridge">
              <issue index="1" name="Toll" type="discrete"><item index="1" value="none"/><item index="2" value="high"/></issue>
              <issue index="2" name="Hours" type="integer" lowerbound="4" upperbound="8"/>
              <objective index="9" name="work">
                <issue index="3" name="Share" type="real"><range lowerbound="0" upperbound="1"/></issue>
              </objective>
            </objective></utility_space></negotiation_template>
            """;
    public static final String PROFILE_XML = """
            <utility_space number_of_issues="3">
            <objective index="0" etype="objective" type="objective" description="" name="bridge">
              <weight index="1" value="0.5"/><weight index="2" value="0.3"/><weight index="3" value="0.2"/>
              <issue index="1" name="Toll" type="discrete">
                <item index="1" value="none" evaluation="4"/><item index="2" value="high" evaluation="1"/>
              </issue>
              <issue index="2" name="Hours" type="integer" lowerbound="4" upperbound="8">
                <evaluator ftype="linear" offset="0.1" slope="0.25"/>
              </issue>
              <issue index="3" name="Share" type="real"><range lowerbound="0" upperbound="1"/>
                <evaluator ftype="linear" parameter0="1" parameter1="-1"/>
              </issue>
            </objective>
            <discount_factor value="0.9"/>
            <reservation value="0.25"/>
            </utility_space>
            """;
    public static final Map<String, String> GENIUS = files("bridge_domain.xml", DOMAIN_XML, "arden.xml", PROFILE_XML);

    public static final String WHOLE_DOMAIN_XML = """
            <negotiation_template><utility_space><objective index="0" name="root">
              <issue index="1" name="a" type="integer" lowerbound="0" upperbound="9"/>
              <issue index="2" name="b" type="integer" lowerbound="0" upperbound="9"/>
            </objective></utility_space></negotiation_template>
            """;
    public static final String RECTANGLES_XML = """
            <utility_space type="nonlinear"><objective index="0" name="root">
              <issue index="1" name="a" type="integer" lowerbound="0" upperbound="9"/>
              <issue index="2" name="b" type="integer" lowerbound="0" upperbound="9"/>
              <utility maxutility="10"><ufun type="PlainUfun" weight="1" aggregation="sum">
                <hyperRectangle utility="4"><INCLUDES index="1" min="2" max="5"/><INCLUDES index="2" min="0" max="3"/></hyperRectangle>
                <hyperRectangle utility="3"><EXCLUDES index="2" min="3" max="9"/></hyperRectangle>
                <hyperRectangle utility="1"/>
                <hyperRectangle utility="7" weight="2"><INCLUDES index="1" min="5" max="5"/></hyperRectangle>
              </ufun></utility>
            </objective></utility_space>
            """;
    public static final Map<String, String> RECTANGLES =
            files("boxes.xml", WHOLE_DOMAIN_XML, "arden.xml", RECTANGLES_XML);

    public static final String DOMAIN_JSON = """
            {"name": "bridge", "issuesValues": {
              "Toll": {"values": ["none", "high"]},
              "Hours": {"range": {"low": 4, "high": 8.5, "step": 2}}}}
            """;
    public static final String PROFILE_JSON = """
            {"LinearAdditiveUtilitySpace": {
              "issueUtilities": {
                "Toll": {"discreteutils": {"valueUtilities": {"none": 1, "high": 0.25}}},
                "Hours": {"numberutils": {"lowValue": 4, "lowUtility": 0, "highValue": 7, "highUtility": 1}}},
              "issueWeights": {"Toll": 0.4, "Hours": 0.6},
              "domain": {"name": "bridge", "issuesValues": {}},
              "name": "arden",
              "reservationBid": {"issuevalues": {"Toll": "high", "Hours": 6}}}}
            """;
    public static final Map<String, String> GENIUSWEB = files("bridge.json", DOMAIN_JSON, "arden.json", PROFILE_JSON);

    public static final String GROUPS_JSON = """
            {"SumOfGroupsUtilitySpace": {
              "name": "belmar", "domain": {},
              "partUtilities": {
                "both": {"partsutils": {"issues": ["Hours", "Toll"], "utilslist": [
                  {"values": ["4", "none"], "util": 0.3}, {"values": ["8", "high"], "util": 0.9}]}}}}}
            """;
    public static final Map<String, String> GROUPS = files("bridge.json", DOMAIN_JSON, "belmar.json", GROUPS_JSON);

    public static final String ORDER_JSON = """
            {"DefaultPartialOrdering": {
              "name": "carth", "domain": {},
              "bids": [
                {"issuevalues": {"Toll": "none", "Hours": 4}},
                {"issuevalues": {"Toll": "none", "Hours": 8}},
                {"issuevalues": {"Toll": "high", "Hours": 4}}],
              "better": [[0, 1], [1, 2]],
              "reservationBid": {"issuevalues": {"Toll": "none", "Hours": 8}}}}
            """;
    public static final Map<String, String> ORDERS = files("bridge.json", DOMAIN_JSON, "carth.json", ORDER_JSON);

    public static final String SPACE_YML = """
            name: bridge
            type: DiscreteCartesianOutcomeSpace
            issues:
            - {name: Toll, type: CategoricalIssue, values: [none, high]}
            - {name: Hours, type: ContiguousIssue, values: [4, 8]}
            - {name: Lanes, type: DiscreteCardinalIssue, values: [1, 2, 4]}
            - {name: Posts, type: ContiguousIssue, values: 3}
            """;
    public static final String FUNCTION_YML = """
            name: arden
            type: ExpDiscountedUFun
            discount: 0.75
            factor: step
            reserved_value: 0.5
            ufun:
              type: LinearAdditiveUtilityFunction
              reserved_value: -.inf
              weights: [0.5, 2, 0.25, 1]
              bias: 0.125
              values:
              - {type: TableFun, mapping: {none: 1, high: 0.5}}
              - {type: AffineFun, slope: 0.1, bias: 0.2}
              - {type: IdentityFun}
              - {type: LinearFun, slope: -0.5}
            """;
    public static final Map<String, String> NEGMAS = files("bridge.yml", SPACE_YML, "arden.yml", FUNCTION_YML);

    public static final String RANGES_YML = """
            name: belmar
            __python_class__: negmas.preferences.crisp.nonlinear.HyperRectangleUtilityFunction
            bias: 0.5
            outcome_ranges:
            - {0: high, 1: [5, 7]}
            - {2: [1, 4, 4], Posts: [0]}
            - null
            utilities: [2.0, 3.0, 0.25]
            weights: [1.0, 0.5, 1.0]
            """;
    public static final Map<String, String> RANGES = files("bridge.yml", SPACE_YML, "belmar.yml", RANGES_YML);

    /** Three combinations are possible; what they are worth stands in a table of whole outcomes. */
    public static final String LISTED_YML = """
            name: bridge
            type: SubsetCartesianOutcomeSpace
            issues:
            - {name: Toll, type: CategoricalIssue, values: [none, high]}
            - {name: Hours, type: ContiguousIssue, values: [4, 6]}
            outcomes:
            - [none, 4]
            - [none, 6]
            - !!python/tuple [high, 6]
            """;

    public static final String MAPPING_YML = """
            name: arden
            type: MappingUtilityFunction
            reserved_value: 0.125
            mapping:
              ? !!python/tuple [none, 4]
              : 0.25
              [none, 6]: 0.5
              ? - high
                - 6
              : 1.0
            """;
    public static final Map<String, String> LISTED = files("bridge.yml", LISTED_YML, "arden.yml", MAPPING_YML);

    public static final String RANKS_YML = """
            name: dorn
            type: RankOnlyUtilityFunction
            ufun:
              type: MappingUtilityFunction
              reserved_value: 0.3
              mapping: {[none, 4]: 0.25, [none, 6]: 0.5, [high, 6]: 0.5}
            """;
    public static final Map<String, String> RANKS = files("bridge.yml", LISTED_YML, "dorn.yml", RANKS_YML);

    public static final String FACTORS_YML = """
            name: elm
            type: GLAUtilityFunction
            bias: 0.5
            factors:
            - [[0], {type: TableFun, mapping: {none: 1, high: 2}}, 0.25]
            - [[1, 2], {type: BilinearMultiFun, a: 1, b: 2, c: 0.5, bias: 3}, 2]
            - [[Posts], 0.75, 1]
            """;
    public static final Map<String, String> FACTORS = files("bridge.yml", SPACE_YML, "elm.yml", FACTORS_YML);

    private SmallScenarios() {}

    public static Map<String, String> files(String domain, String text, String profile, String other) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(domain, text);
        files.put(profile, other);
        return files;
    }
}
