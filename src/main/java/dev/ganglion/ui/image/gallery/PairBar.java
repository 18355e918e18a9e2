package dev.ganglion.ui.image.gallery;

import dev.ganglion.ui.kit.Texts;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// Which two of more than two pictures lie on the sides of a curtain.
final class PairBar extends HBox {
    private final Runnable changed;
    private int left;
    private int right = 1;
    private int count;

    PairBar(Runnable changed) {
        this.changed = changed;
        getStyleClass().add("pair");
        managedProperty().bind(visibleProperty());
    }

    int left() {
        return left;
    }

    int right() {
        return right;
    }

    /// Begins with the first two of so many.
    void fill(int of) {
        count = of;
        left = 0;
        right = 1;
        buttons();
    }

    void show(Mode mode) {
        setVisible(mode == Mode.SLIDER && count > 2);
    }

    private void buttons() {
        getChildren().clear();
        side("gallery.compare.left", left, right, chosen -> {
            left = chosen;
            choose();
        });
        side("gallery.compare.right", right, left, chosen -> {
            right = chosen;
            choose();
        });
    }

    private void choose() {
        buttons();
        changed.run();
    }

    private void side(String key, int now, int other, IntConsumer choose) {
        Label label = new Label(Texts.text(key));
        label.getStyleClass().addAll("muted", "secondary");
        HBox segment = new HBox();
        segment.getStyleClass().add("segment");
        IntStream.range(0, count).forEach(i -> {
            ToggleButton button = new ToggleButton(Integer.toString(i + 1));
            button.setSelected(i == now);
            button.setDisable(i == other);
            button.setAccessibleText(Texts.text(key) + " " + (i + 1));
            button.setOnAction(_ -> choose.accept(i));
            segment.getChildren().add(button);
        });
        getChildren().addAll(label, segment);
    }
}
