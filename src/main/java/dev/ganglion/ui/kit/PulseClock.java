package dev.ganglion.ui.kit;

import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/// The pulses of JavaFX.
final class PulseClock implements Pulses {
    private final Executor ui;

    PulseClock(Executor ui) {
        this.ui = ui;
    }

    @Override
    public void start(BooleanSupplier pulse) {
        ui.execute(() -> new Beat(pulse).start());
    }

    private static final class Beat extends AnimationTimer {
        private final BooleanSupplier pulse;

        Beat(BooleanSupplier pulse) {
            this.pulse = pulse;
        }

        @Override
        public void handle(long now) {
            if (!pulse.getAsBoolean()) {
                stop();
            }
        }
    }
}
