package dev.ganglion.ui.kit;

import java.util.List;
import javafx.scene.text.Font;

/// The typefaces of the window: Inter for text, JetBrains Mono for code and figures that are compared.
public final class Fonts {
    private static final String FOLDER = "/com/formdev/flatlaf/fonts/";
    private static final List<String> FILES = List.of(
            "inter/Inter-Regular.otf",
            "inter/Inter-SemiBold.otf",
            "inter/Inter-Italic.otf",
            "inter/Inter-SemiBoldItalic.otf",
            "jetbrains_mono/JetBrainsMono-Regular.ttf");

    private Fonts() {}

    /// Registers the typefaces, some 5 ms each; call once, before the first window. A missing one is replaced by
    /// the system's.
    public static void load() {
        for (var file : FILES) {
            var url = Fonts.class.getResource(FOLDER + file);
            if (url == null || Font.loadFont(url.toExternalForm(), 13) == null) {
                System.getLogger(Fonts.class.getName()).log(System.Logger.Level.WARNING, "No font {0}", file);
            }
        }
    }
}
