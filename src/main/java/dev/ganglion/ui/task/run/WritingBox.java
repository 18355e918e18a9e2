package dev.ganglion.ui.task.run;

import dev.ganglion.domain.Figures;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import javafx.animation.PauseTransition;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// Where a text is written. A long one is shown as a document instead, for a box lays all of its text out
/// at each key; it is a box again when the user says so. UI thread only.
public final class WritingBox extends StackPane {
    /// A text of more letters is a document.
    static final int LONG = 50_000;

    private static final int BEGINNING = 4_000;
    private static final Duration REST = Duration.millis(300);

    private final StringProperty text;
    private final Area area = new Area();
    private final Label size = new Label();
    private final Label beginning = new Label();
    private final VBox document;
    private final PauseTransition rest = new PauseTransition(REST);
    private boolean asText;

    /// @param id of the box
    /// @param prompt what the box says while it is empty
    public WritingBox(StringProperty text, String id, String prompt) {
        this.text = text;
        getStyleClass().add("writing-box");
        setMinSize(0, 0);
        area.setId(id);
        area.setPromptText(prompt);
        area.setAccessibleText(prompt);
        Wrapping.wrap(area);
        document = document(id);
        getChildren().addAll(area, document);
        rest.setOnFinished(_ -> handOn());
        area.textProperty().subscribe((_, _) -> typed());
        area.focusedProperty().subscribe(this::handOn);
        area.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.isShortcutDown()) {
                handOn();
            }
        });
        text.subscribe(this::show);
    }

    private VBox document(String id) {
        size.setId(id + "-document");
        size.setGraphic(Icons.small(Feather.FILE_TEXT));
        size.getStyleClass().add("strong");
        size.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button edit = new Button(Texts.text("writing.edit"), Icons.small(Feather.EDIT_2));
        edit.setId(id + "-edit");
        edit.getStyleClass().add("quiet");
        edit.setTooltip(new Tooltip(Texts.text("writing.edit.tip")));
        edit.setMinWidth(USE_PREF_SIZE);
        edit.setOnAction(_ -> edit());
        HBox head = new HBox(size, gap, edit, away(id));
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(USE_PREF_SIZE);
        beginning.setWrapText(true);
        beginning.setAlignment(Pos.TOP_LEFT);
        beginning.setMinHeight(0);
        beginning.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        VBox.setVgrow(beginning, Priority.ALWAYS);
        VBox whole = new VBox(head, beginning);
        whole.getStyleClass().add("document");
        return whole;
    }

    private Node away(String id) {
        Button away = Icons.button(Feather.X, Texts.text("writing.away"), () -> {
            text.set("");
            requestFocus();
        });
        away.setId(id + "-away");
        return away;
    }

    private void edit() {
        asText = true;
        show(text.get());
        requestFocus();
    }

    private void show(String now) {
        asText &= now.length() > LONG;
        boolean isDocument = now.length() > LONG && !asText;
        area.setVisible(!isDocument);
        document.setVisible(isDocument);
        if (isDocument) {
            area.clear();
            size.setText(Texts.text(
                    "writing.document",
                    Figures.count(now.codePointCount(0, now.length())),
                    now.lines().count()));
            beginning.setText(Wrapping.safe(now.substring(0, now.offsetByCodePoints(0, BEGINNING)) + "…"));
        } else if (!area.getText().equals(now)) {
            area.setText(now);
        }
    }

    /// What a long text means is asked when its writer rests, and not at each key.
    private void typed() {
        if (area.isVisible() && area.getLength() > LONG) {
            asText = true;
            rest.playFromStart();
        } else {
            handOn();
        }
    }

    private void handOn() {
        rest.stop();
        if (area.isVisible()) {
            text.set(area.getText());
        }
    }

    /// Puts the focus where one types, behind what is written.
    public void focus() {
        requestFocus();
        area.positionCaret(area.getLength());
    }

    @Override
    public void requestFocus() {
        (area.isVisible() ? area : document.lookup(".button")).requestFocus();
    }

    /// Hands a long text on without laying it out.
    private final class Area extends TextArea {
        @Override
        public void paste() {
            String pasted = Clipboard.getSystemClipboard().getString();
            if (pasted == null || asText || pasted.length() + getLength() <= LONG) {
                super.paste();
                return;
            }
            text.set(getText(0, getSelection().getStart())
                    + pasted
                    + getText(getSelection().getEnd(), getLength()));
        }
    }
}
