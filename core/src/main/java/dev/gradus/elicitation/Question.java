package dev.gradus.elicitation;

import java.util.List;

/** What is asked about a case. Parties, measures and figures by their ids and paths in it. */
public sealed interface Question {
    /** Id of the party whose weights are asked about; "" = none. */
    String party();

    /** All measures in order by what they weigh for a party, gain or cost, the heaviest first: it says nothing of which is which. */
    record Order(String party, List<String> measures) implements Question {
        public Order {
            measures = List.copyOf(measures);
        }
    }

    /** Which of its measures cost a party something, all in all; all others are gains to it. */
    record Direction(String party, List<String> measures) implements Question {
        public Direction {
            measures = List.copyOf(measures);
        }
    }

    /** How many points the heaviest is worth alone, where 100 is the best whole agreement that this party can think of. */
    record Heaviest(String party, String measure) implements Question {}

    /** How much a measure weighs where the heaviest is 100 and nothing is 0. */
    record Rate(String party, String measure, String heaviest) implements Question {}

    /** Which of two lots weighs more for a party, each taken together. */
    record Compare(String party, List<String> first, List<String> second) implements Question {
        public Compare {
            first = List.copyOf(first);
            second = List.copyOf(second);
        }
    }

    /** Whether a measure makes sense while another is not done: if not, it is done only with the other. */
    record Alone(String measure, String without) implements Question {
        private static final int LONGEST = 40;
        private static final int CUT = 11;

        @Override
        public String party() {
            return "";
        }

        /** Id of the statement in the case that keeps what was answered, in the length that ids may have. */
        public String key() {
            String key = measure + "-without-" + without;
            return key.length() <= LONGEST
                    ? key
                    : cut(measure) + "-without-" + cut(without) + "-" + Integer.toHexString(key.hashCode());
        }

        private static String cut(String id) {
            return id.substring(0, Math.min(CUT, id.length()));
        }
    }

    /** Which of the parties only help, check, or did not sign, so that it is not asked what a text is worth to them. */
    record Roles(List<String> parties) implements Question {
        /** Id of the statement in the case that keeps what was answered. */
        public static final String KEY = "who-decides";

        public Roles {
            parties = List.copyOf(parties);
        }

        @Override
        public String party() {
            return "";
        }
    }

    /** Whether numbers that are missing are to be left open: all that is thought possible is written. */
    record Rest(List<String> paths) implements Question {
        public Rest {
            paths = List.copyOf(paths);
        }

        @Override
        public String party() {
            return "";
        }
    }

    /** A number of the case: the lowest that it may be, the best guess, the highest. */
    record Number(String path) implements Question {
        @Override
        public String party() {
            return "";
        }
    }
}
