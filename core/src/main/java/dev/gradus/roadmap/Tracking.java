package dev.gradus.roadmap;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which parties need a component in the labels. Principals always do: the rules speak of their gains. A stakeholder needs none when its
 * conditions cannot bind: when every threshold it sets lies below the least value-to-go it could have, whatever roadmap follows.
 */
final class Tracking {
    private final StageTables tables;
    private final int threads;
    private final Watch watch;
    private final int[] principals;
    private final int[] stakeholders;
    private final double[][] least;

    Tracking(StageTables tables, int threads, Watch watch) {
        this.tables = tables;
        this.threads = threads;
        this.watch = watch;
        principals = IntStream.range(0, tables.parties)
                .filter(i -> tables.principal[i])
                .toArray();
        stakeholders = IntStream.range(0, tables.parties)
                .filter(i -> !tables.principal[i])
                .toArray();
        least = new double[stakeholders.length == 0 ? 0 : tables.space.setCount()][];
        if (stakeholders.length > 0) {
            leastValues();
        }
    }

    /** Principals first, then the stakeholders whose conditions can bind when this margin is asked. */
    int[] tracked(double margin) {
        if (stakeholders.length == 0) {
            return principals;
        }
        boolean[] binds = new boolean[tables.parties];
        Parallel parallel = new Parallel(threads);
        for (int layer = 0; layer < tables.space.layerCount(); layer++) {
            parallel.each(
                    tables.space.layerStart(layer), tables.space.layerStart(layer + 1), watch, () -> new Walk(margin) {
                        @Override
                        void stage(int from, int to) {
                            for (int k = 0; k < stakeholders.length; k++) {
                                if (!(kernel.threshold[stakeholders[k]] <= least[to][k])) {
                                    mark(binds, stakeholders[k]);
                                }
                            }
                        }
                    });
        }
        return IntStream.concat(
                        Arrays.stream(principals), Arrays.stream(stakeholders).filter(i -> binds[i]))
                .toArray();
    }

    private static void mark(boolean[] binds, int party) {
        synchronized (binds) {
            binds[party] = true;
        }
    }

    private void leastValues() {
        Parallel parallel = new Parallel(threads);
        for (int layer = tables.space.layerCount() - 1; layer >= 0; layer--) {
            parallel.each(tables.space.layerStart(layer), tables.space.layerStart(layer + 1), watch, () -> new Walk(0) {
                @Override
                void begin(int at) {
                    least[at] = new double[stakeholders.length];
                    for (int k = 0; k < stakeholders.length; k++) {
                        least[at][k] = kernel.state.rest[stakeholders[k]];
                    }
                }

                @Override
                void stage(int from, int to) {
                    for (int k = 0; k < stakeholders.length; k++) {
                        int i = stakeholders[k];
                        double value = kernel.constant[i] + kernel.slope[i] * least[to][k];
                        least[from][k] = Math.min(least[from][k], value);
                    }
                }
            });
        }
    }

    /** Looks at every stage of every set. */
    private abstract class Walk implements Parallel.Worker {
        final StageKernel kernel;
        private final int[] chosen = new int[tables.performers.length];

        Walk(double margin) {
            kernel = new StageKernel(tables, margin);
        }

        void begin(int at) {}

        abstract void stage(int from, int to);

        @Override
        public void work(int at) {
            kernel.state.load(tables.space.set(at));
            begin(at);
            walk(at, 0, tables.space.set(at));
        }

        private void walk(int at, int performer, long next) {
            if (performer == chosen.length) {
                int to = tables.space.indexOf(next);
                if (to > at) {
                    kernel.stage(chosen);
                    kernel.thresholds(chosen);
                    stage(at, to);
                }
                return;
            }
            for (int k = 0; k < kernel.state.availableCount[performer]; k++) {
                chosen[performer] = k;
                long mask = tables.parts[performer].mask[kernel.state.available[performer][k]];
                walk(at, performer + 1, next | mask);
            }
        }

        @Override
        public void done() {}
    }
}
