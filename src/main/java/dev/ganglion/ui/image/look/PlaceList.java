package dev.ganglion.ui.image.look;

import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.task.run.ScoreBar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The places of an answer as rows. The row and the place that is drawn point at each other. UI thread
/// only.
final class PlaceList extends VBox {
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");

    /// More rows would make the card slow, and nobody reads them; all are drawn, copied and in the JSON.
    private static final int MOST = 60;

    private final MarksViewModel marks;
    private final Answer answer;
    private final List<Mark> places;
    private final List<HBox> rows = new ArrayList<>();
    private final Label count = new Label();
    private Subscription listening = Subscription.EMPTY;

    PlaceList(MarksViewModel marks, Answer answer, List<Mark> places) {
        this.marks = marks;
        this.answer = answer;
        this.places = places;
        getStyleClass().add("places");
        count.getStyleClass().addAll("secondary", "muted");
        getChildren().add(count);
        for (int i = 0; i < Math.min(MOST, places.size()); i++) {
            rows.add(row(i));
        }
        getChildren().addAll(rows);
        sceneProperty().subscribe(scene -> {
            listening.unsubscribe();
            listening = scene == null ? Subscription.EMPTY : listen();
        });
        sift();
    }

    /// The view model outlives the row.
    private Subscription listen() {
        return Subscription.combine(
                marks.threshold().subscribe(_ -> sift()),
                marks.pointed().subscribe(_ -> point()),
                marks.shown().subscribe(_ -> point()));
    }

    private HBox row(int number) {
        Mark mark = places.get(number);
        Label label = new Label(Texts.text("look.mark", number + 1, mark.label()));
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        Label figure = new Label(figure(mark));
        figure.getStyleClass().add("numeric");
        figure.setMinWidth(USE_PREF_SIZE);
        figure.setTooltip(new Tooltip(Texts.text(meaning(mark))));
        HBox row = new HBox(label, figure);
        row.getStyleClass().add("place");
        row.setFocusTraversable(true);
        row.setAccessibleText(label.getText() + " " + figure.getText());
        row.setOnMouseEntered(_ -> point(number));
        row.setOnMouseExited(_ -> marks.leave(number));
        row.focusedProperty().subscribe(focused -> {
            if (focused) {
                point(number);
            }
        });
        return row;
    }

    private static String figure(Mark mark) {
        return switch (mark) {
            case Mark.Spot(var _, double x, double y) -> shares(x, y);
            case Mark.Frame(var _, var score, Mark.Sides sides) ->
                score.isPresent()
                        ? ScoreBar.figure(score.getAsDouble())
                        : shares(sides.left(), sides.top(), sides.right(), sides.bottom());
        };
    }

    /// Short, since there is little room; what is copied is exact.
    private static String shares(double... shares) {
        return Arrays.stream(shares)
                .mapToObj(share -> String.format(Locale.ROOT, "%.2f", share))
                .collect(Collectors.joining(" "));
    }

    private static String meaning(Mark mark) {
        return switch (mark) {
            case Mark.Spot _ -> "look.figures.spot";
            case Mark.Frame frame -> frame.score().isPresent() ? "look.figures.score" : "look.figures.box";
        };
    }

    private void point(int number) {
        marks.show(answer);
        marks.point(number);
    }

    private void sift() {
        double least = marks.threshold().get();
        for (int i = 0; i < rows.size(); i++) {
            boolean passes = places.get(i).passes(least);
            rows.get(i).setVisible(passes);
            rows.get(i).setManaged(passes);
        }
        long passing = places.stream().filter(mark -> mark.passes(least)).count();
        count.setText(places.isEmpty() ? Texts.text("look.nothing") : Texts.text("look.count", passing, places.size()));
    }

    private void point() {
        OptionalInt pointed = marks.pointed().get();
        boolean mine = marks.shown().get().equals(Optional.of(answer));
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).pseudoClassStateChanged(POINTED, mine && pointed.isPresent() && pointed.getAsInt() == i);
        }
    }
}
