package dev.ganglion.ui.usage.reconcile;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// The day at the top, both sides below.
final class ReconcileView extends BorderPane {
    private static final Duration SPARED = Duration.millis(300);

    private final DayBar days;
    private final LinesTable lines = new LinesTable();

    ReconcileView(ReconcileViewModel reconcile) {
        getStyleClass().add("reconcile");
        getStylesheets()
                .add(Objects.requireNonNull(ReconcileView.class.getResource("reconcile.css"))
                        .toExternalForm());
        days = new DayBar(reconcile);
        setTop(days);
        reconcile.comparison().subscribe(this::show);
    }

    void focusFirst() {
        days.focusCompare();
    }

    private void show(Comparison comparison) {
        setCenter(
                switch (comparison) {
                    case Comparison.None _ -> said(Feather.COLUMNS, "", Texts.text("reconcile.intro"));
                    case Comparison.Asking asking -> asking(asking);
                    case Comparison.Done done -> done(done);
                    case Comparison.Failed(String title, String happened, String todo) ->
                        said(Feather.ALERT_TRIANGLE, title, happened + ' ' + todo);
                });
    }

    private static Node asking(Comparison.Asking asking) {
        ProgressBar bar = new ProgressBar();
        Label words = new Label(Texts.text("reconcile.asking", asking.day()));
        VBox box = new VBox(bar, words);
        box.getStyleClass().add("reconcile-said");
        box.setAlignment(Pos.TOP_CENTER);
        // What comes at once needs no progress.
        box.setVisible(false);
        PauseTransition spared = new PauseTransition(SPARED);
        spared.setOnFinished(_ -> box.setVisible(true));
        spared.play();
        return box;
    }

    private Node done(Comparison.Done done) {
        lines.show(done.both().lines());
        BorderPane pane = new BorderPane(lines);
        pane.setTop(new TotalsView(done));
        return pane;
    }

    private static Node said(Feather icon, String title, String words) {
        VBox box = new VBox(Icons.large(icon));
        box.getStyleClass().add("reconcile-said");
        box.setAlignment(Pos.TOP_CENTER);
        if (!title.isEmpty()) {
            Label name = new Label(title);
            name.getStyleClass().add("title-3");
            box.getChildren().add(name);
        }
        Label text = new Label(Wrapping.safe(words));
        text.setId("reconcile-said");
        text.getStyleClass().addAll("muted", "reading");
        text.setWrapText(true);
        box.getChildren().add(text);
        return box;
    }
}
