package dev.ganglion.ui.connection;

import dev.ganglion.ui.connection.draft.Draft;
import dev.ganglion.ui.connection.draft.Problem;
import dev.ganglion.ui.connection.draft.Standing;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The name of the profile in the editor, and what can be done with it.
final class EditorHead extends HBox {

    private final ConnectionViewModel connections;
    private final Draft draft;

    /// Whether the row of the profile says that it is in use; bound to the list, which is made anew by each change.
    private final ObservableValue<Boolean> inUse;

    /// @param check has the connection examined and shows what is found
    EditorHead(ConnectionViewModel connections, Draft draft, Runnable check) {
        this.connections = connections;
        this.draft = draft;
        this.inUse = Bindings.createBooleanBinding(
                () -> connections.rows().stream()
                        .anyMatch(row -> row.inUse() && row.id().equals(draft.id())),
                connections.rows());
        getStyleClass().add("editor-head");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(Icons.large(draft.kind().icon()), title());
        if (!draft.builtIn()) {
            getChildren().addAll(duplicate(), remove());
        }
        getChildren().add(check(check));
        if (!draft.builtIn()) {
            getChildren().addAll(discard(), save());
        }
        getChildren().add(use());
    }

    private VBox title() {
        Label name = new Label();
        name.getStyleClass().add("title-3");
        name.textProperty()
                .bind(draft.fields()
                        .map(fields ->
                                fields.problems().stream().anyMatch(problem -> problem.spot() == Problem.Spot.NAME)
                                        ? Texts.text("connection.new")
                                        : fields.name().strip()));
        Label kind = new Label(
                draft.builtIn()
                        ? Texts.text("connection.built-in")
                        : draft.kind().label());
        kind.getStyleClass().addAll("secondary", "muted");
        VBox title = new VBox(name, kind);
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        return title;
    }

    private Button duplicate() {
        Button duplicate = icon("connection-duplicate", Feather.COPY, "connection.duplicate");
        duplicate.setOnAction(_ -> connections.duplicate());
        shown(duplicate, draft.standing().map(Standing::kept));
        return duplicate;
    }

    private Button remove() {
        Button remove = icon("connection-remove", Feather.TRASH_2, "connection.remove");
        remove.setOnAction(_ -> connections.remove());
        shown(remove, draft.standing().map(Standing::kept));
        return remove;
    }

    private static Button check(Runnable check) {
        Button button = icon("connection-check", Feather.ACTIVITY, "doctor.run");
        button.setOnAction(_ -> check.run());
        return button;
    }

    private Button discard() {
        Button discard = new Button(Texts.text("connection.discard"));
        discard.setId("connection-discard");
        discard.getStyleClass().add("quiet");
        discard.setMinWidth(USE_PREF_SIZE);
        discard.setOnAction(_ -> connections.discard());
        shown(discard, draft.standing().map(standing -> !standing.settled()));
        return discard;
    }

    private Button save() {
        Button save = new Button(Texts.text("connection.save"));
        save.setId("connection-save");
        save.setMinWidth(USE_PREF_SIZE);
        save.setTooltip(new Tooltip(Texts.text("connection.save.tip")));
        save.setOnAction(_ -> connections.save());
        save.disableProperty().bind(connections.deeds().busy());
        shown(save, draft.standing().map(standing -> !standing.settled()));
        return save;
    }

    private Button use() {
        Button use = new Button();
        use.setId("connection-use");
        use.setMinWidth(USE_PREF_SIZE);
        use.setOnAction(_ -> connections.use());
        ObservableValue<Boolean> settled = draft.standing().map(Standing::settled);
        use.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Texts.text(word(settled.getValue(), inUse.getValue())), settled, inUse));
        ObservableValue<Boolean> done =
                Bindings.createBooleanBinding(() -> settled.getValue() && inUse.getValue(), settled, inUse);
        use.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> connections.deeds().busy().get() || done.getValue(),
                        connections.deeds().busy(),
                        done));
        done.subscribe(nothingLeft -> {
            use.getStyleClass().remove("accent");
            if (!nothingLeft) {
                use.getStyleClass().add("accent");
            }
        });
        return use;
    }

    private static String word(boolean settled, boolean inUse) {
        if (!settled) {
            return "connection.save-and-use";
        }
        return inUse ? "connection.in-use" : "connection.use";
    }

    private static Button icon(String id, Feather icon, String key) {
        Button button = new Button("", Icons.small(icon));
        button.setId(id);
        button.getStyleClass().addAll("quiet", "icon-button");
        button.setAccessibleText(Texts.text(key));
        button.setTooltip(new Tooltip(Texts.text(key)));
        return button;
    }

    private static void shown(Button button, ObservableValue<Boolean> when) {
        when.subscribe(now -> {
            button.setVisible(now);
            button.setManaged(now);
        });
    }
}
