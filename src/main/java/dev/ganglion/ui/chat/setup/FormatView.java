package dev.ganglion.ui.chat.setup;

import dev.ganglion.domain.chat.ReplyFormat;
import dev.ganglion.schema.Misfit;
import dev.ganglion.schema.Outline;
import dev.ganglion.schema.SoundSetup;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Leaving;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The form of replies: text, JSON, or JSON that follows a schema, which is edited as a form or as code.
final class FormatView extends VBox implements PartEditor {
    private static final int ROWS = 10;
    private static final String SCHEMA_NAME = "reply";
    private static final String FIRST = new Outline(List.of()).schema();

    private final SetupViewModel setup;
    private final TextArea code = new TextArea();
    private final OutlineView form;
    private final ToggleGroup kinds = new ToggleGroup();
    private final VBox editor;
    private final StackPane face = new StackPane();
    private final ToggleButton asForm = new ToggleButton(Texts.text("setup.format.form"));
    private final ToggleButton asCode = new ToggleButton(Texts.text("setup.format.code"));

    /// The schema that comes back when the user chooses a schema again.
    private String schema = FIRST;

    private boolean showing;

    FormatView(SetupViewModel setup) {
        this.setup = setup;
        this.form = new OutlineView(outline -> write(outline.schema()));
        getStyleClass().add("setup-editor");
        editor = editor();
        getChildren().addAll(choices(), editor, Flaw.doubt(setup.formatDoubt()));
        setup.setup().subscribe(now -> show(now.format()));
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void focusFirst() {
        ((RadioButton) kinds.getSelectedToggle()).requestFocus();
    }

    private HBox choices() {
        HBox choices = new HBox(
                choice("text", new ReplyFormat.Text()),
                choice("json", new ReplyFormat.JsonObject()),
                choice("schema", new ReplyFormat.JsonSchema(SCHEMA_NAME, "")));
        choices.getStyleClass().add("format-choices");
        return choices;
    }

    private RadioButton choice(String name, ReplyFormat format) {
        RadioButton button = new RadioButton(Texts.text("setup.format." + name));
        button.setId("format-" + name);
        button.setToggleGroup(kinds);
        button.setUserData(format.getClass());
        button.setOnAction(_ -> setup.format(
                format instanceof ReplyFormat.JsonSchema ? new ReplyFormat.JsonSchema(SCHEMA_NAME, schema) : format));
        return button;
    }

    private VBox editor() {
        code.setId("schema-code");
        code.getStyleClass().add("json");
        code.setPrefRowCount(ROWS);
        code.addEventFilter(KeyEvent.KEY_PRESSED, Leaving::byTab);
        code.setAccessibleText(Texts.text("setup.format.schema"));
        code.textProperty().addListener((_, _, text) -> {
            if (!showing) {
                write(text);
            }
        });
        ToggleGroup faces = new ToggleGroup();
        List.of(asForm, asCode).forEach(button -> button.getStyleClass().add("quiet"));
        asForm.setToggleGroup(faces);
        asForm.setId("schema-as-form");
        asCode.setToggleGroup(faces);
        asCode.setId("schema-as-code");
        asForm.setOnAction(_ -> face(Outline.read(schema)));
        asCode.setOnAction(_ -> face(Optional.empty()));
        SaveBar bar = new SaveBar(setup.schemas(), code::getText);
        LibraryMenu menu = new LibraryMenu(
                setup.schemas(),
                this::write,
                List.of(person(), labels()),
                new LibraryMenu.Saving(() -> true, bar::ask));
        menu.setId("schema-library");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(asForm, asCode, space, menu);
        head.getStyleClass().add("schema-head");
        head.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(
                head,
                face,
                bar,
                Flaw.error(setup.checked()
                        .map(now -> now.format().map(FormatView::flaw).orElse(""))));
        box.getStyleClass().add("schema-editor");
        return box;
    }

    private static String flaw(Misfit misfit) {
        return Texts.text("setup.format.broken", SoundSetup.sentence(misfit));
    }

    private void write(String text) {
        setup.format(new ReplyFormat.JsonSchema(SCHEMA_NAME, text));
    }

    private void show(ReplyFormat format) {
        kinds.getToggles().stream()
                .filter(toggle -> format.getClass().equals(toggle.getUserData()))
                .forEach(kinds::selectToggle);
        boolean schematic = format instanceof ReplyFormat.JsonSchema;
        boolean first = !editor.isVisible();
        editor.setVisible(schematic);
        editor.setManaged(schematic);
        if (format instanceof ReplyFormat.JsonSchema(var _, String text)) {
            schema = text;
            showing = true;
            if (!code.getText().equals(text)) {
                code.setText(text);
            }
            showing = false;
            Optional<Outline> outline = Outline.read(text);
            asForm.setDisable(outline.isEmpty());
            face(first || asForm.isSelected() || face.getChildren().isEmpty() ? outline : Optional.empty());
        }
    }

    /// Shows the form of that outline, or the code where there is none.
    private void face(Optional<Outline> outline) {
        outline.ifPresent(form::show);
        asForm.setSelected(outline.isPresent());
        asCode.setSelected(outline.isEmpty());
        face.getChildren().setAll(outline.isPresent() ? form : code);
    }

    private static LibraryMenu.Example person() {
        return new LibraryMenu.Example(
                Texts.text("setup.example.person"),
                new Outline(List.of(
                                property("name", Outline.Kind.STRING, List.of()),
                                property("age", Outline.Kind.INTEGER, List.of()),
                                property("skills", Outline.Kind.STRINGS, List.of())))
                        .schema());
    }

    private static LibraryMenu.Example labels() {
        return new LibraryMenu.Example(
                Texts.text("setup.example.labels"),
                new Outline(List.of(
                                property("label", Outline.Kind.STRING, List.of("positive", "neutral", "negative")),
                                property("confidence", Outline.Kind.NUMBER, List.of()),
                                property("reason", Outline.Kind.STRING, List.of())))
                        .schema());
    }

    private static Outline.Property property(String name, Outline.Kind kind, List<String> choices) {
        return new Outline.Property(name, kind, true, "", choices);
    }
}
