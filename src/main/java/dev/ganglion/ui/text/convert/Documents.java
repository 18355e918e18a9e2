package dev.ganglion.ui.text.convert;

import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.markdown.Conversion;
import dev.ganglion.workersai.markdown.Document;
import dev.ganglion.workersai.markdown.DocumentFormat;
import java.util.List;
import java.util.function.Consumer;

/// Where documents are converted. Every method blocks; interrupting the thread cancels it.
public interface Documents {
    /// What can be converted.
    List<DocumentFormat> formats() throws WorkersAiException, InterruptedException;

    /// Converts one document; `waits` is told before each new try.
    Conversion convert(Document document, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException;
}
