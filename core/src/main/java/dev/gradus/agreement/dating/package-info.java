/**
 * On which days the steps of a proposal are due, and in which stages they come by that (model.md §5, "Dates"). May use: {@code agreement}
 * with {@code numbers}.
 */
@NullMarked
package dev.gradus.agreement.dating;

import org.jspecify.annotations.NullMarked;
