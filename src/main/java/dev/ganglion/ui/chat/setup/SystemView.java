package dev.ganglion.ui.chat.setup;

import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Leaving;
import dev.ganglion.ui.kit.form.Wrapping;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The system prompt and its library.
final class SystemView extends VBox implements PartEditor {
    private static final int ROWS = 6;
    private static final List<String> EXAMPLES = List.of("brief", "tutor", "reviewer", "translator");

    private final TextArea box = new TextArea();

    SystemView(SetupViewModel setup) {
        getStyleClass().add("setup-editor");
        box.setId("system-prompt");
        box.setPrefRowCount(ROWS);
        Wrapping.wrap(box);
        box.addEventFilter(KeyEvent.KEY_PRESSED, Leaving::byTab);
        box.setPromptText(Texts.text("setup.system.prompt"));
        box.setAccessibleText(Texts.text("setup.system"));
        setup.setup().subscribe(now -> show(now.system()));
        box.textProperty().addListener((_, _, text) -> setup.system(text));
        SaveBar bar = new SaveBar(setup.prompts(), box::getText);
        getChildren().addAll(box, bar, actions(setup, bar));
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void focusFirst() {
        box.requestFocus();
    }

    private void show(String text) {
        if (!box.getText().equals(text)) {
            box.setText(text);
        }
    }

    /// As if it were typed, so that Ctrl+Z brings back what was there.
    private void use(String text) {
        box.replaceText(0, box.getLength(), text);
        box.requestFocus();
    }

    private HBox actions(SetupViewModel setup, SaveBar bar) {
        LibraryMenu menu = new LibraryMenu(
                setup.prompts(),
                this::use,
                examples().toList(),
                new LibraryMenu.Saving(() -> !box.getText().isBlank(), bar::ask));
        menu.setId("system-library");
        Button clear = new Button(Texts.text("setup.system.clear"));
        clear.getStyleClass().add("quiet");
        clear.disableProperty().bind(box.textProperty().isEmpty());
        clear.setOnAction(_ -> box.replaceText(0, box.getLength(), ""));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox actions = new HBox(menu, space, clear);
        actions.setAlignment(Pos.CENTER_LEFT);
        return actions;
    }

    private static Stream<LibraryMenu.Example> examples() {
        return EXAMPLES.stream()
                .map(name -> new LibraryMenu.Example(
                        Texts.text("setup.example." + name), Texts.text("setup.example." + name + ".text")));
    }
}
