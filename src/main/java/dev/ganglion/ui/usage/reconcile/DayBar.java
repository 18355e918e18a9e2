package dev.ganglion.ui.usage.reconcile;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.converter.LocalDateStringConverter;
import org.kordamp.ikonli.feather.Feather;

/// Chooses the day, and asks.
final class DayBar extends HBox {
    private static final double WIDTH = 150;

    private final ReconcileViewModel reconcile;
    private final Button compare = new Button(Texts.text("reconcile.compare"));

    DayBar(ReconcileViewModel reconcile) {
        this.reconcile = reconcile;
        getStyleClass().add("reconcile-days");
        setAlignment(Pos.CENTER_LEFT);
        Button later = step(Feather.CHEVRON_RIGHT, "reconcile.later", 1);
        reconcile.day().subscribe(_ -> later.setDisable(reconcile.isToday()));
        Label zone = new Label(Texts.text("reconcile.utc"));
        zone.getStyleClass().add("muted");
        getChildren()
                .addAll(
                        step(Feather.CHEVRON_LEFT, "reconcile.earlier", -1),
                        picker(),
                        later,
                        zone,
                        compare(),
                        cancel());
    }

    void focusCompare() {
        compare.requestFocus();
    }

    private Button step(Feather icon, String key, int days) {
        Button button = Icons.button(icon, Texts.text(key), () -> reconcile.step(days));
        button.setId(key.replace('.', '-'));
        return button;
    }

    private DatePicker picker() {
        DatePicker picker = new DatePicker(reconcile.day().get());
        picker.setId("reconcile-day");
        picker.setEditable(false);
        picker.setPrefWidth(WIDTH);
        picker.setConverter(
                new LocalDateStringConverter(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ISO_LOCAL_DATE));
        picker.setShowWeekNumbers(false);
        picker.setAccessibleText(Texts.text("reconcile.day"));
        picker.setDayCellFactory(_ -> new Days(reconcile));
        picker.valueProperty().subscribe(chosen -> {
            if (chosen != null) {
                reconcile.choose(chosen);
            }
        });
        reconcile.day().subscribe(picker::setValue);
        return picker;
    }

    private Button compare() {
        compare.setId("reconcile-compare");
        compare.getStyleClass().add("accent");
        compare.setOnAction(_ -> reconcile.compare());
        reconcile.comparison().subscribe(now -> compare.setDisable(now instanceof Comparison.Asking));
        return compare;
    }

    private Button cancel() {
        Button cancel = new Button(Texts.text("reconcile.cancel"));
        cancel.setId("reconcile-cancel");
        cancel.setOnAction(_ -> reconcile.cancel());
        reconcile.comparison().subscribe(now -> cancel.setVisible(now instanceof Comparison.Asking));
        return cancel;
    }

    /// Days to come cannot be chosen.
    private static final class Days extends DateCell {
        private final ReconcileViewModel reconcile;

        Days(ReconcileViewModel reconcile) {
            this.reconcile = reconcile;
        }

        @Override
        public void updateItem(LocalDate day, boolean empty) {
            super.updateItem(day, empty);
            setDisable(empty || reconcile.isFuture(day));
        }
    }
}
