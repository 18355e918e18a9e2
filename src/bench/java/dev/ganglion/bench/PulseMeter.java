package dev.ganglion.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// Measures the pulses between start and stop, and the processor time that the JavaFX thread used.
/// Start and stop are called on any thread, the rest on the JavaFX thread.
final class PulseMeter {
    private static final int WINDOW = 1_280;

    private final List<Long> gaps = new ArrayList<>();
    private final List<Long> used = new ArrayList<>();
    private final List<Double> microsPerToken = new ArrayList<>();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulse(System.nanoTime());
        }
    };
    private volatile long stopped;
    private long last;
    private long begun;
    private long cpuAtStart;
    private long cpuAtStop;
    private long cpuAtPulse;
    private long cpuAtWindow;
    private long windowTokens;

    void start() {
        Platform.runLater(() -> {
            begun = System.nanoTime();
            cpuAtStart = cpu();
            cpuAtWindow = cpuAtStart;
            cpuAtPulse = cpuAtStart;
            timer.start();
        });
    }

    void stop() {
        stopped = System.nanoTime();
    }

    private void pulse(long now) {
        if (stopped != 0) {
            timer.stop();
            cpuAtStop = cpu();
            return;
        }
        long cpu = cpu();
        if (last != 0) {
            gaps.add(now - last);
            used.add(cpu - cpuAtPulse);
        }
        last = now;
        cpuAtPulse = cpu;
    }

    /// Counts tokens that were shown, and closes a window of the cost per token when there are enough.
    void tokens(int count) {
        windowTokens += count;
        if (windowTokens >= WINDOW) {
            long cpu = cpu();
            microsPerToken.add((cpu - cpuAtWindow) / 1e3 / windowTokens);
            cpuAtWindow = cpu;
            windowTokens = 0;
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    double perSecond() {
        return gaps.size() / ((stopped - begun) / 1e9);
    }

    /// How long it is from a pulse to the next, by the clock: what the machine does beside it is in there.
    double gapMillis(double quantile) {
        return millis(gaps, quantile);
    }

    /// How long the JavaFX thread was running from a pulse to the next.
    double usedMillis(double quantile) {
        return millis(used, quantile);
    }

    private static double millis(List<Long> nanos, double quantile) {
        var sorted = nanos.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, quantile * sorted.size())) / 1e6;
    }

    double busyMillisPerPulse() {
        return used() / 1e6 / Math.max(1, gaps.size());
    }

    double busy() {
        return used() / (double) (stopped - begun);
    }

    private long used() {
        return (cpuAtStop == 0 ? cpu() : cpuAtStop) - cpuAtStart;
    }

    String microsPerTokenBySize(int tokenLength) {
        return microsPerToken.stream()
                .map(micros -> String.format("%.0f", micros))
                .collect(Collectors.joining(" ", "each " + WINDOW * tokenLength / 1024 + " KB: ", ""));
    }
}
