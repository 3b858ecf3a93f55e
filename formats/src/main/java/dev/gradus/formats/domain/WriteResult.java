package dev.gradus.formats.domain;

import dev.gradus.agreement.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What writing a scenario in a format gives. */
public sealed interface WriteResult {
    /**
     * @param files text of each file by its name, the domain first
     * @param lost what the format has no place for; of worths nothing is lost beyond 1e-12
     */
    record Written(Map<String, String> files, List<Problem> lost) implements WriteResult {
        public Written {
            files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
            lost = List.copyOf(lost);
        }
    }

    /** @param reasons why outcomes would be worth something else in this format, at least one */
    record Refused(List<Problem> reasons) implements WriteResult {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
