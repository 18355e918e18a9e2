package dev.ganglion.ui.usage.budget;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Where a budget is typed. It is in force when the field is left, or by Enter; Esc takes the typing back.
final class LimitField extends VBox {
    private final LimitViewModel limit;
    private final TextField field = new TextField();

    LimitField(LimitViewModel limit, String id, String what) {
        this.limit = limit;
        getStyleClass().add("limit-field");
        field.setId(id);
        field.setPromptText(Texts.text("budget.none"));
        field.setAccessibleText(what);
        field.setTooltip(new Tooltip(Texts.text("budget.field.tip")));
        field.textProperty().bindBidirectional(limit.typed());
        field.setOnAction(_ -> limit.apply());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                limit.apply();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::escaped);
        getChildren().addAll(line(id), trouble(id));
    }

    private HBox line(String id) {
        Label unit = new Label(Texts.text("budget.unit"));
        unit.getStyleClass().add("muted");
        unit.setMinWidth(USE_PREF_SIZE);
        Button lift = Icons.button(Feather.X, Texts.text("budget.lift"), limit::lift);
        lift.setId(id + "-lift");
        lift.visibleProperty().bind(limit.typed().isNotEmpty());
        HBox line = new HBox(field, unit, lift);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("limit-line");
        return line;
    }

    private Label trouble(String id) {
        Label trouble = new Label();
        trouble.setId(id + "-trouble");
        trouble.getStyleClass().addAll("trouble", "secondary");
        trouble.setGraphic(Icons.small(Feather.ALERT_TRIANGLE));
        trouble.setWrapText(true);
        trouble.textProperty().bind(limit.trouble().map(Wrapping::safe));
        trouble.visibleProperty().bind(limit.trouble().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        return trouble;
    }

    private void escaped(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            limit.giveUp();
            event.consume();
        }
    }
}
