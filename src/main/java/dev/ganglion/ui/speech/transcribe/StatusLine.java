package dev.ganglion.ui.speech.transcribe;

import dev.ganglion.domain.Figures;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.Discreet;
import dev.ganglion.ui.kit.page.Ticking;
import dev.ganglion.ui.speech.transcribe.version.Spent;
import dev.ganglion.ui.speech.transcribe.version.Stage;
import dev.ganglion.ui.speech.transcribe.version.StageText;
import dev.ganglion.ui.speech.transcribe.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// How far the version is that is read, how long it takes, what it cost; stops it, or listens to what is
/// missing. Where there is little room, what does not fit stands in another row.
final class StatusLine extends FlowPane {
    private static final Duration TICK = Duration.millis(200);

    /// What the line leaves free at both sides.
    private static final double EDGES = 40;

    private final TranscribeViewModel transcribe;
    private final Label stage = new Label();
    private final Label facts = new Label();
    private final Label cost = new Label();
    private final Label saved = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button cancel = new Button(Texts.text("transcribe.cancel"), Icons.small(Feather.X));
    private final Button again = new Button(Texts.text("transcribe.missing"), Icons.small(Feather.ROTATE_CW));
    private Subscription watching = Subscription.EMPTY;

    StatusLine(TranscribeViewModel transcribe) {
        this.transcribe = transcribe;
        getStyleClass().addAll("page-status", "hairline-top");
        stage.setId("stage");
        facts.setId("facts");
        cost.setId("cost");
        saved.setId("saved");
        progress.setId("progress");
        cancel.setId("cancel");
        again.setId("again");
        Discreet.hide(cost);
        List.of(stage, facts, saved).forEach(label -> {
            label.visibleProperty().bind(label.textProperty().isNotEmpty());
            label.managedProperty().bind(label.visibleProperty());
        });
        saved.maxWidthProperty().bind(widthProperty().subtract(EDGES));
        List.of(cancel, again).forEach(button -> {
            button.getStyleClass().add("quiet");
            button.setMinWidth(USE_PREF_SIZE);
            button.managedProperty().bind(button.visibleProperty());
        });
        progress.managedProperty().bind(progress.visibleProperty());
        cancel.setOnAction(_ -> transcribe.shown().get().ifPresent(transcribe.runs()::cancel));
        again.setOnAction(_ -> transcribe.shown().get().ifPresent(transcribe::again));
        saved.textProperty().bind(transcribe.saving().said());
        getChildren().addAll(progress, stage, facts, cost, cancel, again, saved);
        transcribe.shown().subscribe(this::read);
        transcribe.look().subscribe(_ -> tell());
        Ticking.whileShown(this, TICK, this::tick);
    }

    private void read(Optional<Version> version) {
        watching.unsubscribe();
        watching = version.map(shown ->
                        shown.stage().subscribe(_ -> tell()).and(shown.spent().subscribe(_ -> tell())))
                .orElse(Subscription.EMPTY);
        tell();
    }

    /// While it runs, time goes on.
    private void tick() {
        if (transcribe.shown().get().filter(this::runs).isPresent()) {
            tell();
        }
    }

    private boolean runs(Version version) {
        return transcribe.runs().elapsed(version).isPresent();
    }

    private void tell() {
        Optional<Version> version = transcribe.shown().get();
        Optional<Stage> now = version.map(shown -> shown.stage().get());
        boolean running = now.filter(Stage::running).isPresent();
        progress.setVisible(running);
        progress.setProgress(now.map(StageText::progress).orElse(0.0));
        cancel.setVisible(running);
        again.setVisible(version.filter(transcribe::lacks).isPresent());
        stage.setText(now.map(StageText::of).orElse(""));
        facts.setText(version.map(this::facts).orElse(""));
        cost.setText(version.map(shown -> cost(shown.spent().get())).orElse(""));
    }

    private String facts(Version version) {
        Spent spent = version.spent().get();
        List<String> parts = new ArrayList<>();
        transcribe
                .runs()
                .elapsed(version)
                .or(() -> Optional.of(spent.took()).filter(_ -> spent.calls() > 0))
                .ifPresent(took -> parts.add(Figures.duration(took)));
        if (spent.simulated()) {
            parts.add(Texts.text("call.simulated"));
        }
        version.script()
                .get()
                .language()
                .ifPresent(language -> parts.add(Texts.text("transcribe.heard-language", language)));
        return String.join("  ·  ", parts);
    }

    private static String cost(Spent spent) {
        return spent.calls() == 0
                ? ""
                : spent.neurons()
                        .map(neurons -> Texts.text("call.cost", Figures.neurons(neurons), Figures.usd(neurons.usd())))
                        .orElse(Texts.text("call.cost.unknown"));
    }
}
