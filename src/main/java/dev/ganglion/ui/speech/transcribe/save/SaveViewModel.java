package dev.ganglion.ui.speech.transcribe.save;

import dev.ganglion.domain.Settings;
import dev.ganglion.domain.backup.ChosenFiles;
import dev.ganglion.export.speech.Layout;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Texts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/// Writes transcripts into files behind the window. UI thread only.
public final class SaveViewModel {
    static final int SHORTEST = 20;
    static final int LONGEST = 120;
    private static final String LETTERS = "transcribe.letters";

    private final Background background;
    private final ChosenFiles files;
    private final IntegerProperty letters = new SimpleIntegerProperty();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    public SaveViewModel(Background background, ChosenFiles files, Settings settings) {
        this.background = background;
        this.files = files;
        letters.set(settings.value(LETTERS).map(SaveViewModel::length).orElse(Layout.USUAL.letters()));
        letters.subscribe(most -> settings.put(LETTERS, most.toString()));
    }

    private static int length(String written) {
        try {
            return Math.clamp(Integer.parseInt(written), SHORTEST, LONGEST);
        } catch (NumberFormatException edited) {
            return Layout.USUAL.letters();
        }
    }

    /// How many letters a line of a subtitle has at most.
    IntegerProperty letters() {
        return letters;
    }

    /// What became of the last file; empty where there is nothing to say.
    public ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    String text(Taken transcript, FileForm form) {
        return form.write(transcript, new Layout(letters.get(), Layout.USUAL.lines()));
    }

    void save(Taken transcript, FileForm form, Path file) {
        int most = letters.get();
        said.set("");
        background.<Path>start(
                yield -> {
                    String text = form.write(transcript, new Layout(most, Layout.USUAL.lines()));
                    files.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
                    yield.accept(file);
                },
                written -> said.set(Texts.text("transcribe.saved", String.valueOf(file.getFileName()))),
                () -> {},
                failure -> said.set(Texts.text("transcribe.save.failed", String.valueOf(failure.getMessage()))));
    }

    /// What became of the last file is of no interest any more.
    public void forget() {
        said.set("");
    }

    void say(String words) {
        said.set(words);
    }
}
