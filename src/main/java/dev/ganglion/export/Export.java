package dev.ganglion.export;

import dev.ganglion.domain.Picture;
import dev.ganglion.domain.chat.Conversation;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// How a conversation is written.
///
/// @param pictures the attached ones by their ids; one that it does not have is shown by its thumbnail
public record Export(Format format, Set<Extra> extras, Function<String, Optional<Picture>> pictures) {
    public Export {
        extras = Set.copyOf(extras);
    }

    /// Writes it as UTF-8 and leaves `out` open.
    public void write(Conversation conversation, OutputStream out) throws IOException {
        switch (format) {
            case MARKDOWN -> write(new Markdown(), conversation, out);
            case HTML -> write(new Html(pictures), conversation, out);
            case TEXT -> write(new PlainText(), conversation, out);
            case JSON -> new Json(pictures).write(conversation, out);
        }
    }

    private void write(Form form, Conversation conversation, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        form.write(Outline.of(conversation, extras), writer);
        writer.flush();
    }
}
