package dev.ganglion.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.chat.Branches;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.domain.chat.Receipt;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.ledger.Extent;
import dev.ganglion.ui.chat.composer.Lengths;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedTest {
    private final Counted counted = new Counted();
    private final Lengths lengths = new Lengths();

    private static Conversation refused(String prompt, String words) {
        Turn asked = new Turn.Prompt("p", Instant.EPOCH, prompt);
        Turn reply = new Turn.Reply(
                "r", Instant.EPOCH, "@cf/a/b", "", "", new Outcome.Failed("WAI-5021", words), Receipt.NONE);
        return new Conversation("c", "t", "@cf/a/b", Instant.EPOCH, List.<Turn>of())
                .with(Branches.line(List.of(asked, reply)));
    }

    private static Extent extent(Conversation conversation) {
        return new Lengths().of(conversation);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "The service said: “You requested 160024 tokens.” ¦ 160024",
                "However, you requested 5000 tokens (4000 in the messages, 1000 in the completion). ¦ 4000",
            })
    void takesWhatTheServiceCounted(String words, long tokens) {
        assertThat(counted.of(refused("long", words), lengths)).isEqualTo(Extent.counted(tokens));
    }

    @Test
    void estimatesAgainOnceTheConversationHasChanged() {
        String words = "You requested 160024 tokens.";
        assertThat(counted.of(refused("long", words), lengths)).isEqualTo(Extent.counted(160_024));

        assertThat(counted.of(refused("short now", words), lengths)).isEqualTo(extent(refused("short now", words)));
    }

    @Test
    void estimatesWhereNothingWasCounted() {
        Conversation failed = refused("long", "The service is busy.");

        assertThat(counted.of(failed, lengths)).isEqualTo(extent(failed));
    }
}
