package dev.ganglion.net;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

/// Sends requests and returns answers whose status is good. Safe on any number of threads; each call blocks its own.
public final class Transport implements AutoCloseable {
    /// Begins an exchange that is no request with an answer.
    public interface Opening<T> {
        /// Begins it without waiting, by a client of its own, and notes in `recorder` what goes over the
        /// wire. When what it returns is cancelled, its socket closes.
        CompletableFuture<T> begin(Recorder recorder, Limits limits);
    }

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
        Try<Answer> each = recorder -> answered(call, rejections, recorder);
        return entered(call, trial -> retried(call, each, listener).watchedBy(trial));
    }

    /// Opens something else than an answer, such as a WebSocket, by the same rules. Where `opening` ends
    /// with an answer instead, that becomes the failure that `rejections` reads in it.
    public <T> T open(Call call, Opening<T> opening, Rejected.Reader rejections, Retry.Listener listener)
            throws WorkersAiException, InterruptedException {
        Try<T> each = recorder -> opened(call, opening, rejections, recorder);
        return entered(call, trial -> {
            T opened = retried(call, each, listener);
            trial.succeeded();
            return opened;
        });
    }

    /// What is done once a lane has let a call in.
    private interface Entered<T> {
        T run(Trial trial) throws WorkersAiException, InterruptedException;
    }

    private <T> T entered(Call call, Entered<T> entered) throws WorkersAiException, InterruptedException {
        Trial trial = lanes.enter(call);
        boolean answered = false;
        try {
            T answer = entered.run(trial);
            answered = true;
            return answer;
        } catch (WorkersAiException why) {
            trial.failed(why);
            throw why;
        } finally {
            if (!answered) {
                trial.left();
            }
        }
    }

    /// One try, noted in `recorder`.
    private interface Try<T> {
        Retry.Tried<T> make(Recorder recorder) throws WorkersAiException, InterruptedException;
    }

    private <T> T retried(Call call, Try<T> each, Retry.Listener listener)
            throws WorkersAiException, InterruptedException {
        return retry.call(number -> attempt(number, call, each, listener), listener);
    }

    private <T> Retry.Tried<T> attempt(int number, Call call, Try<T> each, Retry.Listener listener)
            throws InterruptedException {
        Permits.Permit permit = lanes.pass(call, wait -> retry.pause(number - 1, wait, full(wait), listener));
        Recorder recorder = exchanges.begin(call, number, clock.instant());
        try {
            return each.make(recorder);
        } catch (WorkersAiException broken) {
            recorder.failed(broken.failure());
            if (neverSent(broken.failure())) {
                permit.giveBack();
            }
            return new Retry.Tried.Refused<>(broken, Optional.empty());
        }
    }

    private Retry.Tried<Answer> answered(Call call, Rejected.Reader rejections, Recorder recorder)
            throws WorkersAiException, InterruptedException {
        Answer answer = connector.open(call, recorder);
        if (accepted(answer)) {
            return new Retry.Tried.Accepted<>(answer);
        }
        try (answer) {
            Retry.Tried.Refused<Answer> refused = refused(answer, rejections);
            recorder.failed(refused.why().failure());
            return refused;
        }
    }

    private <T> Retry.Tried<T> opened(Call call, Opening<T> opening, Rejected.Reader rejections, Recorder recorder)
            throws WorkersAiException, InterruptedException {
        try {
            return new Retry.Tried.Accepted<>(connector.open(call, recorder, opening));
        } catch (WorkersAiException broken) {
            if (broken.getCause() instanceof WebSocketHandshakeException handshake) {
                Retry.Tried.Refused<T> refused = refused(handshake.getResponse(), rejections);
                recorder.refused(handshake.getResponse(), refused.why().failure());
                return refused;
            }
            throw broken;
        }
    }

    private <T> Retry.Tried.Refused<T> refused(HttpResponse<?> answer, Rejected.Reader rejections) {
        Optional<Duration> retryAfter = RetryAfter.of(answer.headers(), clock.instant());
        String body = answer.body() instanceof String text ? text : "";
        boolean no = answer.statusCode() >= 400;
        Failure why = no
                ? rejections.read(new Rejected(answer.statusCode(), retryAfter, body))
                : malformed(answer.statusCode(), "no WebSocket where one was asked for");
        return new Retry.Tried.Refused<>(new WorkersAiException(why), retryAfter);
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
            throw new WorkersAiException(malformed(answer.status(), "a compressed reply, which was not asked for"));
        }
        if (answer.status() / 100 == 3) {
            answer.close();
            throw new WorkersAiException(malformed(answer.status(), "a redirect, which is not followed"));
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

    private static Failure malformed(int status, String what) {
        return new Failure.Malformed(what, new ServiceError(OptionalInt.of(status), OptionalInt.empty(), ""));
    }

    /// Breaks off every call and closes every connection.
    @Override
    public void close() {
        connector.close();
    }
}
