package dev.ganglion.ui.chat.setup;

import dev.ganglion.schema.SoundSetup;
import dev.ganglion.schema.ToolText;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The tools that the model is offered: their list, and the editor of one.
final class ToolsView extends VBox implements PartEditor {
    private static final double LIST_WIDTH = 200;

    private final SetupViewModel setup;
    private final ToolsViewModel tools;
    private final VBox list = new VBox();
    private final ToolEditor editor;
    private final Label empty = new Label(Texts.text("setup.tools.empty"));
    private final Button add = new Button(Texts.text("setup.tools.add"), Icons.small(Feather.PLUS));
    private final StringProperty trouble = new SimpleStringProperty("");

    ToolsView(SetupViewModel setup) {
        this.setup = setup;
        this.tools = setup.tools();
        this.editor = new ToolEditor(tools);
        getStyleClass().add("setup-editor");
        list.getStyleClass().add("tool-list");
        list.setMinWidth(LIST_WIDTH);
        list.setMaxWidth(LIST_WIDTH);
        empty.setWrapText(true);
        empty.getStyleClass().add("muted");
        HBox.setHgrow(editor, Priority.ALWAYS);
        HBox.setHgrow(empty, Priority.ALWAYS);
        HBox both = new HBox(list, editor, empty);
        both.getStyleClass().add("tools");
        getChildren()
                .addAll(
                        Flaw.error(setup.checked().map(this::flaw)),
                        Flaw.error(trouble),
                        both,
                        Flaw.doubt(setup.toolsDoubt()),
                        actions());
        setup.checked().subscribe(_ -> fill());
        setup.setup().subscribe(_ -> fill());
        tools.chosen().subscribe(_ -> fill());
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void focusFirst() {
        if (tools.all().isEmpty()) {
            add.requestFocus();
        } else {
            editor.focusName();
        }
    }

    private String flaw(SoundSetup checked) {
        int index = tools.chosen().get();
        return index >= 0 && index < checked.tools().size()
                ? checked.tools()
                        .get(index)
                        .map(words -> Texts.text("setup.tools.broken", words))
                        .orElse("")
                : "";
    }

    private void fill() {
        if (tools.edited().isEmpty() && !tools.all().isEmpty()) {
            tools.chosen().set(0);
            return;
        }
        SoundSetup checked = setup.checked().get();
        ToggleGroup group = new ToggleGroup();
        List<ToolLine> lines = IntStream.range(0, tools.all().size())
                .mapToObj(i -> new ToolLine(tools, i, broken(checked, i), group))
                .toList();
        list.getChildren().setAll(lines);
        boolean any = !lines.isEmpty();
        list.setVisible(any);
        list.setManaged(any);
        editor.setVisible(any);
        editor.setManaged(any);
        empty.setVisible(!any);
        empty.setManaged(!any);
        tools.edited().ifPresent(editor::show);
    }

    private static boolean broken(SoundSetup checked, int index) {
        return index < checked.tools().size() && checked.tools().get(index).isPresent();
    }

    private HBox actions() {
        add.setId("tool-add");
        add.getStyleClass().add("quiet");
        add.setOnAction(_ -> {
            tools.add();
            editor.focusName();
        });
        Button paste = new Button(Texts.text("setup.tools.paste"), Icons.small(Feather.CLIPBOARD));
        paste.setId("tool-paste");
        paste.getStyleClass().add("quiet");
        paste.setOnAction(_ -> use(
                Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse("")));
        LibraryMenu menu = new LibraryMenu(
                tools.library(),
                this::use,
                List.of(example("weather"), example("search")),
                new LibraryMenu.Saving(() -> tools.edited().isPresent(), tools::saveEdited));
        menu.setId("tool-library");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox actions = new HBox(add, paste, menu, space, undo());
        actions.setAlignment(Pos.CENTER_LEFT);
        return actions;
    }

    private Node undo() {
        Button undo = new Button(Texts.text("setup.tools.undo"));
        undo.setId("tool-undo");
        undo.getStyleClass().add("quiet");
        undo.visibleProperty().bind(tools.undoable().map(Optional::isPresent));
        undo.managedProperty().bind(undo.visibleProperty());
        undo.setOnAction(_ -> tools.undo());
        return undo;
    }

    private void use(String text) {
        trouble.set(tools.read(text)
                .map(flaw -> Texts.text("setup.tools.unread", flaw))
                .orElse(""));
    }

    private static LibraryMenu.Example example(String name) {
        String text = Texts.text("setup.example." + name + ".tool");
        String shown = ToolText.read(text) instanceof ToolText.Result.Good(var tools)
                ? tools.getFirst().name()
                : name;
        return new LibraryMenu.Example(shown, text);
    }
}
