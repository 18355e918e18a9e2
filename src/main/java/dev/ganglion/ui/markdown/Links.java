package dev.ganglion.ui.markdown;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.util.Duration;

/// Makes text lead somewhere: the target is shown under the pointer, and only web addresses look like links and open,
/// on a click.
final class Links {
    private static final Set<String> OPENED = Set.of("http", "https");

    private static final int LONGEST_HINT = 300;

    private final Consumer<URI> open;

    Links(Consumer<URI> open) {
        this.open = open;
    }

    void attach(Text text, String target) {
        address(target).ifPresent(address -> lead(text, address));
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
    static String hint(String target) {
        if (target.length() <= LONGEST_HINT) {
            return target;
        }
        var shown = target.startsWith("data:")
                ? target.substring(0, Math.max(0, target.indexOf(',') + 1))
                : address(target).map(Links::withoutUser).orElse(target);
        return shown.substring(0, Math.min(shown.length(), LONGEST_HINT)) + "…";
    }

    private static String withoutUser(URI address) {
        return address.getRawUserInfo() == null
                ? address.toString()
                : address.toString().replaceFirst("//[^/?#]*@", "//");
    }

    /// The address to open for a target, if it is one that we open.
    static Optional<URI> address(String target) {
        try {
            var uri = URI.create(target.strip());
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return OPENED.contains(scheme) && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
