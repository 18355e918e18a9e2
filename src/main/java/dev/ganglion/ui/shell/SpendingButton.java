package dev.ganglion.ui.shell;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;

/// The day's spending in the strip; leads to the page that tells it in full.
final class SpendingButton extends Button {
    private static final double BAR_WIDTH = 120;

    private final StripViewModel strip;

    /// @param open leads to the page
    SpendingButton(StripViewModel strip, Runnable open) {
        this.strip = strip;
        getStyleClass().addAll("quiet", "spending");
        setId("spending");
        Label clock = label(strip.clockTrouble().map(said -> said.isEmpty() ? "" : Texts.text("strip.clock")), "muted");
        clock.setGraphic(Icons.small(Feather.CLOCK));
        clock.setId("clock-trouble");
        setGraphic(line(clock));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(strip.exact());
        setTooltip(tip);
        accessibleTextProperty().bind(strip.exact());
        setOnAction(_ -> open.run());
        // Space alone presses a button otherwise.
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                open.run();
                key.consume();
            }
        });
    }

    /// That something is wrong stays longest; the rest is told by the bar and by the tip.
    private YieldingLine line(Label clock) {
        Label neurons = label(strip.neurons(), "secondary");
        Label money = label(strip.money(), "secondary");
        Label reset = label(strip.reset(), "muted");
        Label unknown = label(strip.unknown(), "muted");
        YieldingLine line = new YieldingLine(
                List.of(bar(), level(), neurons, money, reset, unknown, clock),
                List.of(reset, money, unknown, neurons));
        line.getStyleClass().add("spending-line");
        return line;
    }

    private ProgressBar bar() {
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(BAR_WIDTH);
        bar.setMinWidth(BAR_WIDTH);
        // A bar keeps clicks to itself.
        bar.setMouseTransparent(true);
        bar.setAccessibleText(Texts.text("strip.bar"));
        strip.spending().subscribe(spending -> {
            bar.setProgress(Math.min(1, spending.gauge().share()));
            look(bar, StripViewModel.Level.of(spending.gauge()));
        });
        return bar;
    }

    private static void look(ProgressBar bar, StripViewModel.Level level) {
        for (StripViewModel.Level each : StripViewModel.Level.values()) {
            bar.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == level);
        }
    }

    private Label level() {
        Label level = label(strip.level(), "spending-level");
        level.setGraphic(Icons.small(Feather.ALERT_TRIANGLE));
        level.setId("spending-level");
        level.setMinWidth(USE_PREF_SIZE);
        return level;
    }

    private Label label(ObservableValue<String> text, String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.textProperty().bind(text);
        label.visibleProperty()
                .bind(strip.known()
                        .and(Bindings.createBooleanBinding(
                                () -> !text.getValue().isEmpty(), text)));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}
