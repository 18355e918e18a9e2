package dev.ganglion.net;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.WorkersAiException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Notes one exchange while it goes on, on whichever threads it does, and shows it at any time. Who opens
/// something else than an answer notes it by the public methods.
public final class Recorder {
    private static final long NOT_YET = -1;
    /// What it takes beside headers and excerpts.
    private static final long OWN_WEIGHT = 3 << 10;

    private static final byte[] LINE_END = {'\n'};

    /// An answer's head.
    private record Head(int status, HttpHeaders headers, long weight) {}

    private final long number;
    private final int attempt;
    private final String method;
    private final String uri;
    private final Map<String, String> requestHeaders;
    private final Instant began;
    private final long start = System.nanoTime();
    private final AtomicLong resolved = new AtomicLong(NOT_YET);
    private final AtomicLong connected = new AtomicLong(NOT_YET);
    private final AtomicLong headed = new AtomicLong(NOT_YET);
    private final AtomicLong firstByte = new AtomicLong(NOT_YET);
    private final AtomicLong ended = new AtomicLong(NOT_YET);
    private final AtomicReference<Exchange.End> end = new AtomicReference<>(new Exchange.End.Open());
    private final Excerpt sent = new Excerpt();
    private final Excerpt received = new Excerpt();
    private final Timeline arrivals = new Timeline();
    private final Timeline events = new Timeline();
    private volatile @Nullable Head head;

    Recorder(long number, int attempt, Call call, Instant began) {
        this.number = number;
        this.attempt = attempt;
        // Not the call itself: its body may be large.
        this.method = call.method();
        this.uri = call.uri().toString();
        this.requestHeaders = call.headers();
        this.began = began;
    }

    /// Nanoseconds since the beginning.
    public long elapsed() {
        return System.nanoTime() - start;
    }

    private void note(AtomicLong step) {
        step.compareAndSet(NOT_YET, elapsed());
    }

    void resolved() {
        note(resolved);
    }

    /// The request's body, watched as it is sent. The client asks for it when the connection stands.
    BodyPublisher watched(BodyPublisher body) {
        return body.contentLength() == 0
                ? body
                : new WatchedBody(body, () -> note(connected), piece -> sent.take(List.of(piece)));
    }

    /// The head of an answer is there.
    public void head(int status, HttpHeaders headers) {
        note(headed);
        head = new Head(status, headers, weight(headers.map()));
    }

    private static long weight(Map<String, List<String>> headers) {
        long letters = 0;
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            for (String value : header.getValue()) {
                letters += header.getKey().length() + value.length();
            }
        }
        return letters;
    }

    /// Notes what arrived, on the one thread that brings it, and returns when that was.
    long arrived(List<ByteBuffer> buffers) {
        long now = elapsed();
        firstByte.compareAndSet(NOT_YET, now);
        arrivals.add(now, received.take(buffers));
        return now;
    }

    /// Notes an event that ended with what arrived at `at`, on the one thread that reads.
    void event(long at, int bytes) {
        events.add(at, bytes);
    }

    /// Notes what was sent in one piece.
    public void sent(ByteBuffer piece) {
        sent.take(List.of(piece));
    }

    /// Notes a whole message that came, on one thread at a time. The excerpt has each on a line of its own.
    public void message(ByteBuffer text) {
        long now = elapsed();
        int size = text.remaining();
        firstByte.compareAndSet(NOT_YET, now);
        received.take(List.of(text, ByteBuffer.wrap(LINE_END)));
        arrivals.add(now, size);
        events.add(now, size);
    }

    /// An answer came that means that failure.
    void refused(HttpResponse<?> answer, Failure failure) {
        head(answer.statusCode(), answer.headers());
        if (answer.body() instanceof String text && !text.isEmpty()) {
            arrived(List.of(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))));
        }
        failed(failure);
    }

    /// Everything came.
    public void whole() {
        end(new Exchange.End.Whole());
    }

    /// Nobody wants more of it.
    public void left() {
        end(new Exchange.End.Cancelled());
    }

    private void end(Exchange.End how) {
        note(ended);
        end.updateAndGet(before -> before instanceof Exchange.End.Open ? how : before);
    }

    /// A failure has the last word: a refusal arrives whole, and a connection is closed for being late.
    public void failed(Failure failure) {
        note(ended);
        end.set(new Exchange.End.Failed(failure));
    }

    /// Notes that the connection broke after so many events, and returns what that means.
    public WorkersAiException broken(long events, Throwable why) {
        Failure cut = new Failure.Cut(events, Breaks.reason(why));
        failed(cut);
        return new WorkersAiException(cut, why);
    }

    /// About how many bytes of memory it takes.
    long weight() {
        Head seen = head;
        return OWN_WEIGHT + uri.length() + (seen == null ? 0 : seen.weight()) + sent.weight() + received.weight();
    }

    Exchange exchange() {
        HeaderMask mask = HeaderMask.of(requestHeaders);
        Redactor redactor = mask.redactor();
        Exchange.Request request =
                new Exchange.Request(method, redactor.clean(uri), mask.single(requestHeaders), sent.body(redactor));
        Optional<Exchange.Response> response = Optional.ofNullable(head)
                .map(seen -> new Exchange.Response(
                        seen.status(), mask.multiple(seen.headers().map()), received.body(redactor)));
        Exchange.Times times =
                new Exchange.Times(time(resolved), time(connected), time(headed), time(firstByte), time(ended));
        return new Exchange(
                number, attempt, began, request, response, times, arrivals.series(), events.series(), end.get());
    }

    private static Optional<Duration> time(AtomicLong step) {
        long nanos = step.get();
        return nanos == NOT_YET ? Optional.empty() : Optional.of(Duration.ofNanos(nanos));
    }
}
