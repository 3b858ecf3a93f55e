package dev.gradus.agreement.numbers;

/**
 * A deadline of the case at which turnover may change.
 *
 * @param deadline its id
 * @param years from the start of the case; not more than 0 where it has passed by then
 */
public record NamedDay(String deadline, double years) {}
