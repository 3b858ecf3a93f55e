package dev.gradus.report.view.context;

/**
 * A name that leads somewhere on the page.
 *
 * @param href "" = nowhere
 */
public record Link(Phrase text, String href) {}
