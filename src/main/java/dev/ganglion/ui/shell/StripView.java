package dev.ganglion.ui.shell;

import dev.ganglion.ui.kit.Texts;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// The strip at the bottom of the window.
final class StripView extends HBox {
    private static final double BAR_WIDTH = 120;

    private final ConnectionMenu connection;

    StripView(StripViewModel strip) {
        connection = new ConnectionMenu(strip);
        getStyleClass().add("strip");
        setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        bar(strip),
                        label(strip, strip.neurons(), "secondary"),
                        label(strip, strip.money(), "secondary"),
                        label(strip, strip.reset(), "muted"),
                        label(strip, strip.unknown(), "muted"),
                        space(),
                        connection);
        Timeline minute = new Timeline(new KeyFrame(Duration.seconds(30), tick -> strip.tick()));
        minute.setCycleCount(Animation.INDEFINITE);
        minute.play();
    }

    /// Opens the choice of connections.
    void openConnections() {
        connection.open();
    }

    private static ProgressBar bar(StripViewModel strip) {
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(BAR_WIDTH);
        bar.setAccessibleText(Texts.text("strip.bar"));
        bar.setTooltip(new Tooltip(Texts.text("strip.bar.tip")));
        strip.spending().subscribe(spending -> show(bar, StripViewModel.share(spending)));
        return bar;
    }

    private static void show(ProgressBar bar, double share) {
        bar.setProgress(Math.min(1, share));
        for (StripViewModel.Level level : StripViewModel.Level.values()) {
            PseudoClass look = PseudoClass.getPseudoClass(level.name().toLowerCase(Locale.ROOT));
            bar.pseudoClassStateChanged(look, level == StripViewModel.level(share));
        }
    }

    private static Label label(StripViewModel strip, ObservableValue<String> text, String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.textProperty().bind(text);
        label.visibleProperty()
                .bind(strip.known()
                        .and(Bindings.createBooleanBinding(
                                () -> !text.getValue().isEmpty(), text)));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private static Region space() {
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
