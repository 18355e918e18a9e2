package dev.ganglion.export;

import dev.ganglion.domain.chat.Attachment;
import java.io.IOException;

/// How an outline looks.
interface Form {
    void write(Outline outline, Appendable out) throws IOException;

    /// A picture in words.
    static String caption(Attachment.Image image) {
        return Words.text("picture", image.name(), String.valueOf(image.width()), String.valueOf(image.height()));
    }
}
