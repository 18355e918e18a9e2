package dev.ganglion.net;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Failure.TimedOut.Phase;
import dev.ganglion.domain.WorkersAiException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Sends one request once. Redirects are never followed: they would take the credentials along.
final class Connector implements AutoCloseable {
    private final Limits limits;
    private final HttpClient client;

    Connector(Limits limits) {
        this.limits = limits;
        this.client = HttpClient.newBuilder()
                .connectTimeout(limits.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                // Bodies only append to a queue, so they may run on the selector thread: no hand-over an arrival.
                .executor(Runnable::run)
                .build();
    }

    /// Waits for the head of the answer. Interrupting the thread closes the socket.
    Answer open(Call call, Recorder recorder) throws WorkersAiException, InterruptedException {
        Limits within = call.reply() == Call.Reply.WHOLE ? limits.forWhole() : limits;
        Inflow body = new Inflow(within, recorder);
        HttpRequest request = request(call, recorder.watched(call.body()));
        BodyHandler<Inflow> handler = head -> {
            recorder.head(head.statusCode(), head.headers());
            return body;
        };
        boolean answered = false;
        try {
            HttpResponse<Inflow> head = begun(call, recorder, within, () -> client.sendAsync(request, handler));
            answered = true;
            return new Answer(head.statusCode(), head.headers(), body);
        } finally {
            if (!answered) {
                body.close();
            }
        }
    }

    /// What comes of an exchange that is no request with an answer. Interrupting the thread cancels it.
    <T> T open(Call call, Recorder recorder, Transport.Opening<T> opening)
            throws WorkersAiException, InterruptedException {
        return begun(call, recorder, limits, () -> opening.begin(recorder, limits));
    }

    /// Begins something and waits for what comes of it. It is cancelled where that does not come.
    private <T> T begun(Call call, Recorder recorder, Limits within, Supplier<CompletableFuture<T>> begin)
            throws WorkersAiException, InterruptedException {
        CompletableFuture<CompletableFuture<T>> sent = new CompletableFuture<>();
        // Nothing interrupts the search for a name. A virtual thread would hold its carrier as long.
        Thread.ofPlatform().daemon().name("sender").start(() -> {
            lookUp(call.uri().getHost());
            recorder.resolved();
            send(begin, sent);
        });
        Phase phase = Phase.CONNECT;
        boolean answered = false;
        try {
            CompletableFuture<T> answer = sent.get(within.connect().toNanos(), TimeUnit.NANOSECONDS);
            phase = Phase.FIRST_BYTE;
            T come = answer.get(within.firstByte().toNanos(), TimeUnit.NANOSECONDS);
            answered = true;
            return come;
        } catch (TimeoutException late) {
            Duration limit = phase == Phase.CONNECT ? within.connect() : within.firstByte();
            throw new WorkersAiException(new Failure.TimedOut(phase, limit), late);
        } catch (ExecutionException broken) {
            Throwable why = broken.getCause() == null ? broken : broken.getCause();
            throw new WorkersAiException(Breaks.beforeAnswer(why, call.address(), limits), why);
        } finally {
            if (!answered) {
                abandon(sent);
            }
        }
    }

    /// Finds the address of `host`, which the client then knows too. One that is not found is its own affair: behind a
    /// proxy it needs none.
    private static void lookUp(String host) {
        try {
            InetAddress.getAllByName(host);
        } catch (UnknownHostException unknown) {
            return;
        }
    }

    private static <T> void send(Supplier<CompletableFuture<T>> begin, CompletableFuture<CompletableFuture<T>> sent) {
        try {
            CompletableFuture<T> answer = begin.get();
            if (!sent.complete(answer)) {
                answer.cancel(true);
            }
        } catch (IllegalArgumentException refused) {
            sent.completeExceptionally(refused);
        }
    }

    /// Cancels the request, now or as soon as the sender is through with it.
    private static <T> void abandon(CompletableFuture<CompletableFuture<T>> sent) {
        if (!sent.cancel(true) && !sent.isCompletedExceptionally()) {
            sent.join().cancel(true);
        }
    }

    private static HttpRequest request(Call call, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(call.uri())
                .method(call.method(), body)
                .version("https".equals(call.uri().getScheme()) ? Version.HTTP_2 : Version.HTTP_1_1);
        call.headers().forEach(request::header);
        return request.build();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
