package dev.ganglion.ui.shell;

import dev.ganglion.ui.kit.page.Ticking;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// The strip at the bottom of the window.
final class StripView extends HBox {
    private final ConnectionMenu connection;

    StripView(ShellViewModel shell, StripViewModel strip) {
        connection = new ConnectionMenu(strip);
        getStyleClass().add("strip");
        setAlignment(Pos.CENTER_LEFT);
        SpendingButton spending = new SpendingButton(strip, () -> shell.show(ShellViewModel.USAGE));
        spending.visibleProperty().bind(shell.presenting().map(now -> !now.hidesCosts()));
        spending.managedProperty().bind(spending.visibleProperty());
        getChildren().addAll(spending, space(), connection);
        Ticking.whileShown(this, Duration.seconds(30), strip::tick);
    }

    /// Opens the choice of connections.
    void openConnections() {
        connection.open();
    }

    private static Region space() {
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
