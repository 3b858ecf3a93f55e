package dev.gradus.settlement.joined;

import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The most that weighted sums of worths can come to, by how the first issues of the order are settled, from tables: the last issue is
 * eliminated by maximising over it everything that it takes part in, then the one before it, and so on. Where a table would be too large,
 * what the issue takes part in is shared among several tables that are maximised each for itself, which can only raise the bound
 * (mini-buckets; Dechter and Rish 2003). With small tables throughout the bounds are exact for each weighting.
 *
 * <p>Each table tells by how much the bound falls when an issue takes a value.
 *
 * @see <a href="https://doi.org/10.1145/636865.636866">Dechter and Rish 2003, Mini-buckets</a>
 */
final class BucketBounds {
    private static final int MOST_CELLS = 1 << 20;
    private static final int ALL_CELLS = 1 << 24;

    private final BranchForm form;
    private final Directions directions;
    private final int width;
    private final int limit;
    private final List<List<Source>> buckets = new ArrayList<>();
    /** By depth. */
    private final List<List<Fall>> falls = new ArrayList<>();

    private final double[] root;
    /** By depth: the most that tables say which hang on nothing before it. */
    private final double[][] apart;
    /** What is passed from one depth to another. */
    private final List<Message> messages = new ArrayList<>();
    /** By party: summands over too many issues for any table. */
    private final List<List<WorthTerm>> loose = new ArrayList<>();

    private final int[] depths;

    /** The most of what hangs on an issue, given issues before it, of which the last has the depth {@code to}. */
    private record Message(int from, int to, Fall table) {}

    /** Something that an issue takes part in. */
    private interface Source {
        int[] depths();

        /** Adds to a cell for each direction. */
        void add(int[] values, double[] cells, int at);
    }

    /** What a table says about the issue of its last depth, given the others. */
    @SuppressWarnings("ArrayRecordComponent") // inside the search only, never handed out
    private record Fall(int[] issues, int[] strides, double[] cells) {
        int at(int[] values) {
            int index = 0;
            for (int j = 0; j < issues.length; j++) {
                index += strides[j] * values[issues[j]];
            }
            return index;
        }
    }

    /** @param constraints those that the tables are to heed; the fewer, the higher the bounds */
    BucketBounds(BranchForm form, List<OpenConstraint> constraints, Directions directions, Watch watch) {
        this.form = form;
        this.directions = directions;
        width = directions.size();
        limit = Math.max(64, Math.min(MOST_CELLS / width, ALL_CELLS / width / (2 * form.issues)));
        root = new double[width];
        apart = new double[form.issues][width];
        for (int d = 0; d < form.issues; d++) {
            buckets.add(new ArrayList<>());
            falls.add(new ArrayList<>());
        }
        depths = form.depths();
        for (int i = 0; i < form.parties; i++) {
            loose.add(new ArrayList<>());
            for (WorthTerm term : form.terms.get(i)) {
                place(i, term);
            }
        }
        constraints.forEach(this::place);
        for (int d = form.issues - 1; d >= 0; d--) {
            watch.check();
            eliminate(d);
        }
    }

    private int[] depths(int[] issues) {
        return Arrays.stream(issues).map(k -> depths[k]).sorted().toArray();
    }

    private boolean isSmall(int[] issues) {
        return issues.length > 0 && BranchForm.combinations(form.sizes, issues, limit + 1) <= limit;
    }

    private void place(int party, WorthTerm term) {
        if (!isSmall(term.issues())) {
            loose.get(party).add(term);
            return;
        }
        int[] own = depths(term.issues());
        buckets.get(own[own.length - 1]).add(new Source() {
            @Override
            public int[] depths() {
                return own;
            }

            @Override
            public void add(int[] values, double[] cells, int at) {
                double points = term.most(values);
                if (points != 0) {
                    for (int w = 0; w < width; w++) {
                        cells[at + w] += directions.ofSum(w, party) * points;
                    }
                }
            }
        });
    }

    private void place(OpenConstraint constraint) {
        if (!isSmall(constraint.issues())) {
            return;
        }
        int[] own = depths(constraint.issues());
        buckets.get(own[own.length - 1]).add(new Source() {
            @Override
            public int[] depths() {
                return own;
            }

            @Override
            public void add(int[] values, double[] cells, int at) {
                if (!constraint.isPossible(values)) {
                    Arrays.fill(cells, at, at + width, Double.NEGATIVE_INFINITY);
                }
            }
        });
    }

    private void eliminate(int depth) {
        List<Source> sources = buckets.get(depth).stream()
                .sorted(Comparator.comparingInt((Source s) -> s.depths().length).reversed())
                .toList();
        List<List<Source>> shares = new ArrayList<>();
        List<int[]> scopes = new ArrayList<>();
        for (Source source : sources) {
            int s = 0;
            while (s < scopes.size() && !fits(union(scopes.get(s), source.depths()))) {
                s++;
            }
            if (s == scopes.size()) {
                scopes.add(source.depths());
                shares.add(new ArrayList<>());
            }
            scopes.set(s, union(scopes.get(s), source.depths()));
            shares.get(s).add(source);
        }
        for (int s = 0; s < scopes.size(); s++) {
            tabulate(depth, scopes.get(s), shares.get(s));
        }
    }

    private boolean fits(int[] scope) {
        int[] issues = Arrays.stream(scope).map(d -> form.order[d]).toArray();
        return BranchForm.combinations(form.sizes, issues, limit + 1) <= limit;
    }

    private static int[] union(int[] a, int[] b) {
        return IntStream.concat(Arrays.stream(a), Arrays.stream(b))
                .sorted()
                .distinct()
                .toArray();
    }

    /** @param scope depths, the last of which is eliminated */
    private void tabulate(int depth, int[] scope, List<Source> sources) {
        int[] issues = Arrays.stream(scope).map(d -> form.order[d]).toArray();
        int[] strides = new int[scope.length];
        int size = 1;
        for (int j = scope.length - 1; j >= 0; j--) {
            strides[j] = size;
            size *= form.sizes[issues[j]];
        }
        double[] cells = new double[size * width];
        int[] values = new int[form.issues];
        for (int cell = 0; cell < size; cell++) {
            for (int j = 0; j < issues.length; j++) {
                values[issues[j]] = cell / strides[j] % form.sizes[issues[j]];
            }
            for (Source source : sources) {
                source.add(values, cells, cell * width);
            }
        }
        double[] most = maximise(cells, form.sizes[form.order[depth]]);
        falls.get(depth).add(new Fall(issues, strides, cells));
        pass(scope, issues, strides, most);
    }

    /** Takes the most over the last issue of each cell and leaves in the cells by how much they are below it. */
    private double[] maximise(double[] cells, int own) {
        double[] most = new double[cells.length / own];
        for (int at = 0; at < most.length; at += width) {
            for (int w = 0; w < width; w++) {
                double best = Double.NEGATIVE_INFINITY;
                for (int v = 0; v < own; v++) {
                    best = Math.max(best, cells[at * own + v * width + w]);
                }
                most[at + w] = best;
                for (int v = 0; v < own; v++) {
                    int cell = at * own + v * width + w;
                    cells[cell] = best == Double.NEGATIVE_INFINITY ? best : cells[cell] - best;
                }
            }
        }
        return most;
    }

    private void pass(int[] scope, int[] issues, int[] strides, double[] most) {
        int others = scope.length - 1;
        if (others == 0) {
            for (int w = 0; w < width; w++) {
                root[w] += most[w];
                apart[scope[0]][w] += most[w];
            }
            return;
        }
        int[] before = Arrays.copyOf(scope, others);
        int own = form.sizes[issues[others]];
        int[] narrow = new int[others];
        Arrays.setAll(narrow, j -> strides[j] / own);
        Fall message = new Fall(Arrays.copyOf(issues, others), narrow, most);
        messages.add(new Message(scope[others], before[others - 1], message));
        buckets.get(before[others - 1]).add(new Source() {
            @Override
            public int[] depths() {
                return before;
            }

            @Override
            public void add(int[] values, double[] cells, int at) {
                int from = message.at(values) * width;
                for (int w = 0; w < width; w++) {
                    cells[at + w] += message.cells[from + w];
                }
            }
        });
    }

    /** With nothing settled. */
    double[] root() {
        return root.clone();
    }

    /**
     * Once the issue of this depth has a value too.
     *
     * @param values of this issue and those before it in the order
     */
    void next(int depth, int[] values, double[] before, double[] after) {
        System.arraycopy(before, 0, after, 0, width);
        for (Fall fall : falls.get(depth)) {
            int at = fall.at(values) * width;
            for (int w = 0; w < width; w++) {
                after[w] += fall.cells[at + w];
            }
        }
    }

    /**
     * What a node can come to at most: for each party alone its worth, then the mixed worths.
     *
     * @param bounds from the tables
     * @param values with open issues marked
     */
    void reach(double[] bounds, int[] values, double[] reach) {
        double[] more = new double[form.parties];
        for (int i = 0; i < more.length; i++) {
            for (WorthTerm term : loose.get(i)) {
                more[i] += term.most(values);
            }
        }
        for (int w = 0; w < width; w++) {
            double sum = bounds[w] + directions.room(w);
            for (int i = 0; i < more.length; i++) {
                sum += directions.ofSum(w, i) * more[i];
            }
            reach[w] = w < form.parties ? form.worth(w, sum) : sum;
        }
    }

    /**
     * The most, for each weighting, that summands add which hang on issues not settled yet, given those that are. It depends on no more of
     * these than the summands and the constraints heeded can tell.
     *
     * @param settled how many issues of the order
     * @param values with open issues marked
     */
    double[] toCome(int settled, int[] values) {
        double[] most = new double[width];
        for (int d = settled; d < form.issues; d++) {
            for (int w = 0; w < width; w++) {
                most[w] += apart[d][w];
            }
        }
        for (Message message : messages) {
            if (message.from >= settled && message.to < settled) {
                int at = message.table.at(values) * width;
                for (int w = 0; w < width; w++) {
                    most[w] += message.table.cells[at + w];
                }
            }
        }
        for (int i = 0; i < form.parties; i++) {
            for (WorthTerm term : loose.get(i)) {
                if (Arrays.stream(term.issues()).anyMatch(issue -> depths[issue] >= settled)) {
                    double points = term.most(values);
                    for (int w = 0; w < width; w++) {
                        most[w] += directions.ofSum(w, i) * points;
                    }
                }
            }
        }
        return most;
    }
}
