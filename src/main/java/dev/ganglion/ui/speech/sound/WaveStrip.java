package dev.ganglion.ui.speech.sound;

import dev.ganglion.audio.wave.Waveform;
import dev.ganglion.ui.kit.Texts;
import java.time.Duration;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;

/// Clips as one waveform, what has sounded of them in another colour. A click or a drag goes there, arrows
/// go 5 seconds on or back. UI thread only.
final class WaveStrip extends Region {
    private static final double HEIGHT = 48;
    private static final double BAR = 2;
    private static final double STEP = 3;

    /// Speech is seldom as loud as can be; with this it fills the strip.
    private static final double LOUDER = 1.4;
    private static final Duration SKIP = Duration.ofSeconds(5);

    private final PlayViewModel play;
    private final SVGPath whole = new SVGPath();
    private final SVGPath sounded = new SVGPath();
    private final Rectangle until = new Rectangle(0, HEIGHT);
    private final Rectangle cursor = new Rectangle(1, HEIGHT);
    private double drawnAt = -1;

    WaveStrip(PlayViewModel play) {
        this.play = play;
        getStyleClass().add("wave-strip");
        setId("wave");
        setMinSize(0, HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(Texts.text("sound.wave"));
        whole.getStyleClass().add("wave-whole");
        sounded.getStyleClass().add("wave-sounded");
        cursor.getStyleClass().add("wave-cursor");
        sounded.setClip(until);
        getChildren().addAll(whole, sounded, cursor);
        getChildren().forEach(child -> {
            child.setManaged(false);
            child.setMouseTransparent(true);
        });
        play.waves().subscribe(_ -> draw());
        play.position().subscribe(_ -> place());
        setOnMousePressed(this::go);
        setOnMouseDragged(this::go);
        setOnKeyPressed(this::skip);
    }

    private void go(MouseEvent mouse) {
        requestFocus();
        if (getWidth() > 0) {
            double part = Math.clamp(mouse.getX() / getWidth(), 0, 1);
            play.seek(Duration.ofMillis(Math.round(part * play.length().toMillis())));
        }
    }

    private void skip(KeyEvent key) {
        boolean back = key.getCode() == KeyCode.LEFT;
        if (back || key.getCode() == KeyCode.RIGHT) {
            play.skip(back ? SKIP.negated() : SKIP);
            key.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() != drawnAt) {
            draw();
        }
    }

    private void draw() {
        drawnAt = getWidth();
        String bars = bars(play.waves().get(), getWidth());
        whole.setContent(bars);
        sounded.setContent(bars);
        place();
    }

    private void place() {
        double all = play.length().toMillis();
        double at =
                all == 0 ? 0 : getWidth() * Math.min(1, play.position().get().toMillis() / all);
        until.setWidth(at);
        cursor.setX(Math.rint(Math.min(at, getWidth() - 1)));
        cursor.setVisible(all > 0);
    }

    private static String bars(List<Waveform> waves, double width) {
        double all = waves.stream().mapToLong(wave -> wave.length().toMillis()).sum();
        var path = new StringBuilder();
        double from = 0;
        for (Waveform wave : waves) {
            double to = all == 0 ? from : from + width * wave.length().toMillis() / all;
            append(wave, from, to, path);
            from = to;
        }
        return path.toString();
    }

    /// The bars whose left edges lie within.
    private static void append(Waveform wave, double from, double to, StringBuilder path) {
        long first = (long) Math.ceil(from / STEP);
        long end = (long) Math.ceil(to / STEP);
        if (end <= first) {
            return;
        }
        Waveform part = wave.part(0, 1, (int) (end - first));
        for (int i = 0; i < part.columns(); i++) {
            double loud = Math.min(1, LOUDER * Math.sqrt(part.rms(i)));
            long half = Math.max(1, Math.round(loud * HEIGHT / 2));
            path.append("M%d %dh%dv%dh-%dz"
                    .formatted(
                            (long) ((first + i) * STEP), (long) (HEIGHT / 2) - half, (long) BAR, 2 * half, (long) BAR));
        }
    }
}
