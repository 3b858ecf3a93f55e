package dev.gradus.forecast.record;

/**
 * What is known of a step at signature. The list was fixed before anything was fitted; each is brought to about [−1, 1] by constants that
 * no data decide, so that one penalty fits all.
 */
public enum Trait {
    /** How likely it is seen if the step is not done: a chance in [0, 1], by its logit: 50% is 0, 95% and 5% are ±1. */
    SEEN {
        @Override
        double scaled(double raw) {
            return logit(raw) / logit(0.95);
        }
    },
    /** Place in the order: 0 first, 1 last. */
    PLACE {
        @Override
        double scaled(double raw) {
            return 2 * raw - 1;
        }
    },
    /** The share of the step that can be undone, in [0, 1]. */
    REVERSIBLE {
        @Override
        double scaled(double raw) {
            return 2 * raw - 1;
        }
    },
    /** 1 with a day, 0 without. */
    DATED {
        @Override
        double scaled(double raw) {
            return 2 * raw - 1;
        }
    },
    /** How many perform it: 1 is 0, three are 1. */
    PERFORMERS {
        @Override
        double scaled(double raw) {
            return Math.log(Math.max(1, raw)) / Math.log(3);
        }
    },
    /** The chance, by trust and signals alone, that its performers keep to it (model.md §2): a chance, by its logit as {@link #SEEN}. */
    TRUSTED {
        @Override
        double scaled(double raw) {
            return logit(raw) / logit(0.95);
        }
    },
    /** Share of the draws of the numbers in which it has reason to be kept: the one weak word that the reckoning has here. */
    HOLDS {
        @Override
        double scaled(double raw) {
            return 2 * raw - 1;
        }
    };

    private static final double LEAST = 0.02;

    abstract double scaled(double raw);

    private static double logit(double chance) {
        double inside = Math.clamp(chance, LEAST, 1 - LEAST);
        return Math.log(inside / (1 - inside));
    }
}
