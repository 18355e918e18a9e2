package dev.ganglion.ui.markdown.select;

import java.util.List;

/// Writes what is selected for the clipboard.
public interface CopyFormats {
    /// The source of it, which shows the same when it is read as Markdown.
    String markdown(List<Excerpt> excerpts);

    /// Its words without marks.
    String plain(List<Excerpt> excerpts);
}
