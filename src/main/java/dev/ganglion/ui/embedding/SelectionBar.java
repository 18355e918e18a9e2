package dev.ganglion.ui.embedding;

import dev.ganglion.export.vectors.VectorFile;
import dev.ganglion.ui.embedding.input.OneLine;
import dev.ganglion.ui.embedding.set.Cloud;
import dev.ganglion.ui.embedding.set.SetsViewModel;
import dev.ganglion.ui.kit.Copying;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// The text that is pointed at, and what can be done with it.
final class SelectionBar extends HBox {
    private static final int LONGEST = 240;

    private final SetsViewModel sets;
    private final Label text = new Label();

    /// @param nearest shows what is nearest to it
    SelectionBar(SetsViewModel sets, Runnable nearest) {
        this.sets = sets;
        getStyleClass().addAll("selection-bar", "hairline-top");
        setAlignment(Pos.CENTER_LEFT);
        text.setId("embedding-selected");
        text.setWrapText(true);
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren()
                .addAll(
                        text,
                        button("embedding-nearest", Feather.TARGET, "embedding.nearest.show", (_, _) -> nearest.run()),
                        button("embedding-copy", Feather.COPY, "embedding.copy", SelectionBar::copy));
        sets.selected().subscribe(at -> show(at.intValue()));
        sets.showing().subscribe(_ -> show(sets.selected().get()));
    }

    private Button button(String id, Feather icon, String words, BiConsumer<Cloud, Integer> deed) {
        Button button = new Button(Texts.text(words), Icons.small(icon));
        button.setId(id);
        button.getStyleClass().add("quiet");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(Texts.text(words + ".tip")));
        button.disableProperty().bind(sets.selected().lessThan(0));
        button.setOnAction(_ -> sets.cloud()
                .ifPresent(cloud -> deed.accept(cloud, sets.selected().get())));
        return button;
    }

    private static void copy(Cloud cloud, int at) {
        Copying.text(VectorFile.numbers(cloud.vectors().get(at).toArray()));
    }

    private void show(int at) {
        text.setText(sets.cloud()
                .filter(cloud -> at >= 0 && at < cloud.size())
                .map(cloud -> Wrapping.safe(Texts.text(
                        "embedding.numbered",
                        cloud.numbers().get(at),
                        OneLine.of(cloud.texts().get(at), LONGEST))))
                .orElseGet(() -> Texts.text("embedding.selected.none")));
    }
}
