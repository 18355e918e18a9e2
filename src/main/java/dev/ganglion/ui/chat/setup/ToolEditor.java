package dev.ganglion.ui.chat.setup;

import dev.ganglion.domain.chat.ToolDefinition;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Leaving;
import dev.ganglion.ui.kit.form.Wrapping;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// The fields of one tool. What is typed is kept as it is, be it right or wrong.
final class ToolEditor extends VBox {
    private static final int PARAMETER_ROWS = 7;
    private static final int RESULT_ROWS = 2;

    private final ToolsViewModel tools;
    private final TextField name = new TextField();
    private final TextField description = new TextField();
    private final TextArea parameters = json("tool-parameters", PARAMETER_ROWS);
    private final TextArea result = json("tool-result", RESULT_ROWS);
    private boolean showing;

    ToolEditor(ToolsViewModel tools) {
        this.tools = tools;
        getStyleClass().add("tool-editor");
        name.setId("tool-name");
        name.getStyleClass().add("mono");
        description.setId("tool-description");
        result.setPromptText(Texts.text("setup.tools.result.prompt"));
        getChildren()
                .addAll(
                        field("setup.tools.name", name),
                        field("setup.tools.description", description),
                        field("setup.tools.parameters", parameters),
                        field("setup.tools.result", result));
    }

    private VBox field(String words, TextInputControl box) {
        Label label = new Label(Texts.text(words));
        label.getStyleClass().add("field-label");
        label.setLabelFor(box);
        box.setAccessibleText(Texts.text(words));
        box.textProperty().addListener(_ -> take());
        VBox field = new VBox(label, box);
        field.getStyleClass().add("field-row");
        return field;
    }

    private static TextArea json(String id, int rows) {
        TextArea area = new TextArea();
        area.setId(id);
        area.getStyleClass().add("json");
        area.setPrefRowCount(rows);
        Wrapping.wrap(area);
        area.addEventFilter(KeyEvent.KEY_PRESSED, Leaving::byTab);
        return area;
    }

    /// The name is selected, so that typing takes its place.
    void focusName() {
        name.requestFocus();
        name.selectAll();
    }

    void show(ToolDefinition tool) {
        showing = true;
        write(name, tool.name());
        write(description, tool.description());
        write(parameters, tool.parameters());
        write(result, tool.cannedResult());
        showing = false;
    }

    private static void write(TextInputControl box, String text) {
        if (!box.getText().equals(text)) {
            box.setText(text);
        }
    }

    private void take() {
        if (!showing) {
            tools.edited()
                    .ifPresent(tool -> tools.change(new ToolDefinition(
                            name.getText().strip(),
                            description.getText(),
                            parameters.getText(),
                            result.getText(),
                            tool.offered())));
        }
    }
}
