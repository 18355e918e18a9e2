package dev.ganglion.ui.settings;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.backup.Holding;
import dev.ganglion.domain.speech.Talks;
import dev.ganglion.ui.kit.Copying;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What is stored where.
final class StoredSection extends VBox {
    private final DataViewModel data;
    private final Consumer<Path> folders;
    private final VBox lines = new VBox();

    StoredSection(DataViewModel data, Consumer<Path> folders) {
        this.data = data;
        this.folders = folders;
        getStyleClass().add("settings-lines");
        lines.getStyleClass().add("settings-lines");
        data.holdings().addListener((ListChangeListener<Holding>) _ -> fill());
        Label nothingElse = new Label(Texts.text("stored.nothing-else"));
        nothingElse.setWrapText(true);
        nothingElse.getStyleClass().addAll("muted", "settings-line");
        getChildren()
                .addAll(
                        lines,
                        new Line(Texts.text("stored.SPEECH"), speech()),
                        new Line(Texts.text("stored.TOKENS"), Texts.text("stored.TOKENS.words")),
                        nothingElse);
        fill();
    }

    private static String speech() {
        return Texts.text("stored.SPEECH.words", Talks.MOST_TURNS, Figures.bytes(Talks.MOST_BYTES));
    }

    private void fill() {
        lines.getChildren().setAll(data.holdings().stream().map(this::line).toList());
    }

    private Line line(Holding holding) {
        Label size = new Label(Figures.bytes(holding.bytes()));
        size.getStyleClass().addAll("muted", "numeric");
        Button copy = new Button("", Icons.small(Feather.COPY));
        copy.getStyleClass().addAll("quiet", "icon-button");
        copy.setTooltip(new Tooltip(Texts.text("stored.copy")));
        copy.setAccessibleText(Texts.text("stored.copy"));
        copy.setOnAction(_ -> Copying.text(holding.path().toString()));
        Button open = new Button(Texts.text("stored.open"));
        open.setId("open-" + holding.kind().name());
        open.setOnAction(_ -> folders.accept(holding.folder()));
        String name = "stored." + holding.kind().name();
        return new Line(Texts.text(name), holding.path().toString(), size, copy, open);
    }
}
