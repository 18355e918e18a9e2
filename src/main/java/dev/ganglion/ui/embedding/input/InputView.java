package dev.ganglion.ui.embedding.input;

import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A box to type texts into, or a list of those of a table. UI thread only.
public final class InputView extends VBox {
    private final InputViewModel input;
    private final PasteArea area;
    private final ListedView listed;
    private final FileDialogs dialogs = FileDialogs.over(this);

    /// @param id of the box
    /// @param title what the texts are called
    public InputView(InputViewModel input, String id, String title) {
        this.input = input;
        this.area = new PasteArea(input, id);
        this.listed = new ListedView(input);
        getStyleClass().add("texts-input");
        area.setPromptText(Texts.text("embedding.input.prompt"));
        area.setAccessibleText(title);
        StackPane center = new StackPane(area, listed);
        VBox.setVgrow(center, Priority.ALWAYS);
        getChildren().addAll(head(title), center, offer(), said());
        input.input().subscribe(this::show);
    }

    private Node head(String title) {
        Label name = new Label(title);
        name.getStyleClass().add("strong");
        name.setMinWidth(USE_PREF_SIZE);
        Label count = new Label();
        count.setId(area.getId() + "-count");
        count.getStyleClass().addAll("secondary", "muted");
        count.textProperty().bind(input.texts().map(texts -> Texts.text("embedding.input.count", texts.size())));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button open = new Button(Texts.text("embedding.input.open"), Icons.small(Feather.FOLDER));
        open.setId(area.getId() + "-open");
        open.getStyleClass().add("quiet");
        open.setMinWidth(USE_PREF_SIZE);
        open.setTooltip(new Tooltip(Texts.text("embedding.input.open.tip")));
        open.setOnAction(_ -> dialogs.open(new FileDialogs.Kind(Texts.text("embedding.input.kind"), "*.*"))
                .ifPresent(input::open));
        HBox head = new HBox(name, count, gap, open);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("input-head");
        return head;
    }

    private Node offer() {
        Label words = new Label();
        words.setWrapText(true);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button take = new Button(Texts.text("embedding.input.offer.take"));
        take.setId(area.getId() + "-offer");
        take.setMinWidth(USE_PREF_SIZE);
        take.setOnAction(_ -> input.takeOffer());
        Button refuse = new Button(Texts.text("embedding.input.offer.refuse"));
        refuse.getStyleClass().add("quiet");
        refuse.setMinWidth(USE_PREF_SIZE);
        refuse.setOnAction(_ -> {
            input.refuseOffer();
            area.requestFocus();
        });
        HBox offer = new HBox(words, take, refuse);
        offer.getStyleClass().add("input-offer");
        offer.managedProperty().bind(offer.visibleProperty());
        input.offer().subscribe(now -> {
            offer.setVisible(now.isPresent());
            now.ifPresent(table -> words.setText(Texts.text(
                    "embedding.input.offer", table.columns(), table.rows().size())));
        });
        return offer;
    }

    private Node said() {
        Label said = new Label();
        said.setId(area.getId() + "-said");
        said.getStyleClass().addAll("secondary", "input-said");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.textProperty().bind(input.said().map(Wrapping::safe));
        said.visibleProperty().bind(input.said().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        return said;
    }

    private void show(Input now) {
        switch (now) {
            case Input.Typed(String text) -> {
                if (!area.getText().equals(text)) {
                    area.setText(text);
                }
                area.setVisible(true);
                listed.setVisible(false);
            }
            case Input.Listed list -> {
                area.setVisible(false);
                listed.setVisible(true);
                listed.show(list);
            }
        }
    }

    /// Puts the focus where texts are given.
    public void focus() {
        if (area.isVisible()) {
            area.requestFocus();
        } else {
            listed.focus();
        }
    }

    /// What is on the clipboard as text.
    static String clipboard() {
        String text = Clipboard.getSystemClipboard().getString();
        return text == null ? "" : text;
    }
}
