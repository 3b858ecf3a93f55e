/**
 * What every reader of a file shares: places and problems, YAML as a tree of located nodes, identifiers.
 *
 * <p>{@link dev.gradus.formats.source.YamlTree} makes a tree of {@link dev.gradus.formats.source.Node}s from the parser's events and
 * refuses what could hide or run something: anchors, aliases, tags, merge keys, bombs. {@link dev.gradus.formats.source.Problems} collects
 * what is wrong, as {@link dev.gradus.formats.source.Code}s with a path and a {@link dev.gradus.formats.source.Place}; the sentences are in
 * the bundles of {@code words}. Whatever the bytes, nothing is thrown.
 *
 * <p>Called by every other package of formats; uses none of them.
 */
@NullMarked
package dev.gradus.formats.source;

import org.jspecify.annotations.NullMarked;
