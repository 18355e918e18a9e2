package dev.ganglion.ui.speech.turn;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.speech.transcribe.wave.Lens;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.feather.Feather;

/// Over a waveform: what is sent, and what was answered where. UI thread only.
final class TurnMarks extends Region {
    private static final double ICON = 14;
    /// What lies behind the answers.
    private static final int BEHIND = 3;

    private final ObservableValue<Lens> lens;
    private final Rectangle earlier = new Rectangle();
    private final Rectangle later = new Rectangle();
    private final Line line = new Line();
    private final Rectangle clip = new Rectangle();
    private Duration start = Duration.ZERO;
    private Optional<Duration> cut = Optional.empty();
    private List<Answer> answers = List.of();

    TurnMarks(ObservableValue<Lens> lens) {
        this.lens = lens;
        getStyleClass().add("marks");
        setMouseTransparent(true);
        setClip(clip);
        earlier.getStyleClass().add("unsent");
        later.getStyleClass().add("unsent");
        line.getStyleClass().add("cut");
        lens.subscribe(_ -> requestLayout());
    }

    /// Shows from where and up to where is asked; to the end where there is no cut.
    void sent(Duration from, Optional<Duration> at) {
        start = from;
        cut = at;
        requestLayout();
    }

    /// Shows what was answered about the recording in front.
    void show(List<Answer> all) {
        answers = List.copyOf(all);
        List<Node> marks = all.stream().<Node>map(TurnMarks::mark).toList();
        getChildren().setAll(earlier, later, line);
        getChildren().addAll(marks);
        getChildren().forEach(child -> child.setManaged(false));
        requestLayout();
    }

    private static Node mark(Answer answer) {
        Node mark = Icons.small(answer.complete() ? Feather.CHECK : Feather.MORE_HORIZONTAL);
        mark.getStyleClass().add(answer.complete() ? "done" : "open");
        return mark;
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        double x = cut.map(this::x).orElseGet(this::getWidth);
        earlier.setWidth(Math.max(0, x(start)));
        earlier.setHeight(getHeight());
        earlier.setVisible(!start.isZero());
        later.setX(x);
        later.setWidth(Math.max(0, getWidth() - x));
        later.setHeight(getHeight());
        line.setVisible(cut.isPresent());
        line.setStartX(x);
        line.setEndX(x);
        line.setEndY(getHeight());
        for (int i = 0; i < answers.size(); i++) {
            Node mark = getChildren().get(i + BEHIND);
            mark.autosize();
            double place = Math.clamp(x(answers.get(i).upTo()) - ICON / 2, 0, Math.max(0, getWidth() - ICON));
            mark.relocate(Math.rint(place), getHeight() - ICON - 4);
        }
    }

    private double x(Duration moment) {
        return Math.rint(lens.getValue().x(moment.toNanos() / 1e9, getWidth())) + 0.5;
    }
}
