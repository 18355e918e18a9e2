package dev.ganglion.net;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/// Sends requests and returns answers whose status is good. Safe on any number of threads; each call blocks its own.
public final class Transport implements AutoCloseable {
    private static final int LONGEST_REJECTION = 1 << 20;

    private static final Duration LONGEST_WORDS = Duration.ofSeconds(5);

    private final Connector connector;
    /// How long the words of a rejection may take: its status is known already.
    private final Duration rejection;
    private final Retry retry;
    private final Clock clock;
    private final Lanes lanes;
    private final Exchanges exchanges;

    /// Keeps what goes over the wire to itself.
    public Transport(Limits limits, Retry retry, Clock clock) {
        this(limits, retry, clock, new Exchanges());
    }

    /// Notes what goes over the wire in `exchanges`.
    public Transport(Limits limits, Retry retry, Clock clock, Exchanges exchanges) {
        this.connector = new Connector(limits);
        this.rejection = limits.idle().compareTo(LONGEST_WORDS) < 0 ? limits.idle() : LONGEST_WORDS;
        this.retry = retry;
        this.clock = clock;
        this.lanes = new Lanes(clock);
        this.exchanges = exchanges;
    }

    /// Sends `call`, again where that is safe, until an answer with a status of 200 to 299 begins.
    /// Any other status becomes the failure that `rejections` reads in it.
    ///
    /// Waits while the call's lane is full, and ends at once with [Failure.CircuitOpen] while it is held back.
    public Answer open(Call call, Rejected.Reader rejections, Retry.Listener listener)
            throws WorkersAiException, InterruptedException {
        Trial trial = lanes.enter(call);
        boolean answered = false;
        try {
            Answer answer = retry.call(number -> attempt(number, call, rejections, listener), listener);
            answered = true;
            return answer.watchedBy(trial);
        } catch (WorkersAiException why) {
            trial.failed(why);
            throw why;
        } finally {
            if (!answered) {
                trial.left();
            }
        }
    }

    private Retry.Tried<Answer> attempt(int number, Call call, Rejected.Reader rejections, Retry.Listener listener)
            throws InterruptedException {
        Permits.Permit permit = lanes.pass(call, wait -> retry.pause(number - 1, wait, full(wait), listener));
        Recorder recorder = exchanges.begin(call, number, clock.instant());
        try {
            Answer answer = connector.open(call, recorder);
            if (accepted(answer)) {
                return new Retry.Tried.Accepted<>(answer);
            }
            try (answer) {
                Retry.Tried.Refused<Answer> refused = refused(answer, rejections);
                recorder.failed(refused.why().failure());
                return refused;
            }
        } catch (WorkersAiException broken) {
            recorder.failed(broken.failure());
            if (neverSent(broken.failure())) {
                permit.giveBack();
            }
            return new Retry.Tried.Refused<>(broken, Optional.empty());
        }
    }

    private static Failure full(Duration wait) {
        return new Failure.RateLimited(Optional.of(wait), ServiceError.NONE);
    }

    /// Whether there was no connection that could have brought the request anywhere.
    private static boolean neverSent(Failure failure) {
        return failure instanceof Failure.Offline
                || (failure instanceof Failure.TimedOut late && late.phase() == Failure.TimedOut.Phase.CONNECT);
    }

    private static boolean accepted(Answer answer) throws WorkersAiException {
        boolean good = answer.status() / 100 == 2;
        if (good && compressed(answer)) {
            answer.close();
            throw malformed(answer, "a compressed reply, which was not asked for");
        }
        if (answer.status() / 100 == 3) {
            answer.close();
            throw malformed(answer, "a redirect, which is not followed");
        }
        return good;
    }

    private static boolean compressed(Answer answer) {
        return answer.header("content-encoding")
                .map(String::strip)
                .filter(encoding -> !encoding.isEmpty() && !encoding.equalsIgnoreCase("identity"))
                .isPresent();
    }

    private Retry.Tried.Refused<Answer> refused(Answer answer, Rejected.Reader rejections) throws InterruptedException {
        answer.endWithin(rejection);
        Optional<Duration> retryAfter = RetryAfter.of(answer.headers(), clock.instant());
        Rejected rejected = new Rejected(answer.status(), retryAfter, text(answer));
        return new Retry.Tried.Refused<>(new WorkersAiException(rejections.read(rejected)), retryAfter);
    }

    /// The body, or nothing when it breaks off, never ends or is compressed: the status counts for more than its words.
    private static String text(Answer answer) throws InterruptedException {
        if (compressed(answer)) {
            return "";
        }
        try {
            return new String(answer.whole(LONGEST_REJECTION), StandardCharsets.UTF_8);
        } catch (WorkersAiException unreadable) {
            return "";
        }
    }

    private static WorkersAiException malformed(Answer answer, String what) {
        ServiceError said = new ServiceError(OptionalInt.of(answer.status()), OptionalInt.empty(), "");
        return new WorkersAiException(new Failure.Malformed(what, said));
    }

    /// Breaks off every call and closes every connection.
    @Override
    public void close() {
        connector.close();
    }
}
