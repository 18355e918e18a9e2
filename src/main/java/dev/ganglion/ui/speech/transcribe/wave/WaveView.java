package dev.ganglion.ui.speech.transcribe.wave;

import dev.ganglion.audio.wave.Waveform;
import dev.ganglion.domain.speech.Passage;
import dev.ganglion.domain.speech.Script;
import dev.ganglion.domain.speech.Word;
import dev.ganglion.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/// A recording as one sees it: loudness over time, with the passages below it, and their words where there
/// is room for them. A press seeks, the wheel pans, and zooms together with Ctrl. UI thread only.
public final class WaveView extends Region {
    private static final double FOOT = 22;
    /// Farther away only some words would have room, which says nothing.
    private static final double SPELT_PER_S = 60;
    private static final double STEP_S = 5;
    private static final double NEARER = 0.8;

    private final ObjectProperty<Lens> lens = new SimpleObjectProperty<>(this, "lens", Lens.whole(0));
    private final Path swing = new Path();
    private final Path loud = new Path();
    private final Group passages = new Group();
    private final Group words = new Group();
    private final Line head = new Line();
    private final Rectangle clip = new Rectangle();
    private final DoubleConsumer seek;
    private Optional<Waveform> wave = Optional.empty();
    private Script script = Script.EMPTY;
    private double position;

    /// @param seek goes to a moment, in seconds
    public WaveView(DoubleConsumer seek) {
        this.seek = seek;
        getStyleClass().add("wave");
        setId("wave");
        setClip(clip);
        swing.getStyleClass().add("swing");
        loud.getStyleClass().add("loud");
        head.getStyleClass().add("head");
        List.of(swing, loud, passages, words, head).forEach(node -> {
            node.setManaged(false);
            node.setMouseTransparent(true);
        });
        getChildren().addAll(swing, loud, passages, words, head);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(Texts.text("transcribe.wave"));
        setOnMousePressed(this::press);
        setOnMouseDragged(this::press);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
        lens.subscribe(_ -> requestLayout());
    }

    /// The part that is seen.
    public ObjectProperty<Lens> lens() {
        return lens;
    }

    /// Shows another recording, or more of it.
    public void show(Optional<Waveform> other) {
        wave = other;
        lens.set(lens.get().within(other.map(WaveView::length).orElse(0.0)));
        requestLayout();
    }

    /// Shows what was heard in it.
    public void show(Script heard) {
        script = heard;
        requestLayout();
    }

    /// Shows where it is played.
    ///
    /// @param following whether that is to be seen at all times
    public void play(double seconds, Follow following) {
        position = seconds;
        if (following == Follow.ON) {
            lens.set(lens.get().follow(Math.min(seconds, lens.get().length())));
        }
        placeHead();
    }

    /// Whether the view moves along with what sounds.
    public enum Follow {
        ON,
        OFF
    }

    /// Nearer or farther by that factor, around where it is played.
    public void zoom(double factor) {
        Lens now = lens.get();
        boolean seen = position >= now.from() && position <= now.to();
        lens.set(now.zoom(factor, seen ? position : (now.from() + now.to()) / 2));
    }

    private static double length(Waveform of) {
        return of.length().toNanos() / 1e9;
    }

    private void press(MouseEvent press) {
        requestFocus();
        if (wave.isPresent()) {
            seek.accept(lens.get().moment(press.getX(), getWidth()));
        }
    }

    private void scroll(ScrollEvent turn) {
        Lens now = lens.get();
        double way = turn.getDeltaX() == 0 ? turn.getDeltaY() : turn.getDeltaX();
        if (turn.isShortcutDown()) {
            lens.set(now.zoom(way > 0 ? NEARER : 1 / NEARER, now.moment(turn.getX(), getWidth())));
            turn.consume();
        } else if (!now.whole()) {
            lens.set(now.pan(-way / Math.max(1, getWidth()) * now.span()));
            turn.consume();
        }
    }

    private void steer(KeyEvent key) {
        switch (key.getCode()) {
            case LEFT -> seek.accept(Math.max(0, position - STEP_S));
            case RIGHT -> seek.accept(Math.min(lens.get().length(), position + STEP_S));
            case HOME -> seek.accept(0);
            case PLUS, EQUALS, ADD -> zoom(NEARER);
            case MINUS, SUBTRACT -> zoom(1 / NEARER);
            default -> {
                return;
            }
        }
        key.consume();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 112;
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        drawWave();
        drawPassages();
        placeHead();
    }

    private void drawWave() {
        Outline outline = new Outline(getWidth(), getHeight() - FOOT);
        swing.getElements()
                .setAll(wave.map(drawn -> outline.swing(drawn, lens.get())).orElse(List.of()));
        loud.getElements()
                .setAll(wave.map(drawn -> outline.loud(drawn, lens.get())).orElse(List.of()));
    }

    private void drawPassages() {
        List<Rectangle> bars = new ArrayList<>();
        List<Text> spelt = new ArrayList<>();
        double drawn = -1;
        for (Passage passage : script.passages()) {
            double left = lens.get().x(passage.at().start(), getWidth());
            double right = lens.get().x(passage.at().end(), getWidth());
            // of hours, several passages fall on the same pixel
            if (right >= drawn + 1 && left <= getWidth() && lens.get().length() > 0) {
                bars.add(bar(passage, left, right));
                drawn = right;
                passage.words().forEach(word -> spell(word, spelt));
            }
        }
        passages.getChildren().setAll(bars);
        words.getChildren().setAll(spelt);
        // This pulse has dressed all others already: what is new would be black in it.
        passages.applyCss();
        words.applyCss();
    }

    private Rectangle bar(Passage passage, double left, double right) {
        Rectangle bar = new Rectangle(left + 0.5, getHeight() - FOOT + 2, Math.max(1, right - left - 1), FOOT - 4);
        bar.getStyleClass().add("passage");
        if (passage.unsure()) {
            bar.getStyleClass().add("unsure");
        }
        return bar;
    }

    private void spell(Word word, List<Text> spelt) {
        double left = lens.get().x(word.at().start(), getWidth());
        double room = lens.get().x(word.at().end(), getWidth()) - left;
        if (getWidth() < lens.get().span() * SPELT_PER_S || left > getWidth() || left + room < 0) {
            return;
        }
        Text text = new Text(word.text());
        text.getStyleClass().add("spelt");
        if (text.getLayoutBounds().getWidth() <= room + 4) {
            text.relocate(Math.rint(left + 1), getHeight() - FOOT + 4);
            spelt.add(text);
        }
    }

    private void placeHead() {
        double x = Math.rint(lens.get().x(position, getWidth())) + 0.5;
        head.setVisible(wave.isPresent() && x >= 0 && x <= getWidth() + 1);
        head.setStartX(x);
        head.setEndX(x);
        head.setStartY(0);
        head.setEndY(getHeight());
    }
}
