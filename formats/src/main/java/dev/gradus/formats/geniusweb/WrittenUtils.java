package dev.gradus.formats.geniusweb;

import dev.gradus.formats.domain.FileNames;
import dev.gradus.settlement.OutcomeSpace;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What outcomes are worth, as fields of a GeniusWeb profile. */
record WrittenUtils(OutcomeSpace space, FileNames names) {
    /** Decimals of a weight. */
    private static final int SCALE = 18;

    /**
     * As weights and utilities. A weight is the most that its issue is worth; that of the weightiest issue is what the others leave of 1.
     *
     * @param tables of each issue, the worth of its values
     */
    Map<String, Object> of(List<double[]> tables) {
        List<BigDecimal> weights = weights(tables);
        Map<String, Object> utilities = new LinkedHashMap<>();
        Map<String, Object> written = new LinkedHashMap<>();
        for (int k = 0; k < tables.size(); k++) {
            double weight = weights.get(k).doubleValue();
            Map<String, Object> values = new LinkedHashMap<>();
            for (int v = 0; v < tables.get(k).length; v++) {
                double share = weight == 0 ? 0 : tables.get(k)[v] / weight;
                values.put(names.value(k, v), Math.clamp(share, 0.0, 1.0));
            }
            utilities.put(names.issue(k), Map.of("discreteutils", Map.of("valueUtilities", values)));
            written.put(names.issue(k), weights.get(k));
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("issueUtilities", utilities);
        fields.put("issueWeights", written);
        return fields;
    }

    private static List<BigDecimal> weights(List<double[]> tables) {
        List<BigDecimal> weights = new ArrayList<>();
        BigDecimal left = BigDecimal.ONE;
        int weightiest = 0;
        for (int k = 0; k < tables.size(); k++) {
            BigDecimal weight =
                    new BigDecimal(Math.max(0, WebWriter.most(tables.get(k)))).setScale(SCALE, RoundingMode.CEILING);
            weights.add(weight);
            left = left.subtract(weight);
            weightiest = weight.compareTo(weights.get(weightiest)) > 0 ? k : weightiest;
        }
        weights.set(weightiest, weights.get(weightiest).add(left));
        return weights.stream()
                .map(weight -> weight.signum() == 0 ? BigDecimal.ZERO : weight.stripTrailingZeros())
                .toList();
    }

    /**
     * As groups of issues.
     *
     * @param members issues of each group
     * @param tables of each group, the worth of its combinations, the last issue varying fastest
     */
    Map<String, Object> of(List<List<Integer>> members, List<double[]> tables) {
        Map<String, Object> groups = new LinkedHashMap<>();
        for (int i = 0; i < members.size(); i++) {
            List<Integer> issues = members.get(i);
            List<Object> entries = new ArrayList<>();
            for (int entry = 0; entry < tables.get(i).length; entry++) {
                double util = Math.clamp(tables.get(i)[entry], 0.0, 1.0);
                if (util != 0) {
                    Map<String, Object> combination = new LinkedHashMap<>();
                    combination.put("values", values(issues, entry));
                    combination.put("util", util);
                    entries.add(combination);
                }
            }
            Map<String, Object> part = new LinkedHashMap<>();
            part.put("issues", issues.stream().map(names::issue).toList());
            part.put("utilslist", entries);
            groups.put("part" + (i + 1), Map.of("partsutils", part));
        }
        return Map.of("partUtilities", groups);
    }

    private List<String> values(List<Integer> issues, int entry) {
        List<String> values = new ArrayList<>();
        int rest = entry;
        for (int i = issues.size() - 1; i >= 0; i--) {
            int size = space.issues().get(issues.get(i)).size();
            values.addFirst(names.value(issues.get(i), rest % size));
            rest /= size;
        }
        return values;
    }
}
