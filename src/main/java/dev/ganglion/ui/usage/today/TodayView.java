package dev.ganglion.ui.usage.today;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.Ticking;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Today against the tightest budget, with a countdown, and what it means in money.
public final class TodayView extends VBox {
    private static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");

    private final Label used = label("title-1");
    private final Tooltip exact = new Tooltip();
    private final Label limit = label("muted");
    private final GaugeBar bar = new GaugeBar();
    private final Label state = label("state");
    private final FontIcon icon = Icons.small(Feather.CHECK_CIRCLE);
    private final Label spent = label("numeric");
    private final Label running = label("numeric");
    private final Label unknown = label("numeric");
    private final Label possible = label("secondary");
    private final Label money = label("secondary");
    private final VBox others = new VBox();

    public TodayView(TodayViewModel today) {
        getStyleClass().add("today");
        setId("usage-today");
        used.setTooltip(exact);
        limit.setWrapText(true);
        state.setGraphic(icon);
        state.setWrapText(true);
        possible.setWrapText(true);
        possible.getStyleClass().add("muted");
        possible.setId("usage-today-possible");
        possible.visibleProperty().bind(possible.textProperty().isNotEmpty());
        possible.managedProperty().bind(possible.visibleProperty());
        money.setWrapText(true);
        money.getStyleClass().add("muted");
        others.managedProperty().bind(others.visibleProperty());
        getChildren().addAll(head(today), amount(), bar, state, parts(), possible, money, others);
        today.words().subscribe(words -> words.ifPresent(this::show));
        Ticking.whileShown(this, Duration.seconds(1), today::tick);
    }

    private static Node head(TodayViewModel today) {
        var title = label("title-3");
        title.setText(Texts.text("usage.today"));
        var countdown = label("secondary");
        countdown.getStyleClass().add("muted");
        countdown.textProperty().bind(today.countdown());
        countdown.setTooltip(new Tooltip(Texts.text("usage.today.reset.tip")));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(title, gap, countdown);
        head.getStyleClass().add("row");
        return head;
    }

    private Node amount() {
        used.setMinWidth(USE_PREF_SIZE);
        var amount = new HBox(used, limit);
        amount.getStyleClass().add("amount");
        return amount;
    }

    private Node parts() {
        var parts = new GridPane();
        parts.getStyleClass().add("parts");
        part(parts, 0, "spent", spent);
        part(parts, 1, "running", running);
        part(parts, 2, "unknown", unknown);
        spent.setMinWidth(USE_PREF_SIZE);
        running.setMinWidth(USE_PREF_SIZE);
        unknown.setWrapText(true);
        unknown.setMinHeight(USE_PREF_SIZE);
        return parts;
    }

    private static void part(GridPane parts, int column, String which, Label figure) {
        var swatch = new Region();
        swatch.getStyleClass().addAll("swatch", which);
        var name = new Label(Texts.text("usage.today." + which), swatch);
        name.getStyleClass().addAll("secondary", "muted");
        name.setMinWidth(USE_PREF_SIZE);
        name.setTooltip(new Tooltip(Texts.text("usage.today." + which + ".tip")));
        parts.add(name, column, 0);
        parts.add(figure, column, 1);
    }

    private void show(TodayWords words) {
        Alarm alarm = Alarm.of(words.today().tightest());
        used.setText(words.used());
        exact.setText(words.usedExactly());
        limit.setText(words.limit());
        bar.show(words.today().tightest());
        state.setText(words.state());
        icon.setIconCode(
                switch (alarm) {
                    case CALM -> Feather.CHECK_CIRCLE;
                    case AMBER, RED -> Feather.ALERT_TRIANGLE;
                    case OVER -> Feather.ALERT_OCTAGON;
                });
        for (Alarm each : Alarm.values()) {
            pseudoClassStateChanged(PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == alarm);
        }
        spent.setText(words.spent());
        running.setText(words.reserved());
        unknown.setText(words.unknown());
        unknown.pseudoClassStateChanged(DOUBTFUL, words.doubtful());
        possible.setText(words.possible());
        money.setText(words.money());
        others.getChildren()
                .setAll(words.today().others().stream()
                        .map(TodayWords::other)
                        .map(TodayView::other)
                        .toList());
        others.setVisible(!others.getChildren().isEmpty());
    }

    private static Node other(String words) {
        var other = new Label(words);
        other.getStyleClass().addAll("secondary", "muted");
        return other;
    }

    private static Label label(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        return label;
    }
}
