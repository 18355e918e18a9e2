package dev.ganglion.ui.settings;

import dev.ganglion.ui.kit.Looks;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.kit.page.Presenting;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// Theme and size.
final class LooksSection extends VBox {
    LooksSection(Looks looks) {
        getStyleClass().add("settings-lines");
        getChildren()
                .addAll(
                        new Line(Texts.text("looks.theme"), Texts.text("looks.theme.words"), themes(looks)),
                        new Line(
                                Texts.text("looks.zoom"),
                                Texts.text("looks.zoom.words"),
                                asDesigned(looks),
                                zooms(looks)),
                        new Line(
                                Texts.text("looks.presenting"),
                                Texts.text("looks.presenting.words"),
                                presenting(looks)));
    }

    private static CheckBox presenting(Looks looks) {
        CheckBox hide = new CheckBox(Texts.text("looks.presenting.costs"));
        hide.setId("presenting-costs");
        looks.presentation().subscribe(how -> hide.setSelected(how.hidesCosts()));
        hide.setOnAction(_ -> looks.presentAs(hide.isSelected() ? Presenting.WITHOUT_COSTS : Presenting.ON));
        return hide;
    }

    private static HBox themes(Looks looks) {
        ToggleGroup group = new ToggleGroup();
        HBox themes = new HBox();
        themes.getStyleClass().add("choices");
        for (Theme theme : Theme.values()) {
            ToggleButton button = new ToggleButton(Texts.text("rail.theme." + theme.name()));
            button.setId("theme-" + theme.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            // A second press leaves it chosen.
            button.setOnAction(_ -> {
                button.setSelected(true);
                looks.use(theme);
            });
            looks.theme().subscribe(used -> button.setSelected(used == theme));
            themes.getChildren().add(button);
        }
        return themes;
    }

    private static ComboBox<Double> zooms(Looks looks) {
        ComboBox<Double> zooms = new ComboBox<>();
        zooms.setId("zoom");
        zooms.getItems().setAll(Looks.ZOOMS);
        zooms.setConverter(new Percent());
        looks.zoom().subscribe(zoom -> zooms.setValue(zoom.doubleValue()));
        zooms.setOnAction(_ -> looks.zoomTo(zooms.getValue()));
        return zooms;
    }

    private static Button asDesigned(Looks looks) {
        Button back = new Button(Texts.text("looks.zoom.back"));
        back.getStyleClass().add("quiet");
        back.setOnAction(_ -> looks.zoomTo(1));
        back.visibleProperty().bind(looks.zoom().isNotEqualTo(1, 1e-6));
        return back;
    }

    /// Factors as percentages.
    private static final class Percent extends StringConverter<Double> {
        @Override
        public String toString(Double factor) {
            return Math.round(factor * 100) + " %";
        }

        @Override
        public Double fromString(String percent) {
            throw new UnsupportedOperationException("the box cannot be edited");
        }
    }
}
