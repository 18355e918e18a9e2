package dev.ganglion.ui.image.draw;

import dev.ganglion.ui.image.draft.Seeds;
import dev.ganglion.ui.kit.Texts;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// Chooses where seeds come from. Takes no room where the model has none.
final class SeedBox extends HBox {
    private static final String DIGITS = "\\d{0,10}";

    private final DrawViewModel draw;
    private final MenuButton mode = new MenuButton();
    private final TextField number = new TextField();
    private final Tooltip tip = new Tooltip();

    SeedBox(DrawViewModel draw) {
        this.draw = draw;
        getStyleClass().add("seed-box");
        managedProperty().bind(visibleProperty());
        mode.setId("seed-mode");
        mode.getStyleClass().add("quiet-menu");
        mode.setMinWidth(USE_PREF_SIZE);
        for (Seeds.Mode each : Seeds.Mode.values()) {
            mode.getItems().add(item(each));
        }
        number.setId("seed");
        number.getStyleClass().add("numeric");
        number.setAccessibleText(Texts.text("image.seed"));
        number.managedProperty().bind(number.visibleProperty());
        number.setTooltip(tip);
        number.textProperty().addListener((_, before, now) -> {
            if (!now.matches(DIGITS)) {
                number.setText(before);
            }
        });
        number.setOnAction(_ -> take());
        number.focusedProperty().subscribe(focused -> {
            if (!focused) {
                take();
            }
        });
        getChildren().addAll(mode, number);
        draw.seeds().subscribe(this::show);
        draw.models().whole().subscribe(_ -> setVisible(draw.takesSeed()));
    }

    private CheckMenuItem item(Seeds.Mode each) {
        CheckMenuItem item = new CheckMenuItem(Texts.text("image.seed." + each.name()));
        item.setOnAction(_ -> draw.seeds().set(draw.seeds().get().by(each)));
        draw.seeds().subscribe(now -> item.setSelected(now.mode() == each));
        return item;
    }

    private void take() {
        Seeds now = draw.seeds().get();
        if (number.getText().isEmpty() || now.mode() == Seeds.Mode.RANDOM) {
            show(now);
            return;
        }
        draw.seeds().set(now.from(Long.parseLong(number.getText())));
    }

    /// While chance chooses, the number is only told: of the last picture, once there is one.
    private void show(Seeds now) {
        boolean chance = now.mode() == Seeds.Mode.RANDOM;
        mode.setText(Texts.text("image.seed." + now.mode().name()));
        number.setText(Long.toString(now.number()));
        number.setVisible(!now.equals(Seeds.RANDOM));
        number.setEditable(!chance);
        number.setFocusTraversable(!chance);
        tip.setText(Texts.text("image.seed.tip." + now.mode().name()));
    }
}
