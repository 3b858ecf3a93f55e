package dev.gradus.app;

/** What is to be settled, as far as it was told. */
sealed interface Settleable permits LoadedScenario, LoadedOrders {}
