package dev.ganglion.ui.connection.doctor;

import dev.ganglion.ui.kit.Copying;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// The five checks under one another, the button that runs them above.
public final class DoctorView extends VBox {
    private static final Duration TICK = Duration.millis(250);

    private final DoctorViewModel doctor;
    private final List<CheckRow> rows;

    /// @param examine asks the page to have its connection examined
    public DoctorView(DoctorViewModel doctor, Runnable examine) {
        this.doctor = doctor;
        this.rows = Stream.generate(CheckRow::new).limit(doctor.lines().size()).toList();
        getStyleClass().add("doctor");
        getStylesheets()
                .add(Objects.requireNonNull(DoctorView.class.getResource("doctor.css"))
                        .toExternalForm());
        getChildren().addAll(head(examine), summary(), checks());
        doctor.lines().addListener((ListChangeListener<CheckLine>) change -> fill());
        fill();
        tickWhileRunning();
    }

    private HBox head(Runnable examine) {
        Label title = new Label(Texts.text("doctor.title"));
        title.getStyleClass().add("title-3");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, copy(), run(examine));
        head.getStyleClass().add("doctor-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Button run(Runnable examine) {
        Button run = new Button();
        run.setId("doctor-run");
        run.setMinWidth(USE_PREF_SIZE);
        run.setOnAction(pressed -> {
            if (doctor.progress().get().running()) {
                doctor.stop();
            } else {
                examine.run();
            }
        });
        doctor.progress().subscribe(progress -> {
            run.setText(Texts.text(progress.running() ? "doctor.stop" : "doctor.run"));
            run.setGraphic(Icons.small(progress.running() ? Feather.SQUARE : Feather.ACTIVITY));
        });
        return run;
    }

    private Button copy() {
        Button copy = new Button("", Icons.small(Feather.COPY));
        copy.setId("doctor-copy");
        copy.getStyleClass().addAll("quiet", "icon-button");
        copy.setAccessibleText(Texts.text("doctor.copy"));
        copy.setTooltip(new Tooltip(Texts.text("doctor.copy")));
        copy.setOnAction(pressed -> Copying.text(doctor.report()));
        copy.visibleProperty().bind(doctor.progress().map(progress -> progress instanceof Progress.Finished));
        return copy;
    }

    private VBox summary() {
        Label summary = new Label();
        summary.setId("doctor-summary");
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        doctor.progress().subscribe(progress -> {
            summary.setText(Wrapping.safe(progress.summary()));
            for (Progress.Tone tone : Progress.Tone.values()) {
                PseudoClass look = PseudoClass.getPseudoClass(tone.name().toLowerCase(Locale.ROOT));
                summary.pseudoClassStateChanged(look, tone == progress.tone());
            }
        });
        Label stale = new Label(Texts.text("doctor.stale"));
        stale.getStyleClass().addAll("secondary", "muted");
        stale.visibleProperty().bind(doctor.stale());
        stale.managedProperty().bind(doctor.stale());
        VBox box = new VBox(summary, stale);
        box.getStyleClass().add("doctor-summary");
        return box;
    }

    private VBox checks() {
        VBox checks = new VBox();
        checks.getStyleClass().add("checks");
        checks.getChildren().addAll(rows);
        return checks;
    }

    private void fill() {
        for (int i = 0; i < Math.min(rows.size(), doctor.lines().size()); i++) {
            rows.get(i).show(doctor.lines().get(i));
        }
    }

    private void tickWhileRunning() {
        Timeline ticks = new Timeline(new KeyFrame(TICK, tick -> doctor.tick()));
        ticks.setCycleCount(Animation.INDEFINITE);
        doctor.progress().map(Progress::running).subscribe(running -> {
            if (running) {
                ticks.play();
            } else {
                ticks.stop();
            }
        });
    }
}
