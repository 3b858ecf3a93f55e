package dev.gradus.forecast.backtest;

import dev.gradus.roadmap.Alternative;

/** What somebody would rather do where a roadmap first does not hold: the alternative with the largest shortfall. */
public enum FirstFailure {
    STOP,
    WITHHOLD,
    WALK_OUT,
    UNDO,
    /** Every stage holds; what is in force in the end would not last. */
    END;

    static FirstFailure of(Alternative alternative) {
        return switch (alternative) {
            case Alternative.StopHere _ -> STOP;
            case Alternative.Withhold _ -> WITHHOLD;
            case Alternative.WalkOut _ -> WALK_OUT;
            case Alternative.SecretlyUndo _ -> UNDO;
        };
    }
}
