package dev.ganglion.ui.speech.transcribe.wave;

import dev.ganglion.audio.wave.Waveform;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;

/// A waveform as a closed line: over the peaks there, under them back.
record Outline(double width, double height) {
    private static final double STEP = 1;
    /// Quiet speech is seen too: a tenth of the swing takes a third of the height.
    private static final double BEND = 0.55;

    /// How far it swings.
    List<PathElement> swing(Waveform wave, Lens lens) {
        Waveform part = part(wave, lens);
        return outline(part, part::high, part::low);
    }

    /// How loud it sounds.
    List<PathElement> loud(Waveform wave, Lens lens) {
        Waveform part = part(wave, lens);
        return outline(part, part::rms, column -> -part.rms(column));
    }

    private Waveform part(Waveform wave, Lens lens) {
        int columns = Math.max(1, (int) (width / STEP));
        double length = Math.max(lens.length(), Double.MIN_VALUE);
        return wave.part(lens.from() / length, lens.to() / length, columns);
    }

    private List<PathElement> outline(Waveform part, IntToDoubleFunction above, IntToDoubleFunction below) {
        List<PathElement> line = new ArrayList<>();
        int last = part.done();
        if (last == 0) {
            return line;
        }
        line.add(new MoveTo(0, y(above.applyAsDouble(0)) - 0.5));
        for (int i = 1; i < last; i++) {
            line.add(new LineTo(i * STEP, y(above.applyAsDouble(i)) - 0.5));
        }
        for (int i = last - 1; i >= 0; i--) {
            line.add(new LineTo(i * STEP, y(below.applyAsDouble(i)) + 0.5));
        }
        line.add(new ClosePath());
        return line;
    }

    private double y(double value) {
        double bent = Math.signum(value) * Math.pow(Math.abs(value), BEND);
        return height / 2 - bent * (height / 2 - 2);
    }
}
