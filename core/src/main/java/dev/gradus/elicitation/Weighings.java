package dev.gradus.elicitation;

import dev.gradus.elicitation.weighing.Answer;
import dev.gradus.elicitation.weighing.Clash;
import dev.gradus.elicitation.weighing.Weights;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What follows from the answers about a side, found once for each list of answers, since that is what costs time. */
final class Weighings {
    private final long seed;
    private final Map<Key, Weights> weights = new ConcurrentHashMap<>();
    private final Map<Key, List<Clash>> clashes = new ConcurrentHashMap<>();

    Weighings(long seed) {
        this.seed = seed;
    }

    private record Key(int things, List<Answer> answers) {
        static Key of(Side side) {
            return new Key(side.measures().size(), side.answers());
        }
    }

    Weights weights(Side side) {
        return weights.computeIfAbsent(
                Key.of(side), key -> Weights.of(key.things, key.answers, Draws.COUNT, seed + key.answers.size()));
    }

    /** Answers that do not go together. */
    List<Clash> clashes(Side side) {
        return clashes.computeIfAbsent(
                Key.of(side), key -> Clash.find(weights(side), key.answers, seed + key.answers.size()));
    }
}
