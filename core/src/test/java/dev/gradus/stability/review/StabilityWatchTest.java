package dev.gradus.stability.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.agreement.LocalText;
import dev.gradus.stability.Conflict;
import dev.gradus.stability.DecisionMaker;
import dev.gradus.stability.Option;
import dev.gradus.stability.OptionStates;
import dev.gradus.stability.Preference;
import dev.gradus.work.Watch;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However large a conflict is, whoever waits for what is found of it can end it, and it comes in the time that the analysis takes. */
class StabilityWatchTest {
    private static final Duration LONGEST = Duration.ofSeconds(2);

    /** Two decision makers, so that each has very many moves from every state. */
    private static Conflict conflict(int options, boolean equal) {
        List<Option> all = IntStream.range(0, options)
                .mapToObj(k -> new Option("o" + k, LocalText.NONE, k % 2, Option.Direction.BOTH))
                .toList();
        OptionStates states = OptionStates.of(2, all, List.of());
        Random random = new Random(options);
        List<Preference> preferences = IntStream.range(0, 2)
                .mapToObj(_ -> equal
                        ? Preference.indifferent(states.states())
                        : Preference.ofPoints(random.doubles(states.states()).toArray()))
                .toList();
        List<DecisionMaker> makers =
                List.of(new DecisionMaker("a", LocalText.NONE), new DecisionMaker("b", LocalText.NONE));
        return new Conflict("large", LocalText.NONE, makers, states, preferences, OptionalInt.of(0));
    }

    private static StabilityFindings find(Conflict conflict, Watch watch) {
        return StabilityFindings.of(
                StatedConflict.of(conflict), new ConflictReviewer.Request(12, OptionalInt.empty(), 1), watch);
    }

    /** Remembers the longest time in which nobody asked. */
    private static final class Gap implements Watch {
        private final AtomicLong last = new AtomicLong(System.nanoTime());
        private final AtomicLong longest = new AtomicLong();

        @Override
        public boolean cancelled() {
            long now = System.nanoTime();
            longest.accumulateAndGet(now - last.getAndSet(now), Math::max);
            return false;
        }
    }

    @Test
    void itIsAskedAllAlongWhetherToEnd() {
        for (int options : List.of(12, 17)) {
            Gap gap = new Gap();
            find(conflict(options, false), gap);
            assertThat(Duration.ofNanos(gap.longest.get())).isLessThan(LONGEST);
        }
    }

    @Test
    void itEndsWhereverItIsWhenAsked() {
        Conflict conflict = conflict(10, false);
        AtomicLong polls = new AtomicLong();
        find(conflict, counting(polls, Long.MAX_VALUE));
        assertThat(polls.get()).isGreaterThan(10_000);
        for (int part = 1; part < 8; part++) {
            long most = polls.get() * part / 8;
            AtomicLong asked = new AtomicLong();
            assertThatThrownBy(() -> find(conflict, counting(asked, most))).isInstanceOf(Watch.Stopped.class);
            assertThat(asked.get()).isEqualTo(most);
        }
    }

    private static Watch counting(AtomicLong polls, long most) {
        return new Watch() {
            @Override
            public boolean cancelled() {
                return polls.incrementAndGet() >= most;
            }
        };
    }

    /** With a key that was worked out again at each comparison this took minutes. */
    @Test
    void whereAllIsEqualItTakesNotMuchLongerThanTheAnalysis() {
        long start = System.nanoTime();
        StabilityFindings findings = find(conflict(16, true), Watch.NONE);
        assertThat(findings.review().restCount()).isEqualTo(1 << 16);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(40));
    }
}
