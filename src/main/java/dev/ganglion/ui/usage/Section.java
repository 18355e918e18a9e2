package dev.ganglion.ui.usage;

import java.util.function.Supplier;
import javafx.scene.Node;

/// A part of the usage page that has a tab of its own and fills the page under the tabs.
///
/// @param id a stable name, such as `budgets`
/// @param title what the tab says
/// @param content built when the tab is first opened, on the UI thread; asked for once
/// @param shown called each time the tab comes to the front, after its content is in the window: read anew, put the
///     focus where a user would start
public record Section(String id, String title, Supplier<Node> content, Runnable shown) {}
