package dev.gradus.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The remedies that could serve a goal, by rising price: total cost, then tranches beyond one for each measure, then number of
 * instruments, then order in the case. What is within a remedy therefore stands before it.
 *
 * @param all in that order
 * @param mostTranches no measure is divided into more
 * @param mostInstruments no set has more instruments
 * @param complete nothing was left out
 */
record Remedies(List<Remedy> all, int mostTranches, int mostInstruments, boolean complete) {

    /**
     * @param instruments mask of those that concern the goal
     * @param divisible mask of the measures that may be divided for it
     * @param most no more remedies than this
     */
    static Remedies of(RepairCase repair, long instruments, long divisible, int mostTranches, int most) {
        int given = Long.bitCount(instruments);
        int allowed = mostTranches(repair, divisible, mostTranches);
        int tranches = allowed;
        int members = given;
        while (tranches > 1 && count(repair, divisible, tranches, given, members) > most) {
            tranches--;
        }
        while (members > 1 && count(repair, divisible, tranches, given, members) > most) {
            members--;
        }
        List<List<Integer>> divisions = divisions(repair, divisible, tranches);
        List<Remedy> all = new ArrayList<>();
        for (long set = 0; ; set = set - instruments & instruments) {
            if (Long.bitCount(set) <= members) {
                for (List<Integer> division : divisions) {
                    all.add(new Remedy(set, division));
                }
            }
            if (set == instruments) {
                break;
            }
        }
        all.sort(Comparator.comparingDouble((Remedy remedy) -> cost(repair, remedy))
                .thenComparingInt(Remedy::extraTranches)
                .thenComparingInt(remedy -> Long.bitCount(remedy.instruments()))
                .thenComparingLong(Remedy::instruments)
                .thenComparing(Remedy::tranches, Remedies::compare));
        return new Remedies(all, tranches, members, tranches == allowed && members == given);
    }

    /** Sum of the costs, points of different scales: it only orders, so that what is within a remedy comes first. */
    static double cost(RepairCase repair, Remedy remedy) {
        double sum = 0;
        for (long rest = remedy.instruments(); rest != 0; rest &= rest - 1) {
            sum += repair.instruments().get(Long.numberOfTrailingZeros(rest)).cost();
        }
        return sum;
    }

    private static int mostTranches(RepairCase repair, long divisible, int mostTranches) {
        int most = 1;
        for (long rest = divisible; rest != 0; rest &= rest - 1) {
            most = Math.max(most, repair.mostTranches().get(Long.numberOfTrailingZeros(rest)));
        }
        return Math.min(most, mostTranches);
    }

    private static double count(RepairCase repair, long divisible, int tranches, int instruments, int members) {
        double count = 0;
        double sets = 1;
        for (int k = 0; k <= members; k++) {
            count += sets;
            sets = sets * (instruments - k) / (k + 1);
        }
        for (long rest = divisible; rest != 0; rest &= rest - 1) {
            count *= Math.min(tranches, repair.mostTranches().get(Long.numberOfTrailingZeros(rest)));
        }
        return count;
    }

    private static List<List<Integer>> divisions(RepairCase repair, long divisible, int tranches) {
        List<List<Integer>> found = List.of(List.of());
        for (int c = 0; c < repair.mostTranches().size(); c++) {
            int most = (divisible >>> c & 1) == 0
                    ? 1
                    : Math.min(tranches, repair.mostTranches().get(c));
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> before : found) {
                for (int k = 1; k <= most; k++) {
                    List<Integer> counts = new ArrayList<>(before);
                    counts.add(k);
                    longer.add(counts);
                }
            }
            found = longer;
        }
        return found.stream().filter(Division::fits).toList();
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int c = 0; c < one.size(); c++) {
            int order = Integer.compare(one.get(c), other.get(c));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
