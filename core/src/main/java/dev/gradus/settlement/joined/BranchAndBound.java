package dev.gradus.settlement.joined;

import dev.gradus.settlement.Utility;
import dev.gradus.work.Parallel;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Settles issue after issue and leaves out every beginning whose completions can reach no zone in which there could still be a new point:
 * bounds of each party's worth and of weighted sums of them ({@link BucketBounds}) are held against the corners of the zones ({@link
 * SearchZones}), then the bounds of each party alone once more in the order of {@link Utility#of}, without any rounding between them and
 * the worths. Nothing is left out that is not proven to be covered; where the nodes run out, what is left is bounded.
 *
 * <p>The tree is shared out as a few subtrees that are worked on for so many nodes each and then tell each other what they found. How it
 * is shared out depends on what is found and not on the threads, and so neither does the answer.
 *
 * @see <a href="https://doi.org/10.1016/j.ejor.2017.01.032">Przybylski and Gandibleux 2017</a> for branch and bound with several aims
 */
final class BranchAndBound {
    private static final int SUBTREES = 4;
    /** Nodes of a subtree between two exchanges. */
    private static final long STRETCH = 2_048;

    private final SearchZones zones;
    private final SearchCut cut;
    private final long most;
    private final int threads;
    private final Watch watch;
    private final List<Subtree> subtrees = new ArrayList<>();
    private long nodes;
    private long kept;
    private double gap;
    private double done;
    private boolean stopped;

    /**
     * @param distance how far any outcome may be from a known point to be left out
     * @param most nodes to be looked at, about
     */
    BranchAndBound(
            BranchForm form,
            BucketBounds bounds,
            SearchZones zones,
            SearchCut cut,
            double distance,
            long most,
            int threads,
            Watch watch) {
        this.zones = zones;
        this.cut = cut;
        this.most = most;
        this.threads = threads;
        this.watch = watch;
        subtrees.add(Subtree.whole(form, bounds, zones, cut, distance, watch));
    }

    void run() {
        long looked = looked();
        while (!subtrees.isEmpty() && looked < most) {
            long quota = Math.max(1, Math.min(STRETCH, (most - looked) / subtrees.size()));
            subtrees.forEach(subtree -> subtree.learn(zones.copy(), cut.copy()));
            Parallel.ofLarge(threads).each(0, subtrees.size(), watch, () -> new Parallel.Worker() {
                @Override
                public void work(int item) {
                    subtrees.get(item).work(quota);
                }

                @Override
                public void done() {}
            });
            gather();
            share();
            looked = looked();
            watch.progress(Math.min(
                    1, done + subtrees.stream().mapToDouble(Subtree::done).sum()));
        }
        for (Subtree subtree : subtrees) {
            subtree.learn(zones, cut);
            double left = subtree.leave();
            stopped |= left > 0;
            gap = Math.max(gap, left);
            finish(subtree);
        }
    }

    private long looked() {
        return nodes + subtrees.stream().mapToLong(Subtree::nodes).sum();
    }

    /** What each has found becomes known to all. */
    private void gather() {
        int version = zones.version();
        boolean news = false;
        for (Subtree subtree : subtrees) {
            version = Math.max(version, subtree.version());
            for (int[] outcome : subtree.found()) {
                news = true;
                double[] worths = zones.worths(outcome);
                if (zones.add(worths, outcome)) {
                    cut.found(worths);
                }
            }
        }
        if (news) {
            zones.advance(version + 1);
        }
        subtrees.stream().filter(Subtree::isDone).forEach(this::finish);
        subtrees.removeIf(Subtree::isDone);
    }

    private void finish(Subtree subtree) {
        nodes += subtree.nodes();
        kept += subtree.kept();
        done += subtree.done();
        gap = Math.max(gap, subtree.gap());
    }

    /** Each in turn gives away a part, until there are enough. */
    private void share() {
        int giving = 0;
        while (giving < subtrees.size() && subtrees.size() < SUBTREES) {
            Optional<Subtree> part = subtrees.get(giving++).findPart();
            part.ifPresent(subtrees::add);
        }
    }

    /** Whether nodes ran out. */
    boolean isStopped() {
        return stopped;
    }

    /** How far at most, for every party, an outcome is from some known point; proven. */
    double gap() {
        return gap;
    }

    long nodes() {
        return nodes;
    }

    long kept() {
        return kept;
    }
}
