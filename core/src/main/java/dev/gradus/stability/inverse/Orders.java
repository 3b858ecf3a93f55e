package dev.gradus.stability.inverse;

import java.math.BigInteger;
import java.util.List;

/** Numbers of orders of n states in which a given state has given others above it. */
final class Orders {
    private final int states;
    private final BigInteger[] factorial;
    private final BigInteger[] bell; // ordered Bell numbers: rankings with ties

    Orders(int states) {
        this.states = states;
        this.factorial = new BigInteger[states + 1];
        this.bell = new BigInteger[states + 1];
        factorial[0] = BigInteger.ONE;
        bell[0] = BigInteger.ONE;
        for (int n = 1; n <= states; n++) {
            factorial[n] = factorial[n - 1].multiply(BigInteger.valueOf(n));
            bell[n] = bell(n);
        }
    }

    /** By the size k of the best class: the sum over k from 1 of C(n,k) times the orders of the rest. */
    private BigInteger bell(int n) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger choose = BigInteger.ONE;
        for (int k = 1; k <= n; k++) {
            choose = choose.multiply(BigInteger.valueOf(n - k + 1)).divide(BigInteger.valueOf(k));
            sum = sum.add(choose.multiply(bell[n - k]));
        }
        return sum;
    }

    /** @param sets how many sets of preferred states satisfy the condition, by their size, among the states that it names */
    RankingCount count(SetCounter.Sets sets) {
        List<BigInteger> all = sets.amongMore(states - 1 - sets.named()).bySize();
        BigInteger strict = BigInteger.ZERO;
        BigInteger weak = BigInteger.ZERO;
        for (int above = 0; above < all.size(); above++) {
            int below = states - 1 - above;
            strict = strict.add(all.get(above).multiply(factorial[above]).multiply(factorial[below]));
            weak = weak.add(all.get(above).multiply(bell[above]).multiply(atTheTop(below)));
        }
        return new RankingCount(strict, factorial[states], weak, bell[states]);
    }

    /** Rankings with ties of the state and so many others in which none is above it: with others tied to it, or with it alone. */
    private BigInteger atTheTop(int others) {
        return others == 0 ? BigInteger.ONE : bell[others].shiftLeft(1);
    }
}
