package dev.ganglion.workersai.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Usage;
import dev.ganglion.net.Limits;
import dev.ganglion.net.Retry;
import dev.ganglion.net.Transport;
import dev.ganglion.workersai.ChatEvent;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RehearsalTest {
    private final Queue<ChatEvent> events = new ConcurrentLinkedQueue<>();
    private final Transport transport = new Transport(Limits.DEFAULT, new Retry(_ -> {}), Clock.systemUTC());
    private final Rehearsal rehearsal = new Rehearsal(transport);

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void playsWholeChatsInBothShapesAndLeavesTheTransportUsable() throws Exception {
        rehearsal.run(events::add);
        rehearsal.run(events::add);

        int chats = 2 * Rehearsal.CHATS;
        Map<ChatEvent, Integer> heard = new HashMap<>();
        events.forEach(event -> heard.merge(event, 1, Integer::sum));
        assertThat(heard)
                .isEqualTo(Map.of(
                        new ChatEvent.Text("a\n"),
                        chats * Rehearsal.EVENTS / 2,
                        new ChatEvent.Text("b"),
                        chats * Rehearsal.EVENTS / 2,
                        new ChatEvent.Used(new Usage(1, 0, 1, Optional.of(Neurons.of("0.1")))),
                        chats,
                        new ChatEvent.Finish("stop"),
                        chats));
    }

    @Test
    void endsQuietlyWhenNothingCanBeSent() throws Exception {
        transport.close();

        rehearsal.run(events::add);

        assertThat(events).isEmpty();
    }

    @Test
    void endsWhenItIsInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> rehearsal.run(events::add)).isInstanceOf(InterruptedException.class);
    }
}
