package dev.ganglion.workersai.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Usage;
import dev.ganglion.net.Limits;
import dev.ganglion.net.Retry;
import dev.ganglion.net.Transport;
import dev.ganglion.workersai.ChatEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RehearsalTest {
    @Test
    void playsAWholeChatAndLeavesTheTransportUsable() throws Exception {
        List<ChatEvent> events = new ArrayList<>();

        try (Transport transport = new Transport(Limits.DEFAULT, new Retry(_ -> {}), Clock.systemUTC())) {
            new Rehearsal(transport).run(events::add);
            new Rehearsal(transport).run(events::add);
        }

        assertThat(events)
                .hasSize(6)
                .startsWith(
                        new ChatEvent.Text("a\n"),
                        new ChatEvent.Used(new Usage(1, 0, 1, Optional.of(Neurons.of("0.1")))),
                        new ChatEvent.Finish("stop"));
    }
}
