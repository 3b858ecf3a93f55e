/**
 * Reads case files (docs/case-file.md): bytes in, a {@link dev.gradus.agreement.Case} or located problems out. No file is opened here.
 *
 * <p>Three steps. {@link dev.gradus.formats.source.YamlTree} makes a tree of located nodes from the parser's events and refuses what
 * could hide or run something: anchors, aliases, tags, merge keys, bombs. The {@code …Reader} classes walk that tree by the keys that
 * {@link dev.gradus.formats.casefile.Shape} lists, note every problem and go on with a stand-in value, so that one run finds all
 * problems. {@link dev.gradus.formats.casefile.CaseReader} then asks {@link dev.gradus.agreement.Resolver} what stands in the way of
 * computing, and locates its answers through {@link dev.gradus.formats.casefile.Positions}.
 *
 * <p>Whatever the bytes, nothing is thrown. Problems are codes ({@link dev.gradus.formats.source.Code}); the sentences are in the
 * bundles of {@code words}. The same keys in {@code case.schema.json} are held to {@code Shape} by a test.
 */
@NullMarked
package dev.gradus.formats.casefile;

import org.jspecify.annotations.NullMarked;
