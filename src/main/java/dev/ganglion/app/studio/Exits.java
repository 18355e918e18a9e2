package dev.ganglion.app.studio;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Where the pages of tasks lead to. All of it is called on the UI thread.
///
/// @param browser opens web pages
/// @param folders opens folders
/// @param chat attaches the picture of a file to the open conversation, and shows that
public record Exits(Consumer<URI> browser, Consumer<Path> folders, Consumer<Path> chat) {}
