package dev.gradus.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.agreement.WholeCase;
import dev.gradus.roadmap.Allowance;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.Rule;
import dev.gradus.roadmap.Target;
import dev.gradus.words.SmallCase;
import dev.gradus.work.Watch;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Blocks planned one by one, in whatever order and wherever, join to what a sweep says. */
class BlocksTest {
    private static UncertainCase uncertain(double spread) {
        return UncertainCase.of(WholeCase.of(SmallCase.uncertain(spread)));
    }

    private static SweepRequest request(long draws, long seed, double precision) {
        return new SweepRequest(draws, seed, precision, new PlanRequest(Rule.NASH, 2, Target.ANY, 1L << 26, 2));
    }

    private static SweepResult sweep(UncertainCase uncertain, SweepRequest request, List<Row> seen) {
        return Sweep.run(uncertain, request, Collections.emptyIterator(), Watch.NONE, seen::addAll);
    }

    /** Every block by a planner of its own, as on a machine of its own, and sent through bytes. */
    private static List<Block> planned(UncertainCase uncertain, SweepRequest request, long shuffle) {
        List<Long> numbers =
                new ArrayList<>(LongStream.range(0, request.blocks()).boxed().toList());
        Collections.shuffle(numbers, new Random(shuffle));
        return numbers.stream()
                .map(number ->
                        sent(BlockPlanner.of(uncertain, request, Watch.NONE).plan(number, Watch.NONE)))
                .toList();
    }

    private static Block sent(Block block) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(block);
            out.flush();
            return (Block) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static void same(UncertainCase uncertain, SweepRequest request) {
        List<Row> seen = new ArrayList<>();
        SweepResult whole = sweep(uncertain, request, seen);
        List<Row> joined = new ArrayList<>();
        BlockJoiner joiner = BlockJoiner.of(uncertain, request, joined::addAll);
        planned(uncertain, request, request.seed()).forEach(joiner::add);

        assertThat(joiner.isDone()).isTrue();
        assertThat(joiner.result()).isEqualTo(whole);
        assertThat(joined).isEqualTo(seen);
    }

    @Test
    void anyOrderJoinsToTheSweep() {
        for (double spread : new double[] {0.1, 0.6, 0.9}) {
            for (long seed = 1; seed <= 3; seed++) {
                same(uncertain(spread), request(300, seed, 0));
            }
        }
    }

    @Test
    void theJoinedPrefixDecidesWhetherItIsPreciseEnough() {
        for (long seed = 1; seed <= 3; seed++) {
            SweepRequest request = request(1500, seed, 0.06);

            assertThat(sweep(uncertain(0.6), request, new ArrayList<>()).draws())
                    .isBetween(64L, 1499L);
            same(uncertain(0.6), request);
        }
    }

    @Test
    void workUnderALimitJoinsToo() {
        PlanRequest plan = new PlanRequest(Rule.NASH, 2, Target.ANY, 1L << 24, 2).withBudget(new Allowance(3));

        same(uncertain(0.6), new SweepRequest(200, 4, 0, plan));
    }

    @Test
    void theLastBlockMayBeShort() {
        SweepRequest request = request(130, 1, 0);

        assertThat(request.blocks()).isEqualTo(3);
        assertThat(request.drawsIn(1)).isEqualTo(64);
        assertThat(request.drawsIn(2)).isEqualTo(2);
        assertThatThrownBy(() -> request.drawsIn(3)).hasMessage("blocks 0 to 2, found 3");
    }

    @Test
    void aBlockThatComesTwiceCountsOnceAndAMissingOneIsSeen() {
        SweepRequest request = request(192, 1, 0);
        UncertainCase uncertain = uncertain(0.6);
        BlockPlanner planner = BlockPlanner.of(uncertain, request, Watch.NONE);
        BlockJoiner joiner = BlockJoiner.of(uncertain, request, Sweep.Sink.NONE);
        for (long number : new long[] {2, 0, 2, 0}) {
            joiner.add(planner.plan(number, Watch.NONE));
        }

        assertThat(joiner.next()).isEqualTo(1);
        assertThat(joiner.result().draws()).isEqualTo(64);
        assertThat(joiner.result().stopped()).isTrue();
        joiner.add(planner.plan(1, Watch.NONE));
        assertThat(joiner.result()).isEqualTo(sweep(uncertain, request, new ArrayList<>()));
    }

    @Test
    void whatIsNoBlockOfTheRequestIsRefused() {
        SweepRequest request = request(128, 1, 0);
        UncertainCase uncertain = uncertain(0.6);
        Block block = BlockPlanner.of(uncertain, request, Watch.NONE).plan(1, Watch.NONE);
        BlockJoiner joiner = BlockJoiner.of(uncertain, request, Sweep.Sink.NONE);

        assertThatThrownBy(() -> BlockJoiner.of(uncertain, request(128, 2, 0), Sweep.Sink.NONE)
                        .add(block))
                .hasMessageStartingWith("blocks of sweep ");
        assertThatThrownBy(() ->
                        BlockJoiner.of(uncertain(0.5), request, Sweep.Sink.NONE).add(block))
                .hasMessageStartingWith("blocks of sweep ");
        assertThatThrownBy(() ->
                        joiner.add(new Block(block.sweep(), 1, block.rows().subList(0, 63))))
                .hasMessage("block 1 has 64 draws, found 63");
        assertThatThrownBy(() ->
                        joiner.add(new Block(block.sweep(), 1, block.rows().reversed())))
                .hasMessage("draw 64 in its place, found 127");
        assertThatThrownBy(() -> joiner.add(new Block(block.sweep(), 2, block.rows())))
                .hasMessage("blocks 0 to 1, found 2");
    }

    /** Rows name what they speak of, whatever the positions of another machine. */
    @Test
    void rowsNameByIdWhatTheySpeakOf() {
        UncertainCase uncertain = uncertain(0.6);
        List<Row> rows = BlockPlanner.of(uncertain, request(64, 1, 0), Watch.NONE)
                .plan(0, Watch.NONE)
                .rows();
        var structure = uncertain.central().structure();

        assertThat(rows.stream().flatMap(row -> row.roadmap().stream()).flatMap(List::stream))
                .isNotEmpty()
                .allMatch(id -> structure.findMeasure(id).isPresent());
        assertThat(rows).allSatisfy(row -> {
            assertThat(uncertain.outcomes().ids()).contains(row.outcome());
            assertThat(row.weakestParty().isEmpty()).isEqualTo(!row.agreed());
            assertThat(row.weakestParty().isEmpty()
                            || structure.findParty(row.weakestParty()).isPresent())
                    .isTrue();
        });
    }
}
