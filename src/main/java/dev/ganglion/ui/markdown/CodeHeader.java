package dev.ganglion.ui.markdown;

import dev.ganglion.ui.kit.Copying;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// The line above a listing: its language, whether it wraps, and copying all of it. While text arrives, the listing
/// becomes another one with the same look.
final class CodeHeader extends HBox {
    private final Supplier<Listing> listing;
    private final ToggleButton wrap;

    CodeHeader(String language, Supplier<Listing> listing) {
        this.listing = listing;
        getStyleClass().add("code-header");
        setAlignment(Pos.CENTER_LEFT);
        var name = new Label(language.isEmpty() ? Texts.text("code.none") : language);
        name.getStyleClass().addAll("secondary", "muted");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        wrap = wrap();
        getChildren().addAll(name, space, wrap, copy());
    }

    /// Offers to wrap lines or not, where there are long ones.
    void offerWrap(boolean useful) {
        wrap.setVisible(useful);
    }

    private ToggleButton wrap() {
        var wrap = new ToggleButton(Texts.text("code.wrap"), Icons.small(Feather.CORNER_DOWN_LEFT));
        wrap.getStyleClass().addAll("quiet", "wrap-code");
        wrap.setAccessibleText(Texts.text("code.wrap.tip"));
        wrap.setTooltip(new Tooltip(Texts.text("code.wrap.tip")));
        wrap.setSelected(listing.get().look().wrapped().get());
        wrap.setOnAction(_ -> listing.get().look().wrapped().set(wrap.isSelected()));
        return wrap;
    }

    private Button copy() {
        var copy = new Button(Texts.text("code.copy"), Icons.small(Feather.COPY));
        copy.getStyleClass().addAll("quiet", "copy-code");
        copy.setAccessibleText(Texts.text("code.copy.tip"));
        copy.setTooltip(new Tooltip(Texts.text("code.copy.tip")));
        copy.setOnAction(_ -> {
            Copying.text(listing.get().text());
            copy.setText(Texts.text("code.copied"));
            var pause = new PauseTransition(Duration.seconds(1.5));
            pause.setOnFinished(_ -> copy.setText(Texts.text("code.copy")));
            pause.play();
        });
        return copy;
    }
}
