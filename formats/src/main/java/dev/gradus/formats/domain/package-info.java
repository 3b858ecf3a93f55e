/**
 * What the formats of negotiation programs have in common: a domain (issues with named values), the numbers and names in files, what a
 * utility comes to when it is written as rectangles or bounded from above, and what a format has no place for.
 *
 * <p>{@link dev.gradus.formats.domain.DomainBuilder} makes a {@link dev.gradus.formats.domain.Domain} of what a reader finds;
 * profiles then look up issues and values in it by the names that the files use. {@link dev.gradus.formats.domain.TreeFields} is a
 * mapping of a YAML or JSON file. {@link dev.gradus.formats.domain.Boxes}, {@link dev.gradus.formats.domain.HighestWorth} and {@link
 * dev.gradus.formats.domain.FileNames} serve the writers.
 */
@NullMarked
package dev.gradus.formats.domain;

import org.jspecify.annotations.NullMarked;
