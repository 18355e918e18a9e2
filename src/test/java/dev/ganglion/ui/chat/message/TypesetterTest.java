package dev.ganglion.ui.chat.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.chat.Branches;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.domain.chat.Receipt;
import dev.ganglion.domain.chat.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TypesetterTest {
    @Test
    void remembersHowLongAModelThought() {
        Receipt receipt = new Receipt(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Duration.ofMillis(1_470)),
                Duration.ofSeconds(3),
                List.of());
        Turn reply = new Turn.Reply("r", Instant.EPOCH, "@cf/a/b", "Yes", "so", new Outcome.Finished("stop"), receipt);

        List<ChatRow> rows = new Typesetter(_ -> "", Owed.Written.NOTHING).rows(Branches.line(List.of(reply)));

        assertThat(rows)
                .filteredOn(ChatRow.Reasoned.class::isInstance)
                .map(row -> ((ChatRow.Reasoned) row).reasoning().taken())
                .containsExactly(Optional.of(Duration.ofMillis(1_470)));
    }
}
