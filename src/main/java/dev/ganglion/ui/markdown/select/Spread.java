package dev.ganglion.ui.markdown.select;

/// What is between two places, the first not after the second.
record Spread(Place from, Place to) {}
