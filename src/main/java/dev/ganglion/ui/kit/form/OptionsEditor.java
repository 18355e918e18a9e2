package dev.ganglion.ui.kit.form;

import dev.ganglion.domain.form.Field;
import dev.ganglion.domain.form.Value;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;

/// Several of a few texts; none is the model's default.
final class OptionsEditor implements Editor {
    private final Entry entry;
    private final FlowPane node = new FlowPane();
    private final List<CheckBox> boxes;
    private boolean showing;

    OptionsEditor(Entry entry, Field.Texts field) {
        this.entry = entry;
        node.getStyleClass().add("options-editor");
        boxes = field.options().stream().map(CheckBox::new).toList();
        boxes.forEach(box -> {
            box.setAccessibleText(entry.label() + ": " + box.getText());
            box.selectedProperty().addListener(_ -> take());
        });
        node.getChildren().addAll(boxes);
    }

    private void take() {
        if (showing) {
            return;
        }
        List<String> chosen = boxes.stream()
                .filter(CheckBox::isSelected)
                .map(CheckBox::getText)
                .toList();
        if (chosen.isEmpty()) {
            entry.unset();
        } else {
            entry.set(new Value.Texts(chosen));
        }
    }

    @Override
    public void show(Optional<Value> value) {
        showing = true;
        List<String> chosen = value.orElse(null) instanceof Value.Texts(List<String> several) ? several : List.of();
        boxes.forEach(box -> box.setSelected(chosen.contains(box.getText())));
        showing = false;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node target() {
        return boxes.getFirst();
    }
}
