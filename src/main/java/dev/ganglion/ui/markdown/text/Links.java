package dev.ganglion.ui.markdown.text;

import java.net.URI;
import java.util.function.Consumer;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.util.Duration;

/// Makes text lead somewhere: the target is shown under the pointer, and only web addresses look like links and open,
/// on a click.
public final class Links {
    private static final int LONGEST_HINT = 300;

    private final Consumer<URI> open;

    /// `open` gets the web address of a link that was clicked.
    public Links(Consumer<URI> open) {
        this.open = open;
    }

    void attach(Text text, String target) {
        Target.of(target).opens().ifPresent(address -> lead(text, address));
        text.setOnMouseEntered(_ -> {
            var tooltip = new Tooltip(hint(target));
            tooltip.setShowDelay(Duration.millis(300));
            Tooltip.install(text, tooltip);
            text.setOnMouseEntered(null);
        });
    }

    private void lead(Text text, URI address) {
        text.getStyleClass().add("link");
        text.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                open.accept(address);
            }
        });
    }

    /// A target as it is shown: cut when very long, with its host in what is left.
    public static String hint(String target) {
        if (target.length() <= LONGEST_HINT) {
            return target;
        }
        var shown = target.startsWith("data:")
                ? target.substring(0, Math.max(0, target.indexOf(',') + 1))
                : target.replaceFirst("(?i)^(https?://)[^/?#]*@", "$1");
        return shown.substring(0, Math.min(shown.length(), LONGEST_HINT)) + "…";
    }
}
