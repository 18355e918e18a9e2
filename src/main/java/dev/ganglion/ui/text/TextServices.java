package dev.ganglion.ui.text;

import dev.ganglion.ui.task.TaskServices;
import dev.ganglion.ui.text.convert.Documents;
import java.net.URI;
import java.util.function.Consumer;

/// What the page works with.
///
/// @param documents where documents are converted
/// @param browser opens web pages
public record TextServices(TaskServices tasks, Documents documents, Consumer<URI> browser) {}
