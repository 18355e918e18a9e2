package dev.ganglion.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.chat.Receipt;
import dev.ganglion.domain.meter.Sum;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.GatewayNote;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the chat page books where a gateway's cache repeats an answer.
class CachedChatTest {
    private static final Usage USED = new Usage(12, 0, 34, Optional.of(Neurons.of("7.25")));

    @TempDir
    Path folder;

    private final ScriptedWorkersAi client = new ScriptedWorkersAi();
    private ChatDesk desk;

    @BeforeEach
    void open() {
        desk = new ChatDesk(folder, client);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void booksNothingForWhatAGatewaysCacheRepeats() {
        client.events = List.of(served(true), new ChatEvent.Text("Hello"), new ChatEvent.Used(USED));

        Receipt receipt = ask();

        assertThat(receipt.neurons()).contains(Neurons.ZERO);
        assertThat(receipt.usage()).contains(USED);
        assertThat(real().most().amount()).isZero();
        assertThat(real().unknown()).isZero();
    }

    @Test
    void booksNothingForARepeatedAnswerThatTellsNoUsageOrIsCut() {
        client.events = List.of(served(true), new ChatEvent.Text("Hello"));
        ask();
        client.failure = Optional.of(new Failure.Cut(1, "the connection was closed"));

        Receipt cut = ask();

        assertThat(cut.neurons()).contains(Neurons.ZERO);
        assertThat(real().most().amount()).isZero();
        assertThat(real().unknown()).isZero();
    }

    @Test
    void booksWhatAGatewayHadToAskTheModelFor() {
        client.events = List.of(served(false), new ChatEvent.Text("Hello"), new ChatEvent.Used(USED));

        assertThat(ask().neurons()).contains(Neurons.of("7.25"));
        assertThat(real().spent()).isEqualTo(Neurons.of("7.25"));
    }

    private Receipt ask() {
        ChatViewModel chat = desk.page();
        chat.composer().text().set("Hi");
        chat.composer().send();
        return ChatDesk.lastReply(chat).receipt();
    }

    private Sum real() {
        return desk.ledger.booked().real();
    }

    private static ChatEvent served(boolean fromCache) {
        return new ChatEvent.Served(new GatewayNote(
                Optional.of(fromCache),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }
}
