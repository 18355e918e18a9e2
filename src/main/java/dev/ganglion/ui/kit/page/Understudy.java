package dev.ganglion.ui.kit.page;

import java.util.List;
import javafx.scene.Node;

/// Stands in for a part of a page at its rehearsal: goes through a first use unseen, each step styled and laid out by
/// itself, and is thrown away. UI thread only.
///
/// @param node in no scene yet
/// @param steps what a user would do first, in pieces of some milliseconds
public record Understudy(Node node, List<Runnable> steps) {
    public Understudy {
        steps = List.copyOf(steps);
    }
}
