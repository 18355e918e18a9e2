package dev.ganglion.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TransportTest {
    private static final Lane NARROW = new Lane("narrow", OptionalInt.of(1));

    private final MovableClock clock = new MovableClock();
    private final List<Duration> waits = new ArrayList<>();
    private final Transport transport = new Transport(Limits.DEFAULT, new Retry(waits::add), clock);

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void keepsNoPermitOfARequestThatFoundNoConnection() throws Exception {
        Peer gone = new Peer(Peer.reply(200, "text/plain", ""));
        gone.close();

        assertThat(failure(Call.get(gone.base(), Map.of()).in(NARROW))).isInstanceOf(Failure.Offline.class);

        assertThat(waits).hasSize(3).allMatch(wait -> wait.compareTo(Duration.ofSeconds(10)) < 0);
    }

    @Test
    void triesOnceWhereNobodyWantsToWait() throws Exception {
        Peer gone = new Peer(Peer.reply(200, "text/plain", ""));
        gone.close();
        List<Failure> retried = new ArrayList<>();
        try (Transport single = new Transport(Limits.DEFAULT, Retry.never(), clock)) {
            Call call = Call.get(gone.base(), Map.of());

            WorkersAiException why = catchThrowableOfType(
                    WorkersAiException.class,
                    () -> single.open(call, _ -> new Failure.Cancelled(), (_, _, failure) -> retried.add(failure))
                            .close());

            assertThat(why.failure()).isInstanceOf(Failure.Offline.class);
            assertThat(retried).isEmpty();
        }
    }

    @Test
    void waitsAsUsualWhereItIsAskedToWaitForNothing() throws Exception {
        String past = "Retry-After: Mon, 23 Nov 2026 15:00:00 GMT\r\n";
        try (Peer peer = new Peer(
                Peer.reply(503, "text/plain", "", "Retry-After: 0\r\n"), Peer.reply(503, "text/plain", "", past))) {
            assertThat(failure(Call.get(peer.base(), Map.of()))).isInstanceOf(Failure.Server.class);
        }

        assertThat(waits).hasSize(3).allMatch(Duration::isPositive);
    }

    @Test
    void heedsTheStatusOfARefusalWhoseWordsAreCompressed() throws Exception {
        try (Peer peer = new Peer(Peer.reply(500, "text/html", "gz", "Content-Encoding: gzip\r\n"))) {
            assertThat(failure(Call.get(peer.base(), Map.of())))
                    .isEqualTo(new Failure.Server(ServiceError.of(500, 1, "")));
        }
    }

    @Test
    void readsAReplyThatSaysThatItIsNotCompressed() throws Exception {
        try (Peer peer = new Peer(Peer.reply(200, "text/plain", "a", "Content-Encoding: Identity\r\n"))) {
            try (Answer answer = open(Call.get(peer.base(), Map.of()))) {
                assertThat(answer.whole()).isEqualTo("a".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private Failure failure(Call call) {
        return catchThrowableOfType(WorkersAiException.class, () -> open(call).close())
                .failure();
    }

    private Answer open(Call call) throws WorkersAiException, InterruptedException {
        return transport.open(
                call,
                rejected -> new Failure.Server(ServiceError.of(rejected.http(), 1, rejected.body())),
                (_, _, _) -> {});
    }
}
