package dev.ganglion.ui.image.draft;

import java.util.Objects;
import javafx.scene.Parent;

/// The sheet of what the page of pictures shows.
public final class ImageStyles {
    private ImageStyles() {}

    /// Dresses what stands in `page`.
    public static void dress(Parent page) {
        page.getStylesheets()
                .add(Objects.requireNonNull(ImageStyles.class.getResource("image.css"))
                        .toExternalForm());
    }
}
