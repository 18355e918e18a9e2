package dev.ganglion.ui.speech.sound;

import java.util.Objects;
import javafx.scene.Parent;

/// The sheet of what this room shows.
public final class SoundStyles {
    private SoundStyles() {}

    /// Dresses what stands in `pane`.
    public static void dress(Parent pane) {
        pane.getStylesheets()
                .add(Objects.requireNonNull(SoundStyles.class.getResource("sound.css"))
                        .toExternalForm());
    }
}
