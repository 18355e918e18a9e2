package dev.ganglion.ui.connection;

import dev.ganglion.ui.kit.Texts;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

/// The profiles. The selected one is in the editor; Enter or a double click takes it into use.
final class ProfileListView extends ListView<ProfileRow> {
    private final ConnectionViewModel connections;
    private boolean following;

    ProfileListView(ConnectionViewModel connections) {
        this.connections = connections;
        setId("connections-list");
        getStyleClass().addAll("edge-to-edge", "profiles");
        setAccessibleText(Texts.text("connection.list"));
        setCellFactory(_ -> cell());
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                connections.use();
            }
        });
        getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !following) {
                connections.select(row.id());
            }
        });
        connections.rows().addListener((ListChangeListener<ProfileRow>) _ -> follow());
        connections.open().subscribe(_ -> follow());
    }

    private ProfileCell cell() {
        ProfileCell cell = new ProfileCell();
        cell.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2 && !cell.isEmpty()) {
                connections.use();
            }
        });
        return cell;
    }

    /// Shows the rows that are there now and selects what is open, without opening anything by that.
    private void follow() {
        String id = connections.open().get().draft().id();
        following = true;
        getItems().setAll(connections.rows());
        getItems().stream().filter(row -> row.id().equals(id)).findFirst().ifPresent(getSelectionModel()::select);
        following = false;
    }
}
