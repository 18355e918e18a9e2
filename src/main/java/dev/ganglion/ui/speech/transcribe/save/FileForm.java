package dev.ganglion.ui.speech.transcribe.save;

import dev.ganglion.export.speech.Layout;
import dev.ganglion.export.speech.ScriptJson;
import dev.ganglion.export.speech.ScriptText;
import dev.ganglion.export.speech.Subtitles;
import dev.ganglion.ui.kit.Texts;
import java.util.Locale;

/// As what a transcript can be taken along.
enum FileForm {
    TXT,
    SRT,
    VTT,
    JSON;

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @param layout of subtitles
    String write(Taken taken, Layout layout) {
        return switch (this) {
            case TXT -> ScriptText.of(taken.marked(), speaker -> Texts.text("transcribe.speaker", speaker + 1));
            case SRT -> Subtitles.srt(taken.marked(), layout);
            case VTT -> Subtitles.vtt(taken.marked(), layout);
            case JSON -> ScriptJson.of(taken.transcript());
        };
    }
}
