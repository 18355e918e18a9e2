package dev.ganglion.workersai.doctor;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.WorkersAiException;
import java.time.Duration;
import java.util.Optional;

/// What a request gave, or why it failed, and how long it took.
record Probe<T>(Optional<T> value, Optional<Failure> failure, Duration took) {
    /// A request.
    interface Request<T> {
        T make() throws WorkersAiException, InterruptedException;
    }

    static <T> Probe<T> of(Request<T> request) throws InterruptedException {
        long start = System.nanoTime();
        try {
            T value = request.make();
            return new Probe<>(Optional.of(value), Optional.empty(), since(start));
        } catch (WorkersAiException why) {
            return new Probe<>(Optional.empty(), Optional.of(why.failure()), since(start));
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
