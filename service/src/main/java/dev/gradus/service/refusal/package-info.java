/**
 * Why a question has no answer: {@link dev.gradus.service.refusal.Refusal}, a code with its arguments, which every surface says in its own
 * way. Used by the whole module; uses none of it.
 */
@NullMarked
package dev.gradus.service.refusal;

import org.jspecify.annotations.NullMarked;
