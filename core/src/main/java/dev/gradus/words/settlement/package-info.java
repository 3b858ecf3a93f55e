/**
 * Which deals there are, in passages: of parties that give numbers ({@link dev.gradus.words.settlement.SettlementWords}, with {@link
 * dev.gradus.words.settlement.TradeWords} and {@link dev.gradus.words.settlement.WeightWords}) and of some that only order deals ({@link
 * dev.gradus.words.settlement.OrderWords}).
 *
 * <p>May use {@code words}, and of {@code settlement} what is found: its vocabulary, {@code packages}, {@code weights} and {@code review}.
 */
@NullMarked
package dev.gradus.words.settlement;

import org.jspecify.annotations.NullMarked;
