package dev.ganglion.ui.speech.transcribe.earlier;

import dev.ganglion.domain.speech.Transcripts.Found;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.time.ZoneId;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The transcripts that are kept, with search. UI thread only.
public final class EarlierList extends BorderPane {
    private static final double ROW = 60;

    private final EarlierViewModel earlier;
    private final TextField field = new TextField();

    public EarlierList(EarlierViewModel earlier, ZoneId zone) {
        this.earlier = earlier;
        getStyleClass().add("earlier");
        Label title = new Label(Texts.text("transcribe.earlier"));
        title.getStyleClass().addAll("strong", "shelf-title");
        setTop(new VBox(title, search()));
        setCenter(list(zone));
        setBottom(new VBox(gone(), trouble()));
    }

    private Node search() {
        field.setId("earlier-search");
        field.setPromptText(Texts.text("transcribe.earlier.search"));
        field.setAccessibleText(Texts.text("transcribe.earlier.search"));
        field.textProperty().subscribe(earlier::search);
        HBox row = new HBox(field);
        row.getStyleClass().add("earlier-search");
        HBox.setHgrow(field, Priority.ALWAYS);
        return row;
    }

    private Node list(ZoneId zone) {
        ListView<Found> list = new ListView<>(earlier.found());
        list.setId("earlier");
        list.getStyleClass().add("edge-to-edge");
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new EarlierCell(earlier, zone));
        list.setAccessibleText(Texts.text("transcribe.earlier"));
        Label none = new Label();
        none.textProperty()
                .bind(field.textProperty()
                        .map(wanted ->
                                Texts.text(wanted.isBlank() ? "transcribe.earlier.first" : "transcribe.earlier.none")));
        none.getStyleClass().addAll("muted", "secondary");
        none.setWrapText(true);
        list.setPlaceholder(none);
        list.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            Found chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null && key.getCode() == KeyCode.ENTER) {
                earlier.open(chosen);
                key.consume();
            } else if (chosen != null && key.getCode() == KeyCode.DELETE) {
                earlier.discard(chosen);
                key.consume();
            }
        });
        return list;
    }

    private Node gone() {
        Label words = new Label();
        words.setMinWidth(0);
        words.getStyleClass().add("secondary");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Hyperlink undo = new Hyperlink(Texts.text("transcribe.undo"));
        undo.setId("earlier-undo");
        undo.setMinWidth(Region.USE_PREF_SIZE);
        undo.setOnAction(_ -> earlier.restore());
        Button close = new Button("", Icons.small(Feather.X));
        close.getStyleClass().addAll("quiet", "icon-button");
        close.setAccessibleText(Texts.text("notice.close"));
        close.setTooltip(new Tooltip(Texts.text("notice.close")));
        close.setOnAction(_ -> earlier.forget());
        HBox bar = new HBox(words, undo, close);
        bar.setId("earlier-gone");
        bar.getStyleClass().addAll("gone", "hairline-top");
        bar.managedProperty().bind(bar.visibleProperty());
        earlier.discarded().subscribe(gone -> {
            bar.setVisible(gone.isPresent());
            words.setText(gone.map(one -> Texts.text("transcribe.discarded", one.name()))
                    .orElse(""));
        });
        return bar;
    }

    private Node trouble() {
        Label words = new Label();
        words.getStyleClass().addAll("secondary", "trouble-line");
        words.setWrapText(true);
        words.textProperty().bind(earlier.trouble());
        words.visibleProperty().bind(earlier.trouble().isNotEmpty());
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }
}
