package dev.ganglion.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How long something took, again and again: by the clock, and what the thread itself was running. On a busy machine
/// the two part.
final class Timings {
    /// Above the columns of [#line].
    static final String HEAD = String.format(
            Locale.ROOT, "%-36s %8s %8s %8s   %8s %8s  (ms)", "", "first", "median", "worst", "cpu", "worst");

    private final List<Double> wall = new ArrayList<>();
    private final List<Double> processor = new ArrayList<>();
    private long begun;
    private long usedBefore;
    private boolean running;

    /// Runs `work` and notes how long it took.
    void time(Runnable work) {
        start();
        work.run();
        stop();
    }

    /// Begins what [#stop] notes the end of.
    void start() {
        begun = System.nanoTime();
        usedBefore = used();
        running = true;
    }

    /// Notes how long it took from [#start] on, where that was not noted yet. On the same thread.
    void stop() {
        if (running) {
            processor.add((used() - usedBefore) / 1e6);
            wall.add((System.nanoTime() - begun) / 1e6);
            running = false;
        }
    }

    /// A line of a table: the first time, then those after it.
    String line(String name) {
        List<Double> later = sorted(wall);
        List<Double> busy = sorted(processor);
        return String.format(
                Locale.ROOT,
                "%-36s %8.2f %8.2f %8.2f   %8.2f %8.2f",
                name,
                wall.getFirst(),
                later.get(later.size() / 2),
                later.getLast(),
                busy.get(busy.size() / 2),
                busy.getLast());
    }

    /// A line for pieces of which none may hold the thread up for long.
    String longest(String name) {
        return String.format(
                Locale.ROOT,
                "%s in %d pieces: longest %.1f ms, cpu %.1f ms",
                name,
                wall.size(),
                wall.stream().mapToDouble(each -> each).max().orElse(0),
                processor.stream().mapToDouble(each -> each).max().orElse(0));
    }

    /// A line for what has a budget for its 99th percentile: that, by the clock and by the processor.
    String tail(String name) {
        List<Double> all = sorted(wall);
        List<Double> busy = sorted(processor);
        return String.format(
                Locale.ROOT,
                "%-36s median %.2f, p99 %.2f, worst %.2f; cpu median %.2f, p99 %.2f",
                name,
                all.get(all.size() / 2),
                all.get(all.size() * 99 / 100),
                all.getLast(),
                busy.get(busy.size() / 2),
                busy.get(busy.size() * 99 / 100));
    }

    private static List<Double> sorted(List<Double> millis) {
        return millis.stream().skip(millis.size() > 1 ? 1 : 0).sorted().toList();
    }

    private static long used() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
