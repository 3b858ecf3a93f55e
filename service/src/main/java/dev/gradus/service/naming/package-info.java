/**
 * What people write for things of a case or scenario: targets, roadmaps, deals, weights and states by name or id, each turned into
 * positions of the core, or refused with what was probably meant.
 */
@NullMarked
package dev.gradus.service.naming;

import org.jspecify.annotations.NullMarked;
