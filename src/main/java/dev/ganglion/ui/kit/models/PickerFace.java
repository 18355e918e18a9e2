package dev.ganglion.ui.kit.models;

import dev.ganglion.domain.Model;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What the picker's button shows: the model in use, or the invitation to choose one.
final class PickerFace extends HBox {
    private final Monogram monogram = new Monogram();
    private final Label name = new Label();
    private final Label context = new Label();

    PickerFace(PickerViewModel picker) {
        getStyleClass().add("picker-face");
        monogram.getStyleClass().add("small");
        name.getStyleClass().add("strong");
        context.getStyleClass().addAll("secondary", "muted");
        var gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(monogram, name, context, gap, Icons.small(Feather.CHEVRON_DOWN));
        picker.current().subscribe(this::show);
    }

    /// Where there is not room for both, the name keeps its own and the size of the context is left out.
    @Override
    protected void layoutChildren() {
        double beside = getChildren().stream()
                .filter(node -> node.isManaged() && node != name && node != context)
                .mapToDouble(node -> node.prefWidth(-1) + getSpacing())
                .sum();
        double room = getWidth() - getInsets().getLeft() - getInsets().getRight() - beside;
        boolean both = name.prefWidth(-1) + getSpacing() + context.prefWidth(-1) <= room + 1;
        context.setVisible(both);
        super.layoutChildren();
        if (!both && context.isManaged()) {
            name.resize(Math.min(name.prefWidth(-1), room), name.getHeight());
        }
    }

    private void show(@Nullable Model model) {
        monogram.setManaged(model != null);
        monogram.setVisible(model != null);
        context.setManaged(model != null);
        if (model == null) {
            name.setText(Texts.text("picker.empty"));
            context.setText("");
            return;
        }
        ModelLine line = ModelLine.of(model);
        monogram.show(line.vendor());
        name.setText(model.name());
        context.setText(line.context().isEmpty() ? "" : Texts.text("picker.context", line.context()));
        context.setManaged(!line.context().isEmpty());
    }
}
