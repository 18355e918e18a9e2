package dev.ganglion.export.speech;

import dev.ganglion.domain.speech.Passage;
import dev.ganglion.domain.speech.Script;
import java.util.OptionalInt;

/// A transcript as plain text: in one piece, or in a paragraph for each turn of a speaker where they are
/// told apart.
public final class ScriptText {
    private ScriptText() {}

    /// Ends in a line feed.
    ///
    /// @param speaker what a speaker is called, such as `Speaker 1`
    public static String of(Script script, Naming speaker) {
        StringBuilder text = new StringBuilder();
        OptionalInt last = OptionalInt.empty();
        for (Passage passage : script.passages()) {
            String words = passage.text().strip();
            boolean turns = passage.speaker().isPresent() && !passage.speaker().equals(last);
            if (words.isEmpty()) {
                continue;
            }
            if (!text.isEmpty()) {
                text.append(turns ? "\n\n" : " ");
            }
            if (turns) {
                text.append(speaker.of(passage.speaker().getAsInt())).append(": ");
                last = passage.speaker();
            }
            text.append(words);
        }
        return text.append('\n').toString();
    }

    /// What speakers are called.
    public interface Naming {
        /// What that speaker is called, counted from 0.
        String of(int speaker);
    }
}
