package dev.ganglion.ui.kit.form;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The parameters of the model in use: its fields, presets, extra JSON. UI thread only.
public final class ParameterPane extends BorderPane {
    private final FormViewModel form;
    private final FieldsView fields;

    /// @param close puts the pane away
    public ParameterPane(FormViewModel form, Runnable close) {
        this.form = form;
        this.fields = new FieldsView(form);
        getStyleClass().add("parameter-pane");
        setAccessibleText(Texts.text("form.title"));
        NameBar naming = new NameBar(form.presets());
        HBox said = said();
        VBox.setMargin(said, new Insets(0, 16, 8, 16));
        setTop(new VBox(head(new PresetsMenu(form, naming::ask), close), naming, said));
        VBox content = new VBox(fields, new ExtraView(form));
        content.getStyleClass().add("content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
    }

    private static HBox head(PresetsMenu presets, Runnable close) {
        Label title = new Label(Texts.text("form.title"));
        title.getStyleClass().add("title-3");
        title.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button shut = Icons.button(Feather.X, Texts.text("form.close"), close);
        shut.setId("parameters-close");
        HBox head = new HBox(title, space, presets, shut);
        head.getStyleClass().add("pane-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private HBox said() {
        Label words = new Label();
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.textProperty().bind(form.said().map(Wrapping::safe));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button undo = new Button(Texts.text("form.presets.undo"));
        undo.getStyleClass().add("quiet");
        undo.setId("preset-undo");
        undo.setMinWidth(USE_PREF_SIZE);
        undo.setOnAction(_ -> form.presets().undo());
        form.presets().undoable().subscribe(before -> undo.setVisible(before.isPresent()));
        undo.managedProperty().bind(undo.visibleProperty());
        HBox said = new HBox(words, undo, dismiss());
        said.getStyleClass().add("said");
        said.setId("form-said");
        said.setAlignment(Pos.CENTER_LEFT);
        said.visibleProperty().bind(form.said().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        return said;
    }

    private Button dismiss() {
        return Icons.button(Feather.X, Texts.text("notice.close"), () -> form.say(""));
    }

    /// Puts the focus on the field of that name.
    public void focus(String name) {
        fields.focus(name);
    }
}
