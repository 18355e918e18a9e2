package dev.ganglion.workersai.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Exchanges;
import dev.ganglion.net.Limits;
import dev.ganglion.net.MovableClock;
import dev.ganglion.net.Peer;
import dev.ganglion.net.Retry;
import dev.ganglion.net.Transport;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.RequestLimits;
import dev.ganglion.workersai.Token;
import dev.ganglion.workersai.account.CloudflareAccount;
import dev.ganglion.workersai.account.ModelSearch;
import dev.ganglion.workersai.batch.BatchTicket;
import dev.ganglion.workersai.batch.Batches;
import dev.ganglion.workersai.wire.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Calls that are not sent, or not yet: while the service is ill, and when too many were sent already.
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HeldBackTest {
    private static final Peer.Script ILL = Peer.reply(500, "text/plain", "");
    private static final Peer.Script WELL = Peer.reply(200, "application/json", "{\"result\":{},\"success\":true}");

    private static final RequestLimits LIMITS =
            new RequestLimits(id -> Optional.of(Model.unlisted(id, Task.TEXT_GENERATION)));

    private final MovableClock clock = new MovableClock();
    private final Exchanges exchanges = new Exchanges();
    private final List<Duration> waits = new ArrayList<>();
    private final Transport transport = new Transport(Limits.DEFAULT, new Retry(waits::add), clock, exchanges);

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void sendsNothingWhileTheServiceIsIll() throws Exception {
        try (Peer peer = new Peer(ILL, ILL, ILL, ILL, ILL, WELL)) {
            RestWorkersAi client = client(peer, transport);
            for (int call = 0; call < 5; call++) {
                assertThat(failure(client, "a")).isInstanceOf(Failure.Server.class);
            }

            assertThat(failure(client, "a")).isInstanceOfSatisfying(Failure.CircuitOpen.class, open -> {
                assertThat(open.retryAfter()).isEqualTo(Duration.ofSeconds(30));
                assertThat(open.last()).isInstanceOf(Failure.Server.class);
            });
            assertThat(peer.requests()).hasSize(5);
            assertThat(exchanges.snapshot()).hasSize(5);

            run(client, "b");
            clock.pass(Duration.ofSeconds(31));
            run(client, "a");
            assertThat(peer.requests()).hasSize(7);
        }
    }

    @Test
    void countsAnAnswerThatBreaksOffBeforeItBegins() throws Exception {
        try (Peer peer = new Peer(connected -> {
            connected.send(Peer.STREAM);
            connected.reset();
        })) {
            RestWorkersAi client = client(peer, transport);
            for (int call = 0; call < 5; call++) {
                assertThat(failure(client, "a")).isInstanceOf(Failure.Cut.class);
            }

            assertThat(failure(client, "a")).isInstanceOf(Failure.CircuitOpen.class);
        }
    }

    @Test
    void countsNoRefusalNoAnswerThatBeganAndNoInterruption() throws Exception {
        CountDownLatch asked = new CountDownLatch(5);
        Peer.Script stall = connected -> {
            asked.countDown();
            connected.awaitClose();
        };
        Peer.Script refusal = Peer.reply(400, "text/plain", "no");
        Peer.Script garbage = Peer.stream("data: {\"response\":");
        try (Peer peer = new Peer(refusal, garbage, stall, stall, stall, stall, stall, ILL)) {
            RestWorkersAi client = client(peer, transport);
            assertThat(failure(client, "a")).isInstanceOf(Failure.InvalidInput.class);
            assertThat(failure(client, "a")).isInstanceOf(Failure.Malformed.class);
            List<Thread> callers = new ArrayList<>();
            AtomicReference<Exception> odd = new AtomicReference<>();
            for (int call = 0; call < 5; call++) {
                callers.add(Thread.ofVirtual().start(() -> interrupted(client, odd)));
            }
            asked.await();
            for (Thread caller : callers) {
                caller.interrupt();
                caller.join();
            }

            assertThat(odd).hasNullValue();
            assertThat(peer.requests()).hasSize(7);
            assertThat(failure(client, "a")).isInstanceOf(Failure.Server.class);
        }
    }

    private static void interrupted(RestWorkersAi client, AtomicReference<Exception> odd) {
        try {
            run(client, "a");
        } catch (WorkersAiException unexpected) {
            odd.set(unexpected);
        } catch (InterruptedException expected) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void waitsVisiblyWhenItsRequestsOfTheMinuteAreSent() throws Exception {
        try (Peer peer = new Peer(WELL)) {
            RestWorkersAi client = client(peer, transport);
            List<ChatEvent.Retrying> told = new ArrayList<>();
            for (int call = 0; call < 300; call++) {
                client.run("a", Json.MAPPER.createObjectNode(), _ -> {}, told::add);
            }
            assertThat(told).isEmpty();
            clock.pass(Duration.ofSeconds(20));

            client.run("a", Json.MAPPER.createObjectNode(), _ -> {}, told::add);

            Duration wait = Duration.ofSeconds(40);
            assertThat(told)
                    .containsExactly(new ChatEvent.Retrying(
                            0, wait, new Failure.RateLimited(Optional.of(wait), ServiceError.NONE)));
            assertThat(waits).containsExactly(wait);
            assertThat(peer.requests()).hasSize(301);
        }
    }

    @Test
    void endsTheWaitWhenInterrupted() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        Retry patient = new Retry(wait -> {
            waiting.countDown();
            Thread.sleep(wait);
        });
        try (Peer peer = new Peer(WELL);
                Transport slow = new Transport(Limits.DEFAULT, patient, clock)) {
            RestWorkersAi client = client(peer, slow);
            for (int call = 0; call < 300; call++) {
                run(client, "a");
            }
            AtomicReference<Exception> odd = new AtomicReference<>();
            Thread caller = Thread.ofVirtual().start(() -> interrupted(client, odd));

            waiting.await();
            caller.interrupt();
            caller.join();

            assertThat(odd).hasNullValue();
            assertThat(peer.requests()).hasSize(300);
        }
    }

    @Test
    void keepsNoPermitOfACallThatStoppedWaiting() throws Exception {
        List<Duration> asked = new ArrayList<>();
        Retry hasty = new Retry(wait -> {
            asked.add(wait);
            throw new InterruptedException();
        });
        try (Peer peer = new Peer(WELL);
                Transport over = new Transport(Limits.DEFAULT, hasty, clock)) {
            RestWorkersAi client = client(peer, over);
            for (int call = 0; call < 300; call++) {
                run(client, "a");
            }

            for (int call = 0; call < 301; call++) {
                assertThatThrownBy(() -> run(client, "a")).isInstanceOf(InterruptedException.class);
            }

            assertThat(asked).hasSize(301).containsOnly(Duration.ofMinutes(1));
        }
    }

    @Test
    void asksNothingOfAnAccountWhoseEndpointsAreIllButRunsItsModels() throws Exception {
        try (Peer peer = new Peer(ILL, ILL, ILL, ILL, ILL, WELL)) {
            CloudflareAccount account = new RestAccount(connection(peer), transport, clock, LIMITS);
            for (int call = 0; call < 5; call++) {
                assertThat(failure(account::tasks)).isInstanceOf(Failure.Server.class);
            }

            assertThat(failure(() -> account.models(ModelSearch.ALL))).isInstanceOf(Failure.CircuitOpen.class);
            assertThat(peer.requests()).hasSize(5);

            account.run("a", Json.MAPPER.createObjectNode());
            run(client(peer, transport), "a");
            assertThat(peer.requests()).hasSize(7);
        }
    }

    @Test
    void countsBatchesAsRequestsOfTheirModel() throws Exception {
        try (Peer peer = new Peer(WELL)) {
            RestWorkersAi client = client(peer, transport);
            for (int call = 0; call < 300; call++) {
                run(client, "a");
            }
            List<ChatEvent.Retrying> told = new ArrayList<>();
            Batches batches = new RestBatches(connection(peer), transport, clock, LIMITS).telling(told::add);

            batches.poll(new BatchTicket("b", "r"));
            assertThat(told).isEmpty();
            batches.poll(new BatchTicket("a", "r"));

            assertThat(told).extracting(ChatEvent.Retrying::pause).containsExactly(Duration.ofMinutes(1));
        }
    }

    @Test
    void tellsOfTheWaitsOfAnAccount() throws Exception {
        Peer.Script busy = Peer.reply(429, "text/plain", "", "Retry-After: 3\r\n");
        Peer.Script tasks = Peer.reply(200, "application/json", "{\"result\":[],\"success\":true}");
        List<ChatEvent.Retrying> told = new ArrayList<>();
        try (Peer peer = new Peer(busy, tasks)) {
            new RestAccount(connection(peer), transport, clock, LIMITS)
                    .telling(told::add)
                    .tasks();
        }

        assertThat(told).extracting(ChatEvent.Retrying::pause).containsExactly(Duration.ofSeconds(3));
        assertThat(waits).containsExactly(Duration.ofSeconds(3));
    }

    private static Connection connection(Peer peer) {
        return new Connection("Test", peer.base(), Client.ACCOUNT, new Token(Client.SECRET), false);
    }

    private RestWorkersAi client(Peer peer, Transport over) {
        return new RestWorkersAi(connection(peer), over, clock, LIMITS);
    }

    private static void run(RestWorkersAi client, String model) throws WorkersAiException, InterruptedException {
        client.run(model, Json.MAPPER.createObjectNode());
    }

    private static Failure failure(RestWorkersAi client, String model) {
        return failure(() -> run(client, model));
    }

    private static Failure failure(ThrowingCallable call) {
        return catchThrowableOfType(WorkersAiException.class, call).failure();
    }
}
