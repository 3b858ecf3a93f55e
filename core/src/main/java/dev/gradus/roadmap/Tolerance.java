package dev.gradus.roadmap;

/** When two numbers count as equal. */
public final class Tolerance {
    /** Ties, and conditions that hold exactly, are decided within this (points). */
    public static final double TIE = 1e-9;

    private Tolerance() {}
}
