package dev.ganglion.ui.chat.setup;

import dev.ganglion.schema.Outline;
import dev.ganglion.schema.Outline.Kind;
import dev.ganglion.schema.Outline.Property;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/// A schema as a form: a line for each property.
final class OutlineView extends VBox {
    private static final double NAME_WIDTH = 150;
    private static final double KIND_WIDTH = 120;

    private final Consumer<Outline> changed;
    private final VBox lines = new VBox();
    private Outline shown = new Outline(List.of());

    /// @param changed gets the outline whenever the user has changed it
    OutlineView(Consumer<Outline> changed) {
        this.changed = changed;
        getStyleClass().add("outline");
        lines.getStyleClass().add("outline-lines");
        Button add = new Button(Texts.text("setup.outline.add"), Icons.small(Feather.PLUS));
        add.setId("outline-add");
        add.getStyleClass().add("quiet");
        add.setOnAction(_ -> add());
        getChildren().addAll(lines, add);
    }

    /// Shows that outline; the lines of one that is shown already stay, so that typing in them goes on.
    void show(Outline outline) {
        if (!outline.equals(shown)
                || lines.getChildren().size() != outline.properties().size()) {
            shown = outline;
            lines.getChildren()
                    .setAll(IntStream.range(0, outline.properties().size())
                            .mapToObj(this::line)
                            .toList());
        }
    }

    private void add() {
        List<Property> more = new ArrayList<>(shown.properties());
        more.add(new Property(freeName(), Kind.STRING, true, "", List.of()));
        change(more);
        lines.getChildren().getLast().lookup(".outline-name").requestFocus();
    }

    private String freeName() {
        int number = 1;
        while (taken("field_" + number)) {
            number++;
        }
        return "field_" + number;
    }

    private boolean taken(String name) {
        return shown.properties().stream().anyMatch(property -> property.name().equals(name));
    }

    private HBox line(int index) {
        Property property = shown.properties().get(index);
        HBox line = new HBox(
                name(index, property),
                kind(index, property),
                description(index, property),
                choices(index, property),
                required(index, property),
                remove(index));
        line.getStyleClass().add("outline-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private TextField name(int index, Property property) {
        TextField box = box(property.name(), "setup.outline.name");
        box.getStyleClass().addAll("mono", "outline-name");
        box.setPrefWidth(NAME_WIDTH);
        box.setMinWidth(NAME_WIDTH / 2);
        box.textProperty().addListener((_, _, text) -> {
            if (!text.isBlank() && !taken(text.strip())) {
                edit(
                        index,
                        old -> new Property(
                                text.strip(), old.kind(), old.required(), old.description(), old.choices()));
            }
        });
        return box;
    }

    private ComboBox<Kind> kind(int index, Property property) {
        ComboBox<Kind> box = new ComboBox<>();
        box.getItems().setAll(Kind.values());
        box.setConverter(new Names());
        box.setValue(property.kind());
        box.setPrefWidth(KIND_WIDTH);
        box.setMinWidth(KIND_WIDTH);
        box.setAccessibleText(Texts.text("setup.outline.kind"));
        box.setOnAction(_ -> {
            Kind kind = box.getValue();
            edit(
                    index,
                    old -> new Property(
                            old.name(),
                            kind,
                            old.required(),
                            old.description(),
                            kind == Kind.STRING ? old.choices() : List.of()));
            lines.getChildren().set(index, line(index));
        });
        return box;
    }

    private TextField description(int index, Property property) {
        TextField box = box(property.description(), "setup.outline.description");
        HBox.setHgrow(box, Priority.ALWAYS);
        box.textProperty()
                .addListener((_, _, text) ->
                        edit(index, old -> new Property(old.name(), old.kind(), old.required(), text, old.choices())));
        return box;
    }

    /// The only values of a string; other kinds take any.
    private TextField choices(int index, Property property) {
        TextField box = box(String.join(", ", property.choices()), "setup.outline.choices");
        box.setDisable(property.kind() != Kind.STRING);
        box.setPrefWidth(NAME_WIDTH);
        box.textProperty()
                .addListener((_, _, text) -> edit(
                        index,
                        old -> new Property(old.name(), old.kind(), old.required(), old.description(), parts(text))));
        return box;
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    private CheckBox required(int index, Property property) {
        CheckBox box = new CheckBox(Texts.text("setup.outline.required"));
        box.setSelected(property.required());
        box.setMinWidth(USE_PREF_SIZE);
        box.setOnAction(_ -> edit(
                index,
                old -> new Property(old.name(), old.kind(), box.isSelected(), old.description(), old.choices())));
        return box;
    }

    private Button remove(int index) {
        Button button = new Button("", Icons.small(Feather.X));
        button.getStyleClass().addAll("quiet", "icon-button");
        button.setAccessibleText(Texts.text("setup.outline.remove"));
        button.setTooltip(new Tooltip(Texts.text("setup.outline.remove")));
        button.setOnAction(_ -> {
            List<Property> fewer = new ArrayList<>(shown.properties());
            fewer.remove(index);
            change(fewer);
        });
        return button;
    }

    private static TextField box(String text, String words) {
        TextField box = new TextField(text);
        box.setPromptText(Texts.text(words));
        box.setAccessibleText(Texts.text(words));
        return box;
    }

    /// Changes a property in place: its line stays as it is.
    private void edit(int index, UnaryOperator<Property> change) {
        List<Property> edited = new ArrayList<>(shown.properties());
        edited.set(index, change.apply(edited.get(index)));
        shown = new Outline(edited);
        changed.accept(shown);
    }

    private void change(List<Property> properties) {
        show(new Outline(properties));
        changed.accept(shown);
    }

    private static final class Names extends StringConverter<Kind> {
        @Override
        public String toString(Kind kind) {
            return Texts.text("setup.outline.kind." + kind.name());
        }

        @Override
        public Kind fromString(String words) {
            return Arrays.stream(Kind.values())
                    .filter(kind -> toString(kind).equals(words))
                    .findFirst()
                    .orElse(Kind.STRING);
        }
    }
}
